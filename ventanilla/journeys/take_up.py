"""Take up: an officer has the case in hand from now on, openly: the log and the owner say so."""

from django.db import transaction

from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def take_up(*, case_id: str, stamp: Stamp) -> None:
    """Have the case in hand, also where a colleague had it before."""
    step.note(case_id=case_id, kind="took_up", data={}, stamp=stamp)
