"""The fold: a case is what its events made of it, and nothing else.

Replaying refuses a history that the tables do not allow: a forged or lost event shows itself
as `BrokenHistory` and is never papered over.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from ventanilla.cases.core.events import Data, Event, mapping, optional, rows, words
from ventanilla.cases.core.facets import FACETS, OPENED
from ventanilla.cases.core.file import (
    Answer,
    Attached,
    BackgroundCheck,
    Capacity,
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
from ventanilla.cases.core.moves import MOVES
from ventanilla.cases.core.office_guards import ACCEPT
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

# Who does this has the case in hand from then on; whoever only reviews the draft has not.
HANDS = ("took_up", "observe", "admit", "propose")


class BrokenHistory(ValueError):
    """The events of a case do not follow from one another."""


def fold(case_id: str, events: Iterable[Event]) -> CaseFile:
    """The file of a case from all of its events in order. BrokenHistory where they do not fit."""
    steps = iter(events)
    try:
        file = _opened(case_id, next(steps))
        for event in steps:
            file = follow(file, event)
    except (Refusal, StopIteration, KeyError, ValueError) as wrong:
        raise BrokenHistory(f"case {case_id}: {wrong}") from wrong
    return file


def follow(file: CaseFile, event: Event) -> CaseFile:
    """The file after one more event. ValueError where the tables do not allow it."""
    if event.seq != file.revision + 1:
        raise ValueError(f"event {event.seq} after event {file.revision}")
    file = replace(file, revision=event.seq, last_at=max(file.last_at, event.at))
    move = MOVES.get(event.kind)
    states = move.sources if move else FACETS[event.kind].states
    if file.state not in states:
        raise ValueError(f"{event.kind} in state {file.state}")
    file = APPLY[event.kind](file, event)
    if event.kind in HANDS:
        file = replace(file, handled_by=event.by.id)
    if move is None:
        return file
    file = replace(file, state=move.target)
    return replace(file, closed_at=event.at) if file.closed else file


def _opened(case_id: str, event: Event) -> CaseFile:
    if (event.seq, event.kind) != (1, OPENED):
        raise ValueError("a history begins with its opening")
    return CaseFile(
        id=case_id,
        procedure_id=words(event.data, "procedure_id"),
        version=words(event.data, "version"),
        owner_id=optional(event.data, "owner") or event.by.id,
        assisted_by=event.by.id if event.by.role is Role.COUNTER else "",
        capacity=Capacity(words(event.data, "capacity")),
        opened_at=event.at,
        last_at=event.at,
    )


def _nothing(file: CaseFile, event: Event) -> CaseFile:
    return file


def _privacy(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, privacy_at=file.privacy_at or event.at)


def _declared(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, declared_at=event.at)


def _fee(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, fee_stated_at=event.at)


def _answered(file: CaseFile, event: Event) -> CaseFile:
    answers: dict[str, Answer] = dict(file.answers)
    for fact, value in mapping(event.data, "answers").items():
        answers.pop(fact, None)
        if isinstance(value, (str, int)):
            answers[fact] = value
        elif isinstance(value, list | tuple):
            answers[fact] = tuple(str(item) for item in value)
    return replace(file, answers=answers)


def _attached(file: CaseFile, event: Event) -> CaseFile:
    paper = Attached(words(event.data, "document_id"), words(event.data, "evidence_id"), event.at)
    return replace(file, documents=(*file.documents, paper))


def _set_aside(file: CaseFile, event: Event) -> CaseFile:
    gone = words(event.data, "document_id")
    kept = tuple(paper for paper in file.documents if paper.document_id != gone)
    return replace(file, documents=kept)


def _consented(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, consents={**file.consents, words(event.data, "channel"): event.at})


def _unconsented(file: CaseFile, event: Event) -> CaseFile:
    gone = words(event.data, "channel")
    return replace(file, consents={c: at for c, at in file.consents.items() if c != gone})


def _paper_consented(file: CaseFile, event: Event) -> CaseFile:
    given = {words(event.data, "evidence_id"): event.at}
    return replace(file, paper_consents={**file.paper_consents, **given})


def _paper_unconsented(file: CaseFile, event: Event) -> CaseFile:
    """What was taken by this consent alone counts no longer."""
    gone = words(event.data, "evidence_id")
    return replace(
        file,
        paper_consents={e: at for e, at in file.paper_consents.items() if e != gone},
        documents=tuple(paper for paper in file.documents if paper.evidence_id != gone),
    )


def _lodged(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, number=words(event.data, "number"), lodged_at=event.at)


def _observed(file: CaseFile, event: Event) -> CaseFile:
    points = tuple(_point(row) for row in rows(event.data, "points"))
    due = date.fromisoformat(words(event.data, "due"))
    return replace(file, observation=Observation(points, event.at, event.by.id, due))


def _point(row: Data) -> Point:
    subject = optional(row, "evidence_id") or optional(row, "subject")
    text = row.get("text")
    if isinstance(text, str):
        return Point(subject, Text(text, text), words(row, "article"))
    said = mapping(row, "text")
    return Point(subject, Text(words(said, "es"), words(said, "en")), words(row, "article"))


def _corrected(file: CaseFile, event: Event) -> CaseFile:
    if file.observation is None:
        raise ValueError("a correction without an observation")
    late = event.data.get("late") is True
    answered = replace(file.observation, answered_at=event.at, late=late)
    return replace(file, observation=answered)


def _admitted(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, admitted_at=event.at)


def _proposed(file: CaseFile, event: Event) -> CaseFile:
    outcome = Outcome(words(event.data, "outcome"))
    proposal = Proposal(outcome, event.by.id, event.at, optional(event.data, "decision_id"))
    return replace(file, proposal=proposal)


def _returned(file: CaseFile, event: Event) -> CaseFile:
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
    "privacy_noticed": _privacy,
    "answered": _answered,
    "declared": _declared,
    "document_attached": _attached,
    "document_set_aside": _set_aside,
    "fee_stated": _fee,
    "consented": _consented,
    "consent_withdrawn": _unconsented,
    "paper_consented": _paper_consented,
    "paper_consent_withdrawn": _paper_unconsented,
    "checked": _checked,
    "check_settled": _check_settled,
    "took_up": _nothing,
    "attended": _attended,
    "missed": _missed,
    "paper_ruled": _ruled,
    "card_ordered": _card_ordered,
    "card_ready": _card_ready,
    "card_handed": _card_handed,
    "term_passed": _passed,
    "lodge": _lodged,
    "observe": _observed,
    "correct": _corrected,
    "declare_not_filed": _nothing,
    "admit": _admitted,
    "propose": _proposed,
    "return_proposal": _returned,
    "grant": _decided(Outcome.GRANT),
    "refuse": _decided(Outcome.REFUSE),
    "withdraw": _nothing,
}
