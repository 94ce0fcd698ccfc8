"""Routes that lead nowhere, and routes that cannot be told apart."""

from collections.abc import Iterator
from itertools import combinations

from ventanilla.eligibility.core.terms import All
from ventanilla.eligibility.core.turning import window
from ventanilla.eligibility.core.values import Facts
from ventanilla.procedures.core.lint.conditions import Condition
from ventanilla.procedures.core.lint.crowd import Crowd, closeness
from ventanilla.procedures.core.lint.remarks import Remark, remark
from ventanilla.procedures.core.schema.rules import RoutePart


def never_ready(crowd: Crowd) -> Iterator[Remark]:
    """Routes that are shown to somebody and whose day comes for nobody."""
    for n, route in enumerate(crowd.procedure.routes):
        if route.ready is None:
            continue
        shown = crowd.somebody(_when(crowd, route), True)
        if shown and not _reached(crowd, route):
            yield remark("route-never-ready", f"routes[{n}].ready", person=shown, on=crowd.on)


def alike(crowd: Crowd) -> Iterator[Remark]:
    """Two routes that one person is shown at once and that begin with the same status."""
    first = [(n, one) for n, one in enumerate(crowd.procedure.routes) if one.first_quality]
    for (_, one), (n, other) in combinations(first, 2):
        if one.first_quality == other.first_quality:
            both = All((_when(crowd, one).term, _when(crowd, other).term))
            if person := crowd.somebody(Condition("", both), True):
                yield remark(
                    "routes-alike", f"routes[{n}]", person=person, on=crowd.on, other=one.id
                )


def _reached(crowd: Crowd, route: RoutePart) -> bool:
    """Is there anybody for whom the route is open one day?"""
    when, ready = _when(crowd, route).term, crowd.procedure.condition(route.ready or "true")

    def score(answers: Facts) -> float:
        known = crowd.known(answers)
        near = closeness(when, known, crowd.on)
        if near < 1:
            return near / 2
        if window(ready, known, crowd.on):
            return 1
        return 0.5 + closeness(ready, known, crowd.on) / 3

    found = crowd.closest(when.needs() | ready.needs(), score)
    return score(found) == 1


def _when(crowd: Crowd, route: RoutePart) -> Condition:
    return Condition("", crowd.procedure.condition(route.when))
