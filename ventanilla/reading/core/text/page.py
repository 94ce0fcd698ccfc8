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


@dataclass(frozen=True, slots=True)
class Page:
    """One page, `number` from 1, its lines from the top down."""

    number: int
    lines: tuple[Line, ...]
    by: By

    @property
    def text(self) -> str:
        """The lines, one below the other."""
        return "\n".join(line.text for line in self.lines)
