"""Pay: the receipt is stated, never shown (LPAG art. 40.1.8), or a ground of exemption declared."""

from datetime import date

from django.db import transaction

from ventanilla.fees import actions as fees
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def state_receipt(*, case_id: str, number: str, paid_on: date, stamp: Stamp) -> None:
    """State number and date of the payment receipt."""
    step.note(case_id=case_id, kind="fee_stated", data={"by": "receipt"}, stamp=stamp)
    fees.state_receipt(case_id=case_id, number=number, paid_on=paid_on, stamp=stamp)


@transaction.atomic
def claim_exemption(*, case_id: str, ground: str, stamp: Stamp) -> None:
    """Declare a ground of exemption; an officer looks at it later."""
    step.note(case_id=case_id, kind="fee_stated", data={"by": "exemption"}, stamp=stamp)
    fees.state_exemption(case_id=case_id, ground=ground, stamp=stamp)
