"""Admit: the filing is complete enough to be evaluated; the file goes to the evaluating officer."""

from django.db import transaction

from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def admit(*, case_id: str, stamp: Stamp) -> None:
    """Move a lodged case into evaluation."""
    step.move(case_id=case_id, move="admit", data={}, stamp=stamp)
