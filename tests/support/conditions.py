"""Facts, and conditions of every kind over them, for the tests of the rule language."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from ventanilla.eligibility.core import clocks
from ventanilla.eligibility.core.answer import Criterion
from ventanilla.eligibility.core.grammar import Names, parse
from ventanilla.eligibility.core.saying import Lexicon
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
from ventanilla.eligibility.core.types import Declared, FactType
from ventanilla.eligibility.core.values import Absence, Absences, Money, Stay, Stays, Value
from ventanilla.kernel.citation import Basis, Citation, Confidence
from ventanilla.kernel.text import Text

ON = date(2026, 9, 15)
DAY = timedelta(days=1)
YES_NO = ("a", "b", "c")
QUALITIES = ("rentista", "trabajador", "visitante")
RESIDENT = ("rentista", "trabajador")
DECLARED = {
    **{name: Declared(FactType.YES_NO) for name in YES_NO},
    "quality": Declared(FactType.CHOICE, QUALITIES),
    "since": Declared(FactType.DATE),
    "until": Declared(FactType.DATE),
    "age": Declared(FactType.NUMBER),
    "income": Declared(FactType.MONEY),
    "name": Declared(FactType.TEXT),
    "stays": Declared(FactType.STAYS, QUALITIES),
    "trips": Declared(FactType.ABSENCES),
}
NAMES = Names(DECLARED.keys(), {"resident": RESIDENT})
TITLES = {name: Text(f"dato {name}", f"fact {name}") for name in DECLARED}
CHOICES = {name: Text(f"opción {name}", f"choice {name}") for name in QUALITIES}
LEXICON = Lexicon(
    TITLES, {"quality": CHOICES, "stays": CHOICES}, {"resident": Text("residente", "resident")}
)
LAW = Citation(Basis.LAW, Confidence.OFFICIAL, "O1", "art. 1")
REPORTED = Citation(Basis.PRACTICE, Confidence.BLOG, "B1")
SAID = Text("sí", "yes")


def condition(text: str) -> Term:
    return parse(text, NAMES)


def rule(
    needs: str | Term,
    cite: Citation = LAW,
    since: date | None = None,
    until: date | None = None,
    name: str = "c",
) -> Criterion:
    term = condition(needs) if isinstance(needs, str) else needs
    return Criterion(name, SAID, term, SAID, SAID, SAID, cite, since, until)


days = st.dates(date(2015, 1, 1), date(2034, 12, 31))
leapish = st.sampled_from(
    [
        date(year, month, day)
        for year in (2020, 2023, 2024, 2027, 2028)
        for month, day in ((2, 27), (2, 28), (3, 1), (3, 2))
    ]
    + [date(2020, 2, 29), date(2024, 2, 29), date(2028, 2, 29)]
)
some_day = st.one_of(days, leapish)
amounts = st.integers(0, 10_000_00).map(lambda cents: Decimal(cents) / 100)
money = st.builds(Money, amounts, st.sampled_from(["PEN", "USD"]))


@st.composite
def stays(draw: st.DrawFn, most: int = 4) -> Stays:
    """In the order of time, without overlap; the last may go on."""
    found: list[Stay] = []
    start = draw(some_day)
    for _ in range(draw(st.integers(0, most))):
        length = draw(st.one_of(st.integers(0, 40), st.integers(300, 1200)))
        goes_on = draw(st.integers(0, 5)) == 0
        end = None if goes_on else start + DAY * length
        renewed = draw(st.sampled_from([None, True, False]))
        found.append(Stay(draw(st.sampled_from(QUALITIES)), start, end, renewed))
        if end is None:
            break
        start = end + DAY * draw(st.one_of(st.just(1), st.integers(1, 500)))
    return tuple(found)


@st.composite
def trips(draw: st.DrawFn, most: int = 5) -> Absences:
    """In the order of time, without overlap; the last may not be over."""
    found: list[Absence] = []
    left = draw(some_day)
    for _ in range(draw(st.integers(0, most))):
        length = draw(st.one_of(st.integers(0, 60), st.integers(150, 500)))
        back = None if draw(st.integers(0, 7)) == 0 else left + DAY * length
        found.append(Absence(left, back, draw(st.integers(0, 3)) == 0))
        if back is None:
            break
        left = back + DAY * draw(st.one_of(st.integers(0, 30), st.integers(200, 400)))
    return tuple(sorted(found, key=lambda one: (one.left, one.back or date.max, one.authorised)))


values: dict[str, st.SearchStrategy[Value]] = {
    **{name: st.booleans() for name in YES_NO},
    "quality": st.sampled_from(QUALITIES),
    "since": some_day,
    "until": some_day,
    "age": st.integers(0, 100),
    "income": money,
    "name": st.sampled_from(["x", "Ñandú", "a b"]),
    "stays": stays(),
    "trips": trips(),
}
facts = st.fixed_dictionaries({}, optional=values)
whole = st.fixed_dictionaries(values)

ordering = st.sampled_from(["<", "<=", ">", ">="])
operators = st.sampled_from(sorted(COMPARE))
group = st.just((RESIDENT, "resident"))
listed = st.lists(st.sampled_from(QUALITIES), min_size=1, max_size=3, unique=True).map(
    lambda names: (tuple(names), "")
)
plain_clocks = st.one_of(
    st.builds(clocks.YearsSince, st.just("since")),
    st.builds(clocks.DaysSince, st.just("since")),
    st.builds(clocks.DaysUntil, st.just("until")),
)
groups = st.one_of(group, listed)
stay_clocks = st.one_of(
    groups.map(lambda g: clocks.YearsIn("stays", *g)),
    groups.map(lambda g: clocks.UnbrokenYearsIn("stays", *g)),
)
trip_clocks = st.one_of(
    st.just(clocks.LongestAbsence("trips")),
    st.builds(clocks.AbsentWithin, st.just("trips"), st.integers(1, 3)),
    st.builds(clocks.AbsentLast, st.just("trips"), st.integers(1, 3)),
)


def compared(
    left: st.SearchStrategy[Term], right: st.SearchStrategy[Value]
) -> st.SearchStrategy[Term]:
    """A comparison, either side first."""
    return st.tuples(left, operators, right.map(Literal), st.booleans()).map(
        lambda t: Compare(t[2], t[1], t[0]) if t[3] else Compare(t[0], t[1], t[2])
    )


years = st.integers(0, 6)
clock_tests = st.one_of(
    compared(plain_clocks.filter(lambda c: isinstance(c, clocks.YearsSince)), years),
    compared(
        plain_clocks.filter(lambda c: not isinstance(c, clocks.YearsSince)), st.integers(0, 900)
    ),
    compared(stay_clocks, years),
    compared(trip_clocks, st.integers(0, 400)),
)
tests_of_one_fact = st.one_of(
    st.sampled_from(YES_NO).map(Fact),
    st.booleans().map(Literal),
    clock_tests,
    compared(st.just(Fact("age")), st.integers(0, 100)),
    compared(st.just(Fact("income")), money),
    compared(st.just(Fact("since")), some_day),
    st.sampled_from(QUALITIES).map(lambda q: Compare(Fact("quality"), "!=", Literal(q))),
    st.sampled_from(["x", "a b"]).map(lambda t: Compare(Fact("name"), "==", Literal(t))),
    groups.map(lambda g: Within(Fact("quality"), *g)),
    st.lists(st.integers(0, 6), min_size=1, max_size=3).map(
        lambda ns: Within(clocks.YearsSince("since"), tuple(ns))
    ),
)


def _joined(inner: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    some = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        inner.map(Not),
        some.map(All),
        some.map(Any),
        some.flatmap(lambda ts: st.integers(1, len(ts)).map(lambda n: AtLeast(n, ts))),
    )


terms = st.recursive(tests_of_one_fact, _joined, max_leaves=6)
