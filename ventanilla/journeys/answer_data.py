"""Answer data: an operator answers what a person asked of their data, and the person is told.

Nothing is erased or changed by answering: what an answer promises is done by hand, see
docs/how-to/answer-data-requests.md.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from ventanilla.accounts import queries as people
from ventanilla.accounts.queries import Person
from ventanilla.journeys import tell_of_data
from ventanilla.kernel.actor import Actor, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.privacy import actions, queries
from ventanilla.privacy.core import keeper
from ventanilla.privacy.core.requests import DataRequest


@dataclass(frozen=True, slots=True)
class Task:
    """A request with whose it is; `late`: its last day is over."""

    request: DataRequest
    person: Person
    late: bool


def waiting(*, viewer: Actor, at: datetime) -> tuple[Task, ...]:
    """What waits for an answer, in order of the last day; Refusal "not-yours-to-do"."""
    keeper.require(viewer)
    return tuple(_task(one, at) for one in queries.waiting())


@transaction.atomic
def open_one(*, request_id: str, stamp: Stamp) -> Task:
    """One request, opened: the ledger remembers who did. NotFound where there is none."""
    return _task(actions.look_at(request_id=request_id, stamp=stamp), stamp.at)


@transaction.atomic
def answer(*, request_id: str, state: str, words: str, stamp: Stamp) -> None:
    """Grant it, grant it in part, or decline it; a reason is owed unless it is granted.

    Refusals "not-yours-to-do", "own-request", "answered-already", "reason"; NotFound for an answer
    that there is not.
    """
    request = actions.answer(request_id=request_id, state=state, words=words, stamp=stamp)
    tell_of_data.answered(request, stamp)


def _task(request: DataRequest, at: datetime) -> Task:
    late = request.open and request.late(legal_day(at))
    return Task(request, people.person(request.person_id), late)
