"""Steps that read the calendar: residence, days abroad, and the time since one day."""

from dataclasses import dataclass
from typing import cast

import numpy as np

from ventanilla.eligibility.core.values import Value
from ventanilla.population.core import absence, bits
from ventanilla.population.core.absence import Abroad
from ventanilla.population.core.bits import Bits
from ventanilla.population.core.calendar import years_between
from ventanilla.population.core.columns import People, Periods, Whole, unknown
from ventanilla.population.core.ranges import Ranges, codes_for
from ventanilla.population.core.residence import Residence
from ventanilla.population.core.steps import Made, column


@dataclass(frozen=True, slots=True)
class Lived:
    """The time under some qualities."""

    of: int
    among: frozenset[Value]
    on: int

    def __call__(self, people: People, made: Made) -> Residence | None:
        found = column(made, self.of)
        if not isinstance(found, Periods):
            return None
        return Residence.of(found, codes_for(found.words, self.among), self.on)


@dataclass(frozen=True, slots=True)
class YearsLived:
    """Whole years of that time."""

    of: int
    unbroken: bool

    def __call__(self, people: People, made: Made) -> Whole | None:
        lived = cast(Residence | None, made[self.of])
        return lived.years(unbroken=self.unbroken) if lived else None


@dataclass(frozen=True, slots=True)
class LivedFor:
    """Whole years of that time that lie in `years`; `days` as in `Residence.within`."""

    of: int
    unbroken: bool
    years: Ranges
    days: Ranges

    def __call__(self, people: People, made: Made) -> Bits:
        lived = cast(Residence | None, made[self.of])
        if lived is None:
            return bits.constant(None, people.size)
        return lived.within(self.years, self.days, unbroken=self.unbroken)


@dataclass(frozen=True, slots=True)
class Away:
    """Days abroad; `span` None: of the longest trip, else within that many years, which are the
    last ones where `since` is their first day."""

    of: int
    on: int
    span: int | None = None
    since: int | None = None

    def __call__(self, people: People, made: Made) -> Abroad | None:
        found = column(made, self.of)
        return Abroad.of(found, self._count()) if isinstance(found, Periods) else None

    def _count(self) -> absence.Away:
        if self.span is None:
            return absence.longest(self.on)
        if self.since is None:
            return absence.most_within(self.span, self.on)
        return absence.between(self.since, self.on)


@dataclass(frozen=True, slots=True)
class DaysAway:
    """Those days, a number each."""

    of: int

    def __call__(self, people: People, made: Made) -> Whole | None:
        abroad = cast(Abroad | None, made[self.of])
        return abroad.whole() if abroad else None


@dataclass(frozen=True, slots=True)
class AwayFor:
    """Days abroad that lie in the ranges."""

    of: int
    ranges: Ranges

    def __call__(self, people: People, made: Made) -> Bits:
        abroad = cast(Abroad | None, made[self.of])
        return abroad.within(self.ranges) if abroad else bits.constant(None, people.size)


@dataclass(frozen=True, slots=True)
class Passed:
    """Whole years since a day, or `days` times the days since it (-1: until it)."""

    of: int
    on: int
    days: int = 0

    def __call__(self, people: People, made: Made) -> Whole | None:
        found = column(made, self.of)
        if not isinstance(found, Whole):
            return None
        given = found.values != unknown(found.values.dtype)
        day = np.where(given, found.values, 1).astype(np.int32)
        passed = (self.on - day) * self.days if self.days else years_between(day, self.on)
        return Whole(np.where(given, passed, unknown(day.dtype)).astype(np.int32))
