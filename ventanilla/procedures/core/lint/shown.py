"""Examples that a definition should have: each condition, each route and each kind of person."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ventanilla.eligibility.core.answer import Verdict
from ventanilla.eligibility.core.values import Facts
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.lint.conditions import Condition
from ventanilla.procedures.core.lint.crowd import Crowd
from ventanilla.procedures.core.lint.outcome import closest_to, kinds
from ventanilla.procedures.core.lint.remarks import Remark, remark
from ventanilla.procedures.core.prospect import Prospect, known_facts, prospect
from ventanilla.procedures.core.schema.rules import ExamplePart

HOLDS: Mapping[bool | None, Text] = {
    True: Text("se cumple {name}", "{name} is met"),
    False: Text("no se cumple {name}", "{name} is not met"),
    None: Text("no se sabe si se cumple {name}", "it is not known whether {name} is met"),
}
OPEN = Text("está abierto el camino {name}", "the route {name} is shown")
ANSWERED: Mapping[Verdict, Text] = {
    Verdict.YES: Text("alguien de «{name}» recibe un sí", "somebody of “{name}” gets a yes"),
    Verdict.NOT_YET: Text("alguien de «{name}» debe esperar", "somebody of “{name}” has to wait"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """An example's facts and what they come to."""

    facts: Facts
    on: date
    found: Prospect


def missing(crowd: Crowd) -> Iterator[Remark]:
    """Every example that is lacking, with a person who could be it."""
    told = [_told(crowd, one) for one in crowd.procedure.examples]
    yield from _of_criteria(crowd, told)
    yield from _of_routes(crowd, told)
    yield from _of_kinds(crowd, told)


def _told(crowd: Crowd, example: ExamplePart) -> Told:
    known = known_facts(crowd.procedure, example.facts, example.on)
    return Told(known, example.on, prospect(crowd.procedure, example.facts, example.on))


def _of_criteria(crowd: Crowd, told: Sequence[Told]) -> Iterator[Remark]:
    for n, rule in enumerate(crowd.procedure.rules):
        come = {rule.needs.value(one.facts, one.on) for one in told if rule.in_force(one.on)}
        for wanted, text in HOLDS.items():
            if wanted not in come:
                condition = Condition("", rule.needs)
                person = None if wanted is None else crowd.somebody(condition, wanted)
                yield _lacking(crowd, f"criteria[{n}]", text, rule.id, person)


def _of_routes(crowd: Crowd, told: Sequence[Told]) -> Iterator[Remark]:
    shown = {route.part.id for one in told for route in one.found.routes}
    for n, part in enumerate(crowd.procedure.routes):
        if part.id not in shown:
            when = Condition("", crowd.procedure.condition(part.when))
            yield _lacking(crowd, f"routes[{n}]", OPEN, part.id, crowd.somebody(when, True))


def _of_kinds(crowd: Crowd, told: Sequence[Told]) -> Iterator[Remark]:
    for path, who, fixed in kinds(crowd):
        of_them = [one for one in told if fixed.items() <= one.facts.items()]
        verdicts = {one.found.answer.verdict for one in of_them}
        for wanted, text in ANSWERED.items():
            if wanted not in verdicts:
                yield _lacking(crowd, path, text, who, closest_to(crowd, wanted, fixed))


def _lacking(crowd: Crowd, path: str, what: Text, name: str, person: Facts | None) -> Remark:
    return remark("no-example", path, person=person, on=crowd.on, what=what.filled(name=name))
