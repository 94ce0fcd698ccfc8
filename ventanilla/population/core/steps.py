"""The steps of a plan. Each makes one thing for a chunk of people out of what earlier steps made.

A step names the earlier ones by their numbers. Two that are equal do the same, so each is done
once however many conditions ask for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, cast

import numpy as np

from ventanilla.eligibility.core.terms import COMPARE
from ventanilla.eligibility.core.values import Value
from ventanilla.population.core import absence, bits
from ventanilla.population.core.absence import Abroad
from ventanilla.population.core.bits import Bits, Packed
from ventanilla.population.core.calendar import years_between
from ventanilla.population.core.columns import (
    Amounts,
    Coded,
    Column,
    People,
    Periods,
    Whole,
    unknown,
)
from ventanilla.population.core.ranges import Ranges, codes_for, inside
from ventanilla.population.core.residence import Residence

Made = Sequence[object]


class Step(Protocol):
    """One thing to do for a chunk; `made` holds what each earlier step came to."""

    def __call__(self, people: People, made: Made) -> object: ...


def column(made: Made, step: int) -> Column | None:
    """The column that a step came to; None where nobody gave the fact."""
    return cast(Column | None, made[step])


def condition(made: Made, step: int) -> Bits:
    """The condition that a step came to."""
    return cast(Bits, made[step])


@dataclass(frozen=True, slots=True)
class Read:
    """The column of a fact."""

    fact: str

    def __call__(self, people: People, made: Made) -> Column | None:
        return people.columns.get(self.fact)


@dataclass(frozen=True, slots=True)
class Known:
    """Of whom a fact is known."""

    of: int

    def __call__(self, people: People, made: Made) -> Packed:
        found = column(made, self.of)
        return bits.nobody(people.size) if found is None else found.known()


@dataclass(frozen=True, slots=True)
class Spanned:
    """A number or a day that lies in one of the ranges."""

    of: int
    known: int
    ranges: Ranges

    def __call__(self, people: People, made: Made) -> Bits:
        found = column(made, self.of)
        if not isinstance(found, Whole):
            return bits.constant(None, people.size)
        return bits.tested(inside(found.values, self.ranges), _packed(made, self.known))


@dataclass(frozen=True, slots=True)
class Picked:
    """A word, or yes and no, that is one of several."""

    of: int
    known: int
    among: frozenset[Value]

    def __call__(self, people: People, made: Made) -> Bits:
        found = column(made, self.of)
        if not isinstance(found, Coded):
            return bits.constant(None, people.size)
        yes = inside(found.codes, codes_for(found.words, self.among))
        return bits.tested(yes, _packed(made, self.known))


@dataclass(frozen=True, slots=True)
class Priced:
    """An amount whose hundredths lie in one of the ranges. In another currency that is unknown;
    where `plain`, it is no."""

    of: int
    known: int
    currency: str
    ranges: Ranges
    plain: bool = False

    def __call__(self, people: People, made: Made) -> Bits:
        found = column(made, self.of)
        if not isinstance(found, Amounts):
            return bits.constant(None, people.size)
        coded = found.currencies
        same = inside(coded.codes, codes_for(coded.words, frozenset({self.currency})))
        yes = same & inside(found.cents, self.ranges)
        return bits.tested(yes, _packed(made, self.known) if self.plain else bits.pack(same))


@dataclass(frozen=True, slots=True)
class Compared:
    """Two columns of one type, row by row."""

    left: int
    operator: str
    right: int

    def __call__(self, people: People, made: Made) -> Bits:
        return _compared(column(made, self.left), self.operator, column(made, self.right), people)


def _compared(left: Column | None, operator: str, right: Column | None, people: People) -> Bits:
    compare = COMPARE[operator]
    match left, right:
        case Whole(), Whole():
            yes, known = compare(left.values, right.values), left.known() & right.known()
        case Coded(), Coded():
            theirs = np.array([0, *(_code(left, word) for word in right.words)], np.int64)
            yes, known = compare(left.codes, theirs[right.codes]), left.known() & right.known()
        case Amounts(), Amounts():
            known = _compared(left.currencies, "==", right.currencies, people).yes
            yes = compare(left.cents, right.cents)
        case _:
            return bits.constant(None, people.size)
    return bits.tested(np.asarray(yes), known)


def _code(coded: Coded, word: str | bool) -> int:
    """The word's code; -1, which nobody has, where it has none."""
    return coded.words.index(word) + 1 if word in coded.words else -1


