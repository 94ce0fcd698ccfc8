"""Where the office is: the law's days are the days of its place, not those of a machine."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

LEGAL_ZONE = ZoneInfo("America/Lima")
SECOND_INSTANCE = "superior"  # the code of the office that decides appeals (ROF art. 39.d)


def legal_day(at: datetime) -> date:
    """The day in Lima on which `at` (aware) falls; a filing counts until 23:59."""
    return at.astimezone(LEGAL_ZONE).date()
