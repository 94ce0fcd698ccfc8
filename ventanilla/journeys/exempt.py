"""Exempt: an officer settles a stated ground of fee exemption; the procedure goes on either way."""

from django.db import transaction

from ventanilla.cases.core.events import Data
from ventanilla.fees import queries as fees
from ventanilla.journeys import step, tell
from ventanilla.journeys.sentences import EXEMPTED, NOT_EXEMPTED
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def rule(*, case_id: str, granted: bool, reason: str, stamp: Stamp) -> None:
    """Grant it or not, with the reason; not granting holds up no filing (LPAG art. 125.1)."""
    stated = fees.statement(case_id)
    data: Data = {
        "ground": stated.ground if stated else "",
        "granted": granted,
        "reason": reason.strip(),
    }
    file = step.note(case_id=case_id, kind="exemption_ruled", data=data, stamp=stamp)
    tell.say(file, EXEMPTED if granted else NOT_EXEMPTED, stamp, reason=reason.strip())
