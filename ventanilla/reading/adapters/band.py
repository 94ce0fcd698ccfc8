"""Where lines of print run in a picture: long, thin, even, one below another.

A picture is looked at about a thousand pixels long. Ink is what is darker than the paper around
it, so that a shadow does not matter. Letters are joined along the line at three sizes of letter;
what is then long and thin is a line, and a straight one is laid through it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ventanilla.reading.adapters.picture import Grey

PITCHES = (14, 24, 9)  # pixels from letter to letter at which lines are sought
STEEPEST = 0.36  # slope: a little more than 15 degrees, and some perspective
MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line of print, from its left end to its right, and how tall its letters are."""

    x0: float
    y0: float
    x1: float
    y1: float
    tall: float

    @property
    def long(self) -> float:
        """Its width, along x."""
        return self.x1 - self.x0

    @property
    def slope(self) -> float:
        """Down for one to the right."""
        return (self.y1 - self.y0) / self.long

    def at(self, x: float) -> float:
        """Its height at `x`."""
        return self.y0 + (x - self.x0) * self.slope

    def times(self, factor: float) -> "Line":
        """The same line in a picture of another size."""
        ends = (self.x0, self.y0, self.x1, self.y1, self.tall)
        x0, y0, x1, y1, tall = (part * factor for part in ends)
        return Line(x0, y0, x1, y1, tall)

    def between(self, left: float, right: float) -> "Line":
        """Drawn out or cut to these ends."""
        return Line(left, self.at(left), right, self.at(right), self.tall)


def ink(picture: Grey) -> Grey:
    """1 where something is darker than its surroundings."""
    soft = cv2.GaussianBlur(picture, (0, 0), 0.8)
    paper = cv2.morphologyEx(soft, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    paper = np.maximum(cv2.GaussianBlur(paper, (0, 0), 5), 8)
    dark = np.clip(255 - soft * (255.0 / paper), 0, 255).astype(np.uint8)
    usual = cv2.blur(dark, (61, 61)).astype(np.float32)
    found: Grey = (dark > np.maximum(usual * 1.6, 18)).astype(np.uint8)
    return np.asarray(cv2.medianBlur(found, 3), np.uint8)


def stacks(marks: Grey, pitch: int) -> Iterator[tuple[Line, ...]]:
    """Three or two lines that may be a zone, those lowest in the picture first."""
    lines = sorted(_lines(marks, pitch), key=lambda line: -(line.y0 + line.y1))[:MOST_LINES]
    pairs = [(upper, lower) for lower in lines for upper in lines if _below(upper, lower)]
    for upper, lower in pairs:
        for top in lines:
            if _below(top, upper) and _even(top, upper, lower):
                yield (top, upper, lower)
    yield from pairs


def levelled(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """All lines of a zone begin and end together: each as wide as the widest."""
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    return tuple(line.between(left, right) for line in lines)


def _lines(marks: Grey, pitch: int) -> list[Line]:
    joined = cv2.dilate(marks, np.ones((1, int(1.3 * pitch) | 1), np.uint8)) * 255
    filled = cv2.boxFilter(joined, -1, (pitch, max(3, int(0.4 * pitch))))
    dense = (filled > 140).astype(np.uint8)
    mask = cv2.morphologyEx(dense, cv2.MORPH_OPEN, np.ones((max(3, pitch // 2), 1), np.uint8))
    count, marked, boxes, _ = cv2.connectedComponentsWithStats(mask)
    labels = np.asarray(marked, np.int32)
    wide = [
        n for n in range(1, count) if boxes[n][2] >= 6 * pitch and boxes[n][4] >= 4 * boxes[n][2]
    ]
    wide = sorted(wide, key=lambda n: -boxes[n][2])[:MOST_LINES]
    found = (_straight(labels, np.asarray(boxes[n], np.int32), n, 0.6 * pitch) for n in wide)
    pieces = [line for line in found if line is not None]
    return [line for line in _mended(pieces) if line.long > 0.25 * marks.shape[1]]


def _straight(
    labels: NDArray[np.int32], box: NDArray[np.int32], number: int, over: float
) -> Line | None:
    """The line through a stroke of the mask; joining made each end longer by `over`."""
    x, y, w, h, _ = (int(part) for part in box)
    stroke = labels[y : y + h, x : x + w] == number
    heights = stroke.sum(0)
    across = np.nonzero(heights)[0]
    middles = (stroke * np.arange(h)[:, None]).sum(0)[across] / heights[across]
    slope, base = np.polyfit(across, middles, 1)
    for _ in range(2):
        off = np.abs(middles - slope * across - base)
        near = off <= max(float(np.median(off)) * 2.5, 1.0)
        slope, base = np.polyfit(across[near], middles[near], 1)
    left, right = across[0] + over, across[-1] - over
    tall = float(np.median(heights[across]) * np.cos(np.arctan(slope)))
    if abs(slope) > STEEPEST or right - left < 3 * tall:
        return None
    starts, stops = y + base + slope * left, y + base + slope * right
    return Line(float(x + left), float(starts), float(x + right), float(stops), tall)


def _mended(pieces: list[Line]) -> list[Line]:
    """The pieces, and each with those that go on where it ends: glare tears lines apart."""
    pieces = sorted(pieces, key=lambda line: line.x0)
    whole = list(pieces)
    for at, piece in enumerate(pieces):
        grown = piece
        for other in pieces[at + 1 :]:
            if _goes_on(grown, other):
                grown = Line(grown.x0, grown.y0, other.x1, other.y1, max(grown.tall, other.tall))
        if grown is not piece:
            whole.append(grown)
    return whole


def _goes_on(line: Line, other: Line) -> bool:
    tall = min(line.tall, other.tall)
    return (
        -tall < other.x0 - line.x1 < 6 * tall
        and abs(line.at(other.x0) - other.y0) < 0.5 * tall
        and abs(line.at(other.x1) - other.y1) < tall
        and 0.6 < line.tall / other.tall < 1.6
    )


def _below(upper: Line, lower: Line) -> bool:
    """Whether `lower` may be the next line of the same zone."""
    left, right = max(upper.x0, lower.x0), min(upper.x1, lower.x1)
    apart = lower.at((left + right) / 2) - upper.at((left + right) / 2)
    tall = (upper.tall + lower.tall) / 2
    return (
        right - left > 0.6 * max(upper.long, lower.long)
        and 1.1 * tall < apart < 4.2 * tall
        and abs(upper.slope - lower.slope) < 0.06
    )


def _even(top: Line, upper: Line, lower: Line) -> bool:
    """Whether the first gap is as wide as the second, within a quarter."""
    x = (upper.x0 + upper.x1) / 2
    first, second = upper.at(x) - top.at(x), lower.at(x) - upper.at(x)
    return abs(first / second - 1) < 0.25
