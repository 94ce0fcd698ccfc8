"""Admit: the filing is complete enough to be evaluated; the file goes to the evaluating officer."""

from django.db import transaction

from ventanilla import wiring
from ventanilla.cases import actions as cases
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def admit(*, case_id: str, stamp: Stamp) -> None:
    """Move a lodged case into evaluation."""
    cases.move(case_id=case_id, move="admit", data={}, stamp=stamp, calendar=wiring.calendar())
