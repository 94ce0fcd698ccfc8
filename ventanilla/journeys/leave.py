"""Leave: somebody of the staff will be away, and a colleague with the same roles covers."""

from datetime import date

from django.db import transaction

from ventanilla.accounts import actions as accounts
from ventanilla.accounts import queries as people
from ventanilla.kernel.actor import Role, Stamp


@transaction.atomic
def take(*, user_id: str, first: date, last: date, cover_id: str, stamp: Stamp) -> str:
    """Note a leave, one's own or as a manager; return its id."""
    _hat(stamp)
    return accounts.take_leave(
        user_id=user_id, first=first, last=last, cover_id=cover_id, stamp=stamp
    )


@transaction.atomic
def cancel(*, leave_id: str, stamp: Stamp) -> None:
    """The person is back from today on."""
    _hat(stamp)
    accounts.cancel_leave(leave_id=leave_id, stamp=stamp)


def _hat(stamp: Stamp) -> None:
    """Whoever acts wears a hat that they were granted."""
    if stamp.by.role is not Role.SYSTEM:
        people.require(stamp.by.id, stamp.by.role)
