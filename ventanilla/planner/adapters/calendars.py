"""Working days of the countries that papers come from; Peru's own calendar is handed in.

National holidays only: no region, no decree. A country that the library does not know has its
weekends.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import holidays

from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.planner.core.days import Workdays, workdays

YEARS = range(2020, 2051)


@lru_cache(maxsize=64)
def abroad(country: str) -> Workdays:
    """Made once for each country in a process: the library takes a good while for it."""
    return workdays(WorkingCalendar(closed=_national(country)), YEARS)


def _national(country: str) -> Mapping[date, str]:
    try:
        return {**holidays.country_holidays(country, years=YEARS)}
    except NotImplementedError:
        return {}
