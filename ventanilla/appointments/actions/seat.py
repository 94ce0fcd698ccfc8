"""The seat itself: one conditional statement takes it, another gives it back.

`take` is called last in a transaction: the row that everybody wants is then locked for no longer
than the commit. Never a seat twice: the statement changes nothing where none is left, and a check
constraint stands behind it.
"""

from datetime import datetime

from django.db.models import F

from ventanilla.appointments.models import Slot


def row(office: str, purpose: str, starts_at: datetime, minutes: int, capacity: int) -> int:
    """The id of the hour's row, made where it is not there yet; of two makers one makes it."""
    key = {"office_id": office, "purpose": purpose, "starts_at": starts_at}
    found = Slot.objects.filter(**key).values_list("pk", flat=True).first()
    if found is None:
        fresh = Slot(**key, minutes=minutes, capacity=capacity)
        Slot.objects.bulk_create([fresh], ignore_conflicts=True)
        found = Slot.objects.filter(**key).values_list("pk", flat=True).get()
    return found


def take(slot_id: int, seats: int) -> bool:
    """Take one of `seats`; False where none is left.

    `seats` is what the openings say today: where they were cut, nobody who is booked loses a seat
    and nobody new gets one.
    """
    free = Slot.objects.filter(pk=slot_id, taken__lt=F("capacity"), taken__lte=seats - 1)
    return bool(free.update(taken=F("taken") + 1))


def give_back(slot_id: int) -> None:
    """One seat is free again."""
    Slot.objects.filter(pk=slot_id, taken__gt=0).update(taken=F("taken") - 1)


def widen(slot_id: int, seats: int) -> None:
    """The openings were made wider since the row was made."""
    Slot.objects.filter(pk=slot_id, capacity__lt=seats).update(capacity=seats)
