"""The days on which an answer turns by the mere passing of time.

Between two neighbouring edges a clock only grows or only shrinks (`clocks`), so a comparison
with something that stands still turns at most twice there, and bisection finds the days. The
whole condition can only turn on one of them: they are tried in order.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.days import anniversary, nth
from ventanilla.eligibility.core.terms import Compare, Literal, Term, Within
from ventanilla.eligibility.core.values import Facts

HORIZON = 100  # years: nobody plans further
Holds = Callable[[date], bool]
Sign = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Window:
    """From the first day on which it holds to the last of that run; `last` None: it goes on."""

    first: date
    last: date | None = None


def window(term: Term, facts: Facts, on: date) -> Window | None:
    """The first window of `term` that is open on `on` or opens after it; None where none does."""
    return first_window(turns(term, facts, on), on, lambda day: term.value(facts, day) is True)


def first_day(term: Term, facts: Facts, on: date) -> date | None:
    """The first day after `on` at which `term` holds by the passing of time; None if never."""
    days = sorted(day for day in turns(term, facts, on) if day > on)
    return next((day for day in days if term.value(facts, day) is True), None)


def first_window(days: Iterable[date], on: date, holds: Holds) -> Window | None:
    """The first run of days on which it holds, given the days on which it may turn."""
    ahead = iter(sorted({on, *(day for day in days if day > on)}))
    first = next((day for day in ahead if holds(day)), None)
    if first is None:
        return None
    after = next((day for day in ahead if not holds(day)), None)
    return Window(first, nth(after.toordinal() - 1) if after else None)


def turns(term: Term, facts: Facts, on: date) -> Iterator[date]:
    """Every day after `on`, within the horizon, on which `term` may come to something else."""
    match term:
        case Compare(left, _, right):
            yield from _crossings(left, right, facts, on)
            yield from _crossings(right, left, facts, on)
        case Within(item, among):
            for value in among:
                yield from _crossings(item, Literal(value), facts, on)
        case _:
            for part in term.parts():
                yield from turns(part, facts, on)


def _crossings(clock: Term, level: Term, facts: Facts, on: date) -> Iterator[date]:
    """The days on which `clock` reaches, passes or falls below `level`."""
    wanted = level.value(facts, on)
    if not isinstance(clock, clocks.Clock) or not isinstance(wanted, int):
        return

    def sign(day: int) -> int:
        value = clock.value(facts, date.fromordinal(day))
        return (value > wanted) - (value < wanted) if isinstance(value, int) else UNKNOWN

    start, end = on.toordinal(), anniversary(on, HORIZON).toordinal()
    between = {day.toordinal() for day in clock.edges(facts)}
    edges = sorted({start, end, *(day for day in between if start < day < end)})
    for first, last in pairwise(edges):
        for day in _changes(sign, first, last):
            yield date.fromordinal(day)


UNKNOWN = 2


def _changes(sign: Sign, first: int, last: int) -> Iterator[int]:
    """The days after `first` up to `last` on which a monotone clock's sign changes."""
    now, goal = sign(first), sign(last)
    while now != goal:
        low, high = first, last  # sign(low) is `now`, sign(high) is not
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if sign(middle) == now else (low, middle)
        yield high
        first, now = high, sign(high)
