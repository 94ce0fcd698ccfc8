"""Date to date for whole arrays of days, exactly as `eligibility.core.days` counts for one."""

from datetime import date
from functools import cache

import numpy as np
import numpy.typing as npt

Days = npt.NDArray[np.int32]
CYCLE_YEARS = 400  # after which the calendar repeats itself, to the day
CYCLE_DAYS = 146_097
YEAR = 9  # bits below a year: four for the month, five for the day
LAST = date.max.toordinal()


@cache
def _codes() -> Days:
    """For every ordinal its year, month and day in one number that sorts like the day."""
    days = np.arange(CYCLE_DAYS, dtype=np.int32) + np.datetime64("0001-01-01").astype(np.int32)
    dates = days.astype("M8[D]")
    months = dates.astype("M8[M]")
    year = months.astype("M8[Y]").astype(np.int32) + 1970
    month = months.astype(np.int32) % 12 + 1
    day = (dates - months).astype(np.int32) + 1
    cycle = (year << YEAR) + (month << 5) + day
    cycles = np.arange(0, date.max.year, CYCLE_YEARS, dtype=np.int32) << YEAR
    codes = np.concatenate([cycle[:1], (cycles[:, None] + cycle).ravel()])[: LAST + 1]
    codes.setflags(write=False)
    return codes.astype(np.int32)


def years_between(start: Days, end: Days | int) -> Days:
    """Whole years from `start` to `end`; between two codes a year is what is left above the day."""
    codes = _codes()
    return (codes[end] - codes[start]) >> YEAR


def anniversary(days: Days, years: int) -> Days:
    """The day on which `years` years are complete; the calendar's last where it lies past it."""
    code = _codes()[days]
    year = code >> YEAR
    there = year + years
    after_february = (code & ((1 << YEAR) - 1)) >= (3 << 5)
    longer = (_leap(there).astype(np.int32) - _leap(year)) * after_february
    moved = days - _new_year(year) + _new_year(there) + longer
    return np.where(there > date.max.year, LAST, moved).astype(np.int32)


def first_of_march(days: Days, later: int) -> Days:
    """1 March of the year that many years after that of each day."""
    year = (_codes()[days] >> YEAR) + later
    return (_new_year(year) + 59 + _leap(year)).astype(np.int32)


def _leap(year: Days) -> npt.NDArray[np.bool_]:
    found: npt.NDArray[np.bool_] = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    return found


def _new_year(year: Days) -> Days:
    before = year - 1
    return 365 * before + before // 4 - before // 100 + before // 400 + 1
