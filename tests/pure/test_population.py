"""A population is judged as each of its people would be: the same verdicts, reasons and routes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.ask import Question, used
from ventanilla.eligibility.core.terms import (
    COMPARE,
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
from ventanilla.eligibility.core.types import Declarations, Declared, FactType
from ventanilla.eligibility.core.values import Absence, Facts, Money, Stay, Value
from ventanilla.kernel.text import Text
from ventanilla.population.core.bits import Bits, Packed, unpack
from ventanilla.population.core.columns import People
from ventanilla.population.core.fill import column
from ventanilla.population.core.judge import Found, Rulebook, judge
from ventanilla.population.core.plan import Plan
from ventanilla.population.core.steps import condition
from ventanilla.procedures.core.prospect import prospect
from ventanilla.procedures.core.reading import load
from ventanilla.procedures.core.schema.definition import Procedure

PERU = Path(__file__).resolve().parents[2] / "definitions/pe/permanent-residency/2026-09-01.yaml"
TODAY = date(2026, 9, 15)
LEAP = [date(2024, 2, 29), date(2027, 2, 28), date(2027, 3, 1), date(2028, 2, 29)]
days = st.one_of(st.dates(date(2016, 1, 1), date(2029, 1, 1)), st.sampled_from([TODAY, *LEAP]))
QUALITIES = ("rentista", "trabajador", "visitante")


@cache
def peru() -> Procedure:
    return load(PERU.read_text())


@st.composite
def stays(draw: st.DrawFn, qualities: Sequence[str]) -> tuple[Stay, ...]:
    found: list[Stay] = []
    start = draw(days)
    for _ in range(draw(st.integers(0, 4))):
        end = start + timedelta(days=draw(st.sampled_from([0, 200, 364, 365, 366, 731, 1095])))
        renewed = draw(st.sampled_from([None, True, False]))
        found.append(Stay(draw(st.sampled_from(qualities)), start, end, renewed))
        start = end + timedelta(days=draw(st.sampled_from([1, 2, 30, 400])))
    if draw(st.booleans()):
        found.append(Stay(draw(st.sampled_from(qualities)), start, None, None))
    return tuple(found)


@st.composite
def trips(draw: st.DrawFn) -> tuple[Absence, ...]:
    found: list[Absence] = []
    left = draw(days)
    for _ in range(draw(st.integers(0, 4))):
        back = left + timedelta(days=draw(st.sampled_from([0, 3, 183, 184, 365, 366])))
        found.append(Absence(left, back, draw(st.booleans())))
        left = back + timedelta(days=draw(st.sampled_from([0, 1, 300])))
    if draw(st.booleans()):
        found.append(Absence(left, None, draw(st.booleans())))
    return tuple(found)


def value_of(declared: Declared) -> st.SearchStrategy[Value]:
    by_type: Mapping[FactType, st.SearchStrategy[Value]] = {
        FactType.CHOICE: st.sampled_from(declared.choices or ("x",)),
        FactType.YES_NO: st.booleans(),
        FactType.DATE: days,
        FactType.NUMBER: st.integers(-2, 6),
        FactType.MONEY: st.builds(
            Money, st.sampled_from([Decimal("1.50"), Decimal(2)]), st.sampled_from(["PEN", "USD"])
        ),
        FactType.TEXT: st.sampled_from(["one", "two", "three"]),
        FactType.COUNTRY: st.sampled_from(["PE", "PT"]),
        FactType.STAYS: stays(declared.choices or ("x",)),
        FactType.ABSENCES: trips(),
    }
    return by_type[declared.type]


def person(declared: Declarations) -> st.SearchStrategy[Facts]:
    return st.fixed_dictionaries({}, optional={n: value_of(one) for n, one in declared.items()})


def people(declared: Declarations, persons: Sequence[Facts]) -> People:
    index = np.arange(len(persons))
    return People(
        len(persons),
        {
            name: column(one, [who.get(name) for who in persons], index)
            for name, one in declared.items()
        },
    )


def said(bits: Bits, size: int) -> list[bool | None]:
    both = zip(unpack(bits.yes, size), unpack(bits.no, size), strict=True)
    return [True if yes else False if no else None for yes, no in both]


# The definition of Peru, person by person


def which(sets: Sequence[tuple[object, Packed]], size: int) -> list[object]:
    """Of each person the one name under which they stand."""
    return [next(name for name, who in sets if unpack(who, size)[n]) for n in range(size)]


def asked_in(procedure: Procedure) -> Declarations:
    return {one.fact: procedure.declared[one.fact] for one in procedure.check}


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_a_population_is_judged_as_its_people_are_one_by_one(data: st.DataObject) -> None:
    procedure, on = peru(), data.draw(days)
    persons = data.draw(st.lists(person(asked_in(procedure)), min_size=1, max_size=20))
    crowd = people(asked_in(procedure), persons)
    found = judge(Rulebook.of(procedure, on), crowd, chunk=8)
    verdicts = which(list(found.verdicts()), crowd.size)
    outcomes = {one: which(list(found.outcomes(one)), crowd.size) for one in found.criteria}
    for n, facts in enumerate(persons):
        alone = prospect(procedure, facts, on)
        assert verdicts[n] == alone.answer.verdict
        assert {one: outcomes[one][n] for one in outcomes} == {
            finding.criterion_id: finding.outcome for finding in alone.answer.findings
        }
        assert open_to(found, n) == {route.part.id for route in alone.routes}


def open_to(found: Found, n: int) -> set[str]:
    return {name for name, who in found.routes.items() if unpack(who, found.size)[n]}


# Any condition over any facts

FACTS: Declarations = {
    **{name: Declared(FactType.YES_NO) for name in ("a", "b")},
    **{name: Declared(FactType.CHOICE, QUALITIES) for name in ("quality", "before")},
    **{name: Declared(FactType.DATE) for name in ("since", "till")},
    **{name: Declared(FactType.NUMBER) for name in ("age", "floor")},
    **{name: Declared(FactType.MONEY) for name in ("income", "rent")},
    "name": Declared(FactType.TEXT),
    "country": Declared(FactType.COUNTRY),
    "stays": Declared(FactType.STAYS, QUALITIES),
    "absences": Declared(FactType.ABSENCES),
}
among = st.lists(st.sampled_from(QUALITIES), min_size=1, unique=True).map(tuple)
operators = st.sampled_from(sorted(COMPARE))
dials: st.SearchStrategy[Term] = st.one_of(
    st.sampled_from([kind("since") for kind in (*clocks.PLAIN.values(),)][:3]),
    st.just(clocks.LongestAbsence("absences")),
    st.builds(clocks.AbsentWithin, st.just("absences"), st.integers(1, 3)),
    st.builds(clocks.AbsentLast, st.just("absences"), st.integers(1, 3)),
    st.builds(clocks.YearsIn, st.just("stays"), among),
    st.builds(clocks.UnbrokenYearsIn, st.just("stays"), among),
)
levels = st.one_of(st.integers(-1, 5), st.sampled_from([182, 183, 365, 366, 731]))
amounts = st.builds(
    Money,
    st.sampled_from([Decimal("1.50"), Decimal("1.505"), Decimal(2)]),
    st.sampled_from(["PEN", "USD"]),
)
PAIRS = [("since", "till"), ("age", "floor"), ("income", "rent")]
EQUAL = st.sampled_from(["==", "!="])
tests: st.SearchStrategy[Term] = st.one_of(
    st.sampled_from([Fact("a"), Fact("b"), Literal(True), Literal(False)]),
    st.builds(Compare, dials, operators, levels.map(Literal)),
    st.builds(Compare, levels.map(Literal), operators, dials),
    st.builds(Compare, dials, operators, st.just(Fact("age"))),
    st.builds(Within, dials, st.lists(levels, min_size=1).map(tuple)),
    st.builds(Compare, st.just(Fact("since")), operators, days.map(Literal)),
    st.builds(Compare, levels.map(Literal), operators, st.just(Fact("age"))),
    st.builds(Compare, st.just(Fact("income")), operators, amounts.map(Literal)),
    st.builds(Within, st.just(Fact("income")), st.lists(amounts, min_size=1).map(tuple)),
    st.builds(Within, st.just(Fact("quality")), among),
    st.builds(Compare, st.just(Fact("name")), EQUAL, st.sampled_from(["two", "x"]).map(Literal)),
    st.builds(Within, st.just(Fact("country")), st.just(("PT", "DE"))),
    st.builds(Compare, st.just(Fact("quality")), EQUAL, st.just(Fact("before"))),
    st.builds(
        lambda pair, sign: Compare(Fact(pair[0]), sign, Fact(pair[1])),
        st.sampled_from(PAIRS),
        operators,
    ),
)


def grown(inner: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        inner.map(Not),
        several.map(All),
        several.map(Any),
        st.builds(AtLeast, st.integers(1, 2), several),
        st.builds(Compare, inner, EQUAL, inner),
        st.builds(Within, inner, st.sampled_from([(True,), (False, True)])),
    )


terms = st.recursive(tests, grown, max_leaves=5)


@example(  # whatever was renewed, it is a year at least
    Within(clocks.YearsIn("stays", ("rentista",)), (0,)),
    [
        {
            "stays": (
                Stay("rentista", date(2024, 2, 29), date(2024, 2, 29), None),
                Stay("rentista", date(2025, 4, 4), date(2026, 4, 3), None),
            )
        }
    ],
    date(2026, 9, 15),
)
@settings(max_examples=100, deadline=None)
@given(terms, st.lists(person(FACTS), min_size=1, max_size=12), days)
def test_every_condition_comes_to_the_same_for_many_as_for_one(
    term: Term, persons: list[Facts], on: date
) -> None:
    plan = Plan(FACTS, on)
    step = plan.condition(term, {})
    made = plan.run(people(FACTS, persons))
    assert said(condition(made, step), len(persons)) == [who_says(term, who, on) for who in persons]


def who_says(term: Term, who: Facts, on: date) -> bool | None:
    value = term.value(who, on)
    return None if value is None else value is True


# Every clock, over lists that are crowded around the day of the question

DIALS: list[Term] = [
    clocks.YearsSince("since"),
    clocks.DaysSince("since"),
    clocks.DaysUntil("since"),
    clocks.LongestAbsence("absences"),
    clocks.AbsentWithin("absences", 1),
    clocks.AbsentLast("absences", 2),
    clocks.YearsIn("stays", QUALITIES[:2]),
    clocks.UnbrokenYearsIn("stays", QUALITIES[:2]),
]


def invented(dice: Random, on: date) -> Facts:
    """Somebody with days and lists on both sides of `on`, anniversaries and gaps among them."""
    facts: dict[str, Value] = {}
    if dice.random() < 0.9:
        year, near = on.year - dice.randint(0, 4), dice.randint(-1, 1)
        facts["since"] = date(year, on.month, min(on.day, 28)) + timedelta(days=near)
    for name, most in (("stays", 4), ("absences", 5)):
        if dice.random() < 0.9:
            listed = tuple(_periods(name, dice, on, dice.randint(0, most)))
            facts[name] = listed  # type: ignore[assignment]  # all of one kind
    return facts


def _periods(name: str, dice: Random, on: date, count: int) -> Iterator[Stay | Absence]:
    start = on - timedelta(days=dice.randint(-100, 400 * count))
    for n in range(count):
        end = start + timedelta(days=dice.choice([0, 30, 183, 364, 365, 366, 500, 730]))
        goes_on = n == count - 1 and dice.random() < 0.5
        if name == "stays":
            quality, renewed = dice.choice(QUALITIES), dice.choice([None, True, False])
            yield Stay(quality, start, None if goes_on else end, renewed)
        else:
            yield Absence(start, None if goes_on else end, dice.random() < 0.2)
        start = end + timedelta(days=dice.choice([1, 1, 2, 40, 200]))


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32), days)
def test_every_clock_shows_many_what_it_shows_one(seed: int, on: date) -> None:
    dice = Random(seed)
    persons = [invented(dice, on) for _ in range(200)]
    crowd = people(FACTS, persons)
    for dial in DIALS:
        values = [dial.value(who, on) for who in persons]
        plan = Plan(FACTS, on)
        levels = {value for value in values if value is not None}
        steps = [plan.condition(Compare(dial, "==", Literal(level)), {}) for level in levels]
        made = plan.run(crowd)
        for level, step in zip(levels, steps, strict=True):
            found = said(condition(made, step), crowd.size)
            told = Compare(dial, "==", Literal(level))
            assert found == [told.value(who, on) for who in persons], dial
        shown = [
            who if value is None else {**who, "age": value}
            for who, value in zip(persons, values, strict=True)
        ]
        step = plan.condition(Compare(dial, "==", Fact("age")), {})
        found = said(condition(plan.run(people(FACTS, shown)), step), crowd.size)
        assert found == [None if value is None else True for value in values], dial


questions = st.lists(
    st.builds(
        Question,
        st.sampled_from(["a", "b", "quality", "since"]),
        st.just(Text("", "")),
        st.none(),
        st.one_of(st.none(), tests),
    ),
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(questions, terms, st.lists(person(FACTS), min_size=1, max_size=9))
def test_answers_to_questions_that_do_not_apply_do_not_count(
    asked: list[Question], term: Term, persons: list[Facts]
) -> None:
    plan = Plan(FACTS, TODAY)
    step = plan.condition(term, plan.asked(asked))
    made = plan.run(people(FACTS, persons))
    assert said(condition(made, step), len(persons)) == [
        who_says(term, used(asked, who, TODAY), TODAY) for who in persons
    ]
