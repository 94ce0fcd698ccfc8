"""The types of facts, and the check that a condition uses each as what it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ventanilla.eligibility.core.terms import (
    All,
    Any,
    Compare,
    Fact,
    Literal,
    Not,
    Term,
    Value,
    Within,
    YearsSince,
)
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


class FactType(StrEnum):
    """What kind of thing a fact is. A country is its ISO 3166-1 alpha-2 code."""

    CHOICE = "choice"
    DATE = "date"
    YES_NO = "yes_no"
    NUMBER = "number"
    TEXT = "text"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Declared:
    """A fact's type, its choices where it is one of several, its digits where they are counted."""

    type: FactType
    choices: Sequence[str] = field(default=())
    digits: int | None = None


Declarations = Mapping[str, Declared]
ORDERED = (FactType.NUMBER, FactType.DATE)
WORDS = (FactType.TEXT, FactType.COUNTRY)


def check(term: Term, facts: Declarations) -> None:
    """Refusal "condition-type" naming the part that uses a fact as what it is not."""
    if _type(term, facts) is not FactType.YES_NO:
        raise _wrong(term, "yes/no")


def _type(term: Term, facts: Declarations) -> FactType:
    match term:
        case Fact(name):
            return facts[name].type
        case Literal(value):
            return _of(value)
        case YearsSince(name):
            if facts[name].type is not FactType.DATE:
                raise _wrong(term, "date")
            return FactType.NUMBER
        case Compare(left, operator, right):
            _comparable(term, left, operator, right, facts)
        case Within(item, among):
            for value in among:
                _comparable(term, item, "==", Literal(value), facts)
        case Not(inner):
            check(inner, facts)
        case All(terms) | Any(terms):
            for one in terms:
                check(one, facts)
    return FactType.YES_NO


def _comparable(whole: Term, left: Term, operator: str, right: Term, facts: Declarations) -> None:
    kinds = {_type(left, facts), _type(right, facts)}
    if isinstance(left, Fact) and isinstance(right, Literal):
        _one_of(whole, facts[left.name], right.literal)
        kinds = {facts[left.name].type}
    if len(kinds) > 1:
        raise _wrong(whole, "/".join(sorted(kinds)))
    if operator not in ("==", "!=") and not kinds <= set(ORDERED):
        raise _wrong(whole, "number/date")


def _one_of(whole: Term, declared: Declared, value: Value) -> None:
    if declared.type is FactType.CHOICE and value not in declared.choices:
        raise _wrong(whole, " | ".join(declared.choices))
    if declared.type in (*WORDS, FactType.CHOICE):
        if not isinstance(value, str):
            raise _wrong(whole, declared.type)
    elif declared.type is not _of(value):
        raise _wrong(whole, declared.type)


def _of(value: Value) -> FactType:
    if isinstance(value, bool):
        return FactType.YES_NO
    return FactType.NUMBER if isinstance(value, int) else FactType.TEXT


def _wrong(term: Term, expected: str) -> Refusal:
    return Refusal(
        "condition-type",
        Text("En «{term}» se esperaba: {expected}.", "In “{term}” we expected: {expected}.").filled(
            term=term, expected=expected
        ),
    )
