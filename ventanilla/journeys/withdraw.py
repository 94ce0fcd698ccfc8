"""Withdraw: the person takes the application back (LPAG art. 189); nothing they gave is lost."""

from django.db import transaction

from ventanilla.journeys import step, tell
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def withdraw(*, case_id: str, reason: str, stamp: Stamp) -> None:
    """End the procedure at the person's wish. `reason` may be empty: none is owed."""
    data = {"reason": reason}
    file = step.move(case_id=case_id, move="withdraw", data=data, stamp=stamp)
    tell.withdrawn(file, stamp)
