"""The optimum: the first day of filing on which every paper is there and none is stale.

Every demand reads "this day is not before a monotone function of that day": a step follows a step,
a paper must be young enough when it counts (so that it must not be issued too early), the choice
among ways is a minimum. The least fixed point is therefore the optimum over all choices and all
starts, and no search is needed: begin with the first day, raise what is too early, until it rests.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ventanilla.planner.core.days import AT_ONCE, BEFORE, NEVER
from ventanilla.planner.core.problem import Paper, Problem, Step, Way

Days = tuple[int, int, int]
Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Run:
    """How one paper comes about. `latest` are the last starts that still file on the same day;
    `slack` is how many days its first open step may begin later (0 where nothing is to do)."""

    paper: str
    way: Way
    spans: tuple[tuple[int, int], ...]
    latest: tuple[int, ...]
    issued: int
    ready: int
    slack: int


@dataclass(frozen=True, slots=True)
class Solution:
    """The optimum: `days` are those of filing, appointment and decision."""

    days: Days
    runs: tuple[Run, ...]

    @property
    def filing(self) -> int:
        return self.days[0]


@dataclass(frozen=True, slots=True)
class Stuck:
    """There is no plan: with filing on `filing` or later, no way of `paper` holds; "" where the
    appointment would be over by then, or that is too late already."""

    paper: str
    filing: int


def solve(problem: Problem) -> Solution | Stuck:
    """The optimum, or where it is stuck."""
    filing, ready = max(problem.start, problem.not_before), dict[str, int]()
    asked: Iterable[Paper] = problem.papers
    while True:
        days = problem.days(filing)
        if days[1] >= NEVER or filing > problem.last:
            return Stuck("", filing)
        late = filing
        for paper in asked:
            first = _first(paper, problem.start, _floor(problem, paper, ready), days)
            if first > problem.last:
                return Stuck(paper.id, filing)
            ready[paper.id] = first
            if first > late:
                late = first
        if late == filing:
            return _drawn(problem, days, ready)
        filing, asked = late, _moving(problem)


def _first(paper: Paper, start: int, floor: int, days: Days) -> int:
    """The first day on which the paper is there, whichever way."""
    first = NEVER
    for way in paper.ways:
        day = reached(way, start if way.on_its_way else floor, days)
        if day < first:
            first = day
    return first


def _moving(problem: Problem) -> list[Paper]:
    """The papers for which it matters on which day is filed, and those that need one of them."""
    moving: dict[str, Paper] = {}
    for paper in problem.papers:
        for way in paper.ways:
            if way.limits or way.ends:
                moving[paper.id] = paper
                break
        else:
            if paper.needs and not moving.keys().isdisjoint(paper.needs):
                moving[paper.id] = paper
    return list(moving.values())


def reached(way: Way, floor: int, days: Days, spans: Spans | None = None) -> int:
    """The first day on which the paper is there this way, begun on `floor` or later, so that it
    holds on `days`; NEVER where it cannot. `spans` is filled with first and last day of each step.
    """
    least = BEFORE
    for limit in way.limits:
        day = limit.span.earliest(days[limit.on])
        if day > least:
            least = day
    for end in way.ends:
        if end.remaining.after(days[end.on]) > end.until:
            return NEVER
    if way.issued is not None:
        if way.issued < least:
            return NEVER
        least = BEFORE
    if way.plain is None:
        return _walked(way, floor, least, spans)
    day = floor
    if way.steps:
        first = way.steps[0]
        low = first.takes.earliest(least) if way.issued is None else first.wait.after(way.issued)
        if low > day:
            day = low
    if spans is not None:
        return _spanned(way.steps, day, spans)
    for after in way.plain:
        day = after(day)
    return day


def _spanned(steps: Sequence[Step], start: int, spans: Spans) -> int:
    """The same, with each step's days; `start` is that of the first."""
    day = start
    for step in steps:
        if step.wait is not AT_ONCE and spans:
            start = step.wait.after(day)
        day = step.takes.after(start)
        spans.append((start, day))
        start = day
    return day


def _walked(way: Way, floor: int, least: int, spans: Spans | None) -> int:
    """Step by step. `lows` are starts that a later window, or the least day of issue, asks for."""
    lows: dict[int, int] = {}
    if least > BEFORE:
        lows[way.issue] = way.steps[way.issue].takes.earliest(least)
    while True:
        done, day = (spans if spans is not None else []), way.issued
        done.clear()
        for place, step in enumerate(way.steps):
            start, end = _span(step, floor, day, lows.get(place, BEFORE))
            if end >= NEVER or (place == way.issue and end < least):
                return NEVER
            if step.within and day is not None and step.within.after(day) < start:
                if not _pushed(way, place, step.within.earliest(start), lows):
                    return NEVER
                break
            done.append((start, end))
            day = end
        else:
            return floor if day is None or day < floor else day


