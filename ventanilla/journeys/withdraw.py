"""Withdraw: the person takes the application back (LPAG art. 189); nothing they gave is lost."""

from django.db import transaction

from ventanilla.cases.core.events import Data
from ventanilla.decisions import actions as decisions
from ventanilla.journeys import step, tell
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def withdraw(*, case_id: str, reason: str, stamp: Stamp, special_power: bool = False) -> None:
    """End the procedure at the person's wish. `reason` may be empty: none is owed.

    Whoever acts for another adult says that they hold a special power for it (LPAG art. 115).
    """
    data: Data = {"reason": reason}
    if special_power:
        data = {**data, "special_power": True}
    file = step.move(case_id=case_id, move="withdraw", data=data, stamp=stamp)
    decisions.set_aside(
        case_id=case_id, owner_id=file.owner_id, reason="La persona desistió.", stamp=stamp
    )
    tell.withdrawn(file, stamp)
