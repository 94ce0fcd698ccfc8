"""Steps that test a fact against something that stands still: the leaves of a condition."""

from dataclasses import dataclass

import numpy as np

from ventanilla.eligibility.core.terms import COMPARE
from ventanilla.eligibility.core.values import Value
from ventanilla.population.core import bits
from ventanilla.population.core.bits import Bits
from ventanilla.population.core.columns import Amounts, Coded, Column, People, Whole
from ventanilla.population.core.ranges import Ranges, codes_for, inside
from ventanilla.population.core.steps import Made, column, packed


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
        return bits.tested(inside(found.values, self.ranges), packed(made, self.known))


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
        return bits.tested(yes, packed(made, self.known))


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
        return bits.tested(yes, packed(made, self.known) if self.plain else bits.pack(same))


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
