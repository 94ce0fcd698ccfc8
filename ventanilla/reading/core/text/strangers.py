"""An apostille whose signer and seal stand nowhere on the paper that it comes with.

It certifies somebody's signature; where neither the name nor the office can be read on the paper,
it may be another paper's.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from ventanilla.reading.core.text.finding import Finding, What, of
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.hague import form
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.plain import plain, tokens

SIGNER, SEAL = "2:", "4:"
FEWEST = 25  # words of a paper that can be read well enough to miss a name on it
LONG = 4  # letters of a word that tells
LIKE = 0.75  # of a word as an engine reads it
HALF = 0.5  # of the seal's words
MARKS = frozenset({"specimen", "especimen"})  # printed across a page, and so across its fields


def strangers(pages: Sequence[Flow], found: Sequence[Finding]) -> Iterator[Finding]:
    """The signer that field 2 names, once, where the paper itself knows neither."""
    signer, seal = (_field(found, number) for number in (SIGNER, SEAL))
    if signer is None or seal is None:
        return
    there = _own_words(pages, found)
    if len(there) < FEWEST:
        return
    named, sealed = (_share(_telling(one), there) for one in (signer, seal))
    if named == 0 and sealed is not None and sealed < HALF:
        value = signer.value.removeprefix(SIGNER).strip()
        yield Finding(What.STRANGER, value, signer.said, signer.page, signer.box)


def _field(found: Sequence[Finding], number: str) -> Finding | None:
    own = (one for one in of(found, What.APOSTILLE) if one.value.startswith(number))
    return next((one for one in own if _telling(one)), None)


def _telling(field: Finding) -> frozenset[str]:
    words = (token.text for token in tokens(plain(field.value)) if token.text not in MARKS)
    return frozenset(word for word in words if len(word) >= LONG and not word.isdecimal())


def _own_words(pages: Sequence[Flow], found: Sequence[Finding]) -> frozenset[str]:
    """The words of the paper, without its apostille and without any translation of both."""
    translated = {one.page for one in of(found, What.KIND) if one.value == Kind.TRANSLATION}
    return frozenset(
        word for page in pages if page.number not in translated for word in _outside(page)
    )


def _outside(page: Flow) -> Iterator[str]:
    stretch = form(page)
    for token in page.tokens:
        if len(token.text) >= LONG and not (stretch and stretch[0] <= token.start < stretch[1]):
            yield token.text


def _share(words: frozenset[str], there: frozenset[str]) -> float | None:
    """How many of the words stand there, or something so like them that an engine misread it."""
    if not words:
        return None
    return sum(any(_like(word, one) for one in there) for word in words) / len(words)


def _like(word: str, other: str) -> bool:
    return word == other or OSA.normalized_similarity(word, other) >= LIKE
