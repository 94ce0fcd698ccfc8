"""The smallest change that turns an answer: found by trying, never by guessing.

Only facts that a person can change are touched; every change offered was put to the same rules
and came out better. Sets of one fact are tried before sets of two, and so on: as soon as a size
helps, no larger one is looked at.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from ventanilla.eligibility.core.answer import Answer, Verdict
from ventanilla.eligibility.core.boundary import Domains
from ventanilla.eligibility.core.values import Facts, Value

LARGEST = 3  # facts changed at once: more is another life
Assess = Callable[[Facts], Answer]


@dataclass(frozen=True, slots=True)
class Change:
    """What would be otherwise, and the answer that was then given."""

    facts: Mapping[str, Value]
    answer: Answer


def smallest_changes(assess: Assess, facts: Facts, levers: Domains) -> tuple[Change, ...]:
    """Every least set of changed `levers` that gives the best that can be had.

    First a yes at once; where no change gives one, the earliest day of a yes. Empty where the
    answer is a yes already, or nothing in the person's hands helps.
    """
    now = assess(facts)
    if now.verdict is Verdict.YES:
        return ()
    for size in range(1, LARGEST + 1):
        better = [one for one in _tried(assess, facts, levers, size) if _rank(one) < _rank_of(now)]
        if better:
            best = min(map(_rank, better))
            return tuple(one for one in better if _rank(one) == best)
    return ()


def _tried(assess: Assess, facts: Facts, levers: Domains, size: int) -> Iterator[Change]:
    known = [name for name in levers if name in facts]
    for names in combinations(known, size):
        others = [[value for value in levers[name] if value != facts[name]] for name in names]
        for values in product(*others):
            changed = dict(zip(names, values, strict=True))
            yield Change(changed, assess({**facts, **changed}))


def _rank(change: Change) -> tuple[int, date]:
    return _rank_of(change.answer)


def _rank_of(answer: Answer) -> tuple[int, date]:
    """A yes comes first, then a day, the sooner the better; no day comes last."""
    if answer.verdict is Verdict.YES:
        return 0, date.min
    return (1, answer.earliest) if answer.earliest else (2, date.max)
