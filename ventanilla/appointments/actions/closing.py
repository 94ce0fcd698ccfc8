"""Closing an office for some hours. Nobody's seat is lost without a word.

A closure over booked seats is refused until whoever declares it says that those people shall be
moved: then each booking is marked and its seat kept until the person has chosen another hour.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from ventanilla.appointments import models, queries
from ventanilla.appointments.core.booking import Booking, Standing
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.ledger.core.canonical import JSON

LONGEST = timedelta(days=1)  # no visit takes longer


def declare_closure(
    *,
    office: str,
    starts_at: datetime,
    ends_at: datetime,
    reason: str,
    displace: bool,
    stamp: Stamp,
) -> tuple[Booking, ...]:
    """Close the office; the bookings that were displaced, for whoever tells the people.

    Refusals: "closure-hours", "closure-past", "reason-missing", and "seats-booked" with how many.
    """
    queries.office(office)
    _check(starts_at, ends_at, reason, stamp)
    _hold(office, starts_at, ends_at)
    booked = queries.touched(office, starts_at, ends_at)
    if booked and not displace:
        raise Refusal(
            "seats-booked",
            Text(
                f"Hay {len(booked)} citas reservadas en esas horas.",
                f"{len(booked)} appointments are booked in those hours.",
            ),
            then=Text(
                "Confirme que se les ofrecerá otra hora; conservan su sitio hasta elegirla.",
                "Confirm that they will be offered another hour; they keep their seat until then.",
            ),
            at="displace",
        )
    models.Closure.objects.create(
        office_id=office,
        starts_at=starts_at,
        ends_at=ends_at,
        reason=reason.strip(),
        by_id=stamp.by.id,
        at=stamp.at,
    )
    models.Booking.objects.filter(pk__in=[one.id for one in booked]).update(
        standing=Standing.DISPLACED.value, held_until=None
    )
    details: Mapping[str, JSON] = {
        "from": starts_at.isoformat(),
        "to": ends_at.isoformat(),
        "booked": len(booked),
    }
    ledger.append(
        act="appointment.closure", subject=f"office:{office}", details=details, stamp=stamp
    )
    return booked


def _hold(office: str, starts_at: datetime, ends_at: datetime) -> None:
    """Wait for the seats that are being given now, and let the next ones wait for us.

    The office's row stops the hours that are being made, the hours' rows stop the seats of those
    that are there; whoever waited reads the closure afterwards.
    """
    models.Office.objects.select_for_update().get(pk=office)
    hours = models.Slot.objects.filter(
        office_id=office, starts_at__lt=ends_at, starts_at__gte=starts_at - LONGEST
    )
    list(hours.order_by("pk").select_for_update().values_list("pk"))


def _check(starts_at: datetime, ends_at: datetime, reason: str, stamp: Stamp) -> None:
    if starts_at >= ends_at:
        raise Refusal(
            "closure-hours",
            Text("El cierre termina antes de empezar.", "The closure ends before it starts."),
            at="to",
        )
    if ends_at <= stamp.at:
        raise Refusal(
            "closure-past", Text("Esas horas ya pasaron.", "Those hours have passed."), at="from"
        )
    if not reason.strip():
        raise Refusal(
            "reason-missing", Text("Diga por qué se cierra.", "Say why it closes."), at="reason"
        )
