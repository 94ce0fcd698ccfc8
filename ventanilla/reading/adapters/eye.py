"""The eye: a picture in, the zone that was seen out. Upright first, then turned, then in negative.

Nothing here takes chance or the clock: the same bytes always give the same reading.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import cv2
import numpy as np

from ventanilla.reading.adapters import band, columns
from ventanilla.reading.adapters.band import Line
from ventanilla.reading.adapters.columns import Columns
from ventanilla.reading.adapters.letters import LETTERS, Array
from ventanilla.reading.adapters.naming import letters
from ventanilla.reading.adapters.picture import Grey, grey, shrunk
from ventanilla.reading.core.mrz.checks import passing
from ventanilla.reading.core.mrz.formats import FORMATS
from ventanilla.reading.core.sight import Box, Seen

GLANCE = 1000  # pixels of the longer side at which lines are sought
TURNS = (None, cv2.ROTATE_90_CLOCKWISE)  # lines that lie upside down are read as they lie
STACKS = 8  # tried for each turn and size of letter
NEAR = 12  # pixels at a glance by which lines must differ to be tried again
ENOUGH, LEAST = 0.78, 0.62  # mean likeness: to stop looking; to be a zone at all
LONGISH = 37  # a line more than so many times as long as tall has 44 columns


@dataclass(frozen=True, slots=True)
class _Found:
    """A candidate: how many digits pass, of how many, and the likeness."""

    seen: Seen
    passed: int
    checks: int

    @property
    def rank(self) -> tuple[bool, float]:
        return (self.passed * 2 > self.checks, self.seen.likeness)

    @property
    def settled(self) -> bool:
        return self.passed == self.checks and self.seen.likeness > ENOUGH


class OpenCvEye:
    """Reads the zone of a scan or a photograph."""

    def look(self, content: bytes) -> Seen | None:
        """The zone that looks most like one; None where nothing does."""
        picture = grey(content)
        best: _Found | None = None
        for found in _candidates(picture):
            if best is None or found.rank > best.rank:
                best = found
            if found.settled:
                break
        if best is None or not (best.rank[0] or best.seen.likeness > ENOUGH):
            return None
        return best.seen


def _candidates(picture: Grey) -> Iterator[_Found]:
    """Every zone that is more than hopeless, the likeliest ways up first."""
    for light in (picture, 255 - picture):
        for turn in TURNS:
            turned = light if turn is None else np.asarray(cv2.rotate(light, turn), np.uint8)
            for lines in _stacks(turned):
                yield from _tries(turned, lines, turn)


def _stacks(picture: Grey) -> Iterator[tuple[Line, ...]]:
    small = shrunk(picture, GLANCE / max(picture.shape))
    factor = picture.shape[1] / small.shape[1]
    marks = band.ink(small)
    tried = set()
    for pitch in band.PITCHES:
        for lines in islice(band.stacks(marks, pitch), STACKS):
            place = tuple(
                round(end / NEAR) for line in lines for end in (line.x0, line.y0, line.x1)
            )
            if place not in tried:
                tried.add(place)
                yield tuple(line.times(factor) for line in lines)


def _tries(picture: Grey, lines: tuple[Line, ...], turn: int | None) -> Iterator[_Found]:
    for count in _counts(lines):
        for drawn in dict.fromkeys((band.levelled(lines), lines)):
            read = columns.read(picture, drawn, count)
            if read is None:
                break
            likeness = float(np.mean([line.likeness for line in read]))
            if likeness > LEAST:
                found = _found(read, likeness, _boxes(read, picture, turn))
                yield found


def _counts(lines: tuple[Line, ...]) -> tuple[int, ...]:
    if len(lines) == 3:
        return (30,)
    ratio = max(line.long for line in lines) / np.median([line.tall for line in lines])
    return (44, 36) if ratio > LONGISH else (36, 44)


def _found(
    read: tuple[Columns, ...], likeness: float, boxes: tuple[tuple[Box, ...], ...]
) -> _Found:
    """The letters under the rules of the format whose rules they fit."""
    scores = np.stack([line.scores for line in read])
    visa = LETTERS[int(scores[0, 0].argmax())] == "V"
    shape = next(
        one
        for one in FORMATS
        if (one.rows, one.columns) == scores.shape[:2]
        and (one.rows == 3 or one.name.startswith("MRV") == visa)
    )
    lines, unsure = letters(scores, shape)
    passed, checks = passing(shape, lines)
    return _Found(Seen(lines, unsure, boxes, likeness), passed, checks)


def _boxes(
    read: tuple[Columns, ...], picture: Grey, turn: int | None
) -> tuple[tuple[Box, ...], ...]:
    """Where each letter stands on the picture as it was given."""
    return tuple(
        tuple(_box(line, middle, picture, turn) for middle in line.middles) for line in read
    )


def _box(line: Columns, middle: Array, picture: Grey, turn: int | None) -> Box:
    corners = [middle + np.array([x, y]) for x in (-8, 8) for y in (-10, 10)]
    spots = [line.back @ np.array([*corner, 1.0]) for corner in corners]
    high, wide = picture.shape[:2]
    places = [_upright(float(x) / wide, float(y) / high, turn) for x, y in spots]
    across, down = ([min(max(place[n], 0.0), 1.0) for place in places] for n in (0, 1))
    return Box(min(across), min(down), max(across), max(down))


def _upright(x: float, y: float, turn: int | None) -> tuple[float, float]:
    """Relative coordinates before the picture was turned."""
    return (x, y) if turn is None else (y, 1 - x)
