"""A second opinion on a zone: Tesseract with its `mrz` model, where that is installed.

It only ever takes certainty away: where it reads another letter, the place is unsure, and the field
a doubt until a person confirms it. Where it reads nothing of the zone's size it says nothing.
"""

from dataclasses import dataclass, replace

import numpy as np

from ventanilla.kernel.refusal import Refusal
from ventanilla.reading.adapters.picture import Grey, grey
from ventanilla.reading.adapters.tesseract import Tesseract
from ventanilla.reading.core.sight import Box, Seen, around
from ventanilla.reading.ports import Eye

MODEL = "mrz"
MARGIN = 0.03  # of the picture, around the zone
FEWEST = 0.8  # of a line's letters that must agree for it to be the same line


@dataclass(frozen=True)
class TwoEyes:
    """Sees with the first; the second looks at what was seen."""

    first: Eye
    second: Tesseract
    model: str = MODEL

    def look(self, content: bytes) -> Seen | None:
        """What the first saw, less sure where the second sees another letter."""
        seen = self.first.look(content)
        if seen is None:
            return None
        try:
            text = self.second.text(_upright(grey(content), seen), self.model)
        except Refusal:  # the second may fail; the first has seen
            return seen
        return replace(seen, unsure=seen.unsure | _differing(seen.lines, text))


def _differing(lines: tuple[str, ...], text: str) -> frozenset[tuple[int, int]]:
    """The places (row, column) where a line of `text` that is plainly the same says otherwise."""
    others = ["".join(line.split()).replace("«", "<") for line in text.splitlines()]
    found = set()
    for row, line in enumerate(lines):
        for other in (one for one in others if len(one) == len(line)):
            apart = [at for at, (a, b) in enumerate(zip(line, other, strict=True)) if a != b]
            if len(apart) <= len(line) * (1 - FEWEST):
                found |= {(row, at) for at in apart}
    return frozenset(found)


def _upright(picture: Grey, seen: Seen) -> Grey:
    """The part of the picture with the zone, its lines from left to right."""
    whole = around(tuple(box for line in seen.boxes for box in line))
    high, wide = picture.shape
    top, bottom = _span(whole.top, whole.bottom, high)
    left, right = _span(whole.left, whole.right, wide)
    part = picture[top:bottom, left:right]
    turns = _quarters(seen.boxes[0][0], seen.boxes[0][-1])
    return np.ascontiguousarray(np.rot90(part, turns), np.uint8)


def _span(start: float, end: float, size: int) -> tuple[int, int]:
    return max(0, int((start - MARGIN) * size)), min(size, int((end + MARGIN) * size))


def _quarters(first: Box, last: Box) -> int:
    """Quarter turns, counterclockwise, after which the line runs to the right."""
    across, down = last.left - first.left, last.top - first.top
    if abs(across) >= abs(down):
        return 0 if across > 0 else 2
    return 1 if down > 0 else 3
