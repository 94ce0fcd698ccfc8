"""Look-alikes, set right only where the field demands the other kind of character."""

from ventanilla.reading.core.mrz.digits import DIGITS, FILLER
from ventanilla.reading.core.mrz.formats import LEGAL, Format, Kind

TO_DIGIT = {**dict(zip("OQDIZSGBL", "000125681", strict=True)), "A": "4", "T": "7"}
TO_LETTER = dict(zip("012568", "OIZSGB", strict=True))


def repaired(shape: Format, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines with a digit for a letter in dates and digits, a letter for a digit in names.

    A number may hold both and is never touched.
    """
    grid = [list(line) for line in lines]
    for slot in shape.slots:
        _mend(grid[slot.span.row], slot.span.start, slot.span.end, slot.kind)
        if slot.check:
            _mend(grid[slot.check.row], slot.check.start, slot.check.end, Kind.CHECK)
    if shape.whole_check:
        _mend(
            grid[shape.whole_check.row], shape.whole_check.start, shape.whole_check.end, Kind.CHECK
        )
    return tuple("".join(row) for row in grid)


def _mend(row: list[str], start: int, end: int, kind: Kind) -> None:
    legal = LEGAL[kind]
    if kind is Kind.NUMBER:
        return
    table = TO_DIGIT if DIGITS[0] in legal else TO_LETTER
    for at in range(start, end):
        if row[at] not in legal and row[at] != FILLER:
            row[at] = table.get(row[at], row[at])
