"""Terms that read the calendar: what they come to changes while nobody does anything.

Each names its `edges`, the days on which its way of changing changes; between two neighbouring
edges it only ever grows, or only ever shrinks. That is all that finding a first day needs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ventanilla.eligibility.core import absence, residence
from ventanilla.eligibility.core.days import anniversary, nth, years_between
from ventanilla.eligibility.core.terms import Term, listed
from ventanilla.eligibility.core.values import Absences, Facts, Stays, Value

Reader = Callable[[date], Value | None]  # what it comes to on a day


@dataclass(frozen=True, slots=True)
class Clock:
    """What all clocks share: one fact, no parts. `reader` does once what does not depend on the
    day, so that many days can be tried."""

    fact: str
    name: ClassVar[str]

    def value(self, facts: Facts, on: date) -> Value | None:
        return self.reader(facts)(on)

    def reader(self, facts: Facts) -> Reader:
        raise NotImplementedError

    def needs(self) -> frozenset[str]:
        return frozenset({self.fact})

    def parts(self) -> tuple[Term, ...]:
        return ()

    def edges(self, facts: Facts) -> Iterable[date]:
        return ()

    def reaches(self, facts: Facts, level: int) -> Iterable[date] | None:
        """Every day on which it may come to `level` or pass it; None: they have to be searched."""
        return None

    def __str__(self) -> str:
        return f"{self.name}({self.fact})"


@dataclass(frozen=True, slots=True)
class YearsSince(Clock):
    """Whole years from a date to the day of the question, date to date (LPAG art. 134.3)."""

    name = "years_since"

    def reader(self, facts: Facts) -> Reader:
        start = facts.get(self.fact)
        return (lambda on: years_between(start, on)) if isinstance(start, date) else _unknown

    def reaches(self, facts: Facts, level: int) -> Iterable[date] | None:
        start = facts.get(self.fact)
        return _complete(start, level) if isinstance(start, date) else ()


@dataclass(frozen=True, slots=True)
class DaysSince(Clock):
    """Calendar days from a date to the day of the question; negative before it."""

    name = "days_since"

    def reader(self, facts: Facts) -> Reader:
        start = facts.get(self.fact)
        return (lambda on: (on - start).days) if isinstance(start, date) else _unknown

    def reaches(self, facts: Facts, level: int) -> Iterable[date] | None:
        start = facts.get(self.fact)
        return _around(start, level) if isinstance(start, date) else ()


@dataclass(frozen=True, slots=True)
class DaysUntil(Clock):
    """Calendar days from the day of the question to a date; negative once it is over."""

    name = "days_until"

    def reader(self, facts: Facts) -> Reader:
        end = facts.get(self.fact)
        return (lambda on: (end - on).days) if isinstance(end, date) else _unknown

    def reaches(self, facts: Facts, level: int) -> Iterable[date] | None:
        end = facts.get(self.fact)
        return _around(end, -level) if isinstance(end, date) else ()


@dataclass(frozen=True, slots=True)
class YearsIn(Clock):
    """Whole years under the listed statuses, added up (`residence`); unknown where they depend on
    whether something was renewed in time and that was not said."""

    among: tuple[str, ...]
    group: str = ""
    name = "years_in"
    unbroken: ClassVar[bool] = False

    def reader(self, facts: Facts) -> Reader:
        stays = facts.get(self.fact)
        if not isinstance(stays, tuple):
            return _unknown
        ways = [residence.runs(way, self.among) for way in residence.both_ways(_stays(stays))]

        def read(on: date) -> Value | None:
            years = [residence.years(way, on, unbroken=self.unbroken) for way in ways]
            return years[0] if years[0] == years[-1] else None

        return read

    def reaches(self, facts: Facts, level: int) -> Iterable[date]:
        stays = facts.get(self.fact)
        before = 0  # days of earlier runs
        for first, stop in residence.runs(_stays(stays), self.among) if stays else ():
            yield from (nth(first), nth(stop))
            yield from _complete(nth(first if self.unbroken else first - before), level)
            before += stop - first

    def __str__(self) -> str:
        return f"{self.name}({self.fact}, {listed(self.among, self.group)})"


@dataclass(frozen=True, slots=True)
class UnbrokenYearsIn(YearsIn):
    """Whole years under the listed statuses in the run that goes on."""

    name = "unbroken_years_in"
    unbroken = True


@dataclass(frozen=True, slots=True)
class LongestAbsence(Clock):
    """The longest trip abroad without permission, in calendar days (`absence`)."""

    name = "longest_absence"

    def reader(self, facts: Facts) -> Reader:
        trips = facts.get(self.fact)
        return absence.longest(_trips(trips)) if isinstance(trips, tuple) else _unknown

    def edges(self, facts: Facts) -> Iterable[date]:
        trips = facts.get(self.fact)
        for trip in _trips(trips) if isinstance(trips, tuple) else ():
            yield from (trip.left, trip.back or trip.left)


@dataclass(frozen=True, slots=True)
class AbsentWithin(Clock):
    """The most days abroad without permission in any span of that many years."""

    years: int
    name = "absent_within"

    def reader(self, facts: Facts) -> Reader:
        trips = facts.get(self.fact)
        known = isinstance(trips, tuple)
        return absence.most_within(_trips(trips), self.years) if known else _unknown

    def edges(self, facts: Facts) -> Iterable[date]:
        yield from LongestAbsence(self.fact).edges(facts)

    def __str__(self) -> str:
        return f"{self.name}({self.fact}, {self.years})"


@dataclass(frozen=True, slots=True)
class AbsentLast(AbsentWithin):
    """Days abroad without permission in the last that many years: old trips age out."""

    name = "absent_last"

    def reader(self, facts: Facts) -> Reader:
        trips = facts.get(self.fact)
        known = isinstance(trips, tuple)
        return absence.last_years(_trips(trips), self.years) if known else _unknown

    def edges(self, facts: Facts) -> Iterable[date]:
        """Beside the trips' own days, those around 29 February: there the span's two ends do not
        move by the same number of days."""
        days = list(LongestAbsence(self.fact).edges(facts))
        aged = [anniversary(day, self.years) for day in days]
        years = range(min(days).year, max(aged).year + 1) if days else ()
        leaps = [day for year in years for day in (date(year, 2, 28), date(year, 3, 1))]
        return days + aged + leaps


def _complete(start: date, years: int) -> tuple[date, date]:
    """The days on which `years` years, and one more, are complete."""
    return anniversary(start, years), anniversary(start, years + 1)


def _around(start: date, days: int) -> tuple[date, date]:
    """The day that many days later, and the one after it: before, on and past it differ."""
    there = start.toordinal() + days
    return nth(there), nth(there + 1)


def _unknown(on: date) -> None:
    """The fact was not given."""


def _stays(value: object) -> Stays:
    return value  # type: ignore[return-value]  # typed by `types`


def _trips(value: object) -> Absences:
    return value  # type: ignore[return-value]  # typed by `types`


PLAIN = {one.name: one for one in (YearsSince, DaysSince, DaysUntil, LongestAbsence)}
OVER_YEARS = {one.name: one for one in (AbsentWithin, AbsentLast)}
OVER_GROUP = {one.name: one for one in (YearsIn, UnbrokenYearsIn)}
