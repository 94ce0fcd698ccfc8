"""The working calendar of Peru: holidays by law, and the days that decrees have added.

Holidays follow D.Leg. 713 art. 6 as amended and fall on the date itself; the library has them
right since 2022. Non-working days of the public sector are decreed year by year and no library
has them: the table below holds those that were found in the press. After `KNOWN_UNTIL` nobody
has seen a decree; a term that ends later is labelled "unless a decree adds days".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

import holidays

from ventanilla.kernel.calendar import WorkingCalendar

YEARS = range(2022, 2036)  # the holiday law as the library knows it
KNOWN_UNTIL = date(2026, 1, 2)
EASTER_SUNDAY = "Domingo de Resurrección"  # in the library, not in the law


@dataclass(frozen=True, slots=True)
class Decreed:
    """A non-working day of the public sector, with the decree that made it one."""

    day: date
    decree: str
    source: str = "press"


DECREED = (
    Decreed(date(2025, 5, 2), "D.S. 042-2025-PCM"),
    Decreed(date(2025, 12, 26), "D.S. 042-2025-PCM"),
    Decreed(date(2026, 1, 2), "D.S. 042-2025-PCM"),
)


@lru_cache
def peru(years: range = YEARS) -> WorkingCalendar:
    """The calendar of a national office in Peru; regional days are not in it.

    Made once in a process: the library takes milliseconds for it, and a desk asks for every line.
    """
    decreed = {row.day: row.decree for row in DECREED if row.day.year in years}
    closed = MappingProxyType({**by_law(years), **decreed})
    return WorkingCalendar(closed=closed, known_until=KNOWN_UNTIL)


def by_law(years: range = YEARS) -> Mapping[date, str]:
    """The national holidays of these years, named in Spanish."""
    found = holidays.country_holidays("PE", years=years, language="es")
    return {day: name for day, name in sorted(found.items()) if name != EASTER_SUNDAY}
