"""Every six months somebody looks at who may do what (D.S. 016-2024-JUS, arts. 42, 46 and 47)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ventanilla.kernel.calendar import add_months

MONTHS = 6
# Nobody's law: the task waits this long before its last day, so that it can be done in time.
AHEAD = timedelta(days=30)


class Verdict(StrEnum):
    """What is said of one role of one account."""

    KEEP = "keep"
    TAKE_AWAY = "take_away"


@dataclass(frozen=True, slots=True)
class Mark:
    """The verdict on one role of one account, by whom and when."""

    user_id: str
    role: str
    verdict: Verdict
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Review:
    """One review. `since` is the day from which its six months count, `due` their last day."""

    id: str
    since: date
    due: date
    opened_at: datetime
    closed_at: datetime | None
    closed_by: str
    marks: tuple[Mark, ...] = ()

    @property
    def open(self) -> bool:
        return self.closed_at is None

    def overdue(self, today: date) -> bool:
        """Is it open after its last day?"""
        return self.open and today > self.due

    def of(self, user_id: str, role: str) -> Mark | None:
        """What was said of that role of that account."""
        return next((m for m in self.marks if (m.user_id, m.role) == (user_id, role)), None)


def due(since: date) -> date:
    """The last day of the six months that begin on `since`, date to date.

    Where the month has no such day it is the last one it has: never later than six months.
    """
    return add_months(since, MONTHS)


def opens(since: date) -> date:
    """The day from which the task waits."""
    return due(since) - AHEAD
