"""Terms: a condition as a small tree, evaluated with three answers (Kleene's strong logic).

`None` stands for a fact that was not given; `value` returns None wherever the answer still
depends on such a fact. What reads the calendar is in `clocks`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from ventanilla.eligibility.core import residence
from ventanilla.eligibility.core.values import Facts, Money, Stay, Value


class Term(Protocol):
    """One node: what it comes to on a day, which facts it looks at, what it is made of."""

    def value(self, facts: Facts, on: date) -> Value | None: ...

    def needs(self) -> frozenset[str]: ...

    def parts(self) -> "tuple[Term, ...]": ...


@dataclass(frozen=True, slots=True)
class Fact:
    """The fact of that name."""

    name: str

    def value(self, facts: Facts, on: date) -> Value | None:
        return facts.get(self.name)

    def needs(self) -> frozenset[str]:
        return frozenset({self.name})

    def parts(self) -> tuple[Term, ...]:
        return ()

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that stands in the condition itself."""

    literal: Value

    def value(self, facts: Facts, on: date) -> Value | None:
        return self.literal

    def needs(self) -> frozenset[str]:
        return frozenset()

    def parts(self) -> tuple[Term, ...]:
        return ()

    def __str__(self) -> str:
        if isinstance(self.literal, bool):
            return "true" if self.literal else "false"
        return f"'{self.literal}'" if isinstance(self.literal, str) else str(self.literal)


@dataclass(frozen=True, slots=True)
class Compare:
    """Two operands and one of the operators of `COMPARE`."""

    left: Term
    operator: str
    right: Term

    def value(self, facts: Facts, on: date) -> Value | None:
        left, right = self.left.value(facts, on), self.right.value(facts, on)
        if left is None or right is None:
            return _either_way(self, facts, on)
        if isinstance(left, Money) and isinstance(right, Money):
            return self._amounts(left, right)
        return COMPARE[self.operator](left, right)

    def _amounts(self, left: Money, right: Money) -> bool | None:
        """Unknown between two currencies."""
        if left.currency != right.currency:
            return None
        return COMPARE[self.operator](left.amount, right.amount)

    def needs(self) -> frozenset[str]:
        return self.left.needs() | self.right.needs()

    def parts(self) -> tuple[Term, ...]:
        return (self.left, self.right)

    def __str__(self) -> str:
        return f"{self.left} {self.operator} {self.right}"


@dataclass(frozen=True, slots=True)
class Within:
    """One of the listed values, or of a group of choices that has a name."""

    item: Term
    among: tuple[Value, ...]
    group: str = ""

    def value(self, facts: Facts, on: date) -> Value | None:
        item = self.item.value(facts, on)
        return _either_way(self, facts, on) if item is None else item in self.among

    def needs(self) -> frozenset[str]:
        return self.item.needs()

    def parts(self) -> tuple[Term, ...]:
        return (self.item,)

    def __str__(self) -> str:
        return f"{self.item} in {listed(self.among, self.group)}"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite; unknown stays unknown."""

    term: Term

    def value(self, facts: Facts, on: date) -> Value | None:
        inner = self.term.value(facts, on)
        return None if inner is None else not inner

    def needs(self) -> frozenset[str]:
        return self.term.needs()

    def parts(self) -> tuple[Term, ...]:
        return (self.term,)

    def __str__(self) -> str:
        return f"not {_inside(self.term)}"


@dataclass(frozen=True, slots=True)
class All:
    """Every one: no as soon as one is no, else unknown as soon as one is."""

    terms: tuple[Term, ...]

    def value(self, facts: Facts, on: date) -> Value | None:
        return _settle(self.terms, facts, on, settles=False)

    def needs(self) -> frozenset[str]:
        return frozenset().union(*(term.needs() for term in self.terms))

    def parts(self) -> tuple[Term, ...]:
        return self.terms

    def __str__(self) -> str:
        return " and ".join(_inside(term) for term in self.terms)


@dataclass(frozen=True, slots=True)
class Any:
    """At least one: yes as soon as one is yes, else unknown as soon as one is."""

    terms: tuple[Term, ...]

    def value(self, facts: Facts, on: date) -> Value | None:
        return _settle(self.terms, facts, on, settles=True)

    def needs(self) -> frozenset[str]:
        return frozenset().union(*(term.needs() for term in self.terms))

    def parts(self) -> tuple[Term, ...]:
        return self.terms

    def __str__(self) -> str:
        return " or ".join(_inside(term) for term in self.terms)


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `count` of them: settled as soon as enough are yes, or too many are no."""

    count: int
    terms: tuple[Term, ...]

    def value(self, facts: Facts, on: date) -> Value | None:
        values = [term.value(facts, on) for term in self.terms]
        sure = sum(value is True for value in values)
        possible = sure + sum(value is None for value in values)
        if sure >= self.count:
            return True
        return None if possible >= self.count else False

    def needs(self) -> frozenset[str]:
        return frozenset().union(*(term.needs() for term in self.terms))

    def parts(self) -> tuple[Term, ...]:
        return self.terms

    def __str__(self) -> str:
        return f"at least {self.count} of ({', '.join(str(term) for term in self.terms)})"


COMPARE: dict[str, Callable[[object, object], bool]] = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,  # type: ignore[operator]  # typed by `types`
    "<=": lambda left, right: left <= right,  # type: ignore[operator]  # typed by `types`
    ">": lambda left, right: left > right,  # type: ignore[operator]  # typed by `types`
    ">=": lambda left, right: left >= right,  # type: ignore[operator]  # typed by `types`
}


def _either_way(term: Compare | Within, facts: Facts, on: date) -> Value | None:
    """What it comes to if that is the same in both readings of what was not said of stays."""
    ways = both_ways(facts, term.needs())
    first = term.value(ways[0], on) if len(ways) > 1 else None
    return first if all(term.value(way, on) is first for way in ways[1:]) else None


def both_ways(facts: Facts, names: Iterable[str]) -> tuple[Facts, ...]:
    """The facts as they are, or, where stays among `names` leave open whether something was renewed
    in time, the two readings between which all others lie."""
    for name in names:
        value = facts.get(name)
        if isinstance(value, tuple) and any(isinstance(one, Stay) for one in value[:1]):
            ways = residence.both_ways(value)  # type: ignore[arg-type]  # typed by `types`
            if len(ways) > 1:
                return tuple({**facts, name: way} for way in ways)
    return (facts,)


def listed(among: Iterable[Value], group: str) -> str:
    """A list of values as the grammar writes it; the group's name where it has one."""
    return group or f"[{', '.join(str(Literal(one)) for one in among)}]"


def _settle(terms: Iterable[Term], facts: Facts, on: date, *, settles: bool) -> bool | None:
    unknown = False
    for term in terms:
        value = term.value(facts, on)
        if value is settles:
            return settles
        unknown = unknown or value is None
    return None if unknown else not settles


def _inside(term: Term) -> str:
    return f"({term})" if isinstance(term, (All, Any, Not)) else str(term)
