"""What may be asked for: an hour that the office keeps, on a day that is far enough ahead.

Closures are read once the seat is taken: whoever closes an office waits for the seats that are
being given, or is waited for, so that a seat and a closure of one instant never miss one another.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ventanilla.appointments import models, queries
from ventanilla.appointments.core.booking import Purpose, SlotFull
from ventanilla.appointments.core.citation import ARTICLE
from ventanilla.appointments.core.slots import Slot
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

LOOK_AHEAD = timedelta(days=21)  # how far a next free hour is looked for
OVERTAKING = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The seat that somebody wants, and the first day on which it may lie."""

    office: str
    purpose: Purpose
    starts_at: datetime
    not_before: date
    calendar: WorkingCalendar


def hour(wanted: Wanted, stamp: Stamp) -> Slot:
    """The hour as the openings have it, or the refusal that says why there is none."""
    if wanted.starts_at <= stamp.at:
        raise Refusal(
            "slot-past",
            Text("Esa hora ya pasó.", "That hour has passed."),
            then=Text("Elija otra.", "Choose another."),
            at="slot",
        )
    on = legal_day(wanted.starts_at)
    if on < wanted.not_before:
        raise Refusal(
            "too-early",
            Text(
                "La cita no puede ser antes del tercer día de recibida la citación.",
                "The appointment may not come before the third day after the call is received.",
            ),
            then=Text("Elija un día posterior.", "Choose a later day."),
            at="slot",
            article=ARTICLE,
        )
    for slot in queries.kept(wanted.office, wanted.purpose, on, wanted.calendar):
        if slot.starts_at == wanted.starts_at:
            return slot
    queries.office(wanted.office)
    raise _closed()


def still_open(wanted: Wanted, slot: Slot) -> None:
    """Refuse where a closure was declared over the hour whose seat was just taken."""
    end = slot.starts_at + timedelta(minutes=slot.minutes)
    shut = models.Closure.objects.filter(
        office_id=wanted.office, starts_at__lt=end, ends_at__gt=slot.starts_at
    )
    if shut.exists():
        raise _closed()


def full(wanted: Wanted, slot: Slot) -> SlotFull:
    """The refusal with the next free hour of the same office; where it is closed, that instead."""
    still_open(wanted, slot)
    first = legal_day(wanted.starts_at)
    hours = queries.free(wanted.office, wanted.purpose, first, first + LOOK_AHEAD, wanted.calendar)
    later = (one.starts_at for one in hours if one.free and one.starts_at > wanted.starts_at)
    return SlotFull(next(later, None), None)


def in_order(case_id: str, stamp: Stamp) -> None:
    """A clock that was set back gives no seats: an hour that has passed could look like ahead."""
    last = models.Booking.objects.filter(case_id=case_id).order_by("-made_at").first()
    if last and stamp.at < last.made_at - OVERTAKING:
        raise Refusal(
            "clock-back",
            Text(
                "El reloj indica una hora anterior a la última reserva.",
                "The clock tells an hour before the last booking.",
            ),
            then=Text("Avise a quien opera el sistema.", "Tell whoever runs the system."),
        )


def _closed() -> Refusal:
    return Refusal(
        "office-closed",
        Text("La oficina no atiende a esa hora.", "The office is not open at that hour."),
        then=Text("Elija una de las horas libres.", "Choose one of the free hours."),
        at="slot",
    )
