"""Money: an exact amount and its currency (ISO 4217)."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """`amount` in the major unit, exact; `currency` three upper-case letters."""

    amount: Decimal
    currency: str
