"""By how much a condition falls short: what there is, what is wanted, and the difference."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.terms import All, Any, AtLeast, Compare, Not, Term
from ventanilla.eligibility.core.values import Facts, Money, Value


class Unit(StrEnum):
    """What a shortfall is counted in."""

    YEARS = "years"
    DAYS = "days"
    MONEY = "money"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Shortfall:
    """`have` and `wanted` in `unit`; `by` is how far apart they are, `over` whether there is too
    much rather than too little."""

    have: Value
    wanted: Value
    by: Value
    unit: Unit
    over: bool


# Comparisons that fail by an amount: is it too much, and does the bound itself fail?
FAILS = {">=": (False, 0), ">": (False, 1), "<=": (True, 0), "<": (True, 1)}
OPPOSITE = {">=": "<", "<": ">=", ">": "<=", "<=": ">"}
MIRROR = {">=": "<=", "<=": ">=", ">": "<", "<": ">"}


def shortfalls(term: Term, facts: Facts, on: date, *, wanted: bool = True) -> Iterator[Shortfall]:
    """The comparisons that keep `term` from being what is `wanted`, each with its distance."""
    if term.value(facts, on) is not (not wanted):
        return
    match term:
        case Not(inner):
            yield from shortfalls(inner, facts, on, wanted=not wanted)
        case All(terms) | Any(terms) | AtLeast(_, terms):
            for part in terms:
                yield from shortfalls(part, facts, on, wanted=wanted)
        case Compare(left, operator, right) if operator in FAILS:
            operator = operator if wanted else OPPOSITE[operator]
            if isinstance(right, clocks.Clock):
                left, operator, right = right, MIRROR[operator], left
            yield from _distance(left, operator, right, facts, on)


def _distance(
    left: Term, operator: str, right: Term, facts: Facts, on: date
) -> Iterator[Shortfall]:
    have, wanted = left.value(facts, on), right.value(facts, on)
    over, strict = FAILS[operator]
    if isinstance(have, Money) and isinstance(wanted, Money):
        by = Money(abs(wanted.amount - have.amount), wanted.currency)
        yield Shortfall(have, wanted, by, Unit.MONEY, over)
    elif isinstance(have, int) and isinstance(wanted, int):
        yield Shortfall(have, wanted, abs(wanted - have) + strict, _unit(left), over)
    elif isinstance(have, date) and isinstance(wanted, date):
        yield Shortfall(have, wanted, abs((wanted - have).days) + strict, Unit.DAYS, over)


def _unit(term: Term) -> Unit:
    if isinstance(term, (clocks.YearsSince, clocks.YearsIn)):
        return Unit.YEARS
    return Unit.DAYS if isinstance(term, clocks.Clock) else Unit.NUMBER
