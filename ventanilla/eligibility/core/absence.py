"""Days abroad, from pairs of exit and entry, in calendar days.

Convention, ours where the law is silent: the day of leaving is a day in Peru and the day of
coming back a day abroad, as terms are counted (LPAG art. 133.1), so a trip lasts as many days as
lie between its two dates. A day in Peru between two trips interrupts them. What the authority
had allowed does not count. Trips come in the order of time and do not overlap (`lists`).
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import accumulate

from ventanilla.eligibility.core.days import anniversary, nth
from ventanilla.eligibility.core.values import Absence, Absences

FOREVER = date.max.toordinal()
Trip = tuple[int, int]  # ordinals: the day of leaving, the day of coming back
Count = Callable[[date], int]  # days, as seen on a day
Before = Callable[[int], int]  # days abroad before the day of that ordinal


def days_out(absence: Absence, on: date) -> int:
    """Days abroad so far, as seen on the day `on`."""
    end = min(absence.back or on, on)
    return max(0, (end - absence.left).days)


def longest(absences: Absences) -> Count:
    """The longest trip without permission, in days; 0 where there is none."""
    counted = [one for one in absences if not one.authorised]
    return lambda on: max((days_out(one, on) for one in counted), default=0)


def last_years(absences: Absences, years: int) -> Count:
    """Days abroad without permission in the last `years` years."""
    before = _before(_trips(absences))
    return lambda on: before(on.toordinal()) - before(anniversary(on, -years).toordinal())


def most_within(absences: Absences, years: int) -> Count:
    """The most days abroad without permission that any span of `years` years holds.

    The fullest span begins with an exit or ends with a return, or else it begins abroad on the
    1 March from which spans gain a leap day: only those are tried.
    """
    trips = _trips(absences)
    before = _before(trips)

    def most(on: date) -> int:
        today = on.toordinal()
        seen = [(left, min(back, today)) for left, back in trips if left < today]
        ends = ((start, min(_moved(start, years), today)) for start in _starts(seen, years))
        return max((before(end) - before(start) for start, end in ends), default=0)

    return most


def _starts(trips: Iterable[Trip], years: int) -> Iterator[int]:
    for left, back in trips:
        yield left
        first = _moved(back, -years)
        yield first - 1 if _moved(first - 1, years) >= back else first
        for year in range(nth(left).year, nth(back).year + 1):
            if left < (march := date(year, 3, 1).toordinal()) < back:
                yield march


def _trips(absences: Iterable[Absence]) -> list[Trip]:
    return [
        (one.left.toordinal(), one.back.toordinal() if one.back else FOREVER)
        for one in absences
        if not one.authorised
    ]


def _before(trips: list[Trip]) -> Before:
    lefts = [left for left, _ in trips]
    totals = [0, *accumulate(back - left for left, back in trips)]

    def before(day: int) -> int:
        n = bisect_right(lefts, day)
        if n == 0:
            return 0
        left, back = trips[n - 1]
        return totals[n - 1] + min(day, back) - left

    return before


def _moved(day: int, years: int) -> int:
    return anniversary(nth(day), years).toordinal()
