"""Refund: the fee of what was treated as not filed is paid back, and somebody writes down how."""

from django.db import transaction

from ventanilla.journeys import step, tell
from ventanilla.journeys.sentences import REFUNDED
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def done(*, case_id: str, how: str, stamp: Stamp) -> None:
    """It was paid back (LPAG art. 125.4); until then it stands on the desk as owed."""
    file = step.note(case_id=case_id, kind="refunded", data={"how": how.strip()}, stamp=stamp)
    tell.say(file, REFUNDED, stamp, how=how.strip())
