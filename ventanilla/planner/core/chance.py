"""The chance that a plan holds when times vary, and the start that makes it nineteen in twenty.

The days of each step are drawn from the triangle of its least, usual and most. The person begins
a paper on the first day that keeps it fresh even if all goes fast, and each further step when the
one before is done: nobody knows beforehand how long it will take. The plan holds when everything is
there on the day of filing and nothing is stale. The same draws serve every question, so that
answers can be compared and asked again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from ventanilla.planner.core.compose import LEAST_NOTICE, of_days, to_a_working_day
from ventanilla.planner.core.days import NEVER, Shift
from ventanilla.planner.core.figures import Lead
from ventanilla.planner.core.needs import PERU, Task
from ventanilla.planner.core.plan import Plan
from ventanilla.planner.core.problem import Problem, Way
from ventanilla.planner.core.solve import Run, Solution, solve
from ventanilla.planner.ports import Rulers

DRAWS = 300
SURE = 0.95
SEED = 20261123  # any number: what matters is that it stays
FURTHEST = 400  # days that a start or a filing is moved in search of certainty
Draw = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Chance:
    """`share` of draws in which the plan holds. `start` would make it `SURE` for the same filing;
    `filing` is the day that is `SURE` with the same start. None: none within a year or so."""

    share: float
    start: date | None
    filing: date | None
    ranges: int

    @property
    def percent(self) -> int:
        """Whole percents, never rounded up to certainty."""
        return min(int(self.share * 100), 100)


def chance(plan: Plan, rulers: Rulers) -> Chance:
    """Of a plan; where no step has a range it holds by what is known, and `ranges` is 0."""
    dice = _Dice(plan, rulers)
    start, filing = plan.given.start.toordinal(), plan.filing.toordinal()
    share = dice.share(start, filing)
    if share >= SURE:
        return Chance(share, plan.given.start, plan.filing, dice.ranges)
    sooner = _least(lambda days: dice.share(start - days, filing) >= SURE)
    later = _least(lambda days: dice.share(start, filing + days) >= SURE)
    return Chance(
        share,
        None if sooner is None else date.fromordinal(start - sooner),
        None if later is None else date.fromordinal(filing + later),
        dice.ranges,
    )


def _least(holds: Callable[[int], bool]) -> int | None:
    """The least number of days for which it holds: looked for further and further, then closed in
    on. Far away it need not hold any more, because what is in the hand ends."""
    bad, good = 0, 1
    while not holds(good):
        bad, good = good, good * 2
        if good > FURTHEST:
            return None
    while good - bad > 1:
        middle = (good + bad) // 2
        bad, good = (bad, middle) if holds(middle) else (middle, good)
    return good


class _Dice:
    """The draws of one plan, and how often they hold for a start and a day of filing."""

    def __init__(self, plan: Plan, rulers: Rulers) -> None:
        self._rulers, self._made = rulers, dict[tuple[str, int], Shift]()
        self._tasks = {s.task.key: s.task for _, s in plan.stints}
        self._problem = _chosen(plan, self._tasks, rulers)
        leads = {key: task.lead for key, task in self._tasks.items() if task.lead}
        if plan.given.appointment and not plan.given.appointment_on:
            leads["appointment"] = plan.given.appointment
        self.ranges = sum(lead.points[0] < lead.points[2] for lead in leads.values())
        self._draws = _drawn(leads)

    def share(self, start: int, filing: int) -> float:
        """How often the plan holds that starts on `start` and files on `filing`."""
        asked = replace(self._problem, start=start, not_before=filing, last=filing)
        found = solve(asked)
        if not isinstance(found, Solution):
            return 0.0
        held = sum(self._holds(found, asked, draw) for draw in self._draws)
        return held / len(self._draws)

    def _holds(self, planned: Solution, problem: Problem, draw: Draw) -> bool:
        days = self._days(problem, planned.filing, draw)
        ready: dict[str, int] = {}
        for paper, run in zip(problem.papers, planned.runs, strict=True):
            needed = () if run.way.on_its_way else paper.needs
            floor = max([problem.start, *(ready[need] for need in needed)])
            issued, day = self._lived(run, floor, draw)
            if day > planned.filing or not _fresh(run.way, issued, days):
                return False
            ready[paper.id] = day
        return True

    def _lived(self, run: Run, floor: int, draw: Draw) -> tuple[int, int]:
        """The days of issue and of the end, as they came; a missed window never ends."""
        issued, before = run.issued, run.way.issued
        day = floor
        for place, step in enumerate(run.way.steps):
            planned = run.spans[place][0]
            start = planned if before is None else max(planned, step.wait.after(before))
            start = start if step.begun is not None else max(start, floor)
            if step.within and before is not None and step.within.after(before) < start:
                return issued, NEVER
            takes = self._takes(f"{run.paper}/{step.id}", draw)
            day = step.ended if step.ended is not None else takes.after(start)
            if place == run.way.issue and run.way.issued is None:
                issued = day
            before = day
        return issued, max(day, floor)

    def _takes(self, key: str, draw: Draw) -> Shift:
        days = draw[key]
        found = self._made.get((key, days))
        if found is None:
            task = self._tasks[key]
            found = self._made[key, days] = _shift(task, days, self._rulers)
        return found

    def _days(self, problem: Problem, filing: int, draw: Draw) -> tuple[int, int, int]:
        filed, seat, decided = problem.days(filing)
        if "appointment" in draw:
            seat = max(
                to_a_working_day(draw["appointment"], self._rulers).after(filed),
                of_days(LEAST_NOTICE, "working", PERU, self._rulers).after(filed),
            )
        return filed, seat, decided


def _shift(task: Task, days: int, rulers: Rulers) -> Shift:
    return of_days(days, task.lead.unit if task.lead else "calendar", task.country, rulers)


def _chosen(plan: Plan, tasks: Mapping[str, Task], rulers: Rulers) -> Problem:
    """The plan's problem with the ways that it took, and no other, as if all went fast."""

    def fast(run: Run) -> Way:
        steps = tuple(
            replace(step, takes=_shift(task, task.lead.points[0], rulers))
            if (task := tasks.get(f"{run.paper}/{step.id}")) and task.lead
            else step
            for step in run.way.steps
        )
        return replace(run.way, steps=steps)

    ways = {run.paper: fast(run) for run in plan.settled.solution.runs}
    papers = tuple(replace(one, ways=(ways[one.id],)) for one in plan.settled.problem.papers)
    return replace(plan.settled.problem, papers=papers)


def _drawn(leads: Mapping[str, Lead]) -> tuple[Draw, ...]:
    dice = Random(SEED)  # noqa: S311 - no secret hangs on it
    points = {key: lead.points for key, lead in sorted(leads.items())}
    return tuple(
        {key: round(dice.triangular(low, high, mode)) for key, (low, mode, high) in points.items()}
        for _ in range(DRAWS)
    )


def _fresh(way: Way, issued: int, days: tuple[int, int, int]) -> bool:
    young = all(limit.span.after(issued) >= days[limit.on] for limit in way.limits)
    return young and all(end.remaining.after(days[end.on]) <= end.until for end in way.ends)
