"""The days on which an answer turns by the mere passing of time.

A clock names the days on which it reaches something, or it is searched: between two neighbouring
edges it only grows or only shrinks (`clocks`), so a comparison with something that stands still
turns at most twice there, and bisection finds the days. The whole condition can only turn on one
of all these days: they are tried in order.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.days import anniversary, nth
from ventanilla.eligibility.core.terms import COMPARE, Compare, Literal, Term, Within, both_ways
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
        case Compare(clocks.Clock() as clock, operator, level):
            yield from _crossings(clock, operator, level, facts, on)
        case Compare(level, operator, clocks.Clock() as clock):
            yield from _crossings(clock, MIRROR[operator], level, facts, on)
        case Within(clocks.Clock() as clock, among):
            for value in among:
                yield from _crossings(clock, "==", Literal(value), facts, on)
        case _:
            for part in term.parts():
                yield from turns(part, facts, on)


MIRROR = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}


def _crossings(
    clock: clocks.Clock, operator: str, level: Term, facts: Facts, on: date
) -> Iterator[date]:
    """The days on which what is said of `clock` and `level` turns, in every reading of `facts`."""
    wanted = level.value(facts, on)
    if not isinstance(wanted, int) or clock.fact not in facts:
        return
    ways = both_ways(facts, clock.needs())
    horizon = anniversary(on, HORIZON)
    named = [clock.reaches(way, wanted) for way in ways]
    if named[0] is not None:
        days = {day for found in named for day in found or ()}
        yield from (day for day in days if on < day <= horizon)
        return
    start, end = on.toordinal(), horizon.toordinal()
    between = {day.toordinal() for day in clock.edges(facts)}
    edges = sorted({start, end, *(day for day in between if start < day < end)})
    for way in ways:
        sign = _sign(clock.reader(way), operator, wanted)
        signs = [sign(edge) for edge in edges]
        for first, last, now, goal in zip(edges, edges[1:], signs, signs[1:], strict=False):
            yield from map(date.fromordinal, _changes(sign, first, last, now, goal))


def _sign(read: clocks.Reader, operator: str, wanted: int) -> Sign:
    """On which side of `wanted` the clock is on a day. Only where it matters whether it is there
    to the unit, that is a third side."""
    compare = COMPARE[operator]

    def sign(day: int) -> int:
        value = read(date.fromordinal(day))
        if not isinstance(value, int):
            return UNKNOWN
        return (value > wanted) - (value < wanted) if exact else compare(value, wanted)

    exact = operator in ("==", "!=")
    return sign


UNKNOWN = 2


def _changes(sign: Sign, first: int, last: int, now: int, goal: int) -> Iterator[int]:
    """The days after `first` up to `last` on which a monotone clock's sign changes, from `now` to
    `goal`."""
    while now != goal:
        low, high, there = first, last, goal  # sign(low) is `now`, sign(high) is `there`, another
        while high - low > 1:
            middle = (low + high) // 2
            found = sign(middle)
            if found == now:
                low = middle
            else:
                high, there = middle, found
        yield high
        first, now = high, there
