"""Date to date, as the law counts years (LPAG art. 134.3), without falling off the calendar."""

from datetime import date

from ventanilla.kernel.calendar import add_years


def years_between(start: date, end: date) -> int:
    """Whole years from `start` to `end`, date to date; negative where `end` lies before."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def anniversary(start: date, years: int) -> date:
    """The day on which `years` years from `start` are complete; the calendar's first or last day
    where it would lie outside."""
    if not date.min.year <= start.year + years <= date.max.year:
        return date.max if years > 0 else date.min
    return add_years(start, years)


def nth(ordinal: int) -> date:
    """The day of that ordinal, kept within the calendar."""
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
