"""Which question comes next: one that can still change the answer, fewest to follow first.

A question counts as open while a condition that is not settled looks at its fact: today, or, of
somebody who has to wait, on a day on which the answer may turn. Of the open
ones that comes first after which the fewest are expected to be left, each possible answer being
as likely as the next unless the question names the usual one. Where the difference is less than
half a question the order of the definition wins: people follow an order that makes sense.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ventanilla.eligibility.core.answer import Criterion
from ventanilla.eligibility.core.boundary import Domains
from ventanilla.eligibility.core.terms import Term
from ventanilla.eligibility.core.turning import turns
from ventanilla.eligibility.core.values import Facts, Value
from ventanilla.kernel.text import Text

USUAL = 0.9  # how likely the usual answer is taken to be
ALIKE = 0.5  # questions; less than that is no difference to a person


@dataclass(frozen=True, slots=True)
class Question:
    """A question about one fact; `when` None: always asked; `usual`: what most people answer."""

    fact: str
    text: Text
    hint: Text | None
    when: Term | None
    usual: Value | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """The questions in the definition's order, what their answers decide, and the answers worth
    imagining. `routes` are conditions that matter even where the answer is settled; `moves` are
    facts that a route changes: a no that rests on one of them settles nothing."""

    questions: Sequence[Question]
    criteria: Sequence[Criterion]
    routes: Sequence[Term]
    domains: Domains
    moves: frozenset[str] = frozenset()

    def open(self, facts: Facts, on: date) -> tuple[Question, ...]:
        """The questions whose answer can still change something, in order."""
        matter = self._matter(facts, on)
        return tuple(
            one
            for one in path(self.questions, facts, on)
            if one.fact not in facts and one.fact in matter
        )

    def next(self, facts: Facts, on: date) -> Question | None:
        """The one to ask now; None once nothing can change the answer. The definition's first
        question comes first."""
        left = self.open(facts, on)
        if not left or left[0] is self.questions[0]:
            return left[0] if left else None
        expected = [self._expected(one, facts, on) for one in left]
        best = min(expected)
        return next(one for one, count in zip(left, expected, strict=True) if count - best < ALIKE)

    def _expected(self, question: Question, facts: Facts, on: date) -> float:
        """How many questions are expected to be left after this one."""
        values = self.domains.get(question.fact, ())
        chances = _chances(question, values)
        return sum(
            chance * self._left({**facts, question.fact: value}, on)
            for value, chance in chances.items()
        )

    def _left(self, facts: Facts, on: date) -> int:
        """How many may still be asked: also those of which it is not known yet."""
        matter = self._matter(facts, on)
        return sum(
            one.fact not in facts
            and one.fact in matter
            and (one.when is None or one.when.value(facts, on) is not False)
            for one in self.questions
        )

    def _matter(self, facts: Facts, on: date) -> frozenset[str]:
        found = [open_facts(term, facts, (on, *turns(term, facts, on))) for term in self.routes]
        ahead = [(rule, (on, *turns(rule.needs, facts, on))) for rule in self.criteria]
        if not any(self._settled(rule, facts, days) for rule, days in ahead):
            waits = any(rule.binds and rule.needs.value(facts, on) is False for rule, _ in ahead)
            days = _days(ahead) if waits else (on,)
            found += [
                open_facts(rule.needs, facts, filter(rule.in_force, days)) for rule, _ in ahead
            ]
        matter = frozenset().union(*found)
        for one in reversed(self.questions):  # a condition looks only at what stands before it
            if one.when and one.fact in matter:
                matter |= open_facts(one.when, facts, (on,))
        return matter

    def _settled(self, rule: Criterion, facts: Facts, days: Sequence[date]) -> bool:
        """Does it say no on the first of the days and on all on which that could turn, however
        long one waits, and on any route?"""
        return (
            rule.binds
            and rule.until is None
            and rule.in_force(days[0])
            and not self.moves.intersection(rule.asks)
            and all(rule.needs.value(facts, day) is False for day in days)
        )


def applies(question: Question, facts: Facts, on: date) -> bool:
    """Is the question to be asked of somebody with these facts?"""
    return question.when is None or question.when.value(facts, on) is True


def path(questions: Iterable[Question], facts: Facts, on: date) -> tuple[Question, ...]:
    """Every question that applies, in order; a condition sees only answers that count."""
    found: list[Question] = []
    counts = dict(facts)
    for question in questions:
        if applies(question, counts, on):
            found.append(question)
        else:
            counts.pop(question.fact, None)
    return tuple(found)


def used(questions: Sequence[Question], facts: Facts, on: date) -> Facts:
    """The facts that count: without those whose question does not apply. The others are kept by
    whoever asked, so that an answer can be changed and changed back."""
    applying = {one.fact for one in path(questions, facts, on)}
    idle = {one.fact for one in questions} - applying
    return {name: value for name, value in facts.items() if name not in idle}


def open_facts(term: Term, facts: Facts, days: Iterable[date]) -> frozenset[str]:
    """The facts not given that can still change what `term` comes to on one of the days."""
    return frozenset(name for day in days for name in _open(term, facts, day))


def _open(term: Term, facts: Facts, on: date) -> Iterator[str]:
    if term.value(facts, on) is not None:
        return
    parts = term.parts()
    if not parts:
        yield from (name for name in term.needs() if name not in facts)
    for part in parts:
        yield from _open(part, facts, on)


def _days(ahead: Iterable[tuple[Criterion, Iterable[date]]]) -> frozenset[date]:
    """The days on which the answer as a whole may turn."""
    return frozenset(day for rule, days in ahead for day in (*days, *rule.edges()))


def _chances(question: Question, values: Sequence[Value]) -> Mapping[Value, float]:
    others = [value for value in values if value != question.usual]
    if question.usual is None or len(others) == len(values):
        return {value: 1 / len(values) for value in values}
    rest = {value: (1 - USUAL) / len(others) for value in others}
    return {question.usual: USUAL, **rest}
