"""A page as words and where each stands, whoever read them: a PDF's own text, or an engine."""

from dataclasses import dataclass
from enum import StrEnum

from ventanilla.reading.core.sight import Box, around


class By(StrEnum):
    """Who read the page."""

    PRINTED = "printed"  # the text that the file itself holds
    SEEN = "seen"  # an engine, from the picture
    UNREAD = "unread"  # nobody: no engine is there, or the page could not be drawn


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `sure` from 0 to 1, as the engine says (1 for printed text)."""

    text: str
    box: Box
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand beside one another, from left to right; never empty."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """Around all its words."""
        return around(tuple(word.box for word in self.words))

    @property
    def sure(self) -> float:
        """As sure as its words are on the average."""
        return sum(word.sure for word in self.words) / len(self.words)


Matrix = tuple[float, ...]  # nine numbers, row by row: from one place on a page to another
AS_IT_IS: Matrix = (1, 0, 0, 0, 1, 0, 0, 0, 1)


@dataclass(frozen=True, slots=True)
class Page:
    """One page, `number` from 1, its lines from the top down.

    A photograph is read as if it were laid flat; `back` leads from there to the page as it is
    shown, both in shares of their width and height.
    """

    number: int
    lines: tuple[Line, ...]
    by: By
    back: Matrix = AS_IT_IS

    def shown(self, box: Box) -> Box:
        """Where a part of the flat page is on the page as it is shown."""
        if self.back == AS_IT_IS:
            return box
        sides = ((x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))
        spots = [_through(self.back, x, y) for x, y in sides]
        across, down = [x for x, _ in spots], [y for _, y in spots]
        return Box(min(across), min(down), max(across), max(down))

    @property
    def text(self) -> str:
        """The lines, one below the other."""
        return "\n".join(line.text for line in self.lines)


def _through(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """The spot that a projective map leads to, kept on the page."""
    across, down, deep = (matrix[n] * x + matrix[n + 1] * y + matrix[n + 2] for n in (0, 3, 6))
    return min(max(across / deep, 0.0), 1.0), min(max(down / deep, 0.0), 1.0)
