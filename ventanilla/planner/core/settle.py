"""What only advises bends before the plan does.

A limit that no norm bears is kept where it can be; where it cannot, the plan is given all the same
and says so. As many as possible are kept, in the order of the papers.
"""

from dataclasses import dataclass

from ventanilla.planner.core.compose import without
from ventanilla.planner.core.problem import Problem
from ventanilla.planner.core.solve import Solution, Stuck, solve


@dataclass(frozen=True, slots=True)
class Settled:
    """The optimum, the problem it solves, and the names of the advice that it could not keep."""

    problem: Problem
    solution: Solution
    bent: tuple[str, ...]


def settle(problem: Problem, advice: tuple[str, ...]) -> Settled | Stuck:
    """The plan that keeps everything firm and as much `advice` as it can."""
    found = solve(problem)
    if isinstance(found, Solution):
        return Settled(problem, found, ())
    dropped = frozenset(advice)
    best = solve(without(problem, dropped))
    if isinstance(best, Stuck):
        return best
    for one in advice:
        again = solve(without(problem, dropped - {one}))
        if isinstance(again, Solution):
            dropped, best = dropped - {one}, again
    bent = tuple(one for one in advice if one in dropped)
    return Settled(without(problem, dropped), best, bent)
