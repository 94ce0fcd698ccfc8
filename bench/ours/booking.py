"""Booking through the door of `ventanilla.appointments`, each its own committed transaction.

The door reads the office's openings and closures, and writes the booking, one line of the ledger
and the seat. `ours_book` is the one place that knows the door.
"""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

from django.db import transaction
from django.db.models import Count, F

from bench.contest import Over
from ventanilla.appointments import actions, queries
from ventanilla.appointments.actions.asked import Wanted
from ventanilla.appointments.core.booking import LIVE, Purpose, SlotFull, Standing
from ventanilla.appointments.models import Booking, Office, Opening, Slot
from ventanilla.cases.adapters.holidays import peru
from ventanilla.kernel.actor import Actor, Role, Stamp

CALENDAR = peru()
NOW = datetime(2026, 9, 11, 15, 0, tzinfo=UTC)
FIRST = date(2026, 9, 14)
OFFICES = 50
APPLICANT = Actor("0a" * 16, Role.APPLICANT)
SAID: dict[str, object] = {"name": {"es": "Ejemplo", "en": "Example"}, "city": "Lima"}
SAID |= {
    "department": "Lima",
    "kind": "office",
    "address": "",
    "hours": None,
    "lat": None,
    "lon": None,
    "cites": {},
}
Hour = tuple[str, datetime]


def prepare(slots: int, seats: int) -> None:
    """Offices that give 32 hours of so many seats on each working day: enough for `slots`."""
    codes = [f"office-{n}" for n in range(min(OFFICES, slots))]
    Office.objects.bulk_create(
        Office(code=code, said=SAID, digest="0" * 64, loaded_at=NOW) for code in codes
    )
    Opening.objects.bulk_create(
        Opening(
            office_id=code,
            purpose=Purpose.ATTEND.value,
            weekday=weekday,
            starts=time(8),
            ends=time(16),
            minutes=15,
            seats=seats,
            valid_from=FIRST,
        )
        for code in codes
        for weekday in range(5)
    )


def client(number: int, slots: int) -> Callable[[], None]:
    """One client, who books seats of hours at random for one case after another."""
    hours = [hour for hour, _ in zip(_hours(), range(slots), strict=False)]
    chance = random.Random(number)

    def one() -> None:
        if not ours_book(chance.choice(hours), uuid4().hex) and len(hours) == 1:
            raise Over

    return one


def _hours() -> Iterator[Hour]:
    codes = list(Office.objects.order_by("pk").values_list("pk", flat=True))
    until = FIRST + timedelta(days=30)
    for code, found in queries.free_of(codes, Purpose.ATTEND, FIRST, until, CALENDAR).items():
        yield from ((code, slot.starts_at) for slot in found[: 10_000 // len(codes)])


def ours_book(hour: Hour, case_id: str) -> bool:
    """True where a seat was free."""
    wanted = Wanted(hour[0], Purpose.ATTEND, hour[1], FIRST, CALENDAR)
    try:
        with transaction.atomic():
            actions.book(case_id=case_id, wanted=wanted, stamp=Stamp(APPLICANT, NOW))
    except SlotFull:
        return False
    return True


def verdict() -> dict[str, int]:
    """No seat was given twice."""
    seated = [standing.value for standing in (*LIVE, Standing.ATTENDED)]
    booked = dict(
        Booking.objects.filter(standing__in=seated).values_list("slot").annotate(n=Count("pk"))
    )
    rows = Slot.objects.values_list("pk", "taken")
    wrong = sum(booked.get(pk, 0) != taken for pk, taken in rows)
    over = Slot.objects.filter(taken__gt=F("capacity")).count()
    return {"bookings": sum(booked.values()), "double": wrong + over}
