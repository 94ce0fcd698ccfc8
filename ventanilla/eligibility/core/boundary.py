"""The values of a fact at which a condition can turn: on both sides of every bound it names."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.days import anniversary, nth
from ventanilla.eligibility.core.terms import Compare, Fact, Literal, Term, Within
from ventanilla.eligibility.core.types import Declarations, Declared, FactType
from ventanilla.eligibility.core.values import Absence, Money, Stay, Value

Domains = Mapping[str, tuple[Value, ...]]
CENT = Decimal("0.01")


def domains(terms: Iterable[Term], declared: Declarations, on: date) -> Domains:
    """For every fact that the terms look at, the values worth trying on the day `on`.

    All choices, yes and no; of numbers, amounts, days and periods those just below, at and just
    above each bound; where no bound is named, one ordinary value.
    """
    listed = list(terms)
    names = sorted({name for term in listed for name in term.needs()})
    return {name: tuple(dict.fromkeys(_values(name, declared[name], listed, on))) for name in names}


def _values(name: str, declared: Declared, terms: Iterable[Term], on: date) -> Iterator[Value]:
    if declared.type is FactType.CHOICE:
        yield from declared.choices
    elif declared.type is FactType.YES_NO:
        yield from (False, True)
    else:
        bounds = [bound for term in terms for bound in _bounds(term, name)]
        for clock, level in bounds:
            yield from _near(clock, level, declared, on)
        plain = PLAIN[declared.type]
        yield on if plain is None else plain


def _bounds(term: Term, name: str) -> Iterator[tuple[Term, Value]]:
    """Each operand that reads `name`, with what it is compared to."""
    match term:
        case Compare(left, _, right):
            for one, other in ((left, right), (right, left)):
                if name in one.needs() and isinstance(other, Literal):
                    yield one, other.literal
        case Within(item, among) if name in item.needs():
            yield from ((item, value) for value in among)
    for part in term.parts():
        yield from _bounds(part, name)


def _near(term: Term, level: Value, declared: Declared, on: date) -> Iterator[Value]:
    match term, level:
        case Fact(), Money(amount, currency):
            yield from (Money(amount + by, currency) for by in (-CENT, Decimal(0), CENT))
        case Fact(), date():
            yield from _around(level)
        case Fact(), bool() | str():
            yield level
        case Fact(), int():
            yield from (level - 1, level, level + 1)
        case clocks.YearsSince(), int():
            yield from _around(anniversary(on, -level))
        case clocks.DaysSince(), int():
            yield from _around(_moved(on, -level))
        case clocks.DaysUntil(), int():
            yield from _around(_moved(on, level))
        case clocks.YearsIn(among=among), int():
            yield from _stays(level, among, declared, on)
        case clocks.LongestAbsence() | clocks.AbsentWithin(), int():
            yield from (_trip(level + by, on) for by in (-1, 0, 1))


def _stays(
    years: int, among: tuple[str, ...], declared: Declared, on: date
) -> Iterator[tuple[Stay, ...]]:
    """Long enough to the day, a day short; the same with a break; and time that does not count."""
    start = anniversary(on, -years)
    later = _moved(start, 1)
    other = next((one for one in declared.choices if one not in among), None)
    for counted in among[:1]:
        yield (Stay(counted, start),)
        yield (Stay(counted, later),)
        for renewed in (False, True):
            before = Stay(counted, _moved(start, -400), _moved(start, -30), renewed)
            yield (before, Stay(counted, later))
    if other:
        yield (Stay(other, start),)


def _trip(days: int, on: date) -> tuple[Absence, ...]:
    back = _moved(on, -1)
    return (Absence(_moved(back, -max(days, 0)), back),)


def _around(day: date) -> Iterator[date]:
    return (_moved(day, by) for by in (-1, 0, 1))


def _moved(day: date, days: int) -> date:
    """So many days later, kept within the calendar."""
    return nth(day.toordinal() + days)


# What is tried of a fact whose bounds no condition names; None stands for the day itself.
PLAIN: Mapping[FactType, Value | None] = {
    FactType.DATE: None,
    FactType.NUMBER: 0,
    FactType.MONEY: Money(Decimal(0), "PEN"),
    FactType.TEXT: "x",
    FactType.COUNTRY: "PE",
    FactType.STAYS: (),
    FactType.ABSENCES: (),
}
