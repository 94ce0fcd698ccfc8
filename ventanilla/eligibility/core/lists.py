"""Lists of periods: read from what was written, refused with the place, written back.

The written form is one line that fits a form field, a command or a cell of a table; days are
ISO 8601 intervals, an open end is ".." (ISO 8601-2):

    rentista 2022-05-10/2023-05-09 renewed; trabajador 2023-05-10/..
    2024-01-10/2024-09-01; 2025-12-20/.. authorised
    none
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from ventanilla.eligibility.core.values import Absence, Absences, Stay, Stays
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

MOST = 200  # periods: nobody has more, and a list must not grow without end
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
LONGEST = 60 * MOST  # characters
WRITTEN = re.compile(
    r"(?:(?P<quality>[a-z0-9_-]+) )?(?P<first>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"/(?P<last>[0-9]{4}-[0-9]{2}-[0-9]{2}|\.\.)(?: (?P<flag>[a-z-]+))?"
)
WRITTEN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
NONE = "none"  # an empty list is an answer; an empty text is none
RENEWED: dict[str | None, bool | None] = {"renewed": True, "not-renewed": False, None: None}
AUTHORISED: dict[str | None, bool] = {"authorised": True, None: False}
STAY_KEYS = {"quality", "from", "to", "renewed"}
TRIP_KEYS = {"left", "back", "authorised"}
Row = Mapping[str, object]
Item = TypeVar("Item", Stay, Absence)


TOO_MANY = Text("Hay más de {most} períodos.", "There are more than {most} periods.")
NOT_A_LIST = Text(
    "Escriba los períodos así: 2022-05-10/2023-05-09, separados por punto y coma.",
    "Write the periods like this: 2022-05-10/2023-05-09, with semicolons between them.",
)
NO_DAY = Text(
    "Escriba un día que exista, entre 1900 y 2199.",
    "Type a day that exists, between 1900 and 2199.",
)
REVERSED = Text(
    "El período termina antes de empezar.",
    "The period ends before it begins.",
)
OVERLAP = Text(
    "Este período se cruza con el que empieza el {day}.",
    "This period overlaps with the one that begins on {day}.",
)
NO_QUALITY = Text("Elija una de las calidades.", "Choose one of the statuses.")
NO_FLAG = Text("No se entiende «{said}».", "“{said}” is not understood.")
NO_KEY = Text("No se conoce «{said}».", "“{said}” is not known.")


def stays(raw: object, qualities: Collection[str]) -> Stays:
    """Stays in the order of time. Refusal "answer" with the path of the first mistake."""
    found = [_stay(row, f"[{n}]", qualities) for n, row in enumerate(_rows(raw, STAY_KEYS))]
    return _in_order([(stay.since, stay.until, stay) for stay in found], shares_a_day=False)


def absences(raw: object) -> Absences:
    """Trips in the order of time. Refusal "answer" with the path of the first mistake."""
    found = [_absence(row, f"[{n}]") for n, row in enumerate(_rows(raw, TRIP_KEYS))]
    return _in_order([(one.left, one.back, one) for one in found], shares_a_day=True)


def written(value: Iterable[Stay | Absence]) -> str:
    """The list as one line; reading it gives the same list."""
    return "; ".join(_line(one) for one in value) or NONE


def day(raw: object) -> date | None:
    """A day (a date, or "2026-09-01") within the years that we count with; None where `raw` is
    none."""
    if isinstance(raw, str) and WRITTEN_DAY.fullmatch(raw):
        try:
            raw = date.fromisoformat(raw)
        except ValueError:
            return None
    return raw if type(raw) is date and FIRST_DAY <= raw <= LAST_DAY else None


def _line(one: Stay | Absence) -> str:
    if isinstance(one, Absence):
        parts = [_interval(one.left, one.back), "authorised" if one.authorised else ""]
    else:
        said = next(word for word, value in RENEWED.items() if value is one.renewed)
        parts = [one.quality, _interval(one.since, one.until), said or ""]
    return " ".join(part for part in parts if part)


def _interval(first: date, last: date | None) -> str:
    return f"{first.isoformat()}/{last.isoformat() if last else '..'}"


def _rows(raw: object, keys: Collection[str]) -> Sequence[Row]:
    if isinstance(raw, str):
        return _read(raw, keys)
    if not isinstance(raw, (list, tuple)):
        raise _refused(NOT_A_LIST)
    if len(raw) > MOST:
        raise _refused(TOO_MANY.filled(most=MOST))
    return [_taken(one, f"[{n}]", keys) for n, one in enumerate(raw)]


def _taken(one: object, at: str, keys: Collection[str]) -> Row:
    """A row with the keys that it may have; a period that was read before is a row again."""
    match one:
        case Stay(quality, since, until, renewed):
            row: Row = {"quality": quality, "from": since, "to": until, "renewed": renewed}
        case Absence(left, back, authorised):
            row = {"left": left, "back": back, "authorised": authorised}
        case Mapping():
            row = one
        case _:
            raise _refused(NOT_A_LIST, at)
    for key in row:
        if key not in keys:
            raise _refused(NO_KEY.filled(said=str(key)[:40]), at)
    return row


def _read(raw: str, keys: Collection[str]) -> Sequence[Row]:
    parts = [part.strip() for part in raw[:LONGEST].split(";")] if raw.strip() != NONE else []
    if len(raw) > LONGEST or len(parts) > MOST:
        raise _refused(TOO_MANY.filled(most=MOST))
    return [_row(part, f"[{n}]", keys) for n, part in enumerate(parts)]


def _row(part: str, at: str, keys: Collection[str]) -> Row:
    found = WRITTEN.fullmatch(" ".join(part.split()))
    if not found or ("quality" in keys) != bool(found["quality"]):
        raise _refused(NOT_A_LIST, at)
    first, last, flag = found["first"], found["last"], found["flag"]
    last = None if last == ".." else last
    if "quality" in keys:
        known = _flag(flag, RENEWED, at)
        return {"quality": found["quality"], "from": first, "to": last, "renewed": known}
    return {"left": first, "back": last, "authorised": _flag(flag, AUTHORISED, at)}


def _flag(said: str | None, known: Mapping[str | None, bool | None], at: str) -> bool | None:
    if said not in known:
        raise _refused(NO_FLAG.filled(said=said), at)
    return known[said]


def _stay(row: Row, at: str, qualities: Collection[str]) -> Stay:
    quality = row.get("quality")
    if quality not in qualities:
        raise _refused(NO_QUALITY, f"{at}.quality")
    first, last = _ends(row, "from", "to", at)
    renewed = row.get("renewed")
    if renewed is not None and not isinstance(renewed, bool):
        raise _refused(NO_FLAG.filled(said=str(renewed)[:40]), f"{at}.renewed")
    return Stay(str(quality), first, last, renewed)


def _absence(row: Row, at: str) -> Absence:
    first, last = _ends(row, "left", "back", at)
    authorised = row.get("authorised", False)
    if not isinstance(authorised, bool):
        raise _refused(NO_FLAG.filled(said=str(authorised)[:40]), f"{at}.authorised")
    return Absence(first, last, authorised)


def _ends(row: Row, first: str, last: str, at: str) -> tuple[date, date | None]:
    start, written_end = day(row.get(first)), row.get(last)
    if start is None:
        raise _refused(NO_DAY, f"{at}.{first}")
    if written_end is None:
        return start, None
    end = day(written_end)
    if end is None:
        raise _refused(NO_DAY, f"{at}.{last}")
    if end < start:
        raise _refused(REVERSED, f"{at}.{last}")
    return start, end


def _in_order(
    found: Sequence[tuple[date, date | None, Item]], *, shares_a_day: bool
) -> tuple[Item, ...]:
    """By first day, whatever the order they were written in. Refused where one begins before the
    one before it is over; `shares_a_day`: the last day of one may be the first of the next."""

    def place(n: int) -> tuple[date, date, str]:
        first, end, item = found[n]
        return first, end or LAST_DAY, _line(item)  # of one and the same day: by what they say

    order = sorted(range(len(found)), key=place)
    for earlier, later in pairwise(order):
        first, end, _ = found[earlier]
        start = found[later][0]
        if end is None or start < end or (start == end and not shares_a_day):
            raise _refused(OVERLAP.filled(day=first.isoformat()), f"[{later}]")
    return tuple(found[n][2] for n in order)


def _refused(why: Text, at: str = "") -> Refusal:
    return Refusal("answer", why, at=at)
