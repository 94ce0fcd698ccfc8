"""Giving a seat: book, hold and confirm, move, cancel; and taking back what nobody confirmed.

Every door belongs to a case: a booking of another one is not found. Nothing is changed where a
door refuses; the caller's transaction ends with the refusal.
"""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F

from ventanilla.appointments import models, queries
from ventanilla.appointments.actions import asked, seat
from ventanilla.appointments.actions.asked import Wanted
from ventanilla.appointments.core.booking import (
    ALPHABET,
    LENGTH,
    LIVE,
    Booking,
    Standing,
)
from ventanilla.appointments.core.slots import Slot
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger

HOLD = timedelta(minutes=10)


def random_code() -> str:
    """A code that nobody guesses."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def book(
    *, case_id: str, wanted: Wanted, stamp: Stamp, code: Callable[[], str] = random_code
) -> Booking:
    """Give the seat for good.

    Refusals: "slot-past", "too-early", "office-closed" (also for an hour that is none),
    "booked-already", and SlotFull with the next free hour.
    """
    return _give(case_id, wanted, Standing.CONFIRMED, None, stamp, code)


def hold(
    *, case_id: str, wanted: Wanted, stamp: Stamp, code: Callable[[], str] = random_code
) -> Booking:
    """Keep the seat for ten minutes; refusals as for `book`."""
    return _give(case_id, wanted, Standing.HELD, stamp.at + HOLD, stamp, code)


def confirm(*, case_id: str, booking_id: str, stamp: Stamp) -> Booking:
    """Make a held seat the person's; "hold-over" where its ten minutes are over."""
    found = _own(case_id, booking_id)
    changed = models.Booking.objects.filter(
        pk=booking_id, standing=Standing.HELD.value, held_until__gt=stamp.at
    ).update(standing=Standing.CONFIRMED.value, held_until=None)
    if not changed:
        raise Refusal(
            "hold-over",
            Text("Ya no le guardamos esa hora.", "That hour is not kept for you any more."),
            then=Text("Elija otra vez.", "Choose again."),
        )
    _note("confirmed", found, stamp)
    return queries.booking(booking_id)


def move(*, case_id: str, booking_id: str, wanted: Wanted, stamp: Stamp) -> Booking:
    """Another hour for a live booking: the new seat first, so that nobody ends without one."""
    found = _own(case_id, booking_id)
    if found.purpose is not wanted.purpose:
        raise NotFound("booking")
    slot = asked.hour(wanted, stamp)
    slot_id = seat.row(wanted.office, wanted.purpose.value, slot)
    old_id = models.Booking.objects.values_list("slot_id", flat=True).get(pk=booking_id)
    if slot_id == old_id:
        return found
    changed = models.Booking.objects.filter(
        pk=booking_id, slot_id=old_id, sequence=found.sequence, standing__in=LIVE
    ).update(
        slot_id=slot_id,
        standing=Standing.CONFIRMED.value,
        held_until=None,
        sequence=F("sequence") + 1,
    )
    if not changed:
        raise _over()
    _note("moved", found, stamp)
    _swap(old_id, slot_id, slot, wanted)
    asked.still_open(wanted, slot)
    return queries.booking(booking_id)


def cancel(*, case_id: str, booking_id: str, stamp: Stamp) -> Booking:
    """Give the seat back; "booking-over" where it is used, past or cancelled."""
    found = _own(case_id, booking_id)
    _end(found, Standing.CANCELLED, stamp)
    return queries.booking(booking_id)


def release_expired(*, stamp: Stamp) -> int:
    """Take back every seat that was held and not confirmed; how many."""
    rows = models.Booking.objects.filter(
        standing=Standing.HELD.value, held_until__lte=stamp.at
    ).values_list("pk", flat=True)
    return sum(_expire(booking_id, stamp) for booking_id in list(rows))


