"""Issued, expiring, lasting: beside the day that the definition names for the paper.

Only that day can make a paper unfit. Any other day that it may not last until is told as a risk.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ventanilla.fitness.core.outcome import Check, Outcome, Place, Result
from ventanilla.fitness.core.paper import Paper
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.text import Text
from ventanilla.reading.core.mrz.dates import PartialDate
from ventanilla.reading.core.mrz.values import Standing
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

LAPSING = frozenset(
    {Kind.LEASE, Kind.EMPLOYMENT, Kind.POLICY, Kind.PASSPORT, Kind.CARD}
    | {Kind.RECORD, Kind.RESIDENCE, Kind.POWER, Kind.INTERPOL}
)
SOON = timedelta(days=14)  # our own advice: a fortnight to file, or to get a fresh paper
NAMES = {
    "filing": Text("el día en que presenta", "the day you lodge"),
    "appointment": Text("el día de su cita", "the day of your appointment"),
    "decision": Text("el día en que deciden", "the day they decide"),
}
NOT_FOUND = Text(
    "No se encontró la fecha de emisión. Si el papel la dice, escríbala aquí.",
    "The date of issue was not found. If the paper says it, type it here.",
)
DIFFERS = Text(
    "Usted escribió {typed} y en el papel se lee {read}. Mire cuál es.",
    "You typed {typed} and the paper reads {read}. See which one it is.",
)
AHEAD = Text(
    "La fecha de emisión, {issued}, todavía no llega.",
    "The date of issue, {issued}, has not come yet.",
)
TOO_OLD = Text(
    "Se emitió el {issued} y sirve hasta el {last}. El {day}, {named}, ya no sirve: pida uno "
    "nuevo.",
    "It was issued on {issued} and serves until {last}. On {day}, {named}, it no longer serves: "
    "get a fresh one.",
)
SERVES = Text(
    "Se emitió el {issued}: sirve hasta el {last}.",
    "It was issued on {issued}: it serves until {last}.",
)
HURRY = Text(
    "Sirve hasta el {last}: presente antes, o pida uno nuevo.",
    "It serves until {last}: lodge before, or get a fresh one.",
)
ISSUED = Text("Se emitió el {issued}.", "It was issued on {issued}.")
COVERS = Text("Su periodo llega hasta el {until}.", "Its period ends on {until}.")
EXPIRED = Text(
    "Vence el {expires}. El {day}, {named}, ya no está vigente.",
    "It expires on {expires}. On {day}, {named}, it is no longer in force.",
)
IN_FORCE = Text("Vence el {expires}.", "It expires on {expires}.")
MAY_EXPIRE = Text(
    "Vence el {expires}, antes del {day}, cuando a más tardar deben decidir. Ese día no cuenta "
    "para este papel, pero téngalo en cuenta.",
    "It expires on {expires}, before {day}, by when they must decide. That day does not count for "
    "this paper, but keep it in mind.",
)
NO_EXPIRY = Text(
    "No se encontró hasta cuándo vale. Si el papel lo dice, escríbalo aquí.",
    "Until when it is valid was not found. If the paper says it, type it here.",
)
LASTS = Text("Le queda la vigencia que se pide.", "It has as much validity left as is asked for.")
SHORT = Text(
    "Vence el {expires} y se pide que dure hasta el {until}.",
    "It expires on {expires} and is asked to last until {until}.",
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that the paper tells, where, and whether it is certain."""

    day: date
    place: Place | None = None
    sure: bool = True


def issued(paper: Paper) -> Iterator[Result]:
    """Young enough on the day that counts, where somebody says how old it may be."""
    if paper.evidence.dates.issued == "no" and paper.evidence.window is None:
        return
    read = _read(paper, What.ISSUED)
    typed = _typed(one.issued_on for one in paper.given)
    yield from _differs(paper, Check.ISSUED, typed, read)
    when = _either(read, typed)
    yield _issued(paper, when) if when else _undated(paper)


def _undated(paper: Paper) -> Result:
    """A statement of a month says its month instead."""
    until = _read(paper, What.UNTIL)
    month = until and until.place and (until.place.leaf in paper.pages_with(Kind.STATEMENT))
    if until and month and paper.evidence.window is None and until.day <= paper.days.filing:
        said = COVERS.filled(until=in_words(until.day))
        return paper.result(Check.ISSUED, Outcome.FITS, said, until.place)
    return paper.result(Check.ISSUED, Outcome.UNTOLD, NOT_FOUND)


def _issued(paper: Paper, when: Dated) -> Result:
    window, words = paper.evidence.window, {"issued": in_words(when.day)}
    if when.day > paper.days.filing:
        return paper.result(Check.ISSUED, Outcome.DOUBT, AHEAD.filled(**words), when.place)
    if window is None:
        return paper.result(Check.ISSUED, Outcome.FITS, ISSUED.filled(**words), when.place)
    last = window.last_day(when.day)
    words["last"] = in_words(last)
    outcome, text = _young(paper, last, sure=when.sure)
    said = text.filled(**words, **_named(paper))
    return paper.result(Check.ISSUED, outcome, said, when.place, window.cite)


