"""`python -m tools.ocrb`: makes the letters by which zones are read, from the specimens' font.

Two things go into `ocrb.npz`: the clean shape of each letter, by which a line's columns are found,
and the weights of a small network (one hidden layer) that tells the letters of a column apart,
0 from O above all. It learns from columns drawn here between neighbours: shifted, stretched,
leaning, blurred, noisy. Seeded; the same libraries make the same file.
"""

import random
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ventanilla.reading.adapters.letters import GLYPH, HIGH, LETTERS, PATH, WIDE, Weights, zero_mean

FONT = Path("ventanilla/demo/specimens/fonts/OCRB.otf")
ADVANCE = 0.723  # of the font, in its size
FINE = 4  # drawn this many times larger
HIDDEN, EACH, ROUNDS, BATCH, PACE = 128, 1200, 30, 128, 2e-3
Array = NDArray[np.float32]


def main() -> None:
    """Draw, learn, write, and say how many of fresh columns are told right."""
    chance = random.Random(9303)  # noqa: S311 - drawn letters, no secret
    columns, labels = _examples(chance, EACH)
    weights = _learnt(columns, labels)
    fresh, truth = _examples(chance, 60)
    right = float((weights.scores(fresh).argmax(1) == truth).mean())
    kept: dict[str, Any] = {"shapes": _shapes(), **weights.arrays()}
    np.savez_compressed(PATH, **kept)
    print(f"{PATH}: {PATH.stat().st_size:,} bytes, {right:.2%} of fresh columns")


def _shapes() -> Array:
    """Each letter alone, a little blurred, as rows without mean and of length 1."""
    drawn = [_column(_strip(f"  {char}  "), 0.0, 0.0) for char in LETTERS]
    soft = [cv2.GaussianBlur(one, (0, 0), 0.9) for one in drawn]
    return zero_mean(np.stack(soft).reshape(len(LETTERS), -1).astype(np.float32))


@cache
def _cell(char: str) -> Array:
    """A letter as ink (0 to 1) in one column of `WIDE` by `HIGH`, times `FINE`."""
    face = ImageFont.truetype(FONT, 100 * FINE)
    _, top, _, foot = face.getbbox("H", anchor="ls")
    wide, tall = round(ADVANCE * 100 * FINE), foot - top
    above = (HIGH - GLYPH) / 2 / GLYPH * tall
    sheet = Image.new("L", (wide, round(tall + 2 * above)), 0)
    ImageDraw.Draw(sheet).text((0, above - top), char, fill=255, font=face, anchor="ls")
    small = sheet.resize((WIDE * FINE, HIGH * FINE), Image.Resampling.BOX)
    return np.asarray(small, np.float32) / np.float32(255)


def _strip(text: str) -> Array:
    """`text` in cells side by side."""
    return np.concatenate([_cell(char) for char in text], axis=1)


def _column(strip: Array, right: float, down: float) -> Array:
    """The middle column, moved by so many pixels, at reading size."""
    middle = strip.shape[1] / FINE / 2
    left = (middle - WIDE / 2 + right) * FINE
    matrix = np.array([[FINE, 0, left + FINE / 2], [0, FINE, down * FINE + FINE / 2]], np.float32)
    soft = cv2.blur(strip, (FINE, FINE))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(soft, matrix, (WIDE, HIGH), flags=flags).astype(np.float32)


def _examples(chance: random.Random, each: int) -> tuple[Array, NDArray[np.int64]]:
    grain = np.random.default_rng(chance.randrange(2**32))
    made = [_flawed(char, chance, grain) for char in LETTERS for _ in range(each)]
    labels = np.repeat(np.arange(len(LETTERS)), each)
    return zero_mean(np.stack(made).reshape(len(made), -1)), labels


def _flawed(char: str, chance: random.Random, grain: np.random.Generator) -> Array:
    """One letter between two others, as a telephone might have seen it."""
    around = chance.choice(LETTERS), chance.choice(LETTERS)
    strip = _thick(_strip(around[0] + char + around[1]), chance)
    high, wide = strip.shape
    lean, slope = chance.gauss(0, 0.05), chance.gauss(0, 0.01)
    stretch = (chance.gauss(1, 0.05), chance.gauss(1, 0.06))
    matrix = np.array([[stretch[0], lean, 0], [slope, stretch[1], 0]], np.float32)
    centre = np.array([wide / 2, high / 2])
    matrix[:, 2] = centre - matrix[:, :2] @ centre
    bent = cv2.warpAffine(strip, matrix, (wide, high))
    bent = cv2.GaussianBlur(bent, (0, 0), FINE * chance.uniform(0.1, 2.5))
    cut = _column(bent.astype(np.float32), chance.gauss(0, 0.7), chance.gauss(0, 0.7))
    waves = np.sin(_ramp(chance)).astype(np.float32)  # lines of a guilloche
    lined = np.asarray(cut + np.float32(chance.uniform(0, 0.12)) * waves, np.float32)
    return lined + grain.normal(0, chance.uniform(0, 0.12), cut.shape).astype(np.float32)


def _thick(strip: Array, chance: random.Random) -> Array:
    """Strokes a little thicker or thinner, as inks and cameras make them."""
    size = chance.choice((1, 1, 2, 3))
    kernel = np.ones((size, size), np.uint8)
    change = cv2.erode if chance.random() < 0.5 else cv2.dilate
    return change(strip, kernel).astype(np.float32)


def _ramp(chance: random.Random) -> Array:
    down, across = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32)
    turn, step = chance.uniform(0, 6.3), chance.uniform(0.4, 1.4)
    waves: Array = (across * np.cos(turn) + down * np.sin(turn)) * step + turn
    return waves.astype(np.float32)


def _learnt(columns: Array, labels: NDArray[np.int64]) -> Weights:
    """Adam on the cross entropy, pace falling to nothing."""
    dice = np.random.default_rng(9303)
    ins, outs = columns.shape[1], len(LETTERS)
    parts = [
        dice.normal(0, np.sqrt(2 / ins) * 4, (ins, HIDDEN)),
        np.zeros(HIDDEN),
        dice.normal(0, np.sqrt(2 / HIDDEN), (HIDDEN, outs)),
        np.zeros(outs),
    ]
    state = [part.astype(np.float32) for part in parts]
    first = [np.zeros_like(part) for part in state]
    second = [np.zeros_like(part) for part in state]
    steps = ROUNDS * (len(columns) // BATCH)
    for step in range(1, steps + 1):
        batch = dice.integers(0, len(columns), BATCH)
        pace = PACE * (1 - step / steps)
        for at, slope in enumerate(_slopes(state, columns[batch], labels[batch])):
            first[at] = 0.9 * first[at] + 0.1 * slope
            second[at] = 0.999 * second[at] + 0.001 * slope**2
            ahead = first[at] / (1 - 0.9**step)
            state[at] -= pace * ahead / (np.sqrt(second[at] / (1 - 0.999**step)) + 1e-8)
    return Weights(*state)


def _slopes(state: list[Array], columns: Array, labels: NDArray[np.int64]) -> list[Array]:
    into, bias, out, base = state
    hidden = np.maximum(columns @ into + bias, 0)
    scores = hidden @ out + base
    odds = np.exp(scores - scores.max(1, keepdims=True))
    odds /= odds.sum(1, keepdims=True)
    odds[np.arange(len(labels)), labels] -= 1
    odds /= len(labels)
    back = (odds @ out.T) * (hidden > 0)
    return [columns.T @ back, back.sum(0), hidden.T @ odds, odds.sum(0)]


if __name__ == "__main__":
    main()
