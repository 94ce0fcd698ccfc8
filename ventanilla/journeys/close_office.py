"""Close an office: its hours are closed, and everybody who was booked is told and keeps a seat."""

from datetime import datetime

from django.db import transaction

from ventanilla.accounts import queries as people
from ventanilla.appointments import actions as appointments
from ventanilla.appointments.core.booking import Booking
from ventanilla.cases import queries as cases
from ventanilla.journeys import tell
from ventanilla.kernel.actor import Role, Stamp


@transaction.atomic
def close(
    *,
    office: str,
    starts_at: datetime,
    ends_at: datetime,
    reason: str,
    displace: bool,
    stamp: Stamp,
) -> tuple[Booking, ...]:
    """Declare the closure; "seats-booked" where people are booked and nobody said they move."""
    if stamp.by.role is not Role.SYSTEM:
        people.require(stamp.by.id, Role.COUNTER)
    booked = appointments.declare_closure(
        office=office,
        starts_at=starts_at,
        ends_at=ends_at,
        reason=reason,
        displace=displace,
        stamp=stamp,
    )
    for one in booked:
        tell.displaced(cases.whole(one.case_id), one, reason, stamp)
    return booked