def _young(paper: Paper, last: date, *, sure: bool) -> tuple[Outcome, Text]:
    """What is certain can be unfit; what was guessed is a doubt at most."""
    if last < counts_on(paper):
        return (Outcome.UNFIT if sure else Outcome.DOUBT), TOO_OLD
    if not paper.days.lodged and last < paper.days.filing + SOON:
        return Outcome.DOUBT, HURRY
    return Outcome.FITS, SERVES


def expiry(paper: Paper) -> Iterator[Result]:
    """In force on the day that counts; a later day is told as a risk.

    Where the definition does not ask for a last day, only a kind of paper that lapses has one.
    """
    read = _zone_expiry(paper) or _read(paper, What.EXPIRES) or _read(paper, What.UNTIL)
    typed = _typed(one.expires_on for one in paper.given)
    if paper.evidence.dates.expires == "no" and not (read and read.sure and _lapses(paper, read)):
        return
    if paper.evidence.dates.expires == "asked":
        yield from _differs(paper, Check.EXPIRY, typed, read)
    when = _either(read, typed)
    yield _expiry(paper, when) if when else paper.result(Check.EXPIRY, Outcome.UNTOLD, NO_EXPIRY)


def _lapses(paper: Paper, read: Dated) -> bool:
    """Whether the paper ends on that day: a bill is only due then, a statement's month is over."""
    there = read.place
    shown = {one.value for one in paper.seen(What.KIND) if there and one.page == there.leaf}
    return bool(shown & LAPSING)


def _expiry(paper: Paper, when: Dated) -> Result:
    words = {"expires": in_words(when.day)}
    if when.day < counts_on(paper):
        outcome = Outcome.UNFIT if when.sure else Outcome.DOUBT
        said = EXPIRED.filled(**words, **_named(paper))
        return paper.result(Check.EXPIRY, outcome, said, when.place)
    later = paper.days.decision
    if later and when.day < later:
        said = MAY_EXPIRE.filled(**words, day=in_words(later))
        return paper.result(Check.EXPIRY, Outcome.DOUBT, said, when.place)
    return paper.result(Check.EXPIRY, Outcome.FITS, IN_FORCE.filled(**words), when.place)


def validity(paper: Paper) -> Iterator[Result]:
    """How long it must last beyond the day that counts, where somebody says so."""
    remaining = paper.evidence.obtaining.remaining if paper.evidence.obtaining else None
    typed = _typed(one.expires_on for one in paper.given)
    when = _zone_expiry(paper) or (Dated(typed) if typed else _read(paper, What.EXPIRES))
    if remaining is None or when is None:
        return
    until = remaining.last_day(counts_on(paper))
    if when.day >= until:
        yield Result(Check.VALIDITY, Outcome.FITS, LASTS, remaining.cite, when.place)
        return
    said = SHORT.filled(expires=in_words(when.day), until=in_words(until))
    outcome = Outcome.UNFIT if when.sure else Outcome.DOUBT
    yield Result(Check.VALIDITY, outcome, said, remaining.cite, when.place)


def _typed(days: Iterable[date | None]) -> date | None:
    """The first day that the person typed."""
    return next((day for day in days if day), None)


def _either(read: Dated | None, typed: date | None) -> Dated | None:
    """What was surely read before what was typed, and that before a guess."""
    if read and (read.sure or not typed):
        return read
    return Dated(typed) if typed else read


def counts_on(paper: Paper) -> date:
    """The day that the definition names for the paper; where it is not fixed yet, the earliest."""
    days = paper.days
    named = {"filing": days.filing, "appointment": days.appointment, "decision": days.decision}
    return named[_name(paper)] or days.filing


def _named(paper: Paper) -> dict[str, Text]:
    return {"day": in_words(counts_on(paper)), "named": NAMES[_name(paper)]}


def _name(paper: Paper) -> str:
    return paper.evidence.obtaining.counts_on if paper.evidence.obtaining else "filing"


def _read(paper: Paper, what: What) -> Dated | None:
    """The first of its sort, the sure ones first; the paper itself, not what is beside it. What
    its translation repeats is sure."""
    beside = paper.beside
    found = list(paper.seen(what))
    own = [one for one in found if one.page not in beside] or found
    if not own:
        return None
    sure = any(one.value == own[0].value and one.finding.sure for one in found)
    return Dated(date.fromisoformat(own[0].value), own[0].place, sure)


def _zone_expiry(paper: Paper) -> Dated | None:
    for document_id, zone in paper.zones:
        field = zone.mrz.field("expiry")
        if isinstance(field.value, PartialDate) and field.value.whole:
            place = Place(document_id, zone.page, zone.places.get("expiry"))
            return Dated(field.value.whole, place, field.standing is Standing.VERIFIED)
    return None


def _differs(
    paper: Paper, check: Check, typed: date | None, read: Dated | None
) -> Iterator[Result]:
    if typed and read and read.sure and typed != read.day:
        said = DIFFERS.filled(typed=in_words(typed), read=in_words(read.day))
        yield paper.result(check, Outcome.DOUBT, said, read.place)
