"""Names as they can be compared: Latin letters, no accents, no order, every legal spelling.

ICAO Doc 9303 part 3 allows several Latin forms of one letter (Ü as UE, UXX or U); which one a paper
carries depends on who issued it, so a name is folded into all of its forms.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

# The longer of the forms that ICAO allows; the shorter is what is left without the accent.
LONGER = str.maketrans(
    {"ü": "ue", "ö": "oe", "ä": "ae", "å": "aa", "ø": "oe", "æ": "ae", "œ": "oe", "ñ": "n"}
)
PLAIN = str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ø": "o"})
PARTICLES = frozenset(
    {"de", "del", "la", "las", "los", "el", "da", "do", "dos", "das", "di", "du", "des", "van"}
    | {"von", "der", "den", "zu", "y", "e", "i", "al", "bin", "ibn", "bint", "abu", "st", "san"}
    | {"mc", "o"}
)
NOT_A_LETTER = re.compile(r"[^a-z ]+")
GLUED = re.compile(r"['’`´]")  # O'Brien is one word
VOWEL = re.compile(r"[aeiouyw]+")
SOUNDS = (("ph", "f"), ("ck", "k"), ("sch", "s"), ("sh", "s"), ("ch", "k"), ("kh", "k"),
          ("gh", "g"), ("dj", "j"), ("dz", "j"), ("th", "t"), ("qu", "k"), ("ts", "s"),
          ("tz", "s"), ("ll", "l"), ("x", "s"), ("z", "s"), ("c", "k"), ("q", "k"), ("v", "b"),
          ("j", "y"), ("g", "k"), ("d", "t"), ("p", "b"), ("f", "b"))  # fmt: skip


@lru_cache(maxsize=200_000)
def forms(name: str) -> tuple[str, ...]:
    """Every folded form of a name: small Latin letters, words with one space between them."""
    lower = unicodedata.normalize("NFC", name.lower())
    spelt = (_folded(lower.translate(LONGER)), _folded(lower))
    return tuple(dict.fromkeys(form for form in spelt if form))


def words(form: str) -> tuple[str, ...]:
    """The words of a folded form that tell people apart; all of them where none would be left."""
    every = tuple(form.split())
    telling = tuple(word for word in every if word not in PARTICLES)
    return telling or every


@lru_cache(maxsize=500_000)
def skeleton(word: str) -> str:
    """What is left of a word for those who write it as they hear it: Mohamed, Muhammad: mhmt."""
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    bones = word[:1] + VOWEL.sub("", word[1:]) if word else ""
    bones = VOWEL.sub("a", bones[:1]) + bones[1:].replace("h", "") if len(bones) > 1 else bones
    return re.sub(r"(.)\1+", r"\1", bones)


def _folded(lower: str) -> str:
    bare = anyascii(GLUED.sub("", lower.translate(PLAIN))).lower()
    return " ".join(NOT_A_LETTER.sub(" ", bare).split())
