"""Close: what was observed and not corrected in time is declared not filed (LPAG art. 125.4)."""

from django.db import transaction

from ventanilla.journeys import step, tell
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def not_filed(*, case_id: str, reason: str, stamp: Stamp) -> None:
    """An officer declares it, never the machine; the fee is owed back."""
    data = {"reason": reason}
    file = step.move(case_id=case_id, move="declare_not_filed", data=data, stamp=stamp)
    tell.not_filed(file, stamp)
