"""Booking with `select_for_update`; on SQLite, which has no row locks, IMMEDIATE does the same."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from django.db import transaction
from django.db.models import Count, F

from bench.contest import Over
from bench.peers.locking.models import Booking, Slot

FIRST = datetime(2026, 9, 15, 13, 0, tzinfo=UTC)


def prepare(slots: int, seats: int) -> None:
    """So many slots of so many seats."""
    rows = (Slot(starts_at=FIRST + timedelta(minutes=n), capacity=seats) for n in range(slots))
    Slot.objects.bulk_create(rows, batch_size=500)


def client(number: int, slots: int) -> Callable[[], None]:
    """One client, who books seats of slots at random for one case after another."""
    keys = list(Slot.objects.order_by("pk").values_list("pk", flat=True)[:slots])
    chance = random.Random(number)

    def one() -> None:
        if not book(chance.choice(keys), uuid4().hex) and len(keys) == 1:
            raise Over

    return one


@transaction.atomic
def book(slot_id: int, case_id: str) -> bool:
    """True where a seat was free."""
    slot = Slot.objects.select_for_update().get(pk=slot_id)
    if slot.taken >= slot.capacity:
        return False
    slot.taken += 1
    slot.save(update_fields=["taken"])
    Booking.objects.create(
        slot=slot, case_id=case_id, code=case_id[:10], booked_at=datetime.now(UTC)
    )
    return True


def verdict() -> dict[str, int]:
    """No seat was given twice."""
    counted = Slot.objects.annotate(booked=Count("bookings"))
    return {
        "bookings": Booking.objects.count(),
        "double": counted.exclude(booked=F("taken")).count()
        + counted.filter(booked__gt=F("capacity")).count(),
    }
