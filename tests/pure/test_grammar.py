"""The grammar: every kind of condition reads back as it prints, and nothing else gets in."""

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.conditions import DECLARED, NAMES, ON, condition, terms, whole
from ventanilla.eligibility.core import types
from ventanilla.eligibility.core.grammar import DEEPEST, LONGEST, parse
from ventanilla.eligibility.core.terms import Compare, Fact, Literal, Term
from ventanilla.eligibility.core.values import Facts, Money
from ventanilla.kernel.refusal import Refusal

FAST = 0.2  # seconds


@settings(max_examples=120, deadline=None)
@given(terms)
def test_every_kind_of_condition_reads_back_as_it_prints(term: Term) -> None:
    again = condition(str(term))
    assert str(again) == str(term)
    types.check(again, DECLARED)


@given(terms, whole)
def test_what_reads_back_comes_to_the_same(term: Term, facts: Facts) -> None:
    assert condition(str(term)).value(facts, ON) == term.value(facts, ON)


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            [
                "a",
                "not",
                "and",
                "or",
                "(",
                ")",
                "at",
                "least",
                "2",
                "of",
                ",",
                "==",
                "in",
                "[",
                "]",
                "PEN",
                "1.5",
                "2024-02-30",
                "years_in",
                "stays",
                "resident",
                "'x'",
                "true",
            ]
        ),
        max_size=14,
    ).map(" ".join)
)
def test_any_text_is_read_or_refused_with_its_place(text: str) -> None:
    try:
        types.check(parse(text, NAMES), DECLARED)
    except Refusal as refusal:
        assert refusal.code in ("condition", "condition-type")


HUGE = {
    "ten megabytes": "a and " * 1_700_000 + "a",
    "brackets": "(" * 10_000 + "a" + ")" * 10_000,
    "brackets left open": "(" * 10_000,
    "not": "not " * 10_000 + "a",
    "not and brackets": "not (" * 10_000 + "a" + ")" * 10_000,
    "at least": "at least 1 of (" * 10_000 + "a" + ")" * 10_000,
    "a list": "quality in [" + "rentista, " * 10_000 + "rentista]",
    "a number": "age == " + "9" * 10_000,
    "a text": "name == '" + "x" * 10_000 + "'",
}


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE)
def test_what_is_far_too_long_or_too_deep_is_refused_at_once(text: str) -> None:
    began = time.perf_counter()
    with pytest.raises(Refusal) as caught:
        parse(text, NAMES)
    assert caught.value.code == "condition"
    assert time.perf_counter() - began < FAST


SHORT_AND_DEEP = {
    "brackets": ("(" * (DEEPEST + 1), ")" * (DEEPEST + 1)),
    "at least": ("at least 1 of (" * (DEEPEST + 1), ")" * (DEEPEST + 1)),
    "not": ("not (" * (DEEPEST + 1), ")" * (DEEPEST + 1)),
}


@pytest.mark.parametrize("around", SHORT_AND_DEEP.values(), ids=SHORT_AND_DEEP)
def test_what_is_short_enough_and_too_deep_is_refused_with_the_place(
    around: tuple[str, str],
) -> None:
    text = "a".join(around)
    assert len(text) <= LONGEST
    with pytest.raises(Refusal) as caught:
        parse(text, NAMES)
    assert f"{DEEPEST}" in caught.value.why.en


def test_many_conditions_side_by_side_are_not_deep() -> None:
    text = " and ".join(f"(({name}))" for name in "abc" * 40)
    assert parse(text, NAMES).value(dict.fromkeys("abc", True), ON) is True


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a and", 6),
        ("a b", 3),
        ("years_since(nobody) >= 3", 13),
        ("years_since(since) >= 3.5", 23),
        ("since == 2024-02-30", 10),
        ("since == 0001-01-01", 10),
        ("since == 9999-12-31", 10),
        ("at least 0 of (a, b)", 21),
        ("at least 3 of (a, b)", 21),
        ("at least 1 of ()", 16),
        ("quality in []", 13),
        ("income == PEN 1.2.3", 18),
        ("income == PEN 1234567890123", 15),
        ("a ; b", 2),
        ("years_in(stays)", 15),
        ("absent_last(trips, 1000000000000000)", 20),
    ],
)
def test_a_mistake_is_refused_with_the_character_where_it_stands(text: str, place: int) -> None:
    with pytest.raises(Refusal) as caught:
        parse(text, NAMES)
    assert f"character {place} " in caught.value.why.en
    assert f"carácter {place} " in caught.value.why.es
    assert caught.value.why.es.split("esperaba ")[1] != caught.value.why.en.split("expected ")[1]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a and (b or age)", "and[1].or[1]"),
        ("not (a and quality)", "not.and[1]"),
        ("at least 1 of (a, b == 3)", "at-least[1]"),
        ("a or years_in(trips, resident) >= 3", "or[1].left"),
        ("a or 3 <= longest_absence(stays)", "or[1].right"),
        ("a and years_in(stays, [emperor]) >= 1", "and[1].left"),
        ("a and stays == trips", "and[1]"),
        ("a and income > 5", "and[1]"),
        ("a and age == true", "and[1]"),
        ("a == 1", ""),
        ("a and days_since(since) > days_until(until)", "and[1]"),
    ],
)
def test_a_fact_used_as_what_it_is_not_is_refused_with_its_path(text: str, path: str) -> None:
    with pytest.raises(Refusal) as caught:
        types.check(parse(text, NAMES), DECLARED)
    assert (caught.value.code, caught.value.at) == ("condition-type", path)


def test_an_amount_is_a_currency_and_a_number() -> None:
    term = condition("income >= PEN 5500.50")
    assert isinstance(term, Compare)
    assert isinstance(term.right, Literal)
    assert isinstance(term.right.literal, Money)
    assert str(term.right) == "PEN 5500.50"
    assert term.left == Fact("income")


def test_amounts_of_two_currencies_are_never_compared() -> None:
    rich = Money(Decimal(1_000_000), "USD")
    assert condition("income >= PEN 10").value({"income": rich}, ON) is None
