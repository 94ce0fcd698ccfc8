"""Lines of print to columns of letters: laid level, brought to one size, compared with OCR-B.

Every place of the strip is compared with the shape of every letter; the path of 30, 36 or 44
steps that fits best, each about a column wide, says where the letters stand. So mild perspective,
an end that was missed by a letter or a line too long do no harm. The network then names them.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from ventanilla.reading.adapters.band import Line
from ventanilla.reading.adapters.letters import HIGH, WIDE, Array, shapes, weights, zero_mean
from ventanilla.reading.adapters.picture import Grey, shrunk
from ventanilla.reading.adapters.strip import MARGIN, Strip, laid_level

HEIGHTS = (0.8, 0.95, 1.1, 1.28)  # how far off the line's height may be
STEPS = range(13, 20)  # pixels from letter to letter; the plan is 16
AROUND = 3  # pixels that a line's row may be off
STRAY = 0.004  # what each pixel off the plan costs
HOPELESS = 0.6  # below this likeness, at a glance, nothing is there
PLAIN = 0.78  # above it there is no need to look upside down
FAINT = 0.008  # deviation of ink, of 1, that is no letter


@dataclass(frozen=True, slots=True)
class Columns:
    """One line: for every column the odds of each letter (logarithms), and its middle.

    `back` takes a middle (x, y in the strip) to the picture.
    """

    scores: Array
    middles: Array
    likeness: float
    back: Array


def read(picture: Grey, lines: tuple[Line, ...], count: int) -> tuple[Columns, ...] | None:
    """The lines as `count` columns each, or None where there is no likeness to OCR-B.

    They are also tried upside down where they are no good as they stand; the last is then first.
    """
    factor = 1.1 * WIDE * count / max(line.long for line in lines)
    near = shrunk(picture, factor)
    factor = near.shape[1] / picture.shape[1]
    tall = float(np.median([line.tall for line in lines]))  # all lines of a zone are as tall
    same = (replace(line, tall=tall).times(factor) for line in lines)
    strips = [laid_level(near, line, count, factor) for line in same]
    upright = _fit(strips)
    if upright.alike > PLAIN:
        return _all(upright, count)
    turned = _fit([strip.turned() for strip in reversed(strips)])
    best = max(upright, turned, key=lambda one: one.alike)
    return _all(best, count) if best.alike > HOPELESS else None


@dataclass(frozen=True, slots=True)
class _Fit:
    """Strips at the letters' height, the row of each, and how alike they are at a glance."""

    strips: tuple[Strip, ...]
    rows: tuple[int, ...]
    alike: float


