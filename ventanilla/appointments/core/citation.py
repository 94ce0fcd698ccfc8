"""From which day on an appointment may lie.

A citation is never before the third day after its receipt (LPAG art. 59.1.4; 70.1.4 in the TUO of
2019). Terms in days are working days (art. 134.1), so the third *working* day is taken: of the two
readings the one that gives the person more time. What is no citation (picking up a card) may be
on the next day.
"""

from datetime import date

from ventanilla.appointments.core.booking import Purpose
from ventanilla.kernel.calendar import WorkingCalendar

DAYS: dict[Purpose, int] = {Purpose.ATTEND: 3, Purpose.PICKUP: 1}
ARTICLE = "LPAG art. 59.1.4"


def earliest(purpose: Purpose, received_on: date, calendar: WorkingCalendar) -> date:
    """The first day that may be offered to somebody who is told on `received_on`."""
    return calendar.add(received_on, DAYS[purpose])
