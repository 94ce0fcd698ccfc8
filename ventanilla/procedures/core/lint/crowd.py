"""The people that lint tries: every fact at the values where a condition can turn.

Where few facts matter, every combination is tried. Where there are more than `MOST`, whoever is
sought is looked for step by step (from somebody drawn, one answer at a time is changed for as
long as that comes closer), and among `MOST` who are drawn, always the same ones. So "nobody" and
"never" always mean: not among those tried.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from math import prod

from ventanilla.eligibility.core import ask
from ventanilla.eligibility.core.boundary import Domains, domains
from ventanilla.eligibility.core.terms import All, Any, AtLeast, Not, Term
from ventanilla.eligibility.core.values import Facts
from ventanilla.procedures.core.lint.conditions import Condition, conditions
from ventanilla.procedures.core.schema.definition import Procedure

MOST = 2_000  # people tried of one condition
STARTS = 12  # people from whom a step-by-step search sets out
SEED = 7
Score = Callable[[Facts], float]
NOTHING: Facts = {}


@dataclass(frozen=True, slots=True)
class Crowd:
    """People on the day `on`, made of the values in `tried`."""

    procedure: Procedure
    on: date
    tried: Domains

    def people(self, names: Iterable[str], fixed: Facts = NOTHING) -> Iterator[Facts]:
        """Answers to everything that decides about `names`; `fixed` are the same for all."""
        tried = self._tried(names, fixed)
        if _many(tried):
            yield from _drawn(tried, MOST)
        else:
            for values in product(*tried.values()):
                yield dict(zip(tried, values, strict=True))

    def closest(self, names: Iterable[str], score: Score, fixed: Facts = NOTHING) -> Facts:
        """Whoever scores highest; 1 is what was sought, and ends the search."""
        tried = self._tried(names, fixed)
        if not _many(tried):
            return _best(self.people(names, fixed), score)
        best = _best((_climbed(start, tried, score) for start in _drawn(tried, STARTS)), score)
        return best if score(best) == 1 else _best([best, *_drawn(tried, MOST)], score)

    def somebody(self, condition: Condition, wanted: bool) -> Facts | None:
        """Somebody for whom the condition comes to what is `wanted`."""

        def score(answers: Facts) -> float:
            known = self.known(answers) if condition.in_check else answers
            return closeness(condition.term, known, self.on, wanted)

        found = self.closest(condition.term.needs(), score)
        return found if score(found) == 1 else None

    def known(self, answers: Facts) -> Facts:
        """What counts of the answers."""
        return ask.used(self.procedure.check, answers, self.on)

    def deciding(self, names: Iterable[str]) -> frozenset[str]:
        """These facts, and those that decide whether they are asked for."""
        whens = {one.fact: one.when for one in self.procedure.check if one.when}
        wanted, found = [*names], set[str]()
        while wanted:
            name = wanted.pop()
            if name not in found and name in self.tried:
                found.add(name)
                wanted += whens[name].needs() if name in whens else ()
        return frozenset(found)

    def _tried(self, names: Iterable[str], fixed: Facts) -> Domains:
        tried = {name: self.tried[name] for name in sorted(self.deciding(names))}
        return tried | {name: (value,) for name, value in fixed.items()}


def _many(tried: Domains) -> bool:
    return prod(map(len, tried.values())) > MOST


def _drawn(tried: Domains, count: int) -> Iterator[Facts]:
    dice = random.Random(SEED)  # noqa: S311  # the same people each time
    for _ in range(count):
        yield {name: dice.choice(values) for name, values in tried.items()}


def _best(people: Iterable[Facts], score: Score) -> Facts:
    best, reached = NOTHING, -1.0
    for one in people:
        if (found := score(one)) > reached:
            best, reached = one, found
        if reached == 1:
            break
    return best


def _climbed(start: Facts, tried: Domains, score: Score) -> Facts:
    """Where changing one answer at a time leads to, as long as each change comes closer."""
    now, reached, before = start, score(start), -1.0
    while before < reached < 1:
        before = reached
        for name, values in tried.items():
            now = _best([now, *({**now, name: value} for value in values)], score)
        reached = score(now)
    return now


def crowd(procedure: Procedure, on: date) -> Crowd:
    """The people to try with this definition."""
    terms = [one.term for one in conditions(procedure)]
    return Crowd(procedure, on, domains(terms, procedure.declared, on))


def closeness(term: Term, facts: Facts, on: date, wanted: bool = True) -> float:
    """How near the condition is to what is `wanted`: 1 is there, 0 as far as can be."""
    value = term.value(facts, on)
    if value is wanted:
        return 1
    match term:
        case Not(inner):
            return closeness(inner, facts, on, not wanted)
        case All(terms) | Any(terms) | AtLeast(_, terms):
            near = [closeness(one, facts, on, wanted) for one in terms]
            one_is_enough = isinstance(term, Any) if wanted else isinstance(term, All)
            return 0.99 * (max(near) if one_is_enough else sum(near) / len(near))
        case _:
            return 0.3 if value is None else 0
