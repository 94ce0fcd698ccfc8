"""A page as one run of letters that knows where each stands, and which words stand together.

Words of a line that stand apart belong to different *cells*: columns, labels and their values.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from ventanilla.reading.core.sight import Box, around
from ventanilla.reading.core.text.cells import Cell, groups
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.page import Page, Word
from ventanilla.reading.core.text.plain import Token, one_line, plain, tokens

WORDS = 4000  # a page; what stands beyond them is not looked at
LETTERS = 48  # a word
NEAR = 24  # cells that are looked at around one
BELOW = 3.5  # heights between a label and the value under it


@dataclass(frozen=True)
class Flow:
    """Page `number` as text: a tab between cells, a line end between lines."""

    number: int
    raw: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    cells: tuple[Cell, ...]

    @cached_property
    def plain(self) -> str:
        """The text for comparing, letter under letter."""
        return plain(self.raw)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the plain text."""
        return tokens(self.plain)[: 2 * WORDS]

    @cached_property
    def usual(self) -> float:
        """The height of most letters."""
        return median(cell.height for cell in self.cells) if self.cells else 0.0

    @cached_property
    def _cell_starts(self) -> tuple[int, ...]:
        return tuple(cell.start for cell in self.cells)

    @cached_property
    def _token_starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    @cached_property
    def _down(self) -> tuple[Cell, ...]:
        return tuple(sorted(self.cells, key=lambda cell: cell.middle))

    @cached_property
    def _middles(self) -> tuple[float, ...]:
        return tuple(cell.middle for cell in self._down)

    def said(self, start: int, end: int) -> str:
        """The words as they stand."""
        return one_line(self.raw[start:end])

    def count(self, cell: Cell) -> int:
        """How many words a cell has."""
        return self.token_at(cell.end) - self.token_at(cell.start)

    def cell(self, place: int) -> Cell:
        """The cell in which, or before whose end, a place lies."""
        return self.cells[max(0, bisect_right(self._cell_starts, place) - 1)]

    def token_at(self, place: int) -> int:
        """The first token that begins at a place or after it."""
        return bisect_left(self._token_starts, place)

    def box(self, start: int, end: int) -> Box:
        """Around the words of a stretch."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(first + 1, bisect_left(self.starts, end))
        return around(tuple(word.box for word in self.words[first:last]))

    def finding(self, what: What, value: str, span: tuple[int, int], sure: bool) -> Finding:
        """What was found, with the words of `span` as its place."""
        said, box = self.said(*span), self.box(*span)
        return Finding(what, one_line(value), said, self.number, box, sure)

    def beside(self, cell: Cell) -> Cell | None:
        """The next cell to the right on the same height."""
        right = (
            other
            for other in self._between(cell.box.top, cell.box.bottom)
            if other.box.left >= cell.box.right and other.start != cell.start
        )
        return min(right, key=lambda other: other.box.left, default=None)

    def beneath(self, cell: Cell) -> Cell | None:
        """The next cell below that shares some of its width."""
        return next(self.below(cell.box, BELOW), None)

    def below(self, box: Box, heights: float) -> Iterator[Cell]:
        """The cells below a place that share some of its width, as far as so many heights."""
        far = box.bottom + heights * max(box.bottom - box.top, self.usual)
        yield from (c for c in self._between(box.bottom, far) if _under(c.box, box))

    def above(self, cell: Cell) -> Cell | None:
        """The next cell above that shares some of its width."""
        far = cell.box.top - BELOW * max(cell.height, self.usual)
        near = tuple(self._between(far, cell.box.top))
        return next((c for c in reversed(near) if _under(c.box, cell.box)), None)

    def _between(self, top: float, bottom: float) -> Iterator[Cell]:
        first = bisect_left(self._middles, top)
        last = bisect_right(self._middles, bottom)
        yield from self._down[first : min(last, first + NEAR)]


def _under(one: Box, other: Box) -> bool:
    return one.left < other.right and other.left < one.right


def flow(page: Page) -> Flow:
    """A page as one run of letters."""
    words: list[Word] = []
    starts: list[int] = []
    cells: list[Cell] = []
    raw: list[str] = []
    at = 0
    for line in page.lines:
        for group in groups(line.words[: WORDS - len(words)]):
            first = at
            for word in group:
                text = _letters(word)
                starts.append(at)
                words.append(word)
                raw.append(text + " ")
                at += len(text) + 1
            cells.append(Cell(first, at - 1, around(tuple(word.box for word in group))))
            raw[-1] = raw[-1][:-1] + "\t"
        if raw:
            raw[-1] = raw[-1][:-1] + "\n"
    return Flow(page.number, "".join(raw), tuple(words), tuple(starts), tuple(cells))


def _letters(word: Word) -> str:
    return one_line(unicodedata.normalize("NFC", word.text[:LETTERS])) or " "
