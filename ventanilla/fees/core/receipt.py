"""A receipt as it is stated: its number in one form, its date within reason."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

NUMBER = re.compile(r"^[0-9A-Z](?:[0-9A-Z-]{1,28})[0-9A-Z]$")
OLDEST = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class FeeStatement:
    """What was stated last: a receipt (`number`, `paid_on`) or a `ground` of exemption."""

    number: str
    paid_on: date | None
    ground: str
    stated_at: datetime
    doubts: tuple[Text, ...] = ()  # what an officer should look at


def tidy(number: str) -> str:
    """The number in upper case without spaces; Refusal "receipt-number" where it is none."""
    tidied = "".join(number.split()).upper()
    if not NUMBER.match(tidied):
        raise Refusal(
            "receipt-number",
            Text(
                "El número del recibo lleva de 3 a 30 letras, cifras o guiones.",
                "A receipt number has 3 to 30 letters, digits or hyphens.",
            ),
            then=Text("Cópielo tal como está impreso.", "Copy it as it is printed."),
            at="number",
        )
    return tidied


def check_day(paid_on: date, today: date) -> None:
    """Refusal "paid-on" for a day that has not come, or long before there were such receipts."""
    if not OLDEST <= paid_on <= today:
        raise Refusal(
            "paid-on",
            Text(
                "La fecha de pago no puede ser futura ni anterior al año 2000.",
                "The date of payment cannot lie in the future or before 2000.",
            ),
            at="paid_on",
        )


def same(number: str) -> str:
    """What two writings of one number have in common: letters and digits alone."""
    return number.replace("-", "")