def _span(step: Step, floor: int, before: int | None, low: int) -> tuple[int, int]:
    if step.ended is not None:
        return (step.ended if step.begun is None else step.begun), step.ended
    if step.begun is not None:
        return step.begun, max(step.takes.after(step.begun), floor)
    start = floor
    if before is not None:
        start = max(start, step.wait.after(before))
    if low > start:
        start = low
    return start, step.takes.after(start)


def _pushed(way: Way, place: int, goal: int, lows: dict[int, int]) -> bool:
    """Let the step before `place` end on `goal` or later; False where it has begun already."""
    before = way.steps[place - 1] if place else None
    if before is None or before.begun is not None or before.ended is not None:
        return False
    lows[place - 1] = max(lows.get(place - 1, BEFORE), before.takes.earliest(goal))
    return lows[place - 1] < NEVER


def _drawn(problem: Problem, days: Days, ready: dict[str, int]) -> Solution:
    """The preferred ways that keep the day, and how late each may begin."""
    limit = {paper.id: days[0] for paper in problem.papers}
    chosen: dict[str, tuple[Way, tuple[int, ...]]] = {}
    for paper in reversed(problem.papers):
        way = paper.ways[0]
        if len(paper.ways) > 1:
            floor, goal = _floor(problem, paper, ready), limit[paper.id]
            way = next(
                way
                for way in paper.ways
                if reached(way, problem.start if way.on_its_way else floor, days) <= goal
            )
        latest = latest_starts(way, limit[paper.id], problem.start)
        chosen[paper.id] = way, latest
        for need in paper.needs if latest and not way.on_its_way else ():
            limit[need] = min(limit[need], latest[0])
    runs, done = list[Run](), dict[str, int]()
    for paper in problem.papers:
        way, latest = chosen[paper.id]
        floor = problem.start if way.on_its_way else _floor(problem, paper, done)
        run = _run(paper, way, latest, floor, days)
        runs.append(run)
        done[paper.id] = run.ready
    return Solution(days, tuple(runs))


def _floor(problem: Problem, paper: Paper, ready: dict[str, int]) -> int:
    floor = problem.start
    for need in paper.needs:
        if ready[need] > floor:
            floor = ready[need]
    return floor


def _run(paper: Paper, way: Way, latest: tuple[int, ...], floor: int, days: Days) -> Run:
    spans: Spans = []
    ready = reached(way, floor, days, spans)
    issued = way.issued if way.issued is not None else spans[way.issue][1]
    open_ = len(way.steps) - len(latest)
    slack = latest[0] - spans[open_][0] if latest else 0
    return Run(paper.id, way, tuple(spans), latest, issued, ready, slack)


def latest_starts(way: Way, goal: int, today: int) -> tuple[int, ...]:
    """The last starts of the steps not yet begun, so that the paper is there on `goal`."""
    if way.plain is not None:
        return _backward(way.steps, goal)
    steps = [step for step in way.steps if step.begun is None and step.ended is None]
    starts, most = [0] * len(steps), [NEVER] * len(steps)
    while True:
        day = goal
        for place in range(len(steps) - 1, -1, -1):
            starts[place] = min(steps[place].takes.latest(day), most[place])
            day = steps[place].wait.latest(starts[place])
        broken = _too_late(way, steps, starts, today)
        if broken is None:
            return tuple(starts)
        most[broken[0]] = broken[1]


def _backward(steps: Sequence[Step], day: int) -> tuple[int, ...]:
    starts = []
    for step in reversed(steps):
        day = step.takes.latest(day)
        starts.append(day)
        if step.wait is not AT_ONCE:
            day = step.wait.latest(day)
    starts.reverse()
    return tuple(starts)


def _too_late(
    way: Way, steps: Sequence[Step], starts: list[int], today: int
) -> tuple[int, int] | None:
    """The first step that begins later than its window allows, and the last day it may."""
    before = way.issued
    if len(steps) < len(way.steps):
        done = way.steps[len(way.steps) - len(steps) - 1]
        _, before = _span(done, today, None, BEFORE)
    for place, step in enumerate(steps):
        if step.within and before is not None:
            most = step.within.after(before)
            if most < starts[place]:
                return place, most
        before = step.takes.after(starts[place])
    return None
