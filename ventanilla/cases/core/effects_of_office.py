"""What each act of the office makes of the file."""

from collections.abc import Callable
from datetime import date

from ventanilla.cases.core.events import Data, Event, mapping, optional, rows, subject, words
from ventanilla.cases.core.file import (
    BackgroundCheck,
    Card,
    CaseFile,
    Observation,
    Outcome,
    Point,
    Proposal,
    Ruling,
    Seen,
    Visit,
)
from ventanilla.cases.core.office_guards import ACCEPT
from ventanilla.cases.core.states import State
from ventanilla.kernel.frozen import replace
from ventanilla.kernel.text import Text


def nothing(file: CaseFile, event: Event) -> CaseFile:
    """What it does is said by the state alone."""
    return file


def _observed(file: CaseFile, event: Event) -> CaseFile:
    """Its notice was folded already: the last day is what that notice gave."""
    notice = file.notice(event.seq)
    if notice is None or notice.days is None:
        raise ValueError("an observation without its notice")
    observation = Observation(
        points=tuple(_point(row) for row in rows(event.data, "points")),
        sent_at=event.at,
        by=event.by.id,
        due=notice.due,
        days=notice.days,
        number=event.seq,
        state=State.OBSERVED_AGAIN if event.kind == "observe_again" else State.OBSERVED,
    )
    return replace(file, observations=(*file.observations, observation))


def _point(row: Data) -> Point:
    about = subject(row)
    text = row.get("text")
    if isinstance(text, str):
        return Point(about, Text(text, text), words(row, "article"))
    said = mapping(row, "text")
    return Point(about, Text(words(said, "es"), words(said, "en")), words(row, "article"))


def _admitted(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, admitted_at=event.at)


def proposed(file: CaseFile, event: Event) -> CaseFile:
    """A draft waits for another officer, with the reports that it relies on."""
    outcome = Outcome(words(event.data, "outcome"))
    named = event.data.get("reports", [])
    reports = tuple(n for n in named if isinstance(n, int)) if isinstance(named, list) else ()
    decision_id = optional(event.data, "decision_id")
    return replace(file, proposal=Proposal(outcome, event.by.id, event.at, decision_id, reports))


def returned(file: CaseFile, event: Event) -> CaseFile:
    """The draft is gone."""
    return replace(file, proposal=None)


def _decided(outcome: Outcome) -> Callable[[CaseFile, Event], CaseFile]:
    def apply(file: CaseFile, event: Event) -> CaseFile:
        return replace(file, outcome=outcome, decided_at=event.at)

    return apply


def _checked(file: CaseFile, event: Event) -> CaseFile:
    hits = event.data.get("hits")
    count = hits if isinstance(hits, int) else 0
    settled = event.at if not count else None
    check = BackgroundCheck(words(event.data, "check_id"), event.at, count, settled)
    return replace(file, check=check)


def _check_settled(file: CaseFile, event: Event) -> CaseFile:
    if file.check is None:
        raise ValueError("a settlement without a check")
    upheld = event.data.get("upheld") is True
    return replace(file, check=replace(file.check, settled_at=event.at, upheld=upheld))


def _attended(file: CaseFile, event: Event) -> CaseFile:
    papers = {
        words(row, "document_id"): Seen(words(row, "seen")) for row in rows(event.data, "papers")
    }
    visit = Visit(event.at, event.by.id, optional(event.data, "booking_id"), papers)
    return replace(file, visits=(*file.visits, visit))


def _missed(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, missed=(*file.missed, event.at))


def _card_ordered(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, card=Card(event.at))


def _card_ready(file: CaseFile, event: Event) -> CaseFile:
    until = optional(event.data, "until")
    day = date.fromisoformat(until) if until else None
    number = words(event.data, "number")
    card = replace(_card(file), number=number, until=day, ready_at=event.at)
    return replace(file, card=card)


def _card_handed(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, card=replace(_card(file), handed_at=event.at))


def _card(file: CaseFile) -> Card:
    if file.card is None:
        raise ValueError("a card that was never ordered")
    return file.card


def _passed(file: CaseFile, event: Event) -> CaseFile:
    due = date.fromisoformat(words(event.data, "due"))
    return replace(file, passed=file.passed | {(words(event.data, "term"), due)})


def _ruled(file: CaseFile, event: Event) -> CaseFile:
    place = (words(event.data, "evidence_id"), words(event.data, "check"))
    accepted = words(event.data, "ruling") == ACCEPT
    reason = optional(event.data, "reason")
    ruling = Ruling(words(event.data, "outcome"), accepted, reason, event.by.id, event.at)
    return replace(file, rulings={**file.rulings, place: ruling})


APPLY: dict[str, Callable[[CaseFile, Event], CaseFile]] = {
    "checked": _checked,
    "check_settled": _check_settled,
    "took_up": nothing,
    "attended": _attended,
    "missed": _missed,
    "paper_ruled": _ruled,
    "card_ordered": _card_ordered,
    "card_ready": _card_ready,
    "card_handed": _card_handed,
    "term_passed": _passed,
    "observe": _observed,
    "observe_again": _observed,
    "declare_not_filed": nothing,
    "admit": _admitted,
    "propose": proposed,
    "return_proposal": returned,
    "grant": _decided(Outcome.GRANT),
    "refuse": _decided(Outcome.REFUSE),
    "abandon": nothing,
    "withdraw": nothing,
}
