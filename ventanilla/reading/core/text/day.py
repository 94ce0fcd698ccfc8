"""A day as it was read, before anybody knows which number is the month."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

YEARS = range(1880, 2120)


class Ymd(NamedTuple):
    """Year (two digits where only two stand), month, day."""

    year: int
    month: int
    day: int


class Day(NamedTuple):
    """A date at a place. Two `readings` where day and month could be either, day first.

    `loose`: too little to be a date by itself, a label must say so. `telling`: its digits could
    stand in one order only; `turned`: that order is month, day.
    """

    start: int
    end: int
    readings: tuple[Ymd, ...]
    loose: bool = False
    telling: bool = False
    turned: bool = False


def possible(readings: Sequence[Ymd]) -> tuple[Ymd, ...]:
    """Those of the readings that are days, each once."""
    return tuple(dict.fromkeys(one for one in readings if is_day(one)))


def is_day(said: Ymd) -> bool:
    """Whether a calendar has it."""
    if said.year >= 100 and said.year not in YEARS:
        return False
    try:
        date(said.year if said.year >= 100 else said.year + 2000, said.month, said.day)
    except ValueError:
        return False
    return True
