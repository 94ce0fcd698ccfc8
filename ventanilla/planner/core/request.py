"""What a person says, read into types, or refused at its path.

One shape for the page's cookie, for a file and for the command: a mapping of plain values.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, get_args

from ventanilla.eligibility.core.values import Value
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core.days import FIRST_DAY, LAST_DAY
from ventanilla.planner.core.figures import Lead
from ventanilla.planner.core.words import DOES
from ventanilla.procedures.core.given import typed
from ventanilla.procedures.core.schema.definition import Procedure

EARLIEST_START, LATEST_START = date(2020, 1, 2), date(2044, 12, 30)
LONGEST = 730  # days that one step may be thought to take
COUNTRY = 2
Happening = Literal["arrived", "late", "lost", "appointment"]


@dataclass(frozen=True, slots=True)
class Held:
    """A paper in the person's hands, with everything done to it, and its days where it has them."""

    issued: date | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: a step's paper came or will come on `day`, a paper was lost, a new day of the
    appointment. `of` is "paper/step", a paper, or "" for the appointment."""

    what: Happening
    of: str
    day: date


@dataclass(frozen=True, slots=True)
class Given:
    """Everything that a plan is made from, apart from the law and the figures."""

    start: date
    country: str
    answers: Mapping[str, Value] = field(default_factory=dict)
    held: Mapping[str, Held] = field(default_factory=dict)
    wanted: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    estimates: Mapping[str, Lead] = field(default_factory=dict)
    ways: Mapping[str, str] = field(default_factory=dict)
    appointment: Lead | None = None
    appointment_on: date | None = None
    file_from: date | None = None
    file_by: date | None = None
    happened: tuple[Event, ...] = ()


def read(raw: object, procedure: Procedure) -> Given:
    """`raw` as a request; Refusal at the path of the first thing that is not right."""
    values = _mapping(raw, "")
    for name in values:
        if name not in _READ:
            raise _refused(UNKNOWN, str(name), name=name)
    for owed in ("start", "country"):
        if owed not in values:
            raise _refused(MISSING, owed, name=owed)
    return Given(**{name: _READ[name](value, name, procedure) for name, value in values.items()})


def _mapping(raw: object, at: str) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping) or not all(isinstance(key, str) for key in raw):
        raise _refused(SHAPE, at)
    return raw


def _day(raw: object, at: str) -> date:
    if isinstance(raw, date):
        day: date | None = raw
    else:
        try:
            day = date.fromisoformat(raw) if isinstance(raw, str) else None
        except ValueError:
            day = None
    if day is None:
        raise _refused(DAY, at)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise _refused(YEARS, at, first=FIRST_DAY.year, last=LAST_DAY.year)
    return day


def planning_day(raw: object, at: str) -> date:
    """A day on which a plan may be made, so that what follows from it stays within our tables."""
    day = _day(raw, at)
    if not EARLIEST_START <= day <= LATEST_START:
        raise _refused(YEARS, at, first=EARLIEST_START.year, last=LATEST_START.year)
    return day


def _start(raw: object, at: str, _: Procedure) -> date:
    return planning_day(raw, at)


def _some_day(raw: object, at: str, _: Procedure) -> date:
    return _day(raw, at)


def _country(raw: object, at: str, _: Procedure) -> str:
    code = raw.strip().upper() if isinstance(raw, str) else ""
    if len(code) != COUNTRY or not code.isascii() or not code.isalpha():
        raise _refused(COUNTRY_CODE, at)
    return code


def _answers(raw: object, at: str, procedure: Procedure) -> Mapping[str, Value]:
    declared, known = procedure.declared, {}
    for name, value in _mapping(raw, at).items():
        if name not in declared:
            raise _refused(UNKNOWN, f"{at}.{name}", name=name)
        try:
            known[name] = typed(declared[name], name, value)
        except Refusal as refusal:
            raise Refusal("answer", refusal.why, at=f"{at}.{refusal.at}") from refusal
    return known


def _held(raw: object, at: str, procedure: Procedure) -> Mapping[str, Held]:
    held = {}
    for name, value in _mapping(raw, at).items():
        place = f"{at}.{name}"
        _paper(name, place, procedure)
        days = _mapping(value or {}, place)
        for key in days:
            if key not in ("issued", "expires"):
                raise _refused(UNKNOWN, f"{place}.{key}", name=key)
        held[name] = Held(**{key: _day(day, f"{place}.{key}") for key, day in days.items() if day})
    return held


def _papers(raw: object, at: str, procedure: Procedure) -> frozenset[str]:
    if not isinstance(raw, list | tuple):
        raise _refused(LIST, at)
    for place, name in enumerate(raw):
        _paper(name, f"{at}[{place}]", procedure)
    return frozenset(raw)


def _paper(name: object, at: str, procedure: Procedure) -> None:
    if name not in {paper.id for paper in procedure.evidence}:
        raise _refused(NO_PAPER, at, name=name)


def _ways(raw: object, at: str, procedure: Procedure) -> Mapping[str, str]:
    """The way that was chosen, by paper; whether it exists is for `needs` to say."""
    for name, way in _mapping(raw, at).items():
        _paper(name, f"{at}.{name}", procedure)
        if not isinstance(way, str):
            raise _refused(WAY, f"{at}.{name}")
    return dict(_mapping(raw, at))


def _estimates(raw: object, at: str, procedure: Procedure) -> Mapping[str, Lead]:
    found = {}
    for key, value in _mapping(raw, at).items():
        _task(key, f"{at}.{key}", procedure)
        found[key] = _lead(value, f"{at}.{key}", procedure)
    return found


def _task(key: object, at: str, procedure: Procedure) -> None:
    paper, _, does = str(key).partition("/")
    _paper(paper, at, procedure)
    if does not in DOES:
        raise _refused(NO_STEP, at, name=does)


def _lead(raw: object, at: str, _: Procedure) -> Lead:
    """Calendar days: one number, or three: least, usual, most."""
    given = list(raw) if isinstance(raw, list | tuple) else [raw]
    days = [one for one in given if isinstance(one, int) and not isinstance(one, bool)]
    if len(days) != len(given) or len(days) not in (1, 3) or sorted(days) != days:
        raise _refused(ESTIMATE, at)
    if not 0 <= days[0] <= days[-1] <= LONGEST:
        raise _refused(TOO_LONG, at, most=LONGEST)
    return Lead(least=days[0], usual=days[len(days) // 2], most=days[-1], unit="calendar")


def _happened(raw: object, at: str, procedure: Procedure) -> tuple[Event, ...]:
    if not isinstance(raw, list | tuple):
        raise _refused(LIST, at)
    return tuple(_event(one, f"{at}[{n}]", procedure) for n, one in enumerate(raw))


def _event(raw: object, at: str, procedure: Procedure) -> Event:
    values = _mapping(raw, at)
    what: Any = values.get("what")
    of = values.get("of", "")
    for key in values:
        if key not in ("what", "of", "day"):
            raise _refused(UNKNOWN, f"{at}.{key}", name=key)
    if what not in get_args(Happening):
        raise _refused(HAPPENING, f"{at}.what")
    if what == "lost":
        _paper(of, f"{at}.of", procedure)
    elif what != "appointment":
        _task(of, f"{at}.of", procedure)
    return Event(what, str(of), _day(values.get("day"), f"{at}.day"))


def _refused(why: Text, at: str, **values: object) -> Refusal:
    return Refusal("plan-request", why.filled(**values), at=at)


UNKNOWN = Text("No conocemos «{name}».", "We do not know “{name}”.")
MISSING = Text("Falta «{name}».", "“{name}” is missing.")
SHAPE = Text("Aquí van nombres con valores.", "Names with values belong here.")
LIST = Text("Aquí va una lista.", "A list belongs here.")
DAY = Text(
    "Escriba un día que exista, como 2026-12-01.", "Write a day that exists, such as 2026-12-01."
)
YEARS = Text(
    "Solo contamos con años de {first} a {last}.",
    "We only reckon with years from {first} to {last}.",
)
COUNTRY_CODE = Text(
    "Escriba las dos letras de un país, como VE.", "Write the two letters of a country, such as VE."
)
NO_PAPER = Text("No hay un documento «{name}».", "There is no paper “{name}”.")
NO_STEP = Text("No hay un paso «{name}».", "There is no step “{name}”.")
WAY = Text("No hay ese camino.", "There is no such way.")
ESTIMATE = Text(
    "Escriba un número de días, o tres de menor a mayor.",
    "Write a number of days, or three from least to most.",
)
TOO_LONG = Text("Escriba de 0 a {most} días.", "Write from 0 to {most} days.")
HAPPENING = Text(
    "Pudo llegar, atrasarse o perderse un documento, o cambiar la cita.",
    "A paper can have arrived, be late or be lost, or the appointment can have moved.",
)
Reader = Callable[[object, str, Procedure], Any]
_READ: Mapping[str, Reader] = {
    "start": _start,
    "country": _country,
    "answers": _answers,
    "held": _held,
    "wanted": _papers,
    "left_out": _papers,
    "estimates": _estimates,
    "ways": _ways,
    "appointment": _lead,
    "appointment_on": _some_day,
    "file_from": _start,
    "file_by": _some_day,
    "happened": _happened,
}
