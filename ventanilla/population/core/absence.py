"""Days abroad of many people, from their trips, as `eligibility.core.absence` counts them.

Most people have no trip to tell of, so only the others are looked at.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from ventanilla.population.core import bits
from ventanilla.population.core.bits import Bits
from ventanilla.population.core.calendar import Days, anniversary, first_of_march
from ventanilla.population.core.columns import NOT_SAID, Listed, Periods, Rows, Whole, unknown
from ventanilla.population.core.ranges import Ranges, inside

SHORTEST_YEAR = 365  # days
Away = Callable[[Periods], Days]


@dataclass(frozen=True, slots=True)
class Abroad:
    """Days abroad without permission: of the people `away` their `days`, of all others 0."""

    trips: Periods
    away: Rows
    days: Days

    @classmethod
    def of(cls, trips: Periods, count: Away) -> "Abroad":
        """What `count` makes of the trips of those who have some."""
        away = trips.longest_first((trips.counts > 0) & (trips.counts != NOT_SAID))
        return cls(trips, away, count(trips.at(away)))

    def whole(self) -> Whole:
        """A number each; unknown where the list was not given."""
        found = np.zeros(len(self.trips.counts), np.int32)
        found[self.away] = self.days
        found[self.trips.counts == NOT_SAID] = unknown(found.dtype)
        return Whole(found)

    def within(self, ranges: Ranges) -> Bits:
        """Whose days lie in the ranges."""
        size = len(self.trips.counts)
        found = np.full(size, any(low <= 0 <= high for low, high in ranges))
        found[self.away] = inside(self.days, ranges)
        return bits.tested(found, self.trips.known())


def longest(on: int) -> Away:
    """The longest trip, as seen on the day `on`."""

    def away(trips: Periods) -> Days:
        found = _days(trips.head, 0, on)
        for rows, listed in trips.ranks():
            found[rows] = np.maximum(found[rows], _days(listed, 0, on))
        return found

    return away


def between(start: int, end: int) -> Away:
    """Days from one day to another, the same two for all."""
    return lambda trips: _between(trips, np.int32(start), np.int32(end))


def most_within(years: int, on: int) -> Away:
    """The most days in any span of `years` years; only the spans that can be the fullest are
    tried."""

    def away(trips: Periods) -> Days:
        found = np.zeros(len(trips.counts), np.int32)
        for rows, listed in ((slice(None), trips.head), *trips.ranks()):
            theirs, back = trips.at(rows), np.minimum(listed.stop, on)
            for start in _starts(listed.first, back, years):
                end = np.minimum(anniversary(start, years), on)
                found[rows] = np.maximum(found[rows], _between(theirs, start, end))
        return found

    return away


def _starts(left: Days, back: Days, years: int) -> Iterator[Days]:
    """An exit, the first day of a span that ends with a return, and each 1 March abroad, from
    which spans gain a leap day."""
    yield left
    first = anniversary(back, -years)
    yield np.where(anniversary(first - 1, years) >= back, first - 1, first)
    for later in range(int((back - left).max(initial=0)) // SHORTEST_YEAR + 2):
        march = first_of_march(left, later)
        abroad = (left < march) & (march < back)
        if abroad.any():
            yield np.where(abroad, march, left)


def _between(trips: Periods, start: Days | np.int32, end: Days | np.int32) -> Days:
    found = _days(trips.head, start, end)
    starts, ends = np.broadcast_to(start, len(found)), np.broadcast_to(end, len(found))
    for rows, listed in trips.ranks():
        found[rows] += _days(listed, starts[rows], ends[rows])
    return found


def _days(trips: Listed, start: Days | np.int32 | int, end: Days | np.int32 | int) -> Days:
    days = np.minimum(trips.stop, end) - np.maximum(trips.first, start)
    found: Days = np.maximum(days, 0) * (trips.said == 0)
    return found.astype(np.int32, copy=False)
