"""The seat itself: one conditional statement takes it, another gives it back.

`take` is called last in a transaction: the row that everybody wants is then locked for no longer
than the commit. Never a seat twice: the statement changes nothing where none is left, and a check
constraint stands behind it.
"""

from django.db import connection
from django.db.models import F

from ventanilla.appointments import models
from ventanilla.appointments.core.slots import Slot

SHARE = "SELECT 1 FROM appointments_office WHERE code = %s FOR KEY SHARE"


def row(office: str, purpose: str, hour: Slot) -> int:
    """The id of the hour's row, made where it is not there yet; of two makers one makes it.

    Where the openings were made wider since, the row follows.
    """
    key = {"office_id": office, "purpose": purpose, "starts_at": hour.starts_at}
    rows = models.Slot.objects.filter(**key).values_list("pk", "capacity")
    found = rows.first()
    if found is None:
        _hold_open(office)
        fresh = models.Slot(**key, minutes=hour.minutes, capacity=hour.seats)
        models.Slot.objects.bulk_create([fresh], ignore_conflicts=True)
        found = rows.get()
    slot_id, capacity = found
    if capacity < hour.seats:
        wider = models.Slot.objects.filter(pk=slot_id, capacity__lt=hour.seats)
        wider.update(capacity=hour.seats)
    return slot_id


def _hold_open(office: str) -> None:
    """Wait for a closure that is being declared, and let the next one wait for this transaction.

    A share of the office's row: those who make hours do not wait for one another. SQLite writes one
    transaction at a time, so there is nothing to wait for.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(SHARE, (office,))


def take(slot_id: int, seats: int) -> bool:
    """Take one of `seats`; False where none is left.

    `seats` is what the openings say today: where they were cut, nobody who is booked loses a seat
    and nobody new gets one.
    """
    free = models.Slot.objects.filter(pk=slot_id, taken__lt=F("capacity"), taken__lte=seats - 1)
    return bool(free.update(taken=F("taken") + 1))


def give_back(slot_id: int) -> None:
    """One seat is free again."""
    models.Slot.objects.filter(pk=slot_id, taken__gt=0).update(taken=F("taken") - 1)
