"""Stating a fee. A number that somebody else used is a doubt for the officer, never a barrier."""

from datetime import date

from ventanilla.fees.core import receipt
from ventanilla.fees.models import Statement
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.ledger import actions as ledger


def state_receipt(*, case_id: str, number: str, paid_on: date, stamp: Stamp) -> None:
    """State number and date of the receipt. Refusals: "receipt-number", "paid-on"."""
    tidied = receipt.tidy(number)
    receipt.check_day(paid_on, legal_day(stamp.at))
    _state(case_id, stamp, number=tidied, same=receipt.same(tidied), paid_on=paid_on)


def state_exemption(*, case_id: str, ground: str, stamp: Stamp) -> None:
    """Declare a ground of exemption, by its id in the definition."""
    _state(case_id, stamp, ground=ground)


def _state(case_id: str, stamp: Stamp, **values: str | date) -> None:
    order = Statement.objects.filter(case_id=case_id).count() + 1
    Statement.objects.create(
        id=stamp.new_id(), case_id=case_id, stated_at=stamp.at, order=order, **values
    )
    how = "exemption" if "ground" in values else "receipt"
    ledger.append(act="fee.state", subject=f"case:{case_id}", details={"by": how}, stamp=stamp)
