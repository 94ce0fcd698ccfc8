"""Terms: a condition as a small tree, evaluated with three answers (Kleene's strong logic).

A value is a text (choices, countries), a yes/no, a whole number or a date; `None` stands for a
fact that was not given. `value` returns None wherever the answer still depends on such a fact.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

Value = str | bool | int | date
Facts = Mapping[str, Value]


class Term(Protocol):
    """One node: what it comes to on a day, and which facts it looks at."""

    def value(self, facts: Facts, on: date) -> Value | None: ...

    def needs(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class Fact:
    """The fact of that name."""

    name: str

    def value(self, facts: Facts, on: date) -> Value | None:
        return facts.get(self.name)

    def needs(self) -> frozenset[str]:
        return frozenset({self.name})

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

    def __str__(self) -> str:
        if isinstance(self.literal, bool):
            return "true" if self.literal else "false"
        return f"'{self.literal}'" if isinstance(self.literal, str) else str(self.literal)


@dataclass(frozen=True, slots=True)
class YearsSince:
    """Whole years from a date to the day of the question, date to date (LPAG art. 134.3)."""

    fact: str

    def value(self, facts: Facts, on: date) -> Value | None:
        start = facts.get(self.fact)
        return years_between(start, on) if isinstance(start, date) else None

    def needs(self) -> frozenset[str]:
        return frozenset({self.fact})

    def __str__(self) -> str:
        return f"years_since({self.fact})"


@dataclass(frozen=True, slots=True)
class Compare:
    """Two operands and one of the operators of `COMPARE`."""

    left: Term
    operator: str
    right: Term

    def value(self, facts: Facts, on: date) -> Value | None:
        left, right = self.left.value(facts, on), self.right.value(facts, on)
        if left is None or right is None:
            return None
        return COMPARE[self.operator](left, right)

    def needs(self) -> frozenset[str]:
        return self.left.needs() | self.right.needs()

    def __str__(self) -> str:
        return f"{self.left} {self.operator} {self.right}"


@dataclass(frozen=True, slots=True)
class Within:
    """One of the listed values."""

    item: Term
    among: tuple[Value, ...]

    def value(self, facts: Facts, on: date) -> Value | None:
        item = self.item.value(facts, on)
        return None if item is None else item in self.among

    def needs(self) -> frozenset[str]:
        return self.item.needs()

    def __str__(self) -> str:
        return f"{self.item} in [{', '.join(str(Literal(one)) for one in self.among)}]"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite; unknown stays unknown."""

    term: Term

    def value(self, facts: Facts, on: date) -> Value | None:
        inner = self.term.value(facts, on)
        return None if inner is None else not inner

    def needs(self) -> frozenset[str]:
        return self.term.needs()

    def __str__(self) -> str:
        return f"not {_inside(self.term)}"


@dataclass(frozen=True, slots=True)
class All:
    """Every one: no as soon as one is no, else unknown as soon as one is."""

    terms: tuple[Term, ...]

    def value(self, facts: Facts, on: date) -> Value | None:
        return _settle((term.value(facts, on) for term in self.terms), settles=False)

    def needs(self) -> frozenset[str]:
        return frozenset().union(*(term.needs() for term in self.terms))

    def __str__(self) -> str:
        return " and ".join(_inside(term) for term in self.terms)


@dataclass(frozen=True, slots=True)
class Any:
    """At least one: yes as soon as one is yes, else unknown as soon as one is."""

    terms: tuple[Term, ...]

    def value(self, facts: Facts, on: date) -> Value | None:
        return _settle((term.value(facts, on) for term in self.terms), settles=True)

    def needs(self) -> frozenset[str]:
        return frozenset().union(*(term.needs() for term in self.terms))

    def __str__(self) -> str:
        return " or ".join(_inside(term) for term in self.terms)


COMPARE: dict[str, Callable[[Value, Value], bool]] = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,  # type: ignore[operator]  # typed by `types`
    "<=": lambda left, right: left <= right,  # type: ignore[operator]  # typed by `types`
    ">": lambda left, right: left > right,  # type: ignore[operator]  # typed by `types`
    ">=": lambda left, right: left >= right,  # type: ignore[operator]  # typed by `types`
}


def years_between(start: date, end: date) -> int:
    """Whole years from `start` to `end`, date to date; negative where `end` lies before."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def _settle(values: Iterable[Value | None], *, settles: bool) -> bool | None:
    unknown = False
    for value in values:
        if value is settles:
            return settles
        unknown = unknown or value is None
    return None if unknown else not settles


def _inside(term: Term) -> str:
    return f"({term})" if isinstance(term, (All, Any, Not)) else str(term)
