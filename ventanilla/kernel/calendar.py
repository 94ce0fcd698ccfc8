"""Working days, counted as the law counts them (TUO of Ley 27444, arts 133, 134, 137).

Days are those of the calendar of one office: weekends, national holidays and decreed or
regional non-working days do not count. What is not known (a decree still to come) is not
guessed: a date past `known_until` says so through `settled`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY = 5
MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """`closed` maps each non-working day, weekends aside, to the name of why."""

    closed: Mapping[date, str] = field(default_factory=dict)
    known_until: date = date.max  # no decree after this day has been looked at

    def is_working(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.closed

    def next_working(self, day: date) -> date:
        """`day` itself where it is a working day, else the first one after it (art. 134.2)."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def add(self, start: date, days: int) -> date:
        """The day on which `days` working days, counted from the day after `start`, are over."""
        day = start
        for _ in range(days):
            day = self.next_working(day + ONE_DAY)
        return day

    def between(self, start: date, end: date) -> int:
        """Working days after `start`, up to and with `end`; negative where `end` lies before."""
        if end < start:
            return -self.between(end, start)
        span = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(self.is_working(day) for day in span)

    def settled(self, day: date) -> bool:
        """False where a decree that nobody has seen could still move `day`."""
        return day <= self.known_until


def add_years(day: date, years: int) -> date:
    """Date to date; 29 February falls on 1 March where the year has none (art. 134.3)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def add_months(day: date, months: int) -> date:
    """Date to date; where the month has no such day, its last one."""
    years, month = divmod(day.month - 1 + months, MONTHS_OF_A_YEAR)
    for number in range(day.day, day.day - 4, -1):
        try:
            return date(day.year + years, month + 1, number)
        except ValueError:
            continue
    raise ValueError(f"no day {months} months after {day}")
