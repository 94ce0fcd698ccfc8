"""The plan as it is drawn: bars by percent of the whole time, months along it.

The picture says nothing that the list and the table do not say in words.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from ventanilla.kernel.calendar import add_months
from ventanilla.planner.core.plan import Line, Plan, Stint

WIDE = 1000  # units of the drawing
LEAST = 12  # units: a bar of one day is still seen


@dataclass(frozen=True, slots=True)
class Bar:
    """One step's bar, from `x`, `width` wide, and the slack after it."""

    line: Line
    stint: Stint
    x: int
    width: int
    slack: int


@dataclass(frozen=True, slots=True)
class Track:
    """One paper's bars."""

    line: Line
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything in units of `WIDE`: tracks, where each month begins, where it is lodged."""

    tracks: tuple[Track, ...]
    months: tuple[tuple[int, date], ...]
    first: date
    filing: int


def drawn(plan: Plan) -> Drawing:
    """From the first step to the filing."""
    first = min([plan.given.start, *(stint.start for _, stint in plan.stints)])
    span = max((plan.filing - first).days, 1)

    def at(day: date) -> int:
        return min(max((day - first).days * (WIDE - LEAST) // span, 0), WIDE - LEAST)

    tracks = []
    for line in plan.lines:
        bars = (
            Bar(line, one, at(one.start), max(at(one.end) - at(one.start), LEAST), _slack(one, at))
            for one in line.stints
        )
        if line.stints:
            tracks.append(Track(line, tuple(bars)))
    tracks.sort(key=lambda track: track.line.first)
    return Drawing(tuple(tracks), tuple(_months(first, plan.filing, at)), first, at(plan.filing))


def _slack(stint: Stint, at: Callable[[date], int]) -> int:
    return at(stint.latest) - at(stint.start)


def _months(first: date, last: date, at: Callable[[date], int]) -> Iterator[tuple[int, date]]:
    month = add_months(first.replace(day=1), 1)
    while month <= last:
        yield at(month), month
        month = add_months(month, 1)
