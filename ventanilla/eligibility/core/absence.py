"""Days abroad, from pairs of exit and entry, in calendar days.

Convention, ours where the law is silent: the day of leaving is a day in Peru and the day of
coming back a day abroad, as terms are counted (LPAG art. 133.1), so a trip lasts as many days as
lie between its two dates. A day in Peru between two trips interrupts them. What the authority
had allowed does not count.
"""

from collections.abc import Iterable
from datetime import date

from ventanilla.eligibility.core.days import anniversary
from ventanilla.eligibility.core.values import Absence, Absences

Trip = tuple[int, int]  # ordinals: the day of leaving, the day of coming back


def days_out(absence: Absence, on: date) -> int:
    """Days abroad so far, as seen on the day `on`."""
    end = min(absence.back or on, on)
    return max(0, (end - absence.left).days)


def longest(absences: Absences, on: date) -> int:
    """The longest trip without permission, in days; 0 where there is none."""
    return max((days_out(one, on) for one in absences if not one.authorised), default=0)


def last_years(absences: Absences, years: int, on: date) -> int:
    """Days abroad without permission in the last `years` years."""
    return _within(_trips(absences, on), anniversary(on, -years).toordinal(), on.toordinal())


def most_within(absences: Absences, years: int, on: date) -> int:
    """The most days abroad without permission that any span of `years` years holds.

    The fullest span begins with an exit or ends with a return, so only those are tried.
    """
    trips = _trips(absences, on)
    spans = {(left, _moved(left, years)) for left, _ in trips}
    spans |= {(_moved(back, -years), back) for _, back in trips}
    return max((_within(trips, *span) for span in spans), default=0)


def _trips(absences: Iterable[Absence], on: date) -> list[Trip]:
    today = on.toordinal()
    return [
        (one.left.toordinal(), min(one.back.toordinal() if one.back else today, today))
        for one in absences
        if not one.authorised and one.left.toordinal() < today
    ]


def _within(trips: Iterable[Trip], start: int, end: int) -> int:
    return sum(max(0, min(back, end) - max(left, start)) for left, back in trips)


def _moved(day: int, years: int) -> int:
    return anniversary(date.fromordinal(day), years).toordinal()
