"""Whether a name, as somebody writes it, could be the name in a zone."""

import re
import unicodedata
from enum import StrEnum
from itertools import islice, product

from ventanilla.reading.core.mrz.digits import FILLER
from ventanilla.reading.core.mrz.spelling import guessed, spellings
from ventanilla.reading.core.mrz.values import Names

FORMS = 512  # spellings of one word that are looked at where one slip is allowed


class Likeness(StrEnum):
    """From the surest to none."""

    EXACT = "exact"  # letter for letter as the standard's first choice spells it
    LEGAL = "legal-transliteration"  # as another legal choice spells it
    POSSIBLE = "possible"  # cut short, or from a script without a table
    SLIP = "one-slip"  # one letter more, less or other
    DIFFERENT = "different"


def could_be(surnames: str, given_names: str, zone: Names) -> Likeness:
    """`surnames` and `given_names` beside the zone's: a help to a person, never a verdict."""
    written = _words(surnames), _words(given_names)
    seen = zone.primary.split(), zone.secondary.split()
    if seen == tuple([_first(word) for word in half] for half in written):
        tabled = all(spellings(char) for half in written for word in half for char in word)
        return Likeness.EXACT if tabled else Likeness.POSSIBLE
    if all(_fits(half, words) for half, words in zip(written, seen, strict=True)):
        return Likeness.LEGAL if _tabled(written) else Likeness.POSSIBLE
    if zone.possible and _cut(written, seen):
        return Likeness.POSSIBLE
    return Likeness.SLIP if _slips(written, seen) == 1 else Likeness.DIFFERENT


Halves = tuple[list[str], list[str]]


def _words(name: str) -> list[str]:
    """Words of composed letters, parted where the zone parts them."""
    composed = unicodedata.normalize("NFC", name)
    parted = "".join(" " if spellings(char) == (FILLER,) else char for char in composed)
    return [word for word in parted.split() if _first(word)]


def _choices(word: str) -> list[tuple[str, ...]]:
    return [spellings(char) or guessed(char) for char in word]


def _first(word: str) -> str:
    return "".join(choice[0] for choice in _choices(word))


def _tabled(written: Halves) -> bool:
    return all(spellings(char) for half in written for word in half for char in word)


def _fits(written: list[str], seen: list[str]) -> bool:
    """Whether the words, one after the other, can be spelt like that."""
    if len(written) != len(seen):
        return False
    return all(re.fullmatch(_pattern(word), part) for word, part in zip(written, seen, strict=True))


def _pattern(word: str) -> str:
    return "".join(f"(?:{'|'.join(choice)})" for choice in _choices(word))


def _cut(written: Halves, seen: Halves) -> bool:
    """Whether every word seen begins a word written, in order: the others were left out.

    The first surname, and something of the given name where there is one, must be there.
    """
    if bool(written[1]) != bool(seen[1]):
        return False
    return all(_begin(half, words) for half, words in zip(written, seen, strict=True))


def _begin(written: list[str], seen: list[str]) -> bool:
    left = iter(written)
    if seen and written and not _begins(written[0], seen[0]):
        return False
    return all(any(_begins(word, part) for word in left) for part in seen)


def _begins(word: str, part: str) -> bool:
    return any(form.startswith(part) for form in _forms(word))


def _forms(word: str) -> set[str]:
    return {"".join(form) for form in islice(product(*_choices(word)), FORMS)}


def _slips(written: Halves, seen: Halves) -> int:
    """The letters that differ at least; words that are missing count as many."""
    if any(len(half) != len(words) for half, words in zip(written, seen, strict=True)):
        return 99
    pairs = (
        (w, s)
        for half, words in zip(written, seen, strict=True)
        for w, s in zip(half, words, strict=True)
    )
    return sum(min(_distance(form, part) for form in _forms(word)) for word, part in pairs)


def _distance(one: str, other: str) -> int:
    """0, 1, or 2 for anything more."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 1:
        return 2
    at = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    ways = ((at + 1, at + 1), (at, at + 1), (at + 1, at))
    return 1 if any(one[i:] == other[j:] for i, j in ways) else 2
