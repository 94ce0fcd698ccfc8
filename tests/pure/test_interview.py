"""The interview: what is not asked could not have mattered, it ends, and changing back loses
nothing."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.conditions import ON, QUALITIES, SAID, YES_NO, condition, rule
from ventanilla.eligibility.core.answer import assess
from ventanilla.eligibility.core.ask import Interview, Question, path, used
from ventanilla.eligibility.core.terms import Term
from ventanilla.eligibility.core.turning import window
from ventanilla.eligibility.core.values import Facts, Value

CONDITIONS = (
    "a",
    "not b",
    "a or b",
    "a and c",
    "quality == rentista",
    "quality == rentista and age >= 18",
    "quality != visitante or a",
    "years_since(since) >= 3",
    "quality == rentista and years_since(since) >= 3",
    "at least 2 of (a, b, c)",
    "age < 65",
    "days_until(until) >= 0 and days_until(until) <= 90",
)
WHENS = (None, None, "quality == rentista", "a", "not a", "quality in resident and a")
DOMAINS: Mapping[str, tuple[Value, ...]] = {
    **dict.fromkeys(YES_NO, (False, True)),
    "quality": QUALITIES,
    "age": (17, 18, 64, 65),
    "since": (date(2020, 1, 1), date(2025, 1, 1)),
    "until": (date(2026, 9, 1), date(2026, 10, 1), date(2030, 1, 1)),
}
answers = st.fixed_dictionaries({name: st.sampled_from(vs) for name, vs in DOMAINS.items()})


@st.composite
def interviews(draw: st.DrawFn) -> Interview:
    """Questions in some order, each under a condition over what was asked before it."""
    order = draw(st.permutations(sorted(DOMAINS)))
    questions = []
    for n, fact in enumerate(order):
        when = draw(st.sampled_from(WHENS))
        term = condition(when) if when else None
        if term and not term.needs() <= set(order[:n]):
            term = None
        questions.append(
            Question(fact, SAID, None, term, draw(st.none() | st.sampled_from(DOMAINS[fact])))
        )
    rules = draw(st.lists(st.sampled_from(CONDITIONS), min_size=1, max_size=4, unique=True))
    routes = draw(st.lists(st.sampled_from(CONDITIONS), max_size=2, unique=True))
    criteria = [rule(text, name=f"c{n}") for n, text in enumerate(rules)]
    return Interview(questions, criteria, [condition(text) for text in routes], DOMAINS)


def comes_to(interview: Interview, facts: Facts) -> tuple[object, ...]:
    """All that a person is told: the verdict, the day, and the routes."""
    known = used(interview.questions, facts, ON)
    answer = assess(interview.criteria, known, ON)
    return answer.verdict, answer.earliest, *_values(interview.routes, known)


def _values(terms: Sequence[Term], known: Facts) -> tuple[object, ...]:
    return tuple((term.value(known, ON), window(term, known, ON)) for term in terms)


@settings(max_examples=60, deadline=None)
@given(interviews(), answers, st.data())
def test_what_is_not_asked_any_more_could_not_have_changed_what_is_told(
    interview: Interview, whole: Facts, data: st.DataObject
) -> None:
    """Whatever is answered beyond what is open, nothing that the person is told changes."""
    asked = _interviewed(interview, whole, data.draw(st.integers(0, len(DOMAINS))))
    still_open = {one.fact for one in interview.open(asked, ON)}
    for fact in sorted(set(DOMAINS) - set(asked) - still_open):
        for value in DOMAINS[fact]:
            assert comes_to(interview, {**asked, fact: value}) == comes_to(interview, asked), fact


@settings(max_examples=40, deadline=None)
@given(interviews(), answers)
def test_once_nothing_is_asked_any_more_all_the_other_answers_change_nothing(
    interview: Interview, whole: Facts
) -> None:
    asked = _interviewed(interview, whole, len(DOMAINS))
    assert interview.next(asked, ON) is None
    assert comes_to(interview, asked) == comes_to(interview, {**whole, **asked})


@settings(max_examples=40, deadline=None)
@given(interviews(), answers)
def test_an_interview_ends_and_asks_nothing_twice_and_nothing_that_does_not_apply(
    interview: Interview, whole: Facts
) -> None:
    known: dict[str, Value] = {}
    for _ in range(len(DOMAINS) + 1):
        question = interview.next(known, ON)
        if question is None:
            return
        assert question.fact not in known
        assert question in path(interview.questions, known, ON)
        known[question.fact] = whole[question.fact]
    pytest.fail("it does not end")


@settings(max_examples=40, deadline=None)
@given(interviews(), answers, st.sampled_from(sorted(DOMAINS)), st.data())
def test_changing_an_answer_and_back_loses_nothing(
    interview: Interview, whole: Facts, fact: str, data: st.DataObject
) -> None:
    other = data.draw(st.sampled_from(DOMAINS[fact]))
    before = used(interview.questions, whole, ON)
    elsewhere = {**whole, fact: other}
    used(interview.questions, elsewhere, ON)
    assert used(interview.questions, {**elsewhere, fact: whole[fact]}, ON) == before
    assert used(interview.questions, before, ON) == before


def _interviewed(interview: Interview, whole: Facts, most: int) -> Facts:
    known: dict[str, Value] = {}
    for _ in range(most):
        question = interview.next(known, ON)
        if question is None:
            break
        known[question.fact] = whole[question.fact]
    return known
