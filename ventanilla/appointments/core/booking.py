"""A booking and the words around it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that is read for something else
LENGTH = 10  # 30^10, some 49 bits: not to be guessed at the pace the counter allows


class Purpose(StrEnum):
    """What the seat is for; to the room two kinds of seats, no more."""

    ATTEND = "attend"
    PICKUP = "pickup"


PURPOSE_NAME = {
    Purpose.ATTEND: Text("Presentar sus documentos", "Show your papers"),
    Purpose.PICKUP: Text("Recoger su carné", "Pick up your card"),
}


class Standing(StrEnum):
    """Where a booking stands. Displaced: its hour was closed; the seat is kept until it moves."""

    HELD = "held"
    CONFIRMED = "confirmed"
    DISPLACED = "displaced"
    ATTENDED = "attended"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


LIVE = (Standing.HELD, Standing.CONFIRMED, Standing.DISPLACED)
STANDING_NAME = {
    Standing.HELD: Text("apartada", "held"),
    Standing.CONFIRMED: Text("confirmada", "confirmed"),
    Standing.DISPLACED: Text("por cambiar: la oficina cerrará", "to be moved: the office closes"),
    Standing.ATTENDED: Text("asistió", "attended"),
    Standing.NO_SHOW: Text("no asistió", "did not come"),
    Standing.CANCELLED: Text("cancelada", "cancelled"),
    Standing.EXPIRED: Text("vencida", "expired"),
}


@dataclass(frozen=True, slots=True)
class Booking:
    """A seat that was given. `sequence` grows with each move, for calendars (RFC 5545, 3.8.7.4)."""

    id: str
    code: str
    case_id: str
    purpose: Purpose
    office: str
    starts_at: datetime
    minutes: int
    standing: Standing
    held_until: datetime | None
    sequence: int
    made_at: datetime
    by_role: str

    @property
    def live(self) -> bool:
        return self.standing in LIVE


class SlotFull(Refusal):
    """Somebody was faster; `next_free` is the hour to offer instead, None where none is known."""

    def __init__(self, next_free: datetime | None, said: Text | None) -> None:
        super().__init__(
            "slot-full",
            Text("Esa hora ya no está libre.", "That hour is not free any more."),
            then=said or Text("Elija otra hora.", "Choose another hour."),
            at="slot",
        )
        self.next_free = next_free


def tidy(code: str) -> str:
    """A code as people type it: any case, spaces and hyphens in it."""
    return "".join(code.split()).replace("-", "").upper()
