"""Two digits of a year become four: the rules by which a century is chosen.

Birth: the latest year that does not lie after the given day. Expiry: the year nearest to the
given day, at most fifty back or forty-nine ahead, and never before the birth.
"""

from dataclasses import dataclass
from datetime import date

from ventanilla.reading.core.mrz.digits import FILLER

AHEAD = 49  # years


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which month and day, or all of it, may be unknown (Doc 9303-3, 4.8)."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def whole(self) -> date | None:
        """The date where all of it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def __str__(self) -> str:
        """2026-11-28, with ? for what is unknown."""
        year = "????" if self.year is None else f"{self.year:04}"
        return f"{year}-{_two(self.month)}-{_two(self.day)}"


def birth(raw: str, on: date) -> PartialDate | None:
    """`raw` (YYMMDD) as a birth before or on the day `on`; None where there is no such day."""
    return _in_century(raw, _last_not_after(raw, on))


def expiry(raw: str, on: date, born: PartialDate | None) -> PartialDate | None:
    """`raw` (YYMMDD) as the last day of a document; None where there is no such day."""
    last = on.year + AHEAD
    found = _in_century(raw, last)
    if found is None or born is None or found.year is None or born.year is None:
        return found
    return _in_century(raw, last + 100) if found.year < born.year else found


def _last_not_after(raw: str, on: date) -> int:
    """The last year that the two digits may mean: this one, or the one before."""
    rest = raw[2:]
    if rest.isdigit() and raw[:2] == f"{on.year % 100:02}" and rest > f"{on:%m%d}":
        return on.year - 1
    return on.year


def _in_century(raw: str, last: int) -> PartialDate | None:
    """The date whose year is the latest, up to `last`, that ends in the two digits."""
    parts = [_part(raw[at : at + 2]) for at in (0, 2, 4)]
    if None in parts:
        return None
    short, month, day = (part or 0 for part in parts)
    if raw[:2] == FILLER * 2:
        return PartialDate(None) if raw == FILLER * 6 else None
    found = PartialDate(last - (last - short) % 100, month or None, day or None)
    return found if _exists(raw, found) else None


def _part(two: str) -> int | None:
    """A number, 0 where it is unknown, None where it is neither."""
    if two == FILLER * 2:
        return 0
    return int(two) if two.isascii() and two.isdigit() else None


def _exists(raw: str, found: PartialDate) -> bool:
    """Whether the calendar has it; 00 is no month, and a day alone is no date."""
    if "00" in (raw[2:4], raw[4:6]) or (found.month is None and found.day is not None):
        return False
    try:
        date(found.year or 2000, found.month or 1, found.day or 1)
    except ValueError:
        return False
    return True


def _two(part: int | None) -> str:
    return "??" if part is None else f"{part:02}"
