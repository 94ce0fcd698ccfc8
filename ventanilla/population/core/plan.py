"""A condition as steps over columns: compiled once for a day, run on every chunk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.ask import Question
from ventanilla.eligibility.core.days import anniversary
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
from ventanilla.eligibility.core.types import WORDS, Declarations, FactType
from ventanilla.eligibility.core.values import Money, Value
from ventanilla.population.core import dials, leaves, steps
from ventanilla.population.core.columns import People
from ventanilla.population.core.ranges import Ranges, asked, days_for

CODED = {FactType.CHOICE, FactType.YES_NO, *WORDS}
TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}  # the same, said from the other side
OF_A_DAY = (clocks.YearsSince, clocks.DaysSince, clocks.DaysUntil)
Masks = Mapping[str, int]  # of a fact: the step that says for whom it counts


@dataclass(slots=True)
class Plan:
    """Steps in an order in which each finds what it needs. `on` is the day of the question."""

    declared: Declarations
    on: date
    order: list[steps.Step] = field(default_factory=list)
    _numbers: dict[steps.Step, int] = field(default_factory=dict)

    def run(self, people: People) -> list[object]:
        """What every step comes to for these people."""
        made: list[object] = []
        for step in self.order:
            made.append(step(people, made))
        return made

    def condition(self, term: Term, masks: Masks) -> int:
        """The step that says for whom `term` holds."""
        match term:
            case Fact(name):
                return self._masked(term, self._picked(name, [True]), masks)
            case Literal(value):
                return self._add(steps.Always(value is True))
            case Not(inner):
                return self._not(self.condition(inner, masks))
            case All(terms):
                return self._joined("every", terms, masks)
            case Any(terms):
                return self._joined("some", terms, masks)
            case AtLeast(count, terms):
                return self._add(steps.Enough(count, self._each(terms, masks)))
            case Compare(left, operator, right):
                return self._compare(left, operator, right, masks)
            case Within(item, among):
                return self._within(item, among, masks)
        raise NotImplementedError(term)

    def asked(self, questions: Sequence[Question]) -> Masks:
        """For whom each fact counts: who was asked for it (`eligibility.core.ask.used`).

        A condition sees only answers that counted so far; a fact asked for twice counts where
        one of the two questions applies.
        """
        so_far: dict[str, int] = {}
        applies: dict[str, list[int]] = {}
        for question in questions:
            when = question.when or Literal(True)
            here = self.condition(when, so_far)
            applies.setdefault(question.fact, []).append(here)
            before = so_far.get(question.fact)
            if question.when is not None:
                so_far[question.fact] = self._both(here, before)
        return {
            fact: self._add(steps.Joined("some", tuple(all_)))
            for fact, all_ in applies.items()
            if fact in so_far
        }

    def _both(self, one: int, other: int | None) -> int:
        return one if other is None else self._add(steps.Joined("every", (one, other)))

    def _compare(self, left: Term, operator: str, right: Term, masks: Masks) -> int:
        whole = Compare(left, operator, right)
        if isinstance(left, Literal):
            if isinstance(right, Literal):
                return self._add(steps.Always(_truth(whole.value({}, self.on))))
            return self._compare(right, TURNED.get(operator, operator), left, masks)
        if self._says_yes_or_no(left):
            alike = self._joined("alike", (left, right), masks)
            return alike if operator == "==" else self._not(alike)
        if isinstance(right, Literal):
            return self._masked(whole, self._against(left, operator, right.literal), masks)
        sides = self._column(left), self._column(right)
        return self._masked(whole, self._add(leaves.Compared(sides[0], operator, sides[1])), masks)

    def _within(self, item: Term, among: Sequence[Value], masks: Masks) -> int:
        if isinstance(item, Literal):
            return self._add(steps.Always(item.literal in among))
        if self._says_yes_or_no(item):
            pairs = [self._joined("alike", (item, Literal(one)), masks) for one in among]
            return self._add(steps.Joined("some", tuple(pairs)))
        return self._masked(item, self._one_of(item, among), masks)

    def _one_of(self, item: Term, among: Sequence[Value]) -> int:
        kind = self._kind(item)
        if isinstance(item, Fact) and kind in CODED:
            return self._picked(item.name, among)
        if isinstance(item, Fact) and kind is FactType.MONEY:
            each = [self._priced(item.name, "==", one, plain=True) for one in among]
            return self._add(steps.Joined("some", tuple(each)))
        return self._spanned(item, tuple(one for value in among for one in asked("==", value)))

    def _against(self, left: Term, operator: str, bound: Value) -> int:
        kind = self._kind(left)
        if isinstance(left, Fact) and kind in CODED:
            same = self._picked(left.name, [bound])
            return same if operator == "==" else self._not(same)
        if isinstance(left, Fact) and kind is FactType.MONEY:
            return self._priced(left.name, operator, bound)
        return self._spanned(left, asked(operator, bound))

    def _picked(self, fact: str, among: Sequence[Value]) -> int:
        read = self._add(steps.Read(fact))
        return self._add(leaves.Picked(read, self._add(steps.Known(read)), frozenset(among)))

    def _priced(self, fact: str, operator: str, bound: Value, *, plain: bool = False) -> int:
        price = cast(Money, bound)
        read = self._add(steps.Read(fact))
        known, ranges = self._add(steps.Known(read)), asked(operator, price)
        return self._add(leaves.Priced(read, known, price.currency, ranges, plain))

    def _spanned(self, item: Term, ranges: Ranges) -> int:
        """A clock that reads one day turns at days that are the same for all."""
        if isinstance(item, clocks.YearsIn):
            days = days_for(ranges, self._dial(clocks.YearsSince(item.fact)))
            return self._add(dials.LivedFor(self._lived(item), item.unbroken, ranges, days))
        if isinstance(item, clocks.LongestAbsence | clocks.AbsentWithin):
            return self._add(dials.AwayFor(self._away(item), ranges))
        if isinstance(item, OF_A_DAY):
            ranges = days_for(ranges, self._dial(item))
            item = Fact(item.fact)
        of = self._column(item)
        return self._add(leaves.Spanned(of, self._add(steps.Known(of)), ranges))

    def _dial(
        self, clock: clocks.YearsSince | clocks.DaysSince | clocks.DaysUntil
    ) -> Callable[[date], int]:
        def read(day: date) -> int:
            return cast(int, cast(Term, clock).value({clock.fact: day}, self.on))

        return read

    def _column(self, term: Term) -> int:
        on = self.on.toordinal()
        if isinstance(term, Fact):
            return self._add(steps.Read(term.name))
        read = self._add(steps.Read(*term.needs()))
        step: steps.Step
        match term:
            case clocks.YearsIn():
                step = dials.YearsLived(self._lived(term), term.unbroken)
            case clocks.LongestAbsence() | clocks.AbsentWithin():
                step = dials.DaysAway(self._away(term))
            case _:
                step = dials.Passed(read, on, DAYS[type(term)])
        return self._add(step)

    def _away(self, clock: clocks.LongestAbsence | clocks.AbsentWithin) -> int:
        read, on = self._add(steps.Read(clock.fact)), self.on.toordinal()
        match clock:
            case clocks.AbsentLast(years=years):
                first = anniversary(self.on, -years).toordinal()
                return self._add(dials.Away(read, on, years, first))
            case clocks.AbsentWithin(years=years):
                return self._add(dials.Away(read, on, years))
        return self._add(dials.Away(read, on))

    def _lived(self, clock: clocks.YearsIn) -> int:
        read = self._add(steps.Read(clock.fact))
        return self._add(dials.Lived(read, frozenset(clock.among), self.on.toordinal()))

    def _masked(self, leaf: Term, step: int, masks: Masks) -> int:
        for fact in sorted(leaf.needs() & masks.keys()):
            step = self._add(steps.Asked(step, masks[fact]))
        return step

    def _joined(self, way: str, terms: Sequence[Term], masks: Masks) -> int:
        return self._add(steps.Joined(way, self._each(terms, masks)))

    def _each(self, terms: Sequence[Term], masks: Masks) -> tuple[int, ...]:
        return tuple(self.condition(one, masks) for one in terms)

    def _not(self, step: int) -> int:
        return self._add(steps.Opposite(step))

    def _says_yes_or_no(self, term: Term) -> bool:
        return self._kind(term) is FactType.YES_NO

    def _kind(self, term: Term) -> FactType:
        if isinstance(term, Fact):
            return self.declared[term.name].type
        return FactType.NUMBER if isinstance(term, clocks.Clock) else FactType.YES_NO

    def _add(self, step: steps.Step) -> int:
        if step not in self._numbers:
            self._numbers[step] = len(self.order)
            self.order.append(step)
        return self._numbers[step]


DAYS: dict[type, int] = {clocks.YearsSince: 0, clocks.DaysSince: 1, clocks.DaysUntil: -1}


def _truth(value: Value | None) -> bool | None:
    return None if value is None else value is True
