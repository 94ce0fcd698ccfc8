"""Whether a name on a paper is that of a person: order, accents, spellings, one slip.

A paper writes a name in its own order and letters. Words are compared with every legal spelling of
the person's words (ICAO Doc 9303-3, section 6) and with the word itself, accents folded.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
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
MISREAD = {"ß": ("B", "F", "R")}  # as engines read it, and keyboards write it
_APART = re.compile(r"[\s,.\-‐‑–/<'’]+")
READ_AS = str.maketrans("0158", "OISB")  # what an engine mistakes in a word of letters


class Alike(StrEnum):
    """From the surest to none."""

    SAME = "same"  # word for word, accents and order aside
    SPELT = "spelt"  # as another legal spelling writes it
    SLIP = "slip"  # a letter of a word more, less or other, or badly read
    PART = "part"  # something is missing, or more is said; all else is of the name
    OTHER = "other"


def alike(surnames: str, given_names: str, said: str) -> Alike:
    """`said` beside the name of a person; `OTHER` where either is empty."""
    halves, there = [_words(surnames), _words(given_names)], _words(said)
    wanted = [*halves[0], *halves[1]]
    if not wanted or not there:
        return Alike.OTHER
    there = _as_written(_as_written(there, wanted, _letters(said)), wanted, there)
    parts = (_letters(surnames), _letters(given_names))
    halves = [_as_written(*half) for half in zip(halves, (there, there), parts, strict=True)]
    wanted = [*halves[0], *halves[1]]
    taken = [one for one in there if any(_rank(word, [one]) > 1 for word in wanted)]
    ranks = [_rank(word, there, taken) for word in wanted]
    extra = [word for word in there if not any(_rank(one, [word]) for one in wanted)]
    if all(ranks) and _vouched(ranks):
        return _whole(min(ranks), extra)
    more = [word for word in extra if not _initial(word, wanted)]
    return Alike.PART if not more and _enough(halves, there) else Alike.OTHER


def _as_written(words: list[str], others: list[str], parts: list[str]) -> list[str]:
    """Neighbours written as one word elsewhere joined: "Xiao Ming" as Xiaoming, "D Amico"."""
    runs = [parts[at : at + size] for size in (2, 3) for at in range(len(parts) + 1 - size)]
    joined = {_plain("".join(run)): run for run in runs}
    for other in others:
        pair = joined.get(_plain(other), [])
        if pair and not any(_rank(other, [word]) > 1 for word in words):
            words = [*(word for word in words if word not in pair), other]
    return words


def _letters(name: str) -> list[str]:
    """Every word, the small ones too."""
    return [part for part in _APART.split(name) if part]


def _initial(word: str, wanted: list[str]) -> bool:
    """ "J" on a paper for James."""
    return len(word) == 1 and any(_plain(one).startswith(_plain(word)) for one in wanted)


def _vouched(ranks: list[int]) -> bool:
    """As many words are certain as are only alike; of a single word nothing vouches but itself."""
    certain = sum(rank > 1 for rank in ranks)
    return len(ranks) == 1 or 2 * certain >= len(ranks)


def _whole(rank: int, extra: list[str]) -> Alike:
    """Every word of the name is there; a name with more words may be another person's."""
    if extra:
        return Alike.PART
    return {3: Alike.SAME, 2: Alike.SPELT, 1: Alike.SLIP}[rank]


def _enough(halves: list[list[str]], there: list[str]) -> bool:
    """A surname stands there, and something of the given names, or nothing but surnames."""
    first = any(_rank(word, there) for word in halves[0]) if halves[0] else True
    short = [word for word in there if _initial(word, halves[1])]
    given = any(_rank(word, there) for word in halves[1]) or bool(short) or not halves[1]
    return first and (given or all(any(_rank(w, [one]) for w in halves[0]) for one in there))


def _rank(word: str, there: list[str], taken: Sequence[str] = ()) -> int:
    """3 the word itself, 2 another legal spelling, 1 with a slip, 0 not there; what is `taken` by
    another word is no slip of this one."""
    plain = _plain(word)
    if plain in map(_plain, there):
        return 3
    seen = {_plain(one).translate(READ_AS) for one in there}
    forms = set(_forms(word))
    if seen & forms:
        return 2
    seen -= {_plain(one).translate(READ_AS) for one in taken}
    return int(any(_slip(form, one) for form in (plain, *forms) for one in seen))


def _slip(form: str, seen: str) -> bool:
    """So alike that it may be a slip of the pen, or letters that an engine took for others."""
    return len(form) >= LONG and OSA.normalized_similarity(form, seen) >= LIKE


def _forms(word: str) -> Iterator[str]:
    plainly = unicodedata.normalize("NFC", word)
    choices = [(*(spellings(char) or guessed(char)), *MISREAD.get(char, ())) for char in plainly]
    for form in islice(product(*choices), FORMS):
        yield "".join(form).replace(FILLER, "")


def _words(name: str) -> list[str]:
    """The words that tell people apart."""
    parts = _APART.split(name.replace("'", "").replace("’", ""))
    return [part for part in parts if part and part.casefold() not in PARTICLES]


def _plain(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.upper())
    return "".join(char for char in parts if not unicodedata.combining(char))


def bare(code: str) -> str:
    """A number of a document as it is compared: its letters and digits, in capitals."""
    return "".join(char for char in code.upper() if char.isalnum())
