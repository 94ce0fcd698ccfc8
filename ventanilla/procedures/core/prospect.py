"""How an answer looks to one person: the route that leads there, and from which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ventanilla.eligibility.core.answer import Answer, assess
from ventanilla.kernel.calendar import add_years
from ventanilla.procedures.core.given import facts
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.page import Quality
from ventanilla.procedures.core.schema.rules import RoutePart


@dataclass(frozen=True, slots=True)
class Route:
    """Which status to ask for first; `from_day` the earliest day of the goal, were that first
    status granted on the day of the question."""

    part: RoutePart
    quality: Quality
    from_day: date


@dataclass(frozen=True, slots=True)
class Prospect:
    """The answer, and the ways that are open to this person."""

    answer: Answer
    routes: tuple[Route, ...]


def prospect(procedure: Procedure, answers: Mapping[str, object], on: date) -> Prospect:
    """Assess the answers on the day `on`; unknown facts stay unknown."""
    known = facts(answers, procedure.declared)
    routes = tuple(
        Route(part, _quality(procedure, part.first_quality), add_years(on, part.years))
        for part in procedure.routes
        if procedure.condition(part.when).value(known, on) is True
    )
    return Prospect(assess(procedure.rules, known, on), routes)


def _quality(procedure: Procedure, name: str) -> Quality:
    return next(quality for quality in procedure.qualities if quality.id == name)
