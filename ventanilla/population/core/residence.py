"""Years of residence of many people, from their stays, as `eligibility.core.residence` counts.

People with one stay take a short way; for the others the stays are laid in one row and cut into
runs.
"""

import numpy as np
import numpy.typing as npt

from ventanilla.population.core.bits import Truth
from ventanilla.population.core.calendar import Days, years_between
from ventanilla.population.core.columns import NOT_SAID, Periods, Whole, unknown
from ventanilla.population.core.ranges import Ranges, inside

Years = npt.NDArray[np.int16]
Rows = npt.NDArray[np.intp]
RENEWED, NOTHING_SAID = 2, 0


def years(stays: Periods, counted: Ranges, on: int, *, unbroken: bool) -> Whole:
    """Whole years under the qualities whose codes are `counted`, on the day of the ordinal `on`.

    Unknown where it depends on whether somebody renewed in time and that was not said.
    """
    found = np.zeros(len(stays.counts), np.int16)
    found[stays.counts == NOT_SAID] = unknown(found.dtype)
    ones = np.flatnonzero(stays.counts == 1)
    found[ones] = _of_one(stays, stays.starts[ones], counted, on)
    several = (stays.counts > 1) & (stays.counts != NOT_SAID)
    if several.any():
        owner, held = stays.only(several)
        found[several] = _of_several(owner, held, counted, on, unbroken=unbroken)
    return Whole(found)


def _of_one(stays: Periods, at: Days, counted: Ranges, on: int) -> Years:
    start = stays.first[at]
    counts = inside(stays.quality[at], counted)
    counts &= start <= on
    passed = years_between(start, np.minimum(stays.stop[at], on))
    return (passed * counts).astype(np.int16)


def _of_several(owner: Rows, stays: Periods, counted: Ranges, on: int, *, unbroken: bool) -> Years:
    """The same for people all of whom have several stays."""
    counts = inside(stays.quality, counted)
    owners, starts, stops = owner[counts], stays.first[counts], stays.stop[counts]
    said, size = stays.said[counts], len(stays.counts)

    def of(kept: Truth) -> Years:
        runs = _runs(owners, starts, stops, kept)
        return _counted(size, *runs, on=on, unbroken=unbroken)

    strict = of(said == RENEWED)
    open_question = stays.said == NOTHING_SAID
    open_question[stays.starts[1:] - 1] = False  # what followed the last stay matters to nobody
    open_question[-1:] = False
    asked = np.zeros(size, np.bool_)
    asked[owner[open_question]] = True
    if asked.any():
        generous = of((said == RENEWED) | (said == NOTHING_SAID))
        strict[asked & (strict != generous)] = unknown(strict.dtype)
    return strict


def _runs(owner: Rows, start: Days, stop: Days, kept: Truth) -> tuple[Rows, Days, Days]:
    """Owner, first day and day after the last of every unbroken run."""
    fresh = np.ones(len(owner), np.bool_)
    fresh[1:] = (owner[1:] != owner[:-1]) | ~(kept[:-1] | (start[1:] <= stop[:-1]))
    heads = np.flatnonzero(fresh)
    ends = np.append(heads[1:], len(owner)) - 1 if len(heads) else heads
    return owner[heads], start[heads], stop[ends]


def _counted(size: int, owner: Rows, start: Days, stop: Days, *, on: int, unbroken: bool) -> Years:
    """Years of the last run that has begun, or of all of them laid end to end before its end."""
    found = np.zeros(size, np.int16)
    begun = start <= on
    owner, start, end = owner[begun], start[begun], np.minimum(stop[begun], on)
    if not len(owner):
        return found
    last = np.append(owner[1:] != owner[:-1], True)
    first_day, end_day = start[last], end[last]
    if not unbroken:
        heads = np.flatnonzero(np.append(True, last[:-1]))
        first_day = end_day - np.add.reduceat(end - start, heads)
    found[owner[last]] = years_between(first_day, end_day)
    return found
