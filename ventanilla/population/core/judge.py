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
    criterion in force, by id, who meets it and who does not; of every route, to whom it is open.
    `binding` are the criteria that may refuse."""

    size: int
    verdict: Bits
    criteria: Mapping[str, Bits]
    routes: Mapping[str, Packed]
    binding: frozenset[str]

    def verdicts(self) -> Iterator[tuple[Verdict, Packed]]:
        """Every verdict and who has it."""
        return zip(Verdict, _three(self.verdict, self.size), strict=True)

    def outcomes(self, criterion: str) -> Iterator[tuple[Outcome, Packed]]:
        """Every outcome of a criterion and who has it."""
        return zip(Outcome, _three(self.criteria[criterion], self.size), strict=True)


def _three(bits_: Bits, size: int) -> tuple[Packed, Packed, Packed]:
    return bits_.yes, bits_.no, bits.everybody(size) ^ (bits_.yes | bits_.no)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """A definition on a day, compiled: which step says what, by id; `binding` are the criteria
    that may refuse, of which the verdict is made."""

    plan: Plan
    criteria: Mapping[str, int]
    binding: frozenset[str]
    routes: Mapping[str, int]

    @classmethod
    def of(cls, procedure: Procedure, on: date) -> "Rulebook":
        """The rules in force on the day `on`."""
        plan = Plan(procedure.declared, on)
        masks = plan.asked(procedure.check)
        rules = [rule for rule in procedure.rules if rule.in_force(on)]
        return cls(
            plan,
            {rule.id: plan.condition(rule.needs, masks) for rule in rules},
            frozenset(rule.id for rule in rules if rule.citation.standing.may_refuse),
            {
                route.id: plan.condition(procedure.condition(route.when), masks)
                for route in procedure.routes
            },
        )

    def chunk(self, people: People) -> Found:
        """What comes of a few people, in one go."""
        made = self.plan.run(people)
        size = people.size
        silent = bits.constant(None, size)
        criteria = {
            name: condition(made, step) if name in self.binding else silent
            for name, step in self.criteria.items()
        }
        verdict = bits.every([bits.constant(True, size), *(criteria[n] for n in self.binding)])
        routes = {name: condition(made, step).yes for name, step in self.routes.items()}
        return Found(size, verdict, criteria, routes, self.binding)


def judge(rules: Rulebook, people: People, *, chunk: int = CHUNK, threads: int = THREADS) -> Found:
    """Apply the rules to everybody, chunk by chunk (a multiple of eight people), on threads."""
    found = _empty(rules, people.size)

    def one(first: int) -> None:
        _put(found, first // 8, rules.chunk(people.slice(first, first + chunk)))

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
        {name: pair() for name in rules.criteria},
        {name: bits.nobody(size) for name in rules.routes},
        rules.binding,
    )


def _put(whole: Found, at: int, part: Found) -> None:
    """Write a chunk's bits where they belong."""
    for there, here in zip(_all(whole), _all(part), strict=True):
        there[at : at + len(here)] = here


def _all(found: Found) -> Iterator[Packed]:
    for pair in (found.verdict, *found.criteria.values()):
        yield from (pair.yes, pair.no)
    yield from found.routes.values()
