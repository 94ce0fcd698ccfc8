"""The optimum of a plan: what it promises, against trying everything and against CP-SAT."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.support.planning import LAST, START, WORK, Judge, holds, problems, tried
from ventanilla.kernel.refusal import Refusal
from ventanilla.planner.core.days import Calendar, Working
from ventanilla.planner.core.problem import Counts, Limit, Paper, Problem, Step, Way, ordered
from ventanilla.planner.core.solve import Solution, Stuck, solve

SLOW = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def filing(problem: Problem) -> int | None:
    found = solve(problem)
    return found.filing if isinstance(found, Solution) else None


@SLOW
@given(problems())
def test_the_earliest_filing_is_the_one_that_trying_everything_finds(problem: Problem) -> None:
    near = replace(problem, last=START + 24)
    assert filing(near) == tried(near)


@settings(SLOW, max_examples=25)
@given(problems(most=4, choices=3))
def test_the_earliest_filing_is_the_one_that_cp_sat_finds(problem: Problem) -> None:
    assert filing(problem) == Judge(problem).answer()


@MANY
@given(problems(most=5, choices=3))
def test_no_plan_presents_a_stale_paper_or_breaks_a_rule(problem: Problem) -> None:
    found = solve(problem)
    if isinstance(found, Stuck):
        return
    ready = {run.paper: run.ready for run in found.runs}
    for paper, run in zip(problem.papers, found.runs, strict=True):
        needed = () if run.way.on_its_way else paper.needs
        floor = max([problem.start, *(ready[need] for need in needed)])
        starts = tuple(start for start, _ in run.spans)
        end = holds(run.way, starts, floor, found.days)
        assert end is not None
        assert end == run.ready <= found.filing


@MANY
@given(problems(most=4, choices=2, begun=False))
def test_a_later_start_never_files_earlier(problem: Problem) -> None:
    later = filing(replace(problem, start=problem.start + 1))
    first = filing(problem)
    assert later is None or (first is not None and first <= later)


@MANY
@given(problems(most=4, choices=2))
def test_the_last_starts_still_file_on_the_same_day(problem: Problem) -> None:
    found = solve(problem)
    if isinstance(found, Stuck):
        return
    for paper, run in zip(problem.papers, found.runs, strict=True):
        done = len(run.spans) - len(run.latest)
        starts = (*(start for start, _ in run.spans[:done]), *run.latest)
        end = holds(run.way, starts, problem.start, found.days)
        assert end is not None
        assert end <= found.filing, paper.id
        assert run.slack >= 0


def paper(name: str, *needs: str, days: int = 3, limits: tuple[Limit, ...] = ()) -> Paper:
    return Paper(name, (Way("only", (Step("obtain", Calendar(days)),), limits),), needs)


def test_prerequisites_in_a_circle_are_refused_with_the_circle() -> None:
    with pytest.raises(Refusal) as refused:
        ordered([paper("a", "b"), paper("b", "c"), paper("c", "a")])
    assert refused.value.code == "cycle"
    assert refused.value.at == "a → b → c → a"


def test_a_prerequisite_that_nobody_knows_is_refused_with_its_path() -> None:
    with pytest.raises(Refusal) as refused:
        ordered([paper("a", "b"), paper("b", "zz")])
    assert refused.value.at == "b → zz"


def test_a_paper_that_serves_for_less_than_another_takes_is_begun_later() -> None:
    short = paper("short", days=2, limits=(Limit("age", Calendar(5), Counts.FILING),))
    found = solve(Problem(START, ordered([paper("long", days=20), short]), LAST))
    assert isinstance(found, Solution)
    assert found.filing == START + 20
    assert found.runs[1].spans == ((START + 13, START + 15),)
    assert found.runs[1].slack == 5


def test_a_window_that_work_outlasts_has_no_plan() -> None:
    steps = (Step("obtain", Calendar(1)), Step("apostille", Working(20, WORK)))
    way = Way("only", steps, (Limit("age", Calendar(10), Counts.FILING),))
    assert isinstance(solve(Problem(START, (Paper("a", (way,)),), LAST)), Stuck)


def test_the_preferred_way_is_taken_where_it_does_not_delay() -> None:
    slow = Way("first", (Step("obtain", Calendar(9)),))
    fast = Way("second", (Step("obtain", Calendar(1)),))
    either = Paper("either", (slow, fast))
    found = solve(Problem(START, ordered([either, paper("long", days=20)]), LAST))
    assert isinstance(found, Solution)
    assert found.runs[0].way.id == "first"
    hurried = solve(Problem(START, (either,), LAST))
    assert isinstance(hurried, Solution)
    assert hurried.runs[0].way.id == "second"


def test_an_apostille_that_must_be_asked_within_days_holds_the_certificate_back() -> None:
    steps = (
        Step("obtain", Calendar(1)),
        Step("apostille", Calendar(1), wait=Working(1, WORK), within=Calendar(2)),
    )
    found = solve(Problem(START + 3, (Paper("a", (Way("only", steps),)),), LAST))
    assert isinstance(found, Solution)
    (one, two) = found.runs[0].spans
    assert 0 <= two[0] - one[1] <= 2
