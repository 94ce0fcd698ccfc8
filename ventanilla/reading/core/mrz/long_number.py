"""Document numbers of more than nine characters (Doc 9303-5 and 9303-6, 4.2.2.1).

The place of the check digit holds a filler; the rest of the number begins the optional data,
then comes the check digit of the whole number, then a filler (or the end of the line).
"""

from dataclasses import dataclass

from ventanilla.reading.core.mrz.digits import DIGITS, FILLER
from ventanilla.reading.core.mrz.formats import Format


@dataclass(frozen=True, slots=True)
class Long:
    """The whole number, its digit, and what is left of the optional data."""

    number: str
    digit: str
    left: str


def long_number(shape: Format, lines: tuple[str, ...]) -> Long | None:
    """The long number, where the format allows one and the filler says that there is one."""
    if not shape.overflow:
        return None
    slot = shape.slot("number")
    rest, _, left = shape.slot(shape.overflow).span.of(lines).partition(FILLER)
    if slot.check is None or slot.check.of(lines) != FILLER or len(rest) < 2:
        return None
    first = slot.span.of(lines)
    if FILLER in first or rest[-1] not in DIGITS:
        return None
    return Long(first + rest[:-1], rest[-1], left)
