"""A plan of eight papers beside CP-SAT, and one of twelve with three ways to each, in one run.

Both sides solve the same problems, in calendar days, and must come to the same day. CP-SAT is asked
as kindly as can be: one worker, its model built beforehand, only its search is timed. Ours is also
timed on working days and months, as people's plans are.
"""

import random
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from statistics import median

from ortools.sat.python import cp_model

from bench.frame import Figure
from tests.support.planning import Judge
from ventanilla.cases.adapters.holidays import peru
from ventanilla.planner.core.days import Calendar, Months, Shift, Working, workdays
from ventanilla.planner.core.problem import Counts, Limit, Paper, Problem, Step, Way, ordered
from ventanilla.planner.core.solve import Solution, solve

YEARS = range(2025, 2031)
WORK = workdays(peru(YEARS), YEARS)
START = date(2026, 12, 1).toordinal()
LAST = START + 200
BESIDE = "CP-SAT, its search alone"


def run(quick: bool) -> list[Figure]:
    """Milliseconds a plan, the median of many; and the memory of one."""
    count, rounds = (3, 5) if quick else (12, 40)
    small = [_problem(seed, 8, 1) for seed in range(count)]
    large = [_problem(seed, 12, 3) for seed in range(count)]
    real = [_problem(seed, 8, 1, working=True) for seed in range(count)]
    wide = [_problem(seed, 12, 3, working=True) for seed in range(count)]
    ours, peer = _side(small, rounds, _ours), _side(small, 1 if quick else 5, _judged(small))
    many, peers = _side(large, rounds, _ours), _side(large, 1, _judged(large))
    memory = _memory(large[0])
    return [
        Figure("plan of 8 papers", "ms", ours, peer, BESIDE, "≤ 0.1 ms", ours <= 0.1, True),
        Figure("plan of 12, 3 ways each", "ms", many, peers, BESIDE, "< 2 ms", many < 2, True),
        _as_people_have(real, 8, 0.1, rounds),
        _as_people_have(wide, 12, 2, rounds),
        Figure("— memory at its peak", "kB", memory, None, "(tracemalloc)", less_is_better=True),
    ]


def _as_people_have(problems: list[Problem], papers: int, most: float, rounds: int) -> Figure:
    took = _side(problems, rounds, _ours)
    name = f"— {papers} in working days and months"
    return Figure(name, "ms", took, None, "", f"≤ {most:g} ms", took <= most, True)


def _side(problems: list[Problem], rounds: int, solver: Callable[[Problem], int]) -> float:
    times = []
    for problem in problems:
        solver(problem)
        for _ in range(rounds):
            began = time.perf_counter()
            solver(problem)
            times.append((time.perf_counter() - began) * 1000)
    return median(times)


def _ours(problem: Problem) -> int:
    found = solve(problem)
    assert isinstance(found, Solution)
    return found.filing


def _judged(problems: list[Problem]) -> Callable[[Problem], int]:
    judges = {id(problem): Judge(problem) for problem in problems}

    def judged(problem: Problem) -> int:
        judge, solver = judges[id(problem)], cp_model.CpSolver()
        solver.parameters.num_workers = 1
        assert solver.solve(judge.model) == cp_model.OPTIMAL
        found = int(solver.value(judge.filing))
        assert found == _ours(problem)
        return found

    return judged


def _memory(problem: Problem) -> float:
    solve(problem)
    tracemalloc.start()
    solve(problem)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1000


def _problem(seed: int, papers: int, ways: int, *, working: bool = False) -> Problem:
    """Papers as those of a foreigner: got, apostilled, translated; some serve for months only."""
    dice = random.Random(seed)
    made = []
    for number in range(papers):
        needs = (f"paper{number - 1}",) if number % 4 == 3 else ()
        short = number % 3 == 0
        own = tuple(_way(dice, f"way{n}", working, short=short) for n in range(ways))
        made.append(Paper(f"paper{number}", own, needs))
    later = (Working(10, WORK), Working(30, WORK)) if working else (Calendar(14), Calendar(42))
    return Problem(START, ordered(made), LAST, *later)


def _way(dice: random.Random, name: str, working: bool, *, short: bool) -> Way:
    steps = (
        Step("obtain", _shift(dice, 20, working)),
        Step("apostille", _shift(dice, 15, working)),
        Step("translation", _shift(dice, 3, working)),
    )
    return Way(
        name,
        steps,
        (Limit("age", Months(3) if working else Calendar(90), Counts.FILING),) if short else (),
    )


def _shift(dice: random.Random, most: int, working: bool) -> Shift:
    days = dice.randint(1, most)
    return Working(days, WORK) if working and dice.random() < 0.6 else Calendar(days)
