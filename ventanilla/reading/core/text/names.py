"""A name, where one begins: words with a capital, what joins them, and no title."""

import re
from collections.abc import Iterator

from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.labels import Span
from ventanilla.reading.core.text.name_words import ARTICLES, COMPANY, PARTICLES, STOPS, TITLES
from ventanilla.reading.core.text.plain import plain

# An engine may read ß as 8.
_WORD = re.compile(r"[^\W\d_]+8?(?:['’`´.\-‐‑][^\W\d_]+)*")
MOST = 9  # words of a name
LEAD = 6  # words that may stand before it: "el señor", "the person named"
BETWEEN = frozenset(" \n.,")


def name(flow: Flow, start: int, end: int, *, least: int = 1, comma: bool = True) -> Span | None:
    """The name with which a stretch begins; of `least` words, over a comma where `comma`."""
    kept: list[re.Match[str]] = []
    for word in _WORD.finditer(flow.raw, start, end):
        if kept and not _joined(flow, kept[-1], word, comma=comma):
            break
        if not kept and word.start() - start > LEAD:
            return None
        if not kept and _before(flow, word, end):
            start = word.end()
            continue
        if plain(word.group()) in COMPANY:
            return None
        if len(kept) == MOST or not _belongs(word.group(), first=not kept):
            break
        kept.append(word)
    return _span(kept, least)


def first_name(flow: Flow, start: int, end: int) -> Span | None:
    """The first name of two words or more within a few words of running text."""
    for at, word in enumerate(_WORD.finditer(flow.raw, start, end)):
        if at > LEAD:
            return None
        if word.group()[0].isupper() and not _before(flow, word, end):
            plainly = name(flow, word.start(), end, least=2, comma=False)
            return _turned(flow, word.start(), end) or plainly
    return None


def _turned(flow: Flow, start: int, end: int) -> Span | None:
    """ "PAZ RÍO, Ana María, con pasaporte": one surname or capitals, then given names alone."""
    whole = name(flow, start, end, least=2)
    if whole is None:
        return None
    last, comma, first = flow.raw[slice(*whole)].partition(",")
    capitals = last.isupper() and not first.isupper()
    alone = flow.raw[whole[1] : whole[1] + 1] in (",", "", "\t", "(", ";")
    one = len(last.split()) == 1
    return whole if comma and alone and "," not in first and (capitals or one) else None


def _before(flow: Flow, word: re.Match[str], end: int) -> bool:
    """Whether it is a title, or an article: small, or before a title (EL SEÑOR, but Le Goff)."""
    if _titles(word.group()):
        return True
    if plain(word.group()) not in ARTICLES:
        return False
    following = _WORD.search(flow.raw, word.end(), end)
    return word.group().islower() or bool(following and _titles(following.group()))


def _titles(word: str) -> bool:
    return plain(word).replace(".", "") in TITLES


def _joined(flow: Flow, before: re.Match[str], word: re.Match[str], *, comma: bool) -> bool:
    between = flow.raw[before.end() : word.start()]
    if len(between) > 3 or not set(between) <= BETWEEN:
        return False
    if "." in between and len(before.group()) > 3:
        return False
    return comma or "," not in between


def _belongs(word: str, *, first: bool) -> bool:
    alike = plain(word)
    if alike in PARTICLES and not first:
        return True
    if alike in STOPS:
        return False
    return word[0].isupper() or not word[0].islower() or (alike in PARTICLES and len(word) > 2)


def _span(words: list[re.Match[str]], least: int) -> Span | None:
    while words and (plain(words[-1].group()) in PARTICLES and not words[-1].group()[0].isupper()):
        words.pop()
    own = [word for word in words if len(word.group()) > 1]
    if len(words) < least or not own or not any(len(word.group()) > 1 for word in words):
        return None
    last = words[-1]
    return words[0].start(), last.end()


def backwards(flow: Flow, end: int) -> Iterator[Span]:
    """Names of two words or more in the text before a place, the nearest last."""
    place = max(0, end - 240)
    while place < end:
        found = name(flow, place, end, least=2, comma=False)
        if found:
            yield found
        word = _WORD.search(flow.raw, found[1] if found else place, end)
        place = found[1] if found else word.end() if word else end
