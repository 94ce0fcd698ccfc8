"""Whether a name that we know stands somewhere in the text, whatever is said around it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ventanilla.reading.core.sight import around
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.page import Page, Word
from ventanilla.reading.core.text.plain import plain, tokens

EDGE = 0.008  # of a page: two lines of one cell begin as far from one another at most


def mentions(pages: Sequence[Page], names: Sequence[str]) -> Iterator[Finding]:
    """The first line of each page that holds every word of a name, in any order and case."""
    for page in pages:
        for name in names:
            found = next((hit for words in _lines(page) if (hit := _in(words, name))), ())
            if found:
                said = " ".join(word.text for word in found)
                box = around(tuple(word.box for word in found))
                yield Finding(What.HOLDER, name, said, page.number, box)


def _lines(page: Page) -> Iterator[tuple[Word, ...]]:
    """Each line, and then each with what stands right under it, as in a narrow cell of a form."""
    yield from (line.words for line in page.lines)
    for line, after in pairwise(page.lines):
        yield from (_under(line.words, at, after.words) for at in range(len(line.words)))


def _under(words: tuple[Word, ...], at: int, after: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words from the place `at`, if those below that begin under it may go on with them."""
    first = words[at].box
    below = tuple(word for word in after if word.box.left >= first.left - EDGE)
    near = below and abs(below[0].box.left - first.left) <= EDGE
    return (*words[at:], *below) if near else ()


def _in(words: Sequence[Word], name: str) -> tuple[Word, ...]:
    """The words that make up the name; none where one is missing."""
    wanted = _parts(name)
    there = tuple(word for word in words if (own := _parts(word.text)) and own <= wanted)
    found = {part for word in there for part in _parts(word.text)}
    return there if wanted and wanted <= found else ()


def _parts(text: str) -> frozenset[str]:
    """Words without accents; a hyphen parts them."""
    return frozenset(token.text for token in tokens(plain(text)))
