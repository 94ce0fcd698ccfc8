"""Days abroad of many people, from their trips, as `eligibility.core.absence` counts them."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from ventanilla.population.core.calendar import Days, anniversary
from ventanilla.population.core.columns import NOT_SAID, Periods, Whole, unknown

Away = Callable[["Trips"], Days]


class Trips:
    """The trips without permission that had begun by the day `on`, and whose each is.

    `at` is where each person's first trip stands; whoever has none is not among them.
    """

    def __init__(self, listed: Periods, on: int) -> None:
        counts = (listed.said == 0) & (listed.first < on)
        owner = np.repeat(np.arange(len(listed.counts)), listed.counts)[counts]
        self.left: Days = listed.first[counts]
        self.back: Days = np.minimum(listed.stop[counts], on)
        first = np.ones(len(owner), np.bool_)
        first[1:] = owner[1:] != owner[:-1]
        self.at = np.flatnonzero(first)
        self.people = owner[self.at]
        self.rank = np.cumsum(first) - 1  # of the person, among those who have trips

    def days(self, start: Days, end: Days) -> Days:
        """Each person's days abroad between two days, one pair a person."""
        inside = np.minimum(self.back, end[self.rank]) - np.maximum(self.left, start[self.rank])
        total: Days = np.add.reduceat(np.maximum(inside, 0), self.at)
        return total


def longest(trips: Trips) -> Days:
    """The longest trip of each."""
    found: Days = np.maximum.reduceat(trips.back - trips.left, trips.at)
    return found


def days_between(start: int, end: int) -> Away:
    """Days abroad from one day to another, the same two for all."""

    def away(trips: Trips) -> Days:
        everyone = np.ones(len(trips.at), np.int32)
        return trips.days(everyone * start, everyone * end)

    return away


def most_within(years: int) -> Away:
    """The most days abroad in any span of `years` years; each trip opens one and closes one."""

    def away(trips: Trips) -> Days:
        left, back = trips.left, trips.back
        closes, opens = anniversary(left, years), anniversary(back, -years)
        sizes = np.diff(np.append(trips.at, len(left)))
        found = np.zeros(len(sizes), np.int32)
        for n in range(int(sizes.max(initial=0))):
            one = trips.at + np.minimum(
                n, sizes - 1
            )  # whoever has no n-th trip tries the last again
            for start, end in ((left, closes), (opens, back)):
                np.maximum(found, trips.days(start[one], end[one]), out=found)
        return found

    return away


def days_abroad(listed: Periods, on: int, away: Away) -> Whole:
    """What `away` makes of each person's trips: 0 where there is none, unknown where not said."""
    found = np.zeros(len(listed.counts), np.int32)
    said_nothing = listed.counts == NOT_SAID
    found[said_nothing] = unknown(found.dtype)
    held: npt.NDArray[np.bool_] = (listed.counts > 0) & ~said_nothing
    if held.any():
        _, theirs = listed.only(held)
        trips = Trips(theirs, on)
        if len(trips.at):
            found[np.flatnonzero(held)[trips.people]] = away(trips)
    return Whole(found)
