"""Visit: a seat at an office for a case, by the person or by staff for them; booked, moved, left.

Who may: the owner, and staff who sees the case; a web-only appointment is an illegal barrier
(INDECOPI 0146-2025). What the law wants said in a citation (LPAG art. 58.1) is in the notice.
"""

from datetime import date, datetime

from django.db import transaction

from ventanilla import wiring
from ventanilla.appointments import actions as appointments
from ventanilla.appointments import queries as seats
from ventanilla.appointments.actions.asked import Wanted
from ventanilla.appointments.core.booking import Booking, Purpose
from ventanilla.appointments.core.citation import earliest
from ventanilla.cases import queries as cases
from ventanilla.cases.core import visits
from ventanilla.cases.core.file import CaseFile
from ventanilla.journeys import tell
from ventanilla.kernel.actor import Actor, Stamp
from ventanilla.kernel.office import legal_day


def first_day(purpose: Purpose, at: datetime) -> date:
    """The first day that may be offered to somebody who is told now."""
    return earliest(purpose, legal_day(at), wiring.calendar())


@transaction.atomic
def book(
    *, case_id: str, purpose: Purpose, office: str, starts_at: datetime, stamp: Stamp
) -> Booking:
    """Give the seat and tell the person; where it is gone, SlotFull names the next free hour."""
    file = _file(case_id, purpose, stamp.by)
    wanted = _wanted(purpose, office, starts_at, stamp)
    made = appointments.book(case_id=case_id, wanted=wanted, stamp=stamp)
    tell.cited(file, made, seats.office(office), stamp)
    return made


@transaction.atomic
def hold(
    *, case_id: str, purpose: Purpose, office: str, starts_at: datetime, stamp: Stamp
) -> Booking:
    """Keep the seat for ten minutes while the person reads what they are about to confirm."""
    _file(case_id, purpose, stamp.by)
    wanted = _wanted(purpose, office, starts_at, stamp)
    return appointments.hold(case_id=case_id, wanted=wanted, stamp=stamp)


@transaction.atomic
def confirm(*, case_id: str, purpose: Purpose, stamp: Stamp) -> Booking:
    """The seat that was kept becomes the person's, and they are told."""
    file = _file(case_id, purpose, stamp.by)
    held = _live(case_id, purpose)
    made = appointments.confirm(case_id=case_id, booking_id=held.id, stamp=stamp)
    tell.cited(file, made, seats.office(made.office), stamp)
    return made


@transaction.atomic
def move(
    *, case_id: str, purpose: Purpose, office: str, starts_at: datetime, stamp: Stamp
) -> Booking:
    """Another hour or office for the booking that the case has."""
    file = _file(case_id, purpose, stamp.by)
    wanted = _wanted(purpose, office, starts_at, stamp)
    current = _live(case_id, purpose)
    moved = appointments.move(case_id=case_id, booking_id=current.id, wanted=wanted, stamp=stamp)
    tell.cited(file, moved, seats.office(office), stamp)
    return moved


@transaction.atomic
def cancel(*, case_id: str, purpose: Purpose, stamp: Stamp) -> None:
    """Give the seat back; the case goes on all the same."""
    file = cases.file(case_id, viewer=stamp.by)
    gone = appointments.cancel(case_id=case_id, booking_id=_live(case_id, purpose).id, stamp=stamp)
    tell.seat_given_back(file, gone, stamp)


def release(*, stamp: Stamp) -> int:
    """Take back the seats that were kept and not confirmed; how many. Each on its own."""
    return appointments.release_expired(stamp=stamp)


def _file(case_id: str, purpose: Purpose, viewer: Actor) -> CaseFile:
    file = cases.file(case_id, viewer=viewer)
    visits.check(file, purpose.value)
    return file


def _live(case_id: str, purpose: Purpose) -> Booking:
    found = seats.live(case_id, purpose)
    if found is None:
        raise visits.nothing_booked()
    return found


def _wanted(purpose: Purpose, office: str, starts_at: datetime, stamp: Stamp) -> Wanted:
    return Wanted(office, purpose, starts_at, first_day(purpose, stamp.at), wiring.calendar())
