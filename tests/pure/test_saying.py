"""A condition in words: every kind says itself in both languages, and leaves no gap."""

import pytest
from hypothesis import given, settings

from tests.support.conditions import LEXICON, condition, terms
from ventanilla.eligibility.core.saying import CLOCKS, COMPARED, say
from ventanilla.eligibility.core.terms import COMPARE, Term


@settings(max_examples=100, deadline=None)
@given(terms)
def test_every_condition_says_itself_in_both_languages(term: Term) -> None:
    said = say(term, LEXICON)
    for sentence in (said.es, said.en):
        assert sentence.strip() == sentence != ""
        assert "{" not in sentence
        assert "}" not in sentence
    assert all(f"dato {name}" in said.es for name in _named(term))
    assert all(f"fact {name}" in said.en for name in _named(term))


def _named(term: Term) -> frozenset[str]:
    """The facts that are said by name: of stays and trips it is said what is counted."""
    return term.needs() - {"stays", "trips"}


def test_every_operator_and_every_clock_has_its_words() -> None:
    assert set(COMPARED) == set(COMPARE)
    for kind, text in CLOCKS.items():
        assert text.es != text.en, kind


@pytest.mark.parametrize(
    ("text", "es", "en"),
    [
        ("quality in resident", "dato quality: residente", "fact quality: resident"),
        (
            "quality in [rentista, visitante]",
            "dato quality: opción rentista / opción visitante",
            "fact quality: choice rentista / choice visitante",
        ),
        ("quality == rentista", "dato quality: opción rentista", "fact quality: choice rentista"),
        (
            "not (a or b)",
            "no es así: (dato a; o dato b)",
            "it is not so: (fact a; or fact b)",
        ),
        (
            "years_in(stays, resident) >= 3 and income > PEN 5.50",
            "años sumados con residente: 3 como mínimo; y dato income: más de PEN 5.50",
            "years added up with resident: 3 at least; and fact income: more than PEN 5.50",
        ),
        (
            "at least 2 of (a, b, not c)",
            "al menos 2 de: dato a; dato b; (no es así: dato c)",
            "at least 2 of: fact a; fact b; (it is not so: fact c)",
        ),
        ("a == true", "dato a: sí", "fact a: yes"),
        (
            "since <= 2026-09-01",
            "dato since: 2026-09-01 como máximo",
            "fact since: 2026-09-01 at most",
        ),
    ],
)
def test_a_condition_reads_as_somebody_would_say_it(text: str, es: str, en: str) -> None:
    said = say(condition(text), LEXICON)
    assert (said.es, said.en) == (es, en)
