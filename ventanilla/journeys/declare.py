"""Declare: the person says that what they gave is true (LPAG art. 42)."""

from django.db import transaction

from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def declare(*, case_id: str, stamp: Stamp) -> None:
    """Record the declaration, in the wording of the case's version of the procedure."""
    step.note(case_id=case_id, kind="declared", data={}, stamp=stamp)
