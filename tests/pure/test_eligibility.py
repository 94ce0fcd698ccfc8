"""The rule language: what it reads, what it comes to, and what it refuses."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ventanilla.eligibility.core import types
from ventanilla.eligibility.core.answer import Criterion, Outcome, Verdict, assess
from ventanilla.eligibility.core.clocks import YearsSince
from ventanilla.eligibility.core.grammar import DEEPEST, LONGEST, Names, parse
from ventanilla.eligibility.core.terms import (
    All,
    Any,
    Compare,
    Fact,
    Literal,
    Not,
    Term,
)
from ventanilla.eligibility.core.turning import first_day
from ventanilla.eligibility.core.types import Declared, FactType
from ventanilla.kernel.citation import STANDING, Basis, Citation, Confidence
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

TODAY = date(2026, 9, 15)
NAMES = ("a", "b", "c")
FACTS = {
    **{name: Declared(FactType.YES_NO) for name in NAMES},
    "quality": Declared(FactType.CHOICE, ("rentista", "visitante")),
    "since": Declared(FactType.DATE),
    "age": Declared(FactType.NUMBER),
}
LAW = Citation(Basis.LAW, Confidence.OFFICIAL, "O1", "art. 1")
SAID = Text("sí", "yes")
NAMED = Names(FACTS.keys())

terms = st.recursive(
    st.sampled_from([Fact(name) for name in NAMES] + [Literal(True), Literal(False)]),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda ts: All(tuple(ts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda ts: Any(tuple(ts))),
    ),
    max_leaves=8,
)
partly = st.dictionaries(st.sampled_from(NAMES), st.booleans())


@given(terms, partly)
def test_an_answer_is_given_only_where_every_completion_agrees(
    term: Term, known: dict[str, bool]
) -> None:
    open_names = [name for name in NAMES if name not in known]
    values = {
        term.value({**known, **dict(zip(open_names, rest, strict=True))}, TODAY)
        for rest in product((True, False), repeat=len(open_names))
    }
    answer = term.value(known, TODAY)
    assert answer is None or values == {answer}


@given(terms)
def test_a_condition_reads_back_as_it_prints(term: Term) -> None:
    again = parse(str(term), NAMED)
    for values in product((True, False), repeat=len(NAMES)):
        facts = dict(zip(NAMES, values, strict=True))
        assert again.value(facts, TODAY) == term.value(facts, TODAY)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_its_place(text: str) -> None:
    try:
        types.check(parse(text, NAMED), FACTS)
    except Refusal as refusal:
        assert refusal.code in ("condition", "condition-type")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a and",
        "a b",
        "(a",
        "a in []",
        "years_since(nobody) >= 3",
        "a == 'x",
        "import os",
        "a" * (LONGEST + 1),
        "(" * (DEEPEST + 5) + "a" + ")" * (DEEPEST + 5),
        "not " * 10_000_000,
    ],
)
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse(text, NAMED)
    assert caught.value.code == "condition"


@pytest.mark.parametrize(
    "text",
    [
        "quality",
        "age",
        "quality == emperor",
        "a == 3",
        "years_since(age) >= 3",
        "quality > rentista",
    ],
)
def test_a_fact_used_as_what_it_is_not_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        types.check(parse(text, NAMED), FACTS)
    assert caught.value.code == "condition-type"


def criterion(needs: str, citation: Citation = LAW) -> Criterion:
    return Criterion("c", SAID, parse(needs, NAMED), SAID, SAID, SAID, citation)


@pytest.mark.parametrize("pair", list(product(Basis, Confidence)))
@pytest.mark.parametrize("fact", [True, False, None])
def test_only_official_law_can_say_met_or_no(pair: tuple[Basis, Confidence], fact: bool) -> None:
    cited = Citation(*pair, "X", "art. 1")
    facts = {} if fact is None else {"a": fact}
    answer = assess([criterion("a", cited)], facts, TODAY)
    outcome = answer.findings[0].outcome
    if pair == (Basis.LAW, Confidence.OFFICIAL):
        expected = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.TO_BE_CONFIRMED}
        assert outcome is expected[fact]
    else:
        assert outcome is Outcome.TO_BE_CONFIRMED
        assert answer.verdict is Verdict.YES


def test_general_knowledge_has_no_place_in_the_table() -> None:
    assert {one for pair in STANDING for one in pair} <= {*Basis, *Confidence}
    assert sum(standing.may_refuse for standing in STANDING.values()) == 1


@given(st.dates(date(1990, 1, 1), date(2040, 1, 1)), st.integers(0, 6))
def test_the_first_day_is_the_first_on_which_it_holds(since: date, years: int) -> None:
    term = Compare(YearsSince("since"), ">=", Literal(years))
    found = first_day(term, {"since": since}, TODAY)
    if term.value({"since": since}, TODAY):
        return
    assert found is not None
    assert term.value({"since": since}, found) is True
    assert term.value({"since": since}, found - timedelta(days=1)) is False


def test_a_not_yet_that_time_heals_names_its_day_and_how_far_it_is() -> None:
    answer = assess([criterion("years_since(since) >= 3")], {"since": date(2024, 2, 29)}, TODAY)
    assert answer.earliest == date(2027, 3, 1)
    assert answer.findings[0].short_by == (date(2027, 3, 1) - TODAY).days


def test_a_not_yet_that_time_does_not_heal_names_no_day() -> None:
    rules = [criterion("years_since(since) >= 3"), criterion("not a")]
    answer = assess(rules, {"since": date(2025, 1, 1), "a": True}, TODAY)
    assert (answer.verdict, answer.earliest) == (Verdict.NOT_YET, None)
