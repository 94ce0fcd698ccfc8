"""Letters made alike for comparing: case and accents away, every letter still at its place."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W_]+")
_LOOKALIKE = str.maketrans("01i58", "ollsb")
_DIGITS = str.maketrans("oilsb|", "011581")
_LONE = {"ß": "s", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "№": "n", "œ": "o", "æ": "a"}


class Token(NamedTuple):
    """A run of letters and digits; `start` and `end` are places in the text, `key` see below."""

    text: str
    start: int
    end: int
    key: str


def plain(text: str) -> str:
    """The text in small letters without accents; as long as it was."""
    return "".join(_alike(char) for char in text)


@cache
def _alike(char: str) -> str:
    small = char.lower()[:1]
    if small in _LONE:
        return _LONE[small]
    base = unicodedata.normalize("NFKD", small)[:1]
    return base if base.isascii() and base.isprintable() else small


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text that is already plain."""
    return tuple(Token(m.group(), *m.span(), key(m.group())) for m in _TOKEN.finditer(text))


def key(word: str) -> str:
    """A word under which its likely misreadings are found too; numbers are left alone."""
    return word if word.isdecimal() else word.translate(_LOOKALIKE)


def digits(text: str) -> str:
    """Letters that stand among digits read as the digits they look like."""
    return text.translate(_DIGITS)


def one_line(text: str) -> str:
    """Any white space as one blank."""
    return " ".join(text.split())


def words(text: str) -> frozenset[str]:
    """A table of words that is written as a text; plain."""
    return frozenset(plain(text).split())
