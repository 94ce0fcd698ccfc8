"""A term told again: where a day was closed since, the new last day stands beside what was told.

A decree can come late, and a day that nobody knew of can be found: neither rewrites in silence
what a person was told. Both days are shown, and the days between which made the difference.
"""

from dataclasses import dataclass
from datetime import date

from ventanilla.kernel.calendar import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Retold:
    """`told` by the calendar of then, `now` by that of today, `because` of these days."""

    told: date
    now: date
    because: tuple[date, ...]


def retold(start: date, days: int, then: WorkingCalendar, today: WorkingCalendar) -> Retold | None:
    """The two last days of a term of working days; None where they are one."""
    told, now = then.add(start, days), today.add(start, days)
    if told == now:
        return None
    last = max(told, now)
    odd = sorted(day for day in set(then.closed) ^ set(today.closed) if start < day <= last)
    return Retold(told, now, tuple(odd))
