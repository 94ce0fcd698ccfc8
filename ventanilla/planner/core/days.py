"""Durations as functions of the day on which they begin.

A day is its ordinal number. Every duration is monotone: who begins later is never done earlier.
So each has two inverses, and a plan is a least fixed point (see `solve`). All are total: what lies
outside the years that are reckoned with comes out as `BEFORE` or `NEVER`, never as an error.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

from ventanilla.kernel.calendar import WorkingCalendar, add_months

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2060, 12, 31)
FIRST, LAST = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
BEFORE, NEVER = FIRST - 1, LAST + 1


class Shift(Protocol):
    """A monotone way from one day to another."""

    def after(self, day: int) -> int:
        """The day that `day` leads to."""

    def earliest(self, goal: int) -> int:
        """The first day that leads to `goal` or beyond."""

    def latest(self, goal: int) -> int:
        """The last day that leads to `goal` or before it."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """So many calendar days; none of them: the same day."""

    days: int

    def after(self, day: int) -> int:
        return day + self.days

    def earliest(self, goal: int) -> int:
        return goal - self.days

    def latest(self, goal: int) -> int:
        return goal - self.days


AT_ONCE = Calendar(0)


@dataclass(frozen=True, slots=True)
class Workdays:
    """The working days of one country as tables: how many there were by a day, and which."""

    first: int
    count: tuple[int, ...]
    days: tuple[int, ...]


def workdays(calendar: WorkingCalendar, years: range) -> Workdays:
    """The working days of `years` by `calendar`."""
    first, end = date(years[0], 1, 1), date(years[-1], 12, 31)
    count, days = [], []
    for number in range((end - first).days + 1):
        if calendar.is_working(first + timedelta(days=number)):
            days.append(first.toordinal() + number)
        count.append(len(days))
    return Workdays(first.toordinal(), tuple(count), tuple(days))


@dataclass(frozen=True, slots=True)
class Working:
    """So many working days, one at least, counted from the day after (LPAG 133.1)."""

    days: int
    of: Workdays

    def after(self, day: int) -> int:
        of = self.of
        place = day - of.first
        if 0 <= place < len(of.count):
            place = of.count[place] + self.days - 1
            if place < len(of.days):
                return of.days[place]
            return NEVER
        return NEVER if place > 0 else of.days[self.days - 1]

    def earliest(self, goal: int) -> int:
        place = self._by(goal - 1) - self.days
        return self.of.days[place] if place >= 0 else BEFORE

    def latest(self, goal: int) -> int:
        place = self._by(goal) - self.days
        if place < 0:
            return BEFORE
        return self.of.days[place] - 1 if place < len(self.of.days) else NEVER

    def _by(self, day: int) -> int:
        place = day - self.of.first
        if place < 0:
            return 0
        return self.of.count[place] if place < len(self.of.count) else len(self.of.days)


@dataclass(frozen=True, slots=True)
class Months:
    """So many months, date to date; a day that the month lacks is its last (LPAG 134.3)."""

    months: int

    def after(self, day: int) -> int:
        place = min(max(day, FIRST), LAST) - FIRST
        return _ends(self.months)[place]

    def earliest(self, goal: int) -> int:
        return FIRST + bisect_left(_ends(self.months), goal)

    def latest(self, goal: int) -> int:
        return FIRST + bisect_right(_ends(self.months), goal) - 1


@lru_cache(maxsize=64)
def _ends(months: int) -> tuple[int, ...]:
    first = (add_months(FIRST_DAY + timedelta(days=n), months) for n in range(LAST - FIRST + 1))
    return tuple(min(day.toordinal(), NEVER) for day in first)


@dataclass(frozen=True, slots=True)
class Chain:
    """One shift after the other."""

    shifts: tuple[Shift, ...]

    def after(self, day: int) -> int:
        for shift in self.shifts:
            day = shift.after(day)
        return day

    def earliest(self, goal: int) -> int:
        for shift in reversed(self.shifts):
            goal = shift.earliest(goal)
        return goal

    def latest(self, goal: int) -> int:
        for shift in reversed(self.shifts):
            goal = shift.latest(goal)
        return goal


@dataclass(frozen=True, slots=True)
class Later:
    """Whichever of the two leads further."""

    one: Shift
    other: Shift

    def after(self, day: int) -> int:
        return max(self.one.after(day), self.other.after(day))

    def earliest(self, goal: int) -> int:
        return min(self.one.earliest(goal), self.other.earliest(goal))

    def latest(self, goal: int) -> int:
        return min(self.one.latest(goal), self.other.latest(goal))


@dataclass(frozen=True, slots=True)
class Fixed:
    """A day that was set, whatever went before; what leads there later leads nowhere."""

    day: int

    def after(self, day: int) -> int:
        return self.day if day <= self.day else NEVER

    def earliest(self, goal: int) -> int:
        return BEFORE if goal <= self.day else self.day + 1

    def latest(self, goal: int) -> int:
        return self.day if self.day <= goal < NEVER else BEFORE


def chain(shifts: Iterable[Shift]) -> Shift:
    """One shift after the other, those that take no time left out."""
    kept = tuple(shift for shift in shifts if shift != AT_ONCE)
    return kept[0] if len(kept) == 1 else Chain(kept) if kept else AT_ONCE
