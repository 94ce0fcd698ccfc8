"""Small plans for the tests: drawn by Hypothesis, solved by trying everything, solved by CP-SAT."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, product

from hypothesis import strategies as st
from ortools.sat.python import cp_model

from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.planner.core.days import AT_ONCE, Calendar, Shift, Working, workdays
from ventanilla.planner.core.problem import (
    Counts,
    Expiry,
    Limit,
    Paper,
    Problem,
    Step,
    Way,
    ordered,
)

START = date(2026, 12, 21).toordinal()
LAST = START + 45
CLOSED = {
    date(2026, 12, 25): "Navidad",
    date(2027, 1, 1): "Año Nuevo",
    date(2026, 12, 24): "Puente",
}
WORK = workdays(WorkingCalendar(closed=CLOSED), range(2025, 2029))
SHIFTS = st.one_of(
    st.integers(0, 9).map(Calendar), st.integers(1, 6).map(lambda n: Working(n, WORK))
)
LIMITS = st.builds(
    Limit, st.just("limit"), st.integers(3, 25).map(Calendar), st.sampled_from(list(Counts))
)


@st.composite
def ways(draw: st.DrawFn, name: str, begun: bool = True) -> Way:
    """One way of up to three steps, now and then with a wait, a window, a limit; or at hand."""
    limits = draw(st.lists(LIMITS, max_size=1))
    if draw(st.integers(0, 5)) == 0:
        issued = START - draw(st.integers(0, 20))
        until = Expiry("end", START + draw(st.integers(0, 30)), draw(st.sampled_from(list(Counts))))
        ends = (until,) if draw(st.booleans()) else ()
        return Way(name, (), tuple(limits), ends, issued)
    steps = [Step("s0", draw(SHIFTS))]
    for place in range(draw(st.integers(0, 2))):
        wait = draw(SHIFTS) if draw(st.integers(0, 3)) == 0 else AT_ONCE
        window = Calendar(draw(st.integers(0, 6))) if draw(st.integers(0, 3)) == 0 else None
        steps.append(Step(f"s{place + 1}", draw(SHIFTS), wait, window))
    if begun and draw(st.integers(0, 4)) == 0:
        steps[0] = Step("s0", steps[0].takes, begun=START - draw(st.integers(0, 8)))
    return Way(name, tuple(steps), tuple(limits))


@st.composite
def problems(draw: st.DrawFn, most: int = 3, choices: int = 2, begun: bool = True) -> Problem:
    """Up to `most` papers of up to `choices` ways each; a later paper may need an earlier one."""
    papers: list[Paper] = []
    for number in range(draw(st.integers(1, most))):
        count = draw(st.integers(1, choices))
        own = tuple(draw(ways(f"w{n}", begun)) for n in range(count))
        before = [paper.id for paper in papers]
        needs = draw(st.lists(st.sampled_from(before), unique=True, max_size=1)) if before else []
        papers.append(Paper(f"p{number}", own, tuple(needs)))
    return Problem(START, ordered(papers), LAST, draw(SHIFTS), draw(SHIFTS))


def holds(way: Way, starts: tuple[int, ...], floor: int, days: tuple[int, int, int]) -> int | None:
    """The day on which the paper is there with these starts, read off the rules one by one."""
    before, issued = way.issued, way.issued
    for place, (step, start) in enumerate(zip(way.steps, starts, strict=True)):
        if step.begun is None and start < floor:
            return None
        if step.begun is None and before is not None and start < step.wait.after(before):
            return None
        if step.within and before is not None and start > step.within.after(before):
            return None
        end = step.takes.after(start)
        end = max(end, floor) if step.begun is not None else end
        issued = end if issued is None and place == way.issue else issued
        before = end
    assert issued is not None
    if any(limit.span.after(issued) < days[limit.on] for limit in way.limits):
        return None
    if any(end.remaining.after(days[end.on]) > end.until for end in way.ends):
        return None
    return max(before or floor, floor)


def tried(problem: Problem) -> int | None:
    """The first day of filing, by trying every choice, every start and every day; None: none."""
    for filing in range(problem.start, problem.last + 1):
        days = problem.days(filing)
        for choice in product(*(paper.ways for paper in problem.papers)):
            if _possible(problem, choice, days):
                return filing
    return None


def _possible(problem: Problem, choice: tuple[Way, ...], days: tuple[int, int, int]) -> bool:
    """Each paper as early as it can be: later ones only wait for it."""
    ready: dict[str, int] = {}
    for paper, way in zip(problem.papers, choice, strict=True):
        needed = () if way.on_its_way else paper.needs
        floor = max([problem.start, *(ready[need] for need in needed)])
        ends = [holds(way, starts, floor, days) for starts in _starts(way, floor, days[0])]
        good = [end for end in ends if end is not None and end <= days[0]]
        if not good:
            return False
        ready[paper.id] = min(good)
    return True


def _starts(way: Way, floor: int, most: int) -> Iterator[tuple[int, ...]]:
    if not way.steps:
        yield ()
        return
    spans = [
        [step.begun] if step.begun is not None else range(floor, most + 1) for step in way.steps
    ]
    for starts in product(*spans):
        if all(one <= other for one, other in pairwise(starts)):
            yield starts


Day = cp_model.LinearExprT


class Judge:
    """The same problem as a model of CP-SAT: durations are tables, ways are choices."""

    def __init__(self, problem: Problem) -> None:
        self.problem, self.model = problem, cp_model.CpModel()
        self.low, self.high = problem.start - 60, problem.last + 120
        self.filing = self._day("filing", problem.start, problem.last)
        stages = (problem.appointment, problem.decision)
        self.days: list[Day] = [
            self.filing,
            *(self._led(self.filing, shift, "stage") for shift in stages),
        ]
        self.ready: dict[str, Day] = {}
        for paper in problem.papers:
            self.ready[paper.id] = self._paper(paper)
        self.model.minimize(self.filing)

    def answer(self) -> int | None:
        """The first day of filing; None where there is none."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        status = solver.solve(self.model)
        assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
        return int(solver.value(self.filing)) if status == cp_model.OPTIMAL else None

    def _day(self, name: str, low: int | None = None, high: int | None = None) -> cp_model.IntVar:
        return self.model.new_int_var(low or self.low, high or self.high, name)

    def _led(self, day: Day, shift: Shift, name: str) -> Day:
        """Where `shift` leads: a sum for calendar days, for others a table."""
        if isinstance(shift, Calendar):
            return day + shift.days
        table = [shift.after(one) for one in range(self.low, self.high + 1)]
        far = self.high + 1000
        end = self.model.new_int_var(self.low, far, name)
        self.model.add_element(day - self.low, [min(one, far) for one in table], end)
        return end

    def _paper(self, paper: Paper) -> cp_model.IntVar:
        ready = self._day(paper.id)
        taken = [self.model.new_bool_var(f"{paper.id} {way.id}") for way in paper.ways]
        self.model.add_exactly_one(taken)
        for way, is_taken in zip(paper.ways, taken, strict=True):
            self._way(paper, way, is_taken, ready)
        self.model.add(ready <= self.filing)
        return ready

    def _way(self, paper: Paper, way: Way, taken: cp_model.IntVar, ready: Day) -> None:
        def demand(relation: object) -> None:
            self.model.add(relation).only_enforce_if(taken)  # type: ignore[arg-type]

        floors = [] if way.on_its_way else [self.ready[need] for need in paper.needs]
        before: Day | None = None
        issued: Day | None = None
        if way.issued is not None:
            issued = before = self._day("issued", way.issued, way.issued)
        for place, step in enumerate(way.steps):
            start = self._day("start", step.begun, step.begun)
            end = self._led(start, step.takes, "end")
            if step.begun is None:
                demand(start >= self.problem.start)
                for floor in floors:
                    demand(start >= floor)
                if before is not None:
                    demand(start >= self._led(before, step.wait, "waited"))
            else:
                later = self._day("end")
                self.model.add_max_equality(later, [end, self.problem.start])
                end = later
            if step.within and before is not None:
                demand(start <= self._led(before, step.within, "window"))
            issued = end if issued is None and place == way.issue else issued
            before = end
        assert issued is not None
        for limit in way.limits:
            demand(self._led(issued, limit.span, "until") >= self.days[limit.on])
        for one in way.ends:
            demand(self._led(self.days[one.on], one.remaining, "rest") <= one.until)
        if before is not None:
            demand(ready >= before)
        demand(ready >= self.problem.start)
        for floor in floors:
            demand(ready >= floor)
