"""The fold: a case is what its events made of it, and nothing else.

Replaying refuses a history that the tables do not allow: a forged or lost event shows itself
as `BrokenHistory` and is never papered over. What each kind of event makes of the file is said
in `effects_*`; here stands what holds for all of them.
"""

from collections.abc import Callable, Iterable

from ventanilla.cases.core import (
    effects_beside,
    effects_of_notice,
    effects_of_office,
    effects_of_person,
    effects_of_review,
)
from ventanilla.cases.core.events import Event, optional, words
from ventanilla.cases.core.facets import FACETS, OPENED
from ventanilla.cases.core.file import Capacity, CaseFile
from ventanilla.cases.core.move import Move
from ventanilla.cases.core.moves import MOVES
from ventanilla.cases.core.states import CLOSED, State
from ventanilla.kernel.actor import Role
from ventanilla.kernel.frozen import replace
from ventanilla.kernel.refusal import Refusal

# Who does this has the case in hand from then on; whoever only reviews the draft has not.
HANDS = ("took_up", "observe", "observe_again", "admit", "propose")
# What an officer does here touches what is decided: they do not settle the appeal (LPAG 88.2).
TAKES_PART = ("took_up", "paper_ruled", "checked", "check_settled", "review_proposed")
# What the counter does for the office, not for the person who stands there.
OF_THE_OFFICE = (
    "missed",
    "noted",
    "messaged",
    "notice_seen",
    "card_ordered",
    "card_ready",
    "card_handed",
    "refunded",
)

APPLY: dict[str, Callable[[CaseFile, Event], CaseFile]] = {
    **effects_of_person.APPLY,
    **effects_of_office.APPLY,
    **effects_of_notice.APPLY,
    **effects_of_review.APPLY,
    **effects_beside.APPLY,
}


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
    move = MOVES.get(event.kind)
    row = move or FACETS[event.kind]
    states = move.sources if move else FACETS[event.kind].states
    if file.state not in states:
        raise ValueError(f"{event.kind} in state {file.state}")
    file = replace(file, revision=event.seq, last_at=max(file.last_at, event.at))
    if row.notifies:
        file = effects_of_notice.sent(file, event)
    file = _took_part(APPLY[event.kind](file, event), event, move)
    return _moved(file, move, event) if move else file


def _took_part(file: CaseFile, event: Event, move: Move | None) -> CaseFile:
    """Who has it in hand, who of the office touched it, when the person last did something."""
    by = event.by
    if event.kind in HANDS:
        office = optional(event.data, "office") or file.office
        file = replace(file, handled_by=by.id, office=office)
    if by.role is Role.APPLICANT or (by.role is Role.COUNTER and event.kind not in OF_THE_OFFICE):
        return replace(file, person_acted_at=event.at)
    touches = by.role is Role.OFFICER and (move is not None or event.kind in TAKES_PART)
    if touches and file.state is not State.APPEAL and by.id not in file.officers:
        return replace(file, officers=file.officers | {by.id})
    return file


def _moved(file: CaseFile, move: Move, event: Event) -> CaseFile:
    """The state that the move leads to, and what an end, or going on after one, leaves behind."""
    target = file.reviews[-1].against if move.back else move.target
    closed = target in CLOSED
    file = replace(file, state=target, closed_at=event.at if closed else None)
    if closed:
        return replace(file, ended_at=file.ended_at or event.at)
    if move.id != "reopen" or file.ended_at is None:
        return file
    pause = (file.ended_at, event.at)
    return replace(file, reopened=(*file.reopened, pause), ended_at=None)


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
