"""The plan as one value: days, slack, the chain that binds, when each paper goes stale."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ventanilla.planner.core.compose import AGAIN, HELD, Progress, check_held, compose, window_of
from ventanilla.planner.core.days import BEFORE
from ventanilla.planner.core.figures import Figures
from ventanilla.planner.core.needs import Need, Option, Rule, Task, anew_unknown, needs, unknown
from ventanilla.planner.core.problem import Counts
from ventanilla.planner.core.request import Given
from ventanilla.planner.core.settle import Settled, settle
from ventanilla.planner.core.solve import Run, Stuck
from ventanilla.planner.ports import Rulers
from ventanilla.procedures.core.schema.definition import Procedure


@dataclass(frozen=True, slots=True)
class Stint:
    """One step with its days; `latest` is the last start that still files on the same day."""

    task: Task
    start: date
    end: date
    latest: date
    done: bool
    binds: bool

    @property
    def slack(self) -> int:
        """How many days later it may begin."""
        return (self.latest - self.start).days


@dataclass(frozen=True, slots=True)
class Serves:
    """Until when a paper serves by one rule; `kept` False: it will be older when it counts."""

    rule: Rule
    until: date
    kept: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One paper of the plan. `option` None: it is held as it is."""

    need: Need
    option: Option | None
    again: bool
    stints: tuple[Stint, ...]
    issued: date | None
    ready: date
    serves: tuple[Serves, ...]
    expires: date | None
    missed: tuple[Rule, ...]
    slack: int

    @property
    def binds(self) -> bool:
        """Does a day's delay of it move the filing?"""
        return any(stint.binds for stint in self.stints)

    @property
    def first(self) -> date:
        """The day of its first step; of a held paper the day on which it is ready."""
        return self.stints[0].start if self.stints else self.ready

    @property
    def stale_on(self) -> date | None:
        """The last day on which it still serves by everything that is known of it."""
        ends = [one.until for one in self.serves] + ([self.expires] if self.expires else [])
        return min(ends, default=None)


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that the page, the command and the calendar file show."""

    given: Given
    filing: date
    appointment: date
    decision: date
    lines: tuple[Line, ...]
    others: tuple[Need, ...]
    settled: Settled

    @property
    def aim(self) -> date | None:
        """The first day on which the person's answers are a yes, where the plan waits for it."""
        problem = self.settled.problem
        waits = self.given.file_from is None and problem.not_before > problem.start
        return date.fromordinal(problem.not_before) if waits else None

    @property
    def stints(self) -> tuple[tuple[Line, Stint], ...]:
        """Every step in the order of its days."""
        all_ = ((line, stint) for line in self.lines for stint in line.stints)
        return tuple(sorted(all_, key=lambda pair: (pair[1].start, pair[1].end)))

    @property
    def chain(self) -> tuple[tuple[Line, Stint], ...]:
        """The chain that binds: the steps of which a day's delay delays the filing."""
        return tuple(pair for pair in self.stints if pair[1].binds and not pair[1].done)

    def on(self, day: date) -> tuple[tuple[Line, Stint], ...]:
        """What begins on `day`, or should have: what can wait least first."""
        open_ = (pair for pair in self.stints if pair[1].start <= day and not pair[1].done)
        return tuple(sorted(open_, key=lambda pair: (not pair[1].binds, pair[1].latest)))

    @property
    def bent(self) -> tuple[tuple[Line, Rule], ...]:
        """Advice that the plan does not keep, paper by paper."""
        broken = ((line, one.rule) for line in self.lines for one in line.serves if not one.kept)
        late = ((line, rule) for line in self.lines for rule in line.missed)
        return (*broken, *late)


@dataclass(frozen=True, slots=True)
class Other:
    """Another way to a paper of the plan, and the day of lodging that it leads to (None: nobody has
    published how long it takes, or it leads nowhere)."""

    line: Line
    option: Option
    filing: date | None


@dataclass(frozen=True, slots=True)
class Blocked:
    """There is no plan; `stuck` says at which paper. Why, and what would open it: `why`."""

    given: Given
    found: tuple[Need, ...]
    stuck: Stuck


