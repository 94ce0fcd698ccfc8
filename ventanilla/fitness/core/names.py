"""Whether a name on a paper is that of a person: order, accents, spellings, one slip.

A paper writes a name in its own order and letters. Words are compared with every legal spelling of
the person's words (ICAO Doc 9303-3, section 6) and with the word itself, accents folded.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice, product

from rapidfuzz.distance import OSA

from ventanilla.reading.core.mrz.digits import FILLER
from ventanilla.reading.core.mrz.spelling import guessed, spellings

FORMS = 64  # spellings of one word that are looked at
_PARTICLES = "de del la las los da das do dos di du van von der den y e al el bin ben ibn"
PARTICLES = frozenset(_PARTICLES.split())
LONG = 5  # letters: in a shorter word one other letter makes another name
LIKE = 0.6  # of two words: "WEISSMULLER" and "WEIFMIILLER", as engines read it, are 0.73 alike
READ_AS = str.maketrans("0158", "OISB")  # what an engine mistakes in a word of letters


class Alike(StrEnum):
    """From the surest to none."""

    SAME = "same"  # word for word, accents and order aside
    SPELT = "spelt"  # as another legal spelling writes it
    SLIP = "slip"  # a letter of a word more, less or other, or badly read
    PART = "part"  # all that stands there is of the name, and something is missing
    OTHER = "other"


def alike(surnames: str, given_names: str, said: str) -> Alike:
    """`said` beside the name of a person; `OTHER` where either is empty."""
    halves, there = (_words(surnames), _words(given_names)), _words(said)
    wanted = [*halves[0], *halves[1]]
    if not wanted or not there:
        return Alike.OTHER
    ranks = [_rank(word, there) for word in wanted]
    extra = [word for word in there if not any(_rank(one, [word]) for one in wanted)]
    if all(ranks) and _vouched(ranks):
        return _whole(min(ranks), extra)
    return Alike.PART if not extra and _enough(halves, there) else Alike.OTHER


def _vouched(ranks: list[int]) -> bool:
    """As many words are certain as are only alike; of a single word nothing vouches but itself."""
    certain = sum(rank > 1 for rank in ranks)
    return len(ranks) == 1 or 2 * certain >= len(ranks)


def _whole(rank: int, extra: list[str]) -> Alike:
    """Every word of the name is there; a name with more words may be another person's."""
    if extra:
        return Alike.PART
    return {3: Alike.SAME, 2: Alike.SPELT, 1: Alike.SLIP}[rank]


def _enough(halves: tuple[list[str], list[str]], there: list[str]) -> bool:
    """The first surname stands there, and something of the given names where there are any."""
    first = bool(_rank(halves[0][0], there)) if halves[0] else True
    given = any(_rank(word, there) for word in halves[1]) if halves[1] else True
    return first and given


def _rank(word: str, there: list[str]) -> int:
    """3 the word itself, 2 another legal spelling, 1 with a slip, 0 not there."""
    plain = _plain(word)
    if plain in map(_plain, there):
        return 3
    seen = {_plain(one).translate(READ_AS) for one in there}
    forms = set(_forms(word))
    if seen & forms:
        return 2
    return int(any(_slip(form, one) for form in (plain, *forms) for one in seen))


def _slip(form: str, seen: str) -> bool:
    """So alike that it may be a slip of the pen, or letters that an engine took for others."""
    return len(form) >= LONG and OSA.normalized_similarity(form, seen) >= LIKE


def _forms(word: str) -> Iterator[str]:
    choices = [spellings(char) or guessed(char) for char in unicodedata.normalize("NFC", word)]
    for form in islice(product(*choices), FORMS):
        yield "".join(form).replace(FILLER, "")


def _words(name: str) -> list[str]:
    """The words that tell people apart."""
    parts = re.split(r"[\s,.\-‐‑–/<]+", name.replace("'", "").replace("’", ""))
    return [part for part in parts if part and part.casefold() not in PARTICLES]


def _plain(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.upper())
    return "".join(char for char in parts if not unicodedata.combining(char))
