"""Working days, counted as the law counts them (TUO of Ley 27444, arts 133, 134, 137).

Days are those of the calendar of one office: weekends, national holidays and decreed or
regional non-working days do not count. What is not known (a decree still to come) is not
guessed and stops nothing: a date that it could move says so through `settled`. Only a year for
which nobody vouches for the list of holidays is refused, by its name.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count, islice

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

ONE_DAY = timedelta(days=1)
SATURDAY = 5
MONTHS_OF_A_YEAR = 12
HOLIDAY_LAW = "D.Leg. 713 art. 6"


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """`closed` maps each non-working day, weekends aside, to the name of why.

    `known_until`: no decree after that day has been looked at. `incomplete`: years of which not
    every decree was found. `years`: those for which the list of holidays holds; None for any.
    """

    closed: Mapping[date, str | Text] = field(default_factory=dict)
    known_until: date = date.max
    incomplete: frozenset[int] = frozenset()
    years: range | None = None
    _known: dict[int, tuple[date, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def is_working(self, day: date) -> bool:
        """Refusal "year-outside-holiday-law" where nobody knows the holidays of that year."""
        if self.years is not None and day.year not in self.years:
            raise outside(day.year, self.years)
        return day.weekday() < SATURDAY and day not in self.closed

    def next_working(self, day: date) -> date:
        """`day` itself where it is a working day, else the first one after it (art. 134.2)."""
        return next(self._from(day))

    def after(self, start: date) -> Iterator[date]:
        """The working days after `start`, one by one (art. 133.1)."""
        return self._from(start + ONE_DAY)

    def add(self, start: date, days: int) -> date:
        """The day on which `days` working days, counted from the day after `start`, are over."""
        return next(islice(self.after(start), days - 1, None)) if days > 0 else start

    def between(self, start: date, end: date) -> int:
        """Working days after `start`, up to and with `end`; negative where `end` lies before."""
        if end < start:
            return -self.between(end, start)
        first, last = start + ONE_DAY, end + ONE_DAY
        years = range(first.year, end.year + 1)
        found = [day for year in years for day in self._of(year)]
        return bisect_left(found, last) - bisect_left(found, first)

    def months_later(self, start: date, months: int) -> date:
        """The last day of a term in months: date to date, and never on a non-working day.

        Where the month lacks the day, and where the day is none to work on, it is the next
        working day: that of a missing day lies in the month after (arts 134.2, 134.3).
        """
        years, month = divmod(start.month - 1 + months, MONTHS_OF_A_YEAR)
        first = date(start.year + years, month + 1, 1)
        day = first + timedelta(days=start.day - 1)
        return self.next_working(day if day.month == first.month else day.replace(day=1))

    def settled(self, day: date, since: date | None = None) -> bool:
        """False where a decree that nobody has seen could still move `day`, counted from `since`
        (from `day` itself where it is not given)."""
        passed = range((since or day).year, day.year + 1)
        return day <= self.known_until and self.incomplete.isdisjoint(passed)

    def _from(self, first: date) -> Iterator[date]:
        days = self._of(first.year)
        yield from days[bisect_left(days, first) :]
        for year in count(first.year + 1):
            yield from self._of(year)

    def _of(self, year: int) -> tuple[date, ...]:
        """The working days of that year: looked for once, for terms are counted at every step."""
        if year not in self._known:
            first = date(year, 1, 1)
            days = (first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1))
            self._known[year] = tuple(day for day in days if self.is_working(day))
        return self._known[year]


def outside(year: int, years: range) -> Refusal:
    """The refusal of a year for which nobody vouches for the list of holidays."""
    said = Text(
        "No se conocen los feriados del año {year}: la lista de la ley ({law}, con sus "
        "modificatorias) vale de {first} a {last}.",
        "The holidays of the year {year} are not known: the list of the law ({law}, as amended) "
        "holds from {first} to {last}.",
    )
    return Refusal(
        "year-outside-holiday-law",
        said.filled(year=year, law=HOLIDAY_LAW, first=years[0], last=years[-1]),
        then=Text("Elija un día de esos años.", "Choose a day of those years."),
        at=str(year),
        article=HOLIDAY_LAW,
    )


def add_years(day: date, years: int) -> date:
    """Date to date; 29 February falls on 1 March where the year has none (art. 134.3)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def add_months(day: date, months: int) -> date:
    """Date to date; where the month has no such day, its last one.

    For how long papers serve and how plans are drawn, to be on the safe side. A term of the law
    is counted by `WorkingCalendar.months_later`.
    """
    years, month = divmod(day.month - 1 + months, MONTHS_OF_A_YEAR)
    for number in range(day.day, day.day - 4, -1):
        try:
            return date(day.year + years, month + 1, number)
        except ValueError:
            continue
    raise ValueError(f"no day {months} months after {day}")
