"""What a comparison asks of an integer: to lie in one of a few ranges, ends included."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR
from functools import lru_cache, reduce
from typing import cast

import numpy as np

from ventanilla.eligibility.core.values import Money, Value
from ventanilla.population.core.bits import Truth
from ventanilla.population.core.columns import Codes, Ints

Range = tuple[int, int]
Ranges = tuple[Range, ...]
LEAST, MOST = -(2**63), 2**63 - 1  # with what is not known, which whoever asks leaves out
FEW = 3  # ranges: a table is faster from here on


def asked(operator: str, bound: Value) -> Ranges:
    """The integers that stand in that relation to a number, a day or an amount."""
    if isinstance(bound, Money):
        cents = bound.amount * 100
        floor, ceiling = (int(cents.to_integral_value(way)) for way in (ROUND_FLOOR, ROUND_CEILING))
    else:
        floor = ceiling = bound.toordinal() if isinstance(bound, date) else cast(int, bound)
    below, above = (LEAST, ceiling - 1), (floor + 1, MOST)
    return {
        "==": ((ceiling, floor),),
        "!=": (below, above),
        "<": (below,),
        "<=": ((LEAST, floor),),
        ">": (above,),
        ">=": ((ceiling, MOST),),
    }[operator]


def days_for(ranges: Ranges, clock: Callable[[date], int]) -> Ranges:
    """The days, as ordinals, at which a clock that only falls or only rises is within `ranges`."""
    calendar = range(1, date.max.toordinal() + 1)
    rises = clock(date.min) < clock(date.max)

    def height(day: int) -> int:
        found = clock(date.fromordinal(day))
        return found if rises else -found

    def days(low: int, high: int) -> Range:
        first = bisect_left(calendar, low, key=height)
        return first + 1 if first else LEAST, bisect_right(calendar, high, key=height)

    return tuple(days(low, high) if rises else days(-high, -low) for low, high in ranges)


@lru_cache(maxsize=512)
def codes_for(words: tuple[str | bool, ...], among: frozenset[Value]) -> Ranges:
    """The codes of the words that are `among`, neighbours in one range."""
    found: list[Range] = []
    for code in (n for n, word in enumerate(words, 1) if word in among):
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return tuple(found)


def inside(values: Codes | Ints, ranges: Ranges) -> Truth:
    """Who lies in one of the ranges."""
    cut = _cut(ranges, values.dtype)
    if len(cut) > FEW and values.dtype == np.uint8:
        return _table(cut)[values]
    found = _between(values, *cut[0]) if cut else np.zeros(len(values), np.bool_)
    for low, high in cut[1:]:
        found |= _between(values, low, high)
    return found


Ends = tuple[int | None, int | None]  # None: no such end within the type


@lru_cache(maxsize=512)
def _cut(ranges: Ranges, kind: "np.dtype[np.integer]") -> tuple[Ends, ...]:
    """The parts of the ranges that values of that type can lie in."""
    least, most = int(np.iinfo(kind).min), int(np.iinfo(kind).max)
    return tuple(
        (low if low > least else None, high if high < most else None)
        for low, high in ranges
        if low <= high and high >= least and low <= most
    )


def _between(values: Codes | Ints, low: int | None, high: int | None) -> Truth:
    sides: list[Truth] = []
    if low is not None:
        sides.append(values == low if low == high else values >= low)
    if high is not None and low != high:
        sides.append(values <= high)
    return reduce(np.logical_and, sides) if sides else np.ones(len(values), np.bool_)


def _table(ranges: Iterable[Ends]) -> Truth:
    table = np.zeros(256, np.bool_)
    for low, high in ranges:
        table[low or 0 : 256 if high is None else high + 1] = True
    return table
