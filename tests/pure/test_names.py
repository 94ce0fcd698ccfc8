"""Names compared: no order, no accents, any script, one slip; and nobody by chance."""

from datetime import date
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ventanilla.demo.registers.invented import Invented, people
from ventanilla.screening.adapters.index import Index
from ventanilla.screening.core.matching import THRESHOLD, compare, likeness
from ventanilla.screening.core.names import forms
from ventanilla.screening.core.person import Entry, Person

BORN = date(1970, 5, 20)
persons = st.integers(0, 3000).map(lambda n: next(islice(people(7), n, None)))


def entry(*names: str, born: date | None = BORN, nation: str = "PT") -> Entry:
    return Entry("R-1", Person(names, born, nation))


def score(name: str, other: Entry, born: date | None = BORN, nation: str = "PT") -> int:
    return compare(Person((name,), born, nation), other).score


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jürgen Müller", "Juergen Mueller"),
        ("Łukasz Wiśniewski", "Lukasz Wisniewski"),
        ("Şükrü Çelik", "Sukru Celik"),
        ("Søren Ødegård", "Soeren Oedegaard"),
        ("Weiß Großmann", "Weiss Grossmann"),
        ("Peñaloza Núñez", "Penaloza Nunez"),
        ("Михайло Шевченко", "Mikhajlo Shevchenko"),
        ("O'Brien Sean", "OBrien Sean"),
        ("Maria de los Santos Lima", "María Santos Lima"),
        ("Mohammed Hassan", "Muhammad Hasan"),
        ("González Pérez, Ana", "Ana Gonzalez Perez"),
        ("Inês Duarte Peñaloza", "Inés Duarte Penalosa"),
    ],
)
def test_one_person_written_in_two_ways_is_a_hit(one: str, other: str) -> None:
    assert score(one, entry(other)) >= THRESHOLD


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana Pérez", "Anabel Perales"), ("Juan García", "Juana Gárate"), ("Li Wei", "Lin Weimin")],
)
def test_two_people_of_other_names_are_none(one: str, other: str) -> None:
    assert score(one, entry(other, born=None)) < THRESHOLD


@given(persons, st.randoms(use_true_random=False))
def test_the_order_of_words_changes_nothing(one: Invented, chance: Random) -> None:
    mixed = one.name.split()
    chance.shuffle(mixed)
    for form, other in zip(forms(one.name), forms(" ".join(mixed)), strict=True):
        assert likeness(form, other) == pytest.approx(1.0)


@given(persons, persons)
def test_likeness_is_the_same_both_ways_and_between_nothing_and_one(
    one: Invented, other: Invented
) -> None:
    a, b = forms(one.name)[0], forms(other.name)[0]
    assert likeness(a, b) == pytest.approx(likeness(b, a))
    assert 0 <= likeness(a, b) <= 1


@given(persons, persons, st.text(max_size=30))
def test_an_alias_more_never_makes_a_match_weaker(
    one: Invented, other: Invented, alias: str
) -> None:
    person = Person((one.name,), one.birth_date, one.nationality)
    without = compare(person, entry(other.name)).score
    assert compare(person, entry(other.name, alias)).score >= without


@pytest.mark.parametrize(
    ("born", "hit"),
    [(BORN, True), (None, True), (date(1971, 5, 20), True), (date(1988, 1, 2), False)],
    ids=["the same day", "not known", "a year off", "another day"],
)
def test_a_namesake_of_another_birth_date_is_no_hit(born: date | None, hit: bool) -> None:
    assert (
        score("Inês Duarte Peñaloza", entry("Inês Duarte Peñaloza", born=born)) >= THRESHOLD
    ) is hit


def test_every_feature_says_why_in_both_languages() -> None:
    found = compare(Person(("Ana Lima",), BORN, "PT"), entry("Ana Lima"))
    assert {one.name for one in found.features} == {"name", "birth_date", "nationality"}
    assert all(one.why.es and one.why.en and one.why.es != one.why.en for one in found.features)
    assert sum(one.points for one in found.features) == found.score == 100


def test_the_index_finds_by_an_alias_alone() -> None:
    index = Index([entry("Completamente Otro Nombre", "Ana María Lima Sosa"), entry("Nadie")])
    (match,) = index.search(Person(("Ana Maria Lima",), BORN, "PT"))
    assert match.entry.person.names[0] == "Completamente Otro Nombre"


def test_the_index_finds_what_comparing_with_everybody_finds() -> None:
    """On a register that is small enough to compare with all of it."""
    invented = list(islice(people(3), 400))
    entries = [
        Entry(str(n), Person((one.name,), one.birth_date, one.nationality))
        for n, one in enumerate(invented)
    ]
    index, chance = Index(entries), Random(5)
    for one in chance.sample(invented, 40):
        words = one.name.split()
        chance.shuffle(words)
        person = Person((" ".join(words),), one.birth_date, one.nationality)
        full = {e.ref for e in entries if compare(person, e).hit}
        assert {match.entry.ref for match in index.search(person)} == full