def _fit(strips: list[Strip]) -> _Fit:
    """All lines at the height that fits one of them best: that with the most digits."""
    sample = strips[len(strips) // 2]
    glances = {height: _glance(sample.scaled(height).ink)[0] for height in HEIGHTS}
    height = max(glances, key=lambda one: glances[one])
    if glances[height] < HOPELESS:
        return _Fit((), (), 0.0)
    scaled = tuple(strip.scaled(height) for strip in strips)
    alike, rows = zip(*(_glance(strip.ink) for strip in scaled), strict=True)
    return _Fit(scaled, rows, sum(alike) / len(alike))


def _all(fit: _Fit, count: int) -> tuple[Columns, ...]:
    pairs = zip(fit.strips, fit.rows, strict=True)
    return tuple(_columns(strip, row, count) for strip, row in pairs)


def _glance(ink: Array) -> tuple[float, int]:
    """How alike the better third of a sample is, and at which row of the strip."""
    across = np.arange(WIDE * MARGIN, ink.shape[1] - WIDE * (MARGIN + 1), 11)
    middle = (ink.shape[0] - HIGH) // 2
    rows = np.arange(max(0, middle - 9), min(ink.shape[0] - HIGH, middle + 9) + 1, 2)
    alike = _alike(ink, rows, across).max(2)
    better = np.sort(alike, 1)[:, -len(across) // 3 :].mean(1)
    return float(better.max()), int(rows[better.argmax()])


def _alike(ink: Array, rows: NDArray[np.int64], across: NDArray[np.int64]) -> Array:
    """Correlation of every window with every shape: rows, places, letters."""
    views = sliding_window_view(ink, (HIGH, WIDE))[np.ix_(rows, across)]
    dots = views.reshape(-1, HIGH * WIDE) @ shapes().T
    size = (WIDE, HIGH)
    total = cv2.boxFilter(ink, -1, size, anchor=(0, 0), normalize=False)
    squares = cv2.sqrBoxFilter(ink, -1, size, anchor=(0, 0), normalize=False)
    spread = np.maximum(squares - total**2 / (HIGH * WIDE), 0)[np.ix_(rows, across)]
    length = np.sqrt(spread) + FAINT * np.sqrt(HIGH * WIDE)
    alike: Array = dots.reshape(len(rows), len(across), -1) / length[..., None]
    return alike.astype(np.float32)


def _columns(strip: Strip, row: int, count: int) -> Columns:
    ink = strip.ink
    rows = np.arange(max(0, row - 1), min(ink.shape[0] - HIGH, row + 1) + 1)
    alike = _alike(ink, rows, np.arange(ink.shape[1] - WIDE + 1)).max(2)
    places, likeness = _path(alike.max(0), count)
    downs = _straight(places, rows[alike[:, places].argmax(0)], rows)
    middles = np.stack([places + WIDE / 2, downs + HIGH / 2], 1).astype(np.float32)
    return Columns(_named(ink, places, downs), middles, likeness, strip.back)


def _straight(
    places: NDArray[np.int64], downs: NDArray[np.int64], rows: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The letters' rows as one straight line: a lone E a row too high would look like an F."""
    slope, base = np.polyfit(places, downs, 1)
    off = np.abs(downs - slope * places - base)
    near = off <= max(1.0, float(np.median(off)))
    slope, base = np.polyfit(places[near], downs[near], 1)
    level: NDArray[np.int64] = np.rint(slope * places + base).astype(np.int64)
    return np.clip(level, rows[0], rows[-1])


def _path(alike: Array, count: int) -> tuple[NDArray[np.int64], float]:
    """The best `count` places, each a step from the one before; and their mean likeness."""
    steps = np.array(STEPS)
    cost = (STRAY * np.abs(steps - WIDE)).astype(np.float32)
    best = np.where(np.arange(len(alike)) < 5 * WIDE, alike, -9).astype(np.float32)
    came = []
    for _ in range(count - 1):
        padded = np.concatenate([np.full(steps[-1], -9, np.float32), best])
        options = sliding_window_view(padded, len(steps))[: len(best), ::-1] - cost
        choice = options.argmax(1)
        came.append(steps[choice])
        best = options.max(1) + alike
    at = int(best.argmax())
    likeness = float(best[at]) / count
    places = [at]
    for step in reversed(came):
        at -= int(step[at])
        places.append(at)
    return np.maximum(np.array(places[::-1]), 0), likeness


def _named(ink: Array, places: NDArray[np.int64], downs: NDArray[np.int64]) -> Array:
    """The network's scores: of three rows side by side, where the whole line is surest.

    A row too high and E looks like F, so the row is the network's choice as well. Of each row of
    the three, the windows a pixel to either side count as much.
    """
    views = sliding_window_view(np.pad(ink, AROUND, mode="edge"), (HIGH, WIDE))
    rows = downs + np.arange(2 * AROUND + 1)[:, None]
    plain = _scores(views, rows, np.broadcast_to(places + AROUND, rows.shape))
    sure = [float(_odds(one).max(1).mean()) for one in plain]
    best = max(range(1, 2 * AROUND), key=lambda at: sure[at - 1] + sure[at] + sure[at + 1])
    near = np.tile(rows[best - 1 : best + 2], (2, 1))
    beside = np.repeat(np.array([[AROUND - 1], [AROUND + 1]]), 3, axis=0) + places
    total: Array = plain[best - 1 : best + 2].sum(0) + _scores(views, near, beside).sum(0)
    return total / np.float32(9)


def _scores(views: Array, rows: NDArray[np.int64], places: NDArray[np.int64]) -> Array:
    """Scores of the windows at these rows and places, one matrix product for all of them."""
    windows = views[rows, places].reshape(rows.size, -1)
    found: Array = weights().scores(zero_mean(windows)).reshape(*rows.shape, len(shapes()))
    return found


def _odds(scores: Array) -> Array:
    odds: Array = np.exp(scores - scores.max(1, keepdims=True))
    odds /= odds.sum(1, keepdims=True)
    return odds
