"""The invented holders: whoever comes of the dice has a zone that reads back, in every format."""

import random
from collections import Counter
from datetime import date

from ventanilla.demo.specimens.gallery.collection import pictures
from ventanilla.demo.specimens.gallery.people import document
from ventanilla.reading.core.mrz.likeness import Likeness, could_be
from ventanilla.reading.core.mrz.parsing import parse
from ventanilla.reading.core.mrz.values import Names


def test_every_document_reads_back_and_its_holder_could_be_the_one_in_the_zone() -> None:
    chance, formats = random.Random(7), Counter[str]()
    for _ in range(300):
        shape, who, lines = document(chance)
        zone = parse(lines, date(2026, 11, 28))
        formats[zone.format.name] += 1
        assert zone.format is shape and zone.verified, lines
        assert zone.field("number").value == who.number
        names = zone.field("names").value
        assert isinstance(names, Names)
        found = could_be(who.surnames, who.given_names, names)
        assert found in (Likeness.EXACT, Likeness.POSSIBLE), (who, names)
    assert len(formats) == 5 and min(formats.values()) > 30


def test_the_same_seed_gives_the_same_pictures_and_they_say_what_they_are() -> None:
    first, again = (next(pictures("small", 1, seed=8)) for _ in range(2))
    other = next(pictures("small", 1, seed=9))
    assert first == again != other
    assert b"SPECIMEN" in first.content[:200]