@dataclass(frozen=True, slots=True)
class Unsaid:
    """There is no plan yet: nobody has published how long these take, and the person is asked."""

    asked: tuple[tuple[Need, Option, Task], ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """What plans are made with: the law, the figures, the calendars."""

    procedure: Procedure
    figures: Figures
    rulers: Rulers

    def make(
        self, given: Given, progress: Mapping[str, Progress] | None = None
    ) -> "Plan | Blocked | Unsaid":
        """The plan of the earliest filing."""
        found = needs(self.procedure, self.figures, given)
        check_held(found, given)
        asked = tuple(unknown(found))
        if asked:
            return Unsaid(asked)
        problem = compose(found, self.procedure, given, self.rulers, progress)
        settled = settle(problem, advice(found))
        if isinstance(settled, Stuck):
            anew = tuple(anew_unknown(found, settled.paper))
            return Unsaid(anew) if anew else Blocked(given, found, settled)
        return _told(given, found, settled)

    def others(self, plan: Plan) -> tuple[Other, ...]:
        """Every way that the plan did not take, tried."""
        return tuple(self._others(plan))

    def _others(self, plan: Plan) -> Iterator[Other]:
        for line in plan.lines:
            for option in line.need.options:
                if line.option is not None and option.id != line.option.id:
                    ways = {**plan.given.ways, line.need.id: option.id}
                    found = self.make(replace(plan.given, ways=ways))
                    yield Other(line, option, found.filing if isinstance(found, Plan) else None)


def advice(found: tuple[Need, ...]) -> tuple[str, ...]:
    """The names of the limits and windows that no norm bears and no issuer's own page shuts."""
    rules = (f"{need.id}:{rule.id}" for need in found for rule in need.rules if not rule.firm)
    windows = {
        window_of(task): None
        for need in found
        for option in need.options
        for task in option.tasks
        if task.within and not task.within.firm
    }
    return (*rules, *windows)


def _told(given: Given, found: tuple[Need, ...], settled: Settled) -> Plan:
    named = {need.id: need for need in found}
    solution = settled.solution
    binding = _binding(settled)
    lines = {run.paper: _line(named[run.paper], run, settled, binding) for run in solution.runs}
    days = [date.fromordinal(day) for day in solution.days]
    others = tuple(need for need in found if need.id not in lines)
    ordered = tuple(lines[need.id] for need in found if need.id in lines)
    return Plan(given, days[0], days[1], days[2], ordered, others, settled)


def _binding(settled: Settled) -> frozenset[str]:
    """The papers that decide the day: the last to come, and those they had to wait for.

    One that only comes last because it must not be issued too early follows the day and does not
    decide it, unless nothing else does.
    """
    runs = {run.paper: run for run in settled.solution.runs}
    needs = {paper.id: paper.needs for paper in settled.problem.papers}

    def waits(name: str) -> list[str]:
        run = runs[name]
        free = not run.latest or run.way.on_its_way
        return [] if free else [n for n in needs[name] if runs[n].ready == run.spans[0][0]]

    last = [run for run in runs.values() if run.latest and run.ready == settled.solution.filing]
    prompt = [
        run
        for run in last
        if run.way.on_its_way or run.spans[0][0] == settled.problem.start or waits(run.paper)
    ]
    found, fresh = set[str](), [run.paper for run in prompt or last]
    while fresh:
        name = fresh.pop()
        found.add(name)
        fresh += [need for need in waits(name) if need not in found and runs[need].latest]
    return frozenset(found)


def _line(need: Need, run: Run, settled: Settled, binding: frozenset[str]) -> Line:
    name = run.way.id.removeprefix(AGAIN)
    option = next((one for one in need.options if one.id == name and run.way.id != HELD), None)
    tasks = option.tasks if option else ()
    today = settled.problem.start
    stints = tuple(_stints(run, tasks, run.paper in binding, today))
    dated = run.way.id != HELD or (need.held is not None and need.held.issued is not None)
    issued = date.fromordinal(run.issued) if dated else None
    counted = settled.solution.days[need.on]
    serves = tuple(
        Serves(rule, date.fromordinal(until), until >= counted)
        for rule in (need.rules_when_held if run.way.id == HELD else need.rules)
        if dated and (until := rule.span.after(run.issued)) > BEFORE
    )
    missed = tuple(task.within for task in tasks if task.within and window_of(task) in settled.bent)
    expires = need.held.expires if need.held and run.way.id == HELD else None
    return Line(
        need,
        option,
        run.way.id.startswith(AGAIN),
        stints,
        issued,
        date.fromordinal(run.spans[-1][1] if run.spans else run.ready),
        serves,
        expires,
        missed,
        run.slack,
    )


def _stints(run: Run, tasks: tuple[Task, ...], binds: bool, today: int) -> Iterator[Stint]:
    settled = len(run.spans) - len(run.latest)
    for place, (task, (start, end)) in enumerate(zip(tasks, run.spans, strict=True)):
        open_ = place >= settled
        latest = run.latest[place - settled] if open_ else start
        done = run.way.steps[place].ended is not None and end <= today
        yield Stint(
            task,
            date.fromordinal(start),
            date.fromordinal(end),
            date.fromordinal(max(latest, start)),
            done,
            binds and not done,
        )


def counts(need: Need) -> str:
    """The name of the day that counts for a paper."""
    return Counts(need.on).name.lower()
