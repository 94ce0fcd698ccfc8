"""The days that are no working days, as dated data: by law, by decree, by region.

Holidays are those of D.Leg. 713 art. 6 as amended, each on its date. Days for the public sector
are decreed (LPAG art. 137); those of a region count there only (art. 134.1). Every row has its
norm and its source. The file is read by `closed_days_file`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field, model_validator

from ventanilla.kernel.citation import Basis, Citation
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.schema.page import Source
from ventanilla.procedures.core.schema.words import Cite, Day, Part, T, Words

Year = Annotated[int, Field(ge=1992, le=2100)]
Days = Annotated[tuple[Day, ...], Field(min_length=1)]
LEAP = 2024  # a year that has every day
IN_A_REGION = Text("{norm}, en {department}", "{norm}, in {department}")


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """One day that is no working day: its name, and what made it so. `department`: only there."""

    day: date
    name: Text
    norm: str
    cite: Citation
    department: str = ""


class Added(Part):
    """The law that added a holiday, and the first year in which it was one."""

    by: Words
    year: Year
    cite: Cite


class Holiday(Part):
    """A holiday on a date of every year ("12-25"), or so many days from Easter Sunday (-2)."""

    on: Annotated[str, Field(pattern=r"^\d\d-\d\d$")] | None = None
    easter: Annotated[int, Field(ge=-60, le=60)] | None = None
    name: T
    added: Added | None = None

    @model_validator(mode="after")
    def one_day(self) -> "Holiday":
        if (self.on is None) == (self.easter is None):
            raise ValueError("on or easter, one of them")
        if self.on is not None:
            date.fromisoformat(f"{LEAP}-{self.on}")
        return self

    def of(self, year: int, sunday: date) -> date | None:
        """Its day in that year, whose Easter is `sunday`; None before it was a holiday."""
        if self.added and year < self.added.year:
            return None
        if self.easter is not None:
            return sunday + timedelta(days=self.easter)
        return date.fromisoformat(f"{year}-{self.on}")


class Law(Part):
    """The list of holidays, and the years for which this house vouches for it."""

    years: tuple[Year, Year]
    cite: Cite
    holidays: Annotated[tuple[Holiday, ...], Field(min_length=1)]

    def days(self, easters: Mapping[int, date]) -> Iterator[ClosedDay]:
        """Every holiday of the years whose Easter is given."""
        for year, sunday in easters.items():
            for one in self.holidays:
                if day := one.of(year, sunday):
                    yield ClosedDay(day, one.name, self._norm(one), self.cite)

    def _norm(self, one: Holiday) -> str:
        """The law, and the law that added the day where that was read and not only heard."""
        added = one.added if one.added and one.added.cite.basis is Basis.LAW else None
        return f"{self.cite.article}; {added.by}" if added else self.cite.article


class Decree(Part):
    """Days that one norm, or norms found together, took out of the count."""

    norm: Words
    cite: Cite
    days: Days

    def closed(self) -> Iterator[ClosedDay]:
        """Its days, named by the norm."""
        name = Text(self.norm, self.norm)
        return (ClosedDay(day, name, self.norm, self.cite) for day in self.days)


class RegionalNorm(Decree):
    """The same, for one department."""

    department: Words

    def closed(self) -> Iterator[ClosedDay]:
        name = IN_A_REGION.filled(norm=self.norm, department=self.department)
        return (ClosedDay(day, name, self.norm, self.cite, self.department) for day in self.days)


class KnownUntil(Part):
    """The last day for which every norm was looked for; `regional` None: for no region."""

    national: Day
    regional: Day | None


class ClosedDays(Part):
    """Everything that was read, as of `version`. `incomplete`: years with more days than these."""

    version: Day
    known_until: KnownUntil
    incomplete: tuple[Year, ...] = ()
    sources: dict[str, Source]
    law: Law
    decreed: tuple[Decree, ...] = ()
    regional: tuple[RegionalNorm, ...] = ()

    @property
    def years(self) -> range:
        """The years for which the list of holidays holds."""
        first, last = self.law.years
        return range(first, last + 1)

    def decrees(self, region: str = "") -> tuple[Decree, ...]:
        """The norms that count for the whole country, and those of one department."""
        return (*self.decreed, *(one for one in self.regional if one.department == region))

    def settled_until(self, region: str = "") -> date:
        """After this day a norm that nobody has seen could add a day."""
        national, regional = self.known_until.national, self.known_until.regional
        return min(national, regional or date.min) if region else national


def as_known(kept: Sequence[ClosedDays], on: date | None = None) -> ClosedDays:
    """Of the versions, oldest first, the newest; with `on` the one that counted on that day.

    Before the first version nothing was told, so the first one serves. A day that is added later
    does not rewrite what was told before: it can be told again, and compared (`retold`).
    """
    if on is None:
        return kept[-1]
    return next((one for one in reversed(kept) if one.version <= on), kept[0])
