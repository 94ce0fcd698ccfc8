"""What runs beside a case: permits to leave, complaints, opinions, words, who represents whom."""

from dataclasses import dataclass
from datetime import date, datetime

LONGEST_LEAVE = 30  # calendar days that one exit permit covers (Reglamento 67.2.1)
POWER_LIFE = 90  # calendar days that a power for a child serves (Reglamento 56-C, 5.ii)


@dataclass(frozen=True, slots=True)
class ExitPermit:
    """Leave to be out of Peru while the case is pending: asked before each trip.

    Decided within seven working days; silence is a yes (Reglamento 67.2.1). `number` counts the
    requests of a case from 1. `outcome`: "" while open, "granted", "refused", "silence".
    """

    number: int
    asked_at: datetime
    leaves_on: date
    days: int
    receipt: str
    receipt_on: date
    due: date
    silent_on: date
    outcome: str = ""
    reason: str = ""
    decided_at: datetime | None = None

    @property
    def open(self) -> bool:
        """Nobody decided yet, nor did silence."""
        return not self.outcome

    @property
    def given(self) -> bool:
        """May the person leave?"""
        return self.outcome in ("granted", "silence")


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint of delay: the superior answers within three working days (LPAG 158)."""

    number: int
    at: datetime
    text: str
    due: date
    answered_at: datetime | None = None
    upheld: bool = False
    answer: str = ""

    @property
    def open(self) -> bool:
        """Nobody has answered yet."""
        return self.answered_at is None


@dataclass(frozen=True, slots=True)
class Opinion:
    """What another unit was asked, by when it owes an answer, and what it said.

    Waiting for it never stops the time to decide (LPAG 41-A, 132, 167, 168).
    """

    number: int
    unit: str
    question: str
    asked_at: datetime
    by: str
    due: date
    rule: str
    answered_at: datetime | None = None
    answer: str = ""

    @property
    def open(self) -> bool:
        """Nobody has answered yet."""
        return self.answered_at is None


@dataclass(frozen=True, slots=True)
class Said:
    """One message between the person and the office, or a note among officers."""

    at: datetime
    by: str
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Representative:
    """Who acts for the person since when, under which power ("simple" or "special")."""

    name: str
    document: str
    power: str
    since: datetime
    issued_on: date | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """Who helps the person to make their will known (Reglamento 56-B): a support or a safeguard."""

    name: str
    document: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Exemption:
    """What an officer said of the stated ground of fee exemption."""

    ground: str
    granted: bool
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Linked:
    """Another case of the same family, filed together."""

    case_id: str
    relation: str
