"""A name as somebody writes it, beside the name in a zone."""

import json

import pytest

from tests.support.optional import SHARED, needs
from ventanilla.reading.core.mrz.likeness import Likeness, could_be
from ventanilla.reading.core.mrz.spelling import spellings
from ventanilla.reading.core.mrz.values import Names

FACTS = SHARED / "standards" / "icao-9303-basics.json"


@needs("shared")
def test_every_legal_spelling_of_every_latin_letter() -> None:
    for letter, legal in json.loads(FACTS.read_text())["translit_latin"].items():
        assert set(legal) <= set(spellings(letter)), letter


@pytest.mark.parametrize(
    ("surnames", "given", "zone", "found"),
    [
        ("Núñez Ibáñez", "Begoña", Names("NUNEZ IBANEZ", "BEGONA"), Likeness.EXACT),
        ("Núñez", "Begoña", Names("NUNXXEZ", "BEGONXXA"), Likeness.LEGAL),
        ("Müller", "Jürgen", Names("MUELLER", "JUERGEN"), Likeness.EXACT),
        ("Müller", "Jürgen", Names("MULLER", "JUXXRGEN"), Likeness.LEGAL),
        ("Weiß", "Åsa", Names("WEISS", "AASA"), Likeness.EXACT),
        ("Weiß", "Åsa", Names("WEISS", "ASA"), Likeness.LEGAL),
        ("Sørensen", "Bjørn", Names("SOERENSEN", "BJOERN"), Likeness.EXACT),
        ("Łukaszewicz", "Stanisław", Names("LUKASZEWICZ", "STANISLAW"), Likeness.EXACT),
        ("Şahin", "Ayşe", Names("SAHIN", "AYSE"), Likeness.EXACT),
        ("O'Connor-Smith", "Aoife", Names("OCONNOR SMITH", "AOIFE"), Likeness.EXACT),
        ("Щербакова", "Юлия", Names("SHCHERBAKOVA", "IULIIA"), Likeness.EXACT),
        ("Цветков", "Димитър", Names("TSVETKOV", "DIMITAR"), Likeness.LEGAL),
        ("张", "小明", Names("ZHANG", "XIAOMING"), Likeness.POSSIBLE),
        (
            "Papandropoulous",
            "Jonathon Warren",
            Names("PAPANDROPOULOUS", "JONA", True),
            Likeness.POSSIBLE,
        ),
        ("Eriksson", "Anna Maria", Names("ERIKSSON", "ANNA M", True), Likeness.POSSIBLE),
        ("Eriksson", "Anna Maria", Names("ERIKSSON", "ANNA M"), Likeness.DIFFERENT),
        ("Eriksson", "Anna", Names("ERIKSON", "ANNA"), Likeness.SLIP),
        ("Eriksson", "Anna", Names("ERIKSSON", "ANMA"), Likeness.SLIP),
        ("Eriksson", "Anna", Names("ANNA", "ERIKSSON"), Likeness.DIFFERENT),
        ("Quispe", "Ana", Names("MAMANI", "ANA"), Likeness.DIFFERENT),
    ],
)
def test_how_alike(surnames: str, given: str, zone: Names, found: Likeness) -> None:
    assert could_be(surnames, given, zone) is found


def test_a_name_of_nothing_but_letters_with_choices_is_soon_answered() -> None:
    assert could_be("Ü" * 60, "Ñ" * 60, Names("U" * 39, "N", True)) in Likeness