@dataclass(frozen=True, slots=True)
class Lived:
    """The time under some qualities."""

    of: int
    among: frozenset[Value]
    on: int

    def __call__(self, people: People, made: Made) -> Residence | None:
        found = column(made, self.of)
        if not isinstance(found, Periods):
            return None
        return Residence.of(found, codes_for(found.words, self.among), self.on)


@dataclass(frozen=True, slots=True)
class YearsLived:
    """Whole years of that time."""

    of: int
    unbroken: bool

    def __call__(self, people: People, made: Made) -> Whole | None:
        lived = cast(Residence | None, made[self.of])
        return lived.years(unbroken=self.unbroken) if lived else None


@dataclass(frozen=True, slots=True)
class LivedFor:
    """Whole years of that time that lie in `years`; `days` as in `Residence.within`."""

    of: int
    unbroken: bool
    years: Ranges
    days: Ranges

    def __call__(self, people: People, made: Made) -> Bits:
        lived = cast(Residence | None, made[self.of])
        if lived is None:
            return bits.constant(None, people.size)
        return lived.within(self.years, self.days, unbroken=self.unbroken)


@dataclass(frozen=True, slots=True)
class Away:
    """Days abroad; `span` None: of the longest trip, else within that many years, which are the
    last ones where `since` is their first day."""

    of: int
    on: int
    span: int | None = None
    since: int | None = None

    def __call__(self, people: People, made: Made) -> Abroad | None:
        found = column(made, self.of)
        return Abroad.of(found, self._count()) if isinstance(found, Periods) else None

    def _count(self) -> absence.Away:
        if self.span is None:
            return absence.longest(self.on)
        if self.since is None:
            return absence.most_within(self.span, self.on)
        return absence.between(self.since, self.on)


@dataclass(frozen=True, slots=True)
class DaysAway:
    """Those days, a number each."""

    of: int

    def __call__(self, people: People, made: Made) -> Whole | None:
        abroad = cast(Abroad | None, made[self.of])
        return abroad.whole() if abroad else None


@dataclass(frozen=True, slots=True)
class AwayFor:
    """Days abroad that lie in the ranges."""

    of: int
    ranges: Ranges

    def __call__(self, people: People, made: Made) -> Bits:
        abroad = cast(Abroad | None, made[self.of])
        return abroad.within(self.ranges) if abroad else bits.constant(None, people.size)


@dataclass(frozen=True, slots=True)
class Passed:
    """Whole years since a day, or `days` times the days since it (-1: until it)."""

    of: int
    on: int
    days: int = 0

    def __call__(self, people: People, made: Made) -> Whole | None:
        found = column(made, self.of)
        if not isinstance(found, Whole):
            return None
        given = found.values != unknown(found.values.dtype)
        day = np.where(given, found.values, 1).astype(np.int32)
        passed = (self.on - day) * self.days if self.days else years_between(day, self.on)
        return Whole(np.where(given, passed, unknown(day.dtype)).astype(np.int32))


@dataclass(frozen=True, slots=True)
class Always:
    """The same for all."""

    value: bool | None

    def __call__(self, people: People, made: Made) -> Bits:
        return bits.constant(self.value, people.size)


@dataclass(frozen=True, slots=True)
class Opposite:
    """What the condition is not."""

    of: int

    def __call__(self, people: People, made: Made) -> Bits:
        return condition(made, self.of).opposite()


@dataclass(frozen=True, slots=True)
class Joined:
    """Several conditions as one, by the name of the way in `JOINS`."""

    way: str
    of: tuple[int, ...]

    def __call__(self, people: People, made: Made) -> Bits:
        return JOINS[self.way]([condition(made, one) for one in self.of])


JOINS: dict[str, bits.Join] = {"every": bits.every, "some": bits.some, "alike": bits.alike}


@dataclass(frozen=True, slots=True)
class Enough:
    """At least so many of several conditions."""

    count: int
    of: tuple[int, ...]

    def __call__(self, people: People, made: Made) -> Bits:
        return bits.enough(self.count, [condition(made, one) for one in self.of], people.size)


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition over a fact that counts only of whom its question was asked: `when` is yes."""

    of: int
    when: int

    def __call__(self, people: People, made: Made) -> Bits:
        return condition(made, self.of).where(condition(made, self.when).yes)


def _packed(made: Made, step: int) -> Packed:
    return cast(Packed, made[step])
