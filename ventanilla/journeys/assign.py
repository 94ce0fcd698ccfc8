"""Assign: a case goes to an officer; who is away is covered by whoever covers them."""

from django.db import transaction

from ventanilla.accounts import queries as people
from ventanilla.cases.core.events import Data
from ventanilla.journeys import step
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.office import legal_day


@transaction.atomic
def assign(*, case_id: str, to: str, stamp: Stamp, revision: int | None = None) -> str:
    """Give the case to an officer and return who has it: the cover, where that one is away."""
    people.require(to, Role.OFFICER)
    holder = people.on_leave(legal_day(stamp.at)).get(to, to)
    data: Data = {"to": holder, "office": people.office_of(holder, Role.OFFICER)}
    step.note(case_id=case_id, kind="assigned", data=data, stamp=stamp, revision=revision)
    return holder
