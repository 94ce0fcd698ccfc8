"""Days abroad under the rules of a definition: what trips come to, how long one may stay."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ventanilla.eligibility.core.answer import Criterion
from ventanilla.eligibility.core.terms import Compare
from ventanilla.eligibility.core.turning import window
from ventanilla.eligibility.core.values import Absence, Absences, Facts
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.rules import CriterionPart

FACT = "absences"


@dataclass(frozen=True, slots=True)
class Count:
    """One rule, or one reading of it: the days that the trips come to, the most that it allows,
    and the last day to be back from the trip that goes on, or from one begun tomorrow; None where
    the rule is broken already."""

    rule: CriterionPart
    days: int
    most: int
    last: date | None
    abroad: bool

    @property
    def kept(self) -> bool:
        return self.days <= self.most


def before_grant(procedure: Procedure, known: Facts, on: date) -> tuple[Count, ...]:
    """What binds the holder of a status that comes first."""
    return tuple(_counts(procedure, procedure.rules, _trips(known), on))


def after_grant(procedure: Procedure, known: Facts, on: date) -> tuple[Count, ...]:
    """What binds the holder of the goal, each reading by itself."""
    return tuple(_counts(procedure, procedure.rules_after, _trips(known), on))


def _counts(
    procedure: Procedure, rules: Iterable[Criterion], trips: Absences | None, on: date
) -> Iterator[Count]:
    if trips is None:
        return
    abroad = any(one.back is None for one in trips)
    over = max((one.back for one in trips if one.back), default=on)
    end = max(on, over)
    for rule in rules:
        if not isinstance(rule.needs, Compare) or rule.needs.needs() != {FACT}:
            continue
        facts = {FACT: trips}
        days, most = rule.needs.left.value(facts, end), rule.needs.right.value(facts, end)
        ahead = trips if abroad else (*trips, Absence(end + timedelta(days=1)))
        stays = window(rule.needs, {FACT: ahead}, end)
        if isinstance(days, int) and isinstance(most, int):
            part = procedure.criterion_named(rule.id)
            yield Count(part, days, most, stays.last if stays else None, abroad)


def _trips(known: Facts) -> Absences | None:
    """The trips that were told; None where nothing was."""
    trips = known.get(FACT)
    if not isinstance(trips, tuple):
        return None
    return tuple(one for one in trips if isinstance(one, Absence))
