"""Words of a line that stand together: columns, labels and their values are cells."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.page import Line, Word

APART = 1.8  # letters between two words of different cells


class Cell(NamedTuple):
    """Words that stand together on one line: `start` and `end` are places in the flow."""

    start: int
    end: int
    box: Box

    @property
    def middle(self) -> float:
        """Half way down."""
        return (self.box.top + self.box.bottom) / 2

    @property
    def height(self) -> float:
        """Of its letters."""
        return self.box.bottom - self.box.top


def groups(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Cells of a line: parted where the gap is wider than blanks are."""
    letter = _width(Line(tuple(words))) if words else 0.0
    begun = 0
    for at in range(1, len(words)):
        if words[at].box.left - words[at - 1].box.right > APART * letter > 0:
            yield words[begun:at]
            begun = at
    if words:
        yield words[begun:]


def _width(line: Line) -> float:
    letters = sum(len(word.text) for word in line.words) or 1
    return sum(word.box.right - word.box.left for word in line.words) / letters
