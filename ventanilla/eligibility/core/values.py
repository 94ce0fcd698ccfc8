"""What a fact may be, besides text, yes/no, a whole number and a date: money, stays, absences."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217). Amounts of two currencies are never compared: we know
    no rate that the law would accept."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.currency} {self.amount}"


@dataclass(frozen=True, slots=True)
class Stay:
    """A stretch of time under one migratory status, from its first to its last day.

    `until` None: it goes on. `renewed`: was the next status asked for before this one ended?
    None: not said.
    """

    quality: str
    since: date
    until: date | None = None
    renewed: bool | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """A trip abroad: the day of leaving, the day of coming back (None: still abroad), and
    whether the authority had allowed it."""

    left: date
    back: date | None = None
    authorised: bool = False


Stays = tuple[Stay, ...]
Absences = tuple[Absence, ...]
Value = str | bool | int | date | Money | Stays | Absences
Facts = Mapping[str, Value]
