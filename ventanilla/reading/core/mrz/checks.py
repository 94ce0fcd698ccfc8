"""How many of a zone's check digits pass: a measure of a reading, not a judgement of a field."""

from ventanilla.reading.core.mrz.digits import FILLER, check_digit
from ventanilla.reading.core.mrz.formats import Format


def passing(shape: Format, lines: tuple[str, ...]) -> tuple[int, int]:
    """The digits that pass, and all that there are; an open digit (a filler) is not counted."""
    pairs = [(slot.span.of(lines), slot.check.of(lines)) for slot in shape.slots if slot.check]
    if shape.whole_check:
        covered = "".join(part.of(lines) for part in shape.whole)
        pairs.append((covered, shape.whole_check.of(lines)))
    counted = [(text, digit) for text, digit in pairs if digit != FILLER]
    return sum(check_digit(text) == digit for text, digit in counted), len(counted)