@transaction.atomic
def _expire(booking_id: str, stamp: Stamp) -> int:
    changed = models.Booking.objects.filter(
        pk=booking_id, standing=Standing.HELD.value, held_until__lte=stamp.at
    ).update(standing=Standing.EXPIRED.value)
    if changed:
        slot_id = models.Booking.objects.values_list("slot_id", flat=True).get(pk=booking_id)
        _note("expired", queries.booking(booking_id), stamp)
        seat.give_back(slot_id)
    return changed


def _give(
    case_id: str,
    wanted: Wanted,
    standing: Standing,
    until: datetime | None,
    stamp: Stamp,
    code: Callable[[], str],
) -> Booking:
    slot = asked.hour(wanted, stamp)
    asked.in_order(case_id, stamp)
    slot_id = seat.row(wanted.office, wanted.purpose.value, slot)
    made = _made(case_id, wanted, slot, standing, until, stamp, code())
    _write(made, slot_id, stamp)
    _note("booked" if standing is Standing.CONFIRMED else "held", made, stamp)
    if not seat.take(slot_id, slot.seats):
        raise asked.full(wanted, slot)
    asked.still_open(wanted, slot)
    return made


def _made(
    case_id: str,
    wanted: Wanted,
    slot: Slot,
    standing: Standing,
    until: datetime | None,
    stamp: Stamp,
    code: str,
) -> Booking:
    return Booking(
        stamp.new_id(),
        code,
        case_id,
        wanted.purpose,
        wanted.office,
        slot.starts_at,
        slot.minutes,
        standing,
        until,
        0,
        stamp.at,
        stamp.by.role.value,
    )


def _write(made: Booking, slot_id: int, stamp: Stamp) -> None:
    """The row; the database itself knows that a case has one live booking for a purpose."""
    try:
        with transaction.atomic():
            models.Booking.objects.create(
                id=made.id,
                code=made.code,
                slot_id=slot_id,
                case_id=made.case_id,
                purpose=made.purpose.value,
                standing=made.standing.value,
                held_until=made.held_until,
                made_at=made.made_at,
                by_id=stamp.by.id,
                by_role=made.by_role,
            )
    except IntegrityError as clash:
        raise _booked_already() from clash


def _swap(old_id: int, slot_id: int, slot: Slot, wanted: Wanted) -> None:
    """In the order of the rows, so that two who change places do not wait for one another."""
    if old_id < slot_id:
        seat.give_back(old_id)
    if not seat.take(slot_id, slot.seats):
        raise asked.full(wanted, slot)
    if old_id > slot_id:
        seat.give_back(old_id)


def _own(case_id: str, booking_id: str) -> Booking:
    found = queries.booking(booking_id)
    if found.case_id != case_id:
        raise NotFound("booking")
    return found


def _end(found: Booking, standing: Standing, stamp: Stamp) -> None:
    if found.starts_at <= stamp.at and found.standing is not Standing.DISPLACED:
        raise _over()
    changed = models.Booking.objects.filter(
        pk=found.id, sequence=found.sequence, standing__in=LIVE
    ).update(standing=standing.value, held_until=None, sequence=F("sequence") + 1)
    if not changed:
        raise _over()
    slot_id = models.Booking.objects.values_list("slot_id", flat=True).get(pk=found.id)
    _note(standing.value, found, stamp)
    seat.give_back(slot_id)


def _booked_already() -> Refusal:
    return Refusal(
        "booked-already",
        Text("Ya tiene una cita para esto.", "You have an appointment for this already."),
        then=Text("Cámbiela o cancélela primero.", "Move it or cancel it first."),
    )


def _over() -> Refusal:
    return Refusal(
        "booking-over",
        Text(
            "Esa cita ya se usó, pasó o se canceló.",
            "That appointment was used, is past, or was cancelled.",
        ),
        then=Text("Reserve otra.", "Book another one."),
    )


def _note(what: str, found: Booking, stamp: Stamp) -> None:
    ledger.append(
        act=f"appointment.{what}",
        subject=f"case:{found.case_id}",
        details={"booking": found.id, "office": found.office, "purpose": found.purpose.value},
        stamp=stamp,
    )
