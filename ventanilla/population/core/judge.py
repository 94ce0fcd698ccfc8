"""A definition applied to a population: verdicts, outcomes of every criterion, open routes."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date

from ventanilla.eligibility.core.answer import Outcome, Verdict
from ventanilla.population.core import bits
from ventanilla.population.core.bits import Bits, Packed
from ventanilla.population.core.columns import People
from ventanilla.population.core.plan import Plan
from ventanilla.population.core.steps import condition
from ventanilla.procedures.core.schema.definition import Procedure

CHUNK = 1 << 18  # people: a byte each fits the processor's own memory, and the steps are few
THREADS = 2


@dataclass(frozen=True, slots=True)
class Found:
    """What came of `size` people, one bit each: who qualifies and who does not yet; of every
    criterion that may refuse who meets it and who does not; of every route, to whom it is open.
    `criteria` are all that are in force, in the definition's order."""

    size: int
    verdict: Bits
    binding: Mapping[str, Bits]
    criteria: tuple[str, ...]
    routes: Mapping[str, Packed]

    def verdicts(self) -> Iterator[tuple[Verdict, Packed]]:
        """Every verdict and who has it."""
        return zip(Verdict, _three(self.verdict, self.size), strict=True)

    def outcomes(self, criterion: str) -> Iterator[tuple[Outcome, Packed]]:
        """Every outcome of a criterion and who has it."""
        silent = bits.constant(None, self.size)
        found = _three(self.binding.get(criterion, silent), self.size)
        return zip(Outcome, found, strict=True)


def _three(bits_: Bits, size: int) -> tuple[Packed, Packed, Packed]:
    return bits_.yes, bits_.no, bits.everybody(size) ^ (bits_.yes | bits_.no)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A definition on a day, compiled: which step says what, by id.

    Of `criteria`, all that are in force, only the `binding` ones have one: the others can come to
    nothing but "to be confirmed".
    """

    plan: Plan
    criteria: tuple[str, ...]
    binding: Mapping[str, int]
    routes: Mapping[str, int]

    @classmethod
    def of(cls, procedure: Procedure, on: date) -> "Rulebook":
        """The rules in force on the day `on`."""
        plan = Plan(procedure.declared, on)
        masks = plan.asked(procedure.check)
        rules = [rule for rule in procedure.rules if rule.in_force(on)]
        binding = [rule for rule in rules if rule.citation.standing.may_refuse]
        routes = {route.id: procedure.condition(route.when) for route in procedure.routes}
        return cls(
            plan,
            tuple(rule.id for rule in rules),
            {rule.id: plan.condition(rule.needs, masks) for rule in binding},
            {name: plan.condition(when, masks) for name, when in routes.items()},
        )

    def chunk(self, people: People) -> Found:
        """What comes of a few people, in one go."""
        made, size = self.plan.run(people), people.size
        binding = {name: condition(made, step) for name, step in self.binding.items()}
        verdict = bits.every([bits.constant(True, size), *binding.values()])
        routes = {name: condition(made, step).yes for name, step in self.routes.items()}
        return Found(size, verdict, binding, self.criteria, routes)


def judge(rules: Rulebook, people: People, *, chunk: int = CHUNK, threads: int = THREADS) -> Found:
    """Apply the rules to everybody, chunk by chunk (a multiple of eight people), on threads."""
    if people.size <= chunk:
        return rules.chunk(people)
    found = _empty(rules, people.size)

    def one(first: int) -> None:
        _put(found, first // 8, rules.chunk(people.part(first, first + chunk)))

    with ThreadPoolExecutor(threads) as pool:
        for _ in pool.map(one, range(0, people.size, chunk)):
            pass
    return found


def _empty(rules: Rulebook, size: int) -> Found:
    def pair() -> Bits:
        return Bits(bits.nobody(size), bits.nobody(size))

    return Found(
        size,
        pair(),
        {name: pair() for name in rules.binding},
        rules.criteria,
        {name: bits.nobody(size) for name in rules.routes},
    )


def _put(whole: Found, at: int, part: Found) -> None:
    """Write a chunk's bits where they belong."""
    for there, here in zip(_all(whole), _all(part), strict=True):
        there[at : at + len(here)] = here


def _all(found: Found) -> Iterator[Packed]:
    for pair in (found.verdict, *found.binding.values()):
        yield from (pair.yes, pair.no)
    yield from found.routes.values()
