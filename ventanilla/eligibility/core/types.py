"""The types of facts, and the check that a condition uses each as what it is.

A mistake names its path in the condition: "or[1].and[0].left" is the left side of the first part
of the second alternative.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.terms import (
    All,
    Any,
    AtLeast,
    Compare,
    Fact,
    Literal,
    Not,
    Term,
    Within,
)
from ventanilla.eligibility.core.values import Money, Value
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


class FactType(StrEnum):
    """What kind of thing a fact is. A country is its ISO 3166-1 alpha-2 code."""

    CHOICE = "choice"
    DATE = "date"
    YES_NO = "yes_no"
    NUMBER = "number"
    MONEY = "money"
    TEXT = "text"
    COUNTRY = "country"
    STAYS = "stays"
    ABSENCES = "absences"


@dataclass(frozen=True, slots=True)
class Declared:
    """A fact's type; its choices where it is one of several (for stays: the statuses); its
    digits where they are counted."""

    type: FactType
    choices: Sequence[str] = field(default=())
    digits: int | None = None


Declarations = Mapping[str, Declared]
ORDERED = {FactType.NUMBER, FactType.MONEY, FactType.DATE}
WORDS = {FactType.TEXT, FactType.COUNTRY}
LISTS = {FactType.STAYS, FactType.ABSENCES}
READS: tuple[tuple[type, FactType], ...] = (
    (clocks.YearsIn, FactType.STAYS),
    (clocks.AbsentWithin, FactType.ABSENCES),
    (clocks.LongestAbsence, FactType.ABSENCES),
    (clocks.YearsSince, FactType.DATE),
    (clocks.DaysSince, FactType.DATE),
    (clocks.DaysUntil, FactType.DATE),
)


def check(term: Term, facts: Declarations, at: str = "") -> None:
    """Refusal "condition-type" with the path of the part that uses a fact as what it is not."""
    if _type(term, facts, at) is not FactType.YES_NO:
        raise _wrong(term, FactType.YES_NO, at)


def _type(term: Term, facts: Declarations, at: str) -> FactType:
    match term:
        case Fact(name):
            return facts[name].type
        case Literal(value):
            return _of(value)
        case Compare(left, operator, right):
            _comparable(term, left, operator, right, facts, at)
        case Within(item, among):
            for value in among:
                _comparable(term, item, "==", Literal(value), facts, at)
        case Not(inner):
            check(inner, facts, _step(at, "not"))
        case All(terms) | Any(terms) | AtLeast(_, terms):
            for n, one in enumerate(terms):
                check(one, facts, _step(at, f"{JOINS[type(term)]}[{n}]"))
        case _:
            return _clock(term, facts, at)
    return FactType.YES_NO


JOINS: dict[type, str] = {All: "and", Any: "or", AtLeast: "at-least"}


def _clock(term: Term, facts: Declarations, at: str) -> FactType:
    wanted = next(kind for clock, kind in READS if isinstance(term, clock))
    for name in term.needs():
        if facts[name].type is not wanted:
            raise _wrong(term, wanted, at)
        if isinstance(term, clocks.YearsIn):
            for quality in term.among:
                if quality not in facts[name].choices:
                    raise _wrong(term, " | ".join(facts[name].choices), at)
    return FactType.NUMBER


def _comparable(
    whole: Term, left: Term, operator: str, right: Term, facts: Declarations, at: str
) -> None:
    kinds = {_type(left, facts, _step(at, "left")), _type(right, facts, _step(at, "right"))}
    if isinstance(left, clocks.Clock) and isinstance(
        right, clocks.Clock
    ):  # what moves is measured against what stands still
        raise _wrong(whole, f"{left} {operator} {FactType.NUMBER}", at)
    for one, other in ((left, right), (right, left)):
        if isinstance(one, Fact) and isinstance(other, Literal):
            _one_of(whole, facts[one.name], other.literal, at)
            kinds = {facts[one.name].type}
    if len(kinds) > 1 or kinds & LISTS:
        raise _wrong(whole, "/".join(sorted(kinds)), at)
    if operator not in ("==", "!=") and not kinds <= ORDERED:
        raise _wrong(whole, "/".join(sorted(ORDERED)), at)


def _one_of(whole: Term, declared: Declared, value: Value, at: str) -> None:
    if declared.type is FactType.CHOICE and value not in declared.choices:
        raise _wrong(whole, " | ".join(declared.choices), at)
    if declared.type in (*WORDS, FactType.CHOICE):
        if not isinstance(value, str):
            raise _wrong(whole, declared.type, at)
    elif declared.type is not _of(value):
        raise _wrong(whole, declared.type, at)


OF: tuple[tuple[type, FactType], ...] = (
    (bool, FactType.YES_NO),
    (int, FactType.NUMBER),
    (Money, FactType.MONEY),
    (date, FactType.DATE),
    (str, FactType.TEXT),
)


def _of(value: Value) -> FactType:
    """The type of a value that stands in a condition; yes/no before number, which it is too."""
    return next(kind for python, kind in OF if isinstance(value, python))


def _step(at: str, step: str) -> str:
    return f"{at}.{step}" if at else step


def _wrong(term: Term, expected: str, at: str) -> Refusal:
    return Refusal(
        "condition-type",
        Text("En «{term}» se esperaba: {expected}.", "In “{term}” we expected: {expected}.").filled(
            term=term, expected=expected
        ),
        at=at,
    )
