"""From scores to letters under the rules of a format: what may stand where, what is certain."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ventanilla.reading.adapters.letters import LETTERS, Array
from ventanilla.reading.core.mrz.digits import check_digit
from ventanilla.reading.core.mrz.formats import LEGAL, Format, Kind, Slot, Span

SURE = 0.95  # odds of a letter
ROUND = (LETTERS.index("0"), LETTERS.index("O"))  # all but alike in OCR-B


def letters(scores: Array, shape: Format) -> tuple[tuple[str, ...], frozenset[tuple[int, int]]]:
    """The likeliest legal letter of every column, and the columns that are not certain.

    A column that looks like a letter that is not legal there is unsure: reading it is a repair.
    Only 0 and O count as one where the standard lets but one of them stand.
    """
    legal = _legal(shape)
    odds = np.exp(scores - scores.max(2, keepdims=True))
    odds /= odds.sum(2, keepdims=True)
    for one, other in (ROUND, ROUND[::-1]):
        odds[..., one] += np.where(legal[..., one] & ~legal[..., other], odds[..., other], 0)
    odds = np.where(legal, odds, 0)
    chosen = odds.argmax(2)
    unsure = odds.max(2) < SURE
    _agree(chosen, unsure, shape)
    lines = _text(chosen)
    return lines, frozenset((int(row), int(at)) for row, at in np.argwhere(unsure))


def _text(chosen: NDArray[np.int64]) -> tuple[str, ...]:
    return tuple("".join(LETTERS[n] for n in row) for row in chosen)


def _agree(chosen: NDArray[np.int64], unsure: NDArray[np.bool_], shape: Format) -> None:
    """One 0 for O, or O for 0, that was unsure, where the number's digit then passes.

    The column stays unsure, so that the number stays a doubt.
    """
    slot = shape.slot("number")
    row, columns_of = slot.span.row, range(slot.span.start, slot.span.end)
    open_ones = [at for at in columns_of if unsure[row, at] and chosen[row, at] in ROUND]
    for at in [] if _number_passes(chosen, slot) else open_ones:
        kept = chosen[row, at]
        chosen[row, at] = ROUND[1] if kept == ROUND[0] else ROUND[0]
        if _number_passes(chosen, slot):
            return
        chosen[row, at] = kept


def _number_passes(chosen: NDArray[np.int64], slot: Slot) -> bool:
    lines = _text(chosen)
    return slot.check is not None and check_digit(slot.span.of(lines)) == slot.check.of(lines)


@cache
def _legal(shape: Format) -> NDArray[np.bool_]:
    """What may stand where: rows, columns, letters."""
    table = np.zeros((shape.rows, shape.columns, len(LETTERS)), bool)

    def allow(span: Span | None, kind: Kind) -> None:
        if span:
            table[span.row, span.start : span.end] = [char in LEGAL[kind] for char in LETTERS]

    def allow_slot(slot: Slot) -> None:
        allow(slot.span, slot.kind)
        allow(slot.check, Kind.CHECK)

    for slot in shape.slots:
        allow_slot(slot)
    allow(shape.whole_check, Kind.CHECK)
    return table
