"""The working calendar of Peru: the dated files of `definitions/pe/calendar`, and the library.

The list of the law stands in the file; the library says when Easter is and is checked against the
list, day by day: where the two differ, one of them is wrong and nobody counts with either. Decrees
and regional days are in no library. After `known_until` nobody has looked for a decree; a term
that ends later is labelled "unless a decree adds days".
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import holidays

from ventanilla.cases.core.closed_days import ClosedDay, ClosedDays, as_known
from ventanilla.cases.core.closed_days_file import load
from ventanilla.kernel.calendar import HOLIDAY_LAW, WorkingCalendar
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

FOLDER = Path(__file__).parents[3] / "definitions" / "pe" / "calendar"
EASTER_SUNDAY = "Domingo de Resurrección"  # in the library, not in the law


@lru_cache
def files() -> tuple[ClosedDays, ...]:
    """Every version that is kept, the oldest first."""
    return tuple(load(file.read_text(), file.stem) for file in sorted(FOLDER.glob("*.yaml")))


def version(told_on: date | None = None) -> ClosedDays:
    """The newest version, or the one that counted on that day."""
    return as_known(files(), told_on)


def peru(
    years: range | None = None, region: str = "", told_on: date | None = None
) -> WorkingCalendar:
    """The calendar of a national office in Peru, with the days of one department where one is
    named.

    Other `years` than those of the list are for estimates only: they take the list as it is.
    Made once in a process: the library takes milliseconds for it, and a desk asks for every line.
    """
    found = version(told_on)
    return _calendar(found.version, years or found.years, region)


@lru_cache
def _calendar(of: date, years: range, region: str) -> WorkingCalendar:
    return calendar(version(of), years, region)


def calendar(found: ClosedDays, years: range, region: str = "") -> WorkingCalendar:
    """The calendar by one version of the file."""
    closed = {one.day: one.name for one in closed_days(found, years, region)}
    return WorkingCalendar(
        MappingProxyType(closed), found.settled_until(region), frozenset(found.incomplete), years
    )


def closed_days(found: ClosedDays, years: range, region: str = "") -> tuple[ClosedDay, ...]:
    """Every closed day of these years in order; what is a holiday by law is not told twice."""
    decreed = (one for norm in found.decrees(region) for one in norm.closed())
    days = {one.day: one for one in decreed if one.day.year in years}
    days |= by_law(found, years)
    return tuple(days[day] for day in sorted(days))


def by_law(found: ClosedDays, years: range) -> Mapping[date, ClosedDay]:
    """The national holidays of these years; Refusal "holidays-differ" where the library has
    others."""
    library = holidays.country_holidays("PE", years=years, language="es")
    easters = {day.year: day for day, name in library.items() if name == EASTER_SUNDAY}
    listed = {one.day: one for one in found.law.days(easters)}
    odd = sorted(set(listed) ^ (set(library) - set(easters.values())))
    if odd:
        raise _differ(odd)
    return listed


def _differ(odd: list[date]) -> Refusal:
    said = Text(
        "La lista de feriados y la biblioteca «holidays» no dicen lo mismo: {days}.",
        "The list of holidays and the library “holidays” do not say the same: {days}.",
    )
    return Refusal(
        "holidays-differ",
        said.filled(days=", ".join(map(str, odd))),
        then=Text(
            "Vea cuál yerra y corrija el archivo de definitions/pe/calendar o la biblioteca.",
            "See which is wrong and mend the file in definitions/pe/calendar or the library.",
        ),
        article=HOLIDAY_LAW,
    )
