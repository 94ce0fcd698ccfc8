"""Years of residence of many people, from their stays, as `eligibility.core.residence` counts.

Whoever has one stay, which goes on, is judged by its first day alone; that is most people. The
others' stays are walked, all people at once. Stays do not overlap, so the time that counts is the
sum of the stays and of the gaps that were bridged by renewing in time.
"""

from dataclasses import dataclass

import numpy as np

from ventanilla.population.core import bits
from ventanilla.population.core.bits import Bits, Truth
from ventanilla.population.core.calendar import LAST, Days, years_between
from ventanilla.population.core.columns import NOT_SAID, Listed, Periods, Rows, Whole, unknown
from ventanilla.population.core.ranges import Ranges, inside

NOTHING_SAID, NOT_RENEWED, RENEWED = 0, 1, 2
NEVER = LAST + 1


@dataclass(frozen=True, slots=True)
class Time:
    """From when and until when the years of each count: laid end to end from `added`, in the run
    that goes on from `run`. Whoever has no day that counts has all three on the same day."""

    end: Days
    added: Days
    run: Days

    def years(self, *, unbroken: bool) -> Days:
        """Whole years."""
        return years_between(self.run if unbroken else self.added, self.end)


@dataclass(frozen=True, slots=True)
class Residence:
    """What counts of everybody's stays on the day `on`.

    `begun` has the stay that goes on. The people `walked` have more stays or one that is over;
    those of them in `doubt` did not say whether they renewed in time, so theirs is also counted as
    if they had, in `generous`.
    """

    on: int
    stays: Periods
    begun: Truth
    walked: Rows
    time: Time
    doubt: Rows
    generous: Time

    @classmethod
    def of(cls, stays: Periods, counted: Ranges, on: int) -> "Residence":
        """Look at all stays, of which those count whose quality's code is in `counted`."""
        begun = inside(stays.head.quality, counted)
        begun &= stays.head.first <= on
        walked = stays.longest_first(_several(stays) | (begun & (stays.head.stop < on)))
        theirs = stays.at(walked)
        time, doubtful = _walk(theirs, counted, on, generous=False)
        doubt = np.flatnonzero(doubtful)
        generous, _ = _walk(theirs.at(doubt), counted, on, generous=True)
        return cls(on, stays, begun, walked, time, doubt, generous)

    def years(self, *, unbroken: bool) -> Whole:
        """Whole years; unknown where the two ways to count differ."""
        found = years_between(np.where(self.begun, self.stays.head.first, self.on), self.on)
        found[self.walked] = self._walked(unbroken=unbroken)
        found[self.stays.counts == NOT_SAID] = unknown(found.dtype)
        return Whole(found)

    def within(self, years: Ranges, days: Ranges, *, unbroken: bool) -> Bits:
        """Whose years lie in `years`; `days` are the first days of those who come to that by one
        stay that goes on."""
        found = inside(self.stays.head.first, days)
        found &= self.begun
        if any(low <= 0 <= high for low, high in years):
            found |= ~self.begun
        known = self.stays.counts != NOT_SAID
        if len(self.walked):
            strict = inside(self.time.years(unbroken=unbroken), years)
            generous = inside(self.generous.years(unbroken=unbroken), years)
            found[self.walked] = strict
            known[self.walked[self.doubt]] = strict[self.doubt] == generous
        return bits.tested(found, bits.pack(known))

    def _walked(self, *, unbroken: bool) -> Days:
        found = self.time.years(unbroken=unbroken)
        differs = found[self.doubt] != self.generous.years(unbroken=unbroken)
        found[self.doubt[differs]] = unknown(found.dtype)
        return found


def _several(stays: Periods) -> Truth:
    found: Truth = stays.counts > 1
    found &= stays.counts != NOT_SAID
    return found


@dataclass(frozen=True, slots=True)
class _Seen:
    """Of the stays walked so far: which ones count and have begun, and until when they last."""

    counts: Truth
    begun: Truth
    end: Days

    @classmethod
    def of(cls, stays: Listed, counted: Ranges, on: int) -> "_Seen":
        counts = inside(stays.quality, counted)
        return cls(counts, counts & (stays.first <= on), np.minimum(stays.stop, on))


def _walk(stays: Periods, counted: Ranges, on: int, *, generous: bool) -> tuple[Time, Truth]:
    """The time of each, and who left open whether a gap was bridged."""
    seen = _Seen.of(stays.head, counted, on)
    end = np.where(seen.begun, seen.end, on)
    run = np.where(seen.begun, stays.head.first, on)
    added, doubtful = run.copy(), np.zeros(len(end), np.bool_)
    stop = np.where(seen.counts, stays.head.stop, NEVER)  # of the last that counts
    said = np.where(seen.counts, stays.head.said, np.uint8(NOT_RENEWED))
    for rows, listed in stays.ranks():
        seen = _Seen.of(listed, counted, on)
        before, word = stop[rows], said[rows]
        apart = seen.counts & (listed.first > before)
        bridged = apart & ((word == RENEWED) | (generous & (word == NOTHING_SAID)))
        doubtful[rows] |= apart & (word == NOTHING_SAID)
        gap = np.maximum(np.minimum(listed.first, on) - before, 0) * bridged
        total = end[rows] - added[rows] + gap + (seen.end - listed.first) * seen.begun
        reached = np.where(seen.begun, seen.end, end[rows])
        reached[bridged & (before <= on) & ~seen.begun] = on
        end[rows], added[rows] = reached, reached - total
        fresh = seen.begun & ((apart & ~bridged) | (before == NEVER))
        run[rows] = np.where(fresh, listed.first, run[rows])
        stop[rows] = np.where(seen.counts, listed.stop, before)
        said[rows] = np.where(seen.counts, listed.said, np.uint8(NOT_RENEWED))
    return Time(end, added, run), doubtful
