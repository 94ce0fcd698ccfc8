"""Privacy: the notice was shown before the first personal fact (Ley 29733, art. 18)."""

from django.db import transaction

from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def note(*, case_id: str, stamp: Stamp) -> None:
    """Record that the person read the notice and went on."""
    step.note(case_id=case_id, kind="privacy_noticed", data={}, stamp=stamp)
