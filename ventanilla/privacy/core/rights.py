"""What a person may ask of their own data, and in how many working days they are answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text


class Kind(StrEnum):
    """Which right (Ley 29733, arts. 18 to 22)."""

    INFORMATION = "information"
    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    OPPOSITION = "opposition"


@dataclass(frozen=True, slots=True)
class Right:
    """One right. `days` are working days from the one after asking; `article` sets them.

    `says_what`: nobody can answer it without the person's words.
    """

    kind: Kind
    name: Text
    what: Text
    days: int
    article: str
    says_what: bool = True


TERMS = "D.S. 016-2024-JUS, art. 69"
RIGHTS: Mapping[Kind, Right] = MappingProxyType(
    {
        right.kind: right
        for right in (
            Right(
                Kind.INFORMATION,
                Text("Información", "Information"),
                Text(
                    "Para qué se usan mis datos, quién los recibe y cuánto tiempo se guardan",
                    "What my data are used for, who receives them and how long they are kept",
                ),
                8,
                f"{TERMS}.1",
                says_what=False,
            ),
            Right(
                Kind.ACCESS,
                Text("Acceso", "Access"),
                Text("Qué datos míos hay aquí", "Which data of mine are here"),
                20,
                f"{TERMS}.2",
                says_what=False,
            ),
            Right(
                Kind.RECTIFICATION,
                Text("Rectificación", "Rectification"),
                Text(
                    "Un dato está mal, incompleto o ya no es actual",
                    "Something is wrong, incomplete or out of date",
                ),
                10,
                f"{TERMS}.3",
            ),
            Right(
                Kind.ERASURE,
                Text("Cancelación", "Erasure"),
                Text("Que se borre un dato o un papel", "That something, or a paper, be erased"),
                10,
                f"{TERMS}.3",
            ),
            Right(
                Kind.OPPOSITION,
                Text("Oposición", "Opposition"),
                Text(
                    "Que mis datos no se usen para algo",
                    "That my data not be used for something",
                ),
                10,
                f"{TERMS}.3",
            ),
        )
    }
)


def right(kind: str) -> Right:
    """The right of that name; NotFound where there is none."""
    try:
        return RIGHTS[Kind(kind)]
    except ValueError:
        raise NotFound("right") from None


def last_day(kind: Kind, asked: date, calendar: WorkingCalendar) -> date:
    """The last day to answer what was asked on the day `asked`."""
    return calendar.add(asked, RIGHTS[kind].days)
