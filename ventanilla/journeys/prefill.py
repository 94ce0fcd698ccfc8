"""Prefill: what a passport's zone says, offered to the application, taken only where it is chosen.

Nothing is filled in unasked, and what was typed is never written over without its box being ticked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ventanilla.cases.core.file import CaseFile
from ventanilla.documents import readings
from ventanilla.fitness.core.names import Alike, alike
from ventanilla.journeys import answer, view
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.countries import from_three
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.given import typed
from ventanilla.procedures.core.showing import shown
from ventanilla.reading.core.mrz.dates import PartialDate
from ventanilla.reading.core.mrz.values import Field, Mrz, Names, Standing
from ventanilla.reading.core.paper import PaperRead
from ventanilla.reading.core.text.finding import What, of

PASSPORT = "passport"
NAMED = ("surnames", "given_names")
SAME = (Alike.SAME, Alike.SPELT)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One answer that the passport suggests. `raw` is what would be kept; `now` what is there.

    `sure`: its check digit, and the last one, vouch for it.
    """

    fact: str
    title: Text
    raw: str
    value: Text | date | str
    now: Text | date | str
    sure: bool

    @property
    def fresh(self) -> bool:
        """Nothing was typed there yet."""
        return not self.now


def of_passport(seen: CaseView) -> tuple[Suggestion, ...]:
    """What the passport says otherwise than the application, or where that says nothing yet."""
    if "answered" not in seen.facets:
        return ()
    read = _read(seen.file)
    zone = read.zone.mrz if read and read.zone else None
    if read is None or zone is None:
        return ()
    found = (_suggestion(seen, name, raw, sure) for name, raw, sure in _values(zone, read))
    return tuple(one for one in found if one is not None)


def take(*, case_id: str, facts: Sequence[str], stamp: Stamp) -> int:
    """Fill these answers in with what the passport says now; how many were filled."""
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    chosen = {one.fact: one.raw for one in of_passport(seen) if one.fact in facts}
    if chosen:
        answer.answer(case_id=case_id, answers=chosen, stamp=stamp)
    return len(chosen)


def _read(file: CaseFile) -> PaperRead | None:
    """The newest passport that counts and on which a zone was read."""
    held = [one.document_id for one in file.documents if one.evidence_id == PASSPORT]
    read = readings.readings(held)
    with_zone = [read[name] for name in held if name in read and read[name].zone]
    return with_zone[-1] if with_zone else None


def _values(zone: Mrz, read: PaperRead) -> Iterator[tuple[str, str, bool]]:
    """Answers by their fact, as text, and whether they are certain."""
    names = zone.field("names")
    if isinstance(names.value, Names) and names.standing is not Standing.WRONG:
        surnames, given_names = _as_printed(names.value, read)
        yield "surnames", surnames, False
        yield "given_names", given_names, False
    yield from _plain("birth_date", zone.field("birth"))
    yield from _plain("passport_number", zone.field("number"))
    state = zone.field("nationality")
    yield "nationality", from_three(state.text.strip("<")) or "", False


def _plain(fact: str, field: Field) -> Iterator[tuple[str, str, bool]]:
    whole = not isinstance(field.value, PartialDate) or field.value.whole is not None
    if field.value and whole and field.standing is not Standing.WRONG:
        yield fact, str(field.value), field.standing is Standing.VERIFIED


def _as_printed(names: Names, read: PaperRead) -> tuple[str, str]:
    """The names with the accents that the page prints, where it prints the same name."""
    for one in of(read.found, What.HOLDER):
        surnames, comma, given_names = one.value.partition(", ")
        halves = alike(names.primary, "", surnames), alike(names.secondary, "", given_names)
        if comma and all(how in SAME for how in halves):
            return _title(surnames), _title(given_names)
    return _title(names.primary), _title(names.secondary)


def _title(name: str) -> str:
    """As people write names, where the paper writes them in capitals."""
    return name.title() if name.isupper() else name


def _suggestion(seen: CaseView, fact: str, raw: str, sure: bool) -> Suggestion | None:
    """None where the form does not ask for it, would not take it, or says the same already."""
    part = next((p for s in seen.sections for p in s.given if p.field.fact == fact), None)
    if not raw or part is None:
        return None
    try:
        known = typed(seen.procedure.declared[fact], fact, raw)
    except Refusal:
        return None
    value = shown(seen.procedure, fact, known)
    same = value == part.value or (fact in NAMED and alike(str(part.value), "", raw) in SAME)
    return None if same else Suggestion(fact, part.field.text, raw, value, part.value, sure)
