"""Values as columns. Each distinct value is turned into integers once, whoever has it."""

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

from ventanilla.eligibility.core.types import LISTS, Declared, FactType
from ventanilla.eligibility.core.values import Absence, Money, Stay, Value
from ventanilla.population.core.calendar import LAST
from ventanilla.population.core.columns import (
    NOT_SAID,
    Amounts,
    Coded,
    Column,
    Listed,
    Periods,
    Whole,
    unknown,
)

Index = npt.NDArray[np.intp]
RENEWED = {None: 0, False: 1, True: 2}
LARGEST = 10**18  # numbers and hundredths: what is larger is a slip


def column(declared: Declared, values: Sequence[Value | None], index: Index) -> Column:
    """The column of a fact: person n has `values[index[n]]`, None where it is not known."""
    if declared.type in LISTS:
        return _periods(declared, values, index)
    return _PLAIN[declared.type](declared, values, index)


def fits(value: Value) -> bool:
    """Is it small enough for a column?"""
    if isinstance(value, Money):
        return abs(value.amount) * 100 < LARGEST
    return isinstance(value, bool) or not isinstance(value, int) or abs(value) < LARGEST


def _words(declared: Declared, values: Sequence[Value | None], index: Index) -> Coded:
    found = (value for value in values if isinstance(value, str))
    return _coded(tuple(declared.choices) or tuple(dict.fromkeys(found)), values, index)


def _yes_no(declared: Declared, values: Sequence[Value | None], index: Index) -> Coded:
    return _coded((False, True), values, index)


def _coded(words: tuple[str | bool, ...], values: Sequence[object], index: Index) -> Coded:
    number: dict[object, int] = {word: n for n, word in enumerate(words, 1)}
    codes = np.array([number.get(value, 0) for value in values], np.min_scalar_type(len(words)))
    return Coded.of(words, codes[index])


def _days(declared: Declared, values: Sequence[Value | None], index: Index) -> Whole:
    none = unknown(np.dtype(np.int32))
    days = [value.toordinal() if isinstance(value, date) else none for value in values]
    return Whole(np.array(days, np.int32)[index])


def _numbers(declared: Declared, values: Sequence[Value | None], index: Index) -> Whole:
    none = unknown(np.dtype(np.int64))
    numbers = [value if isinstance(value, int) else none for value in values]
    return Whole(np.array(numbers, np.int64)[index])


def _amounts(declared: Declared, values: Sequence[Value | None], index: Index) -> Amounts:
    currencies = [value.currency if isinstance(value, Money) else None for value in values]
    cents = [int(value.amount * 100) if isinstance(value, Money) else 0 for value in values]
    words = tuple(dict.fromkeys(one for one in currencies if one))
    return Amounts(_coded(words, currencies, index), np.array(cents, np.int64)[index])


_PLAIN: dict[FactType, Callable[[Declared, Sequence[Value | None], Index], Column]] = {
    FactType.CHOICE: _words,
    FactType.TEXT: _words,
    FactType.COUNTRY: _words,
    FactType.YES_NO: _yes_no,
    FactType.DATE: _days,
    FactType.NUMBER: _numbers,
    FactType.MONEY: _amounts,
}
Row = tuple[int, int, int, int]  # as in `Listed`
NO_ROW = (0, 0, 0, 0)


def _periods(declared: Declared, values: Sequence[Value | None], index: Index) -> Periods:
    words: tuple[str | bool, ...] = tuple(declared.choices)
    rows = [
        [_row(one, words) for one in value] if isinstance(value, tuple) else None
        for value in values
    ]
    counts = np.array([NOT_SAID if row is None else len(row) for row in rows], np.uint8)
    heads = _listed([row[0] if row else NO_ROW for row in rows])
    later = _listed([one for row in rows for one in (row or ())[1:]])
    each = np.array([len(row) - 1 if row else 0 for row in rows], np.int32)
    starts = np.cumsum(each, dtype=np.int32) - each
    return Periods(words, counts[index], heads.at(index), starts[index], later)


def _listed(rows: Sequence[Row]) -> Listed:
    quality, first, stop, said = np.array(rows, np.int32).reshape(-1, 4).T
    first, stop = (np.ascontiguousarray(days) for days in (first, stop))
    return Listed(quality.astype(np.uint8), first, stop, said.astype(np.uint8))


def _row(one: Stay | Absence, words: tuple[str | bool, ...]) -> Row:
    if isinstance(one, Absence):
        return 0, one.left.toordinal(), _end(one.back, 0), int(one.authorised)
    quality = words.index(one.quality) + 1
    return quality, one.since.toordinal(), _end(one.until, 1), RENEWED[one.renewed]


def _end(day: date | None, more: int) -> int:
    return LAST if day is None else day.toordinal() + more
