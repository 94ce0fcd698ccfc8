"""The letters of OCR-B as numbers: shapes to find columns by, weights to tell them apart.

`tools/ocrb.py` makes the file from the font (OCRB.otf, free of restriction).
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LETTERS = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WIDE, GLYPH, HIGH = 16, 17, 23  # pixels: of a column, of a letter's height, of a window's
PATH = Path(__file__).with_name("ocrb.npz")
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """One hidden layer. Windows go in as rows without mean and of length 1."""

    into: Array
    bias: Array
    out: Array
    base: Array

    def scores(self, windows: Array) -> Array:
        """For every window the logarithms of the odds of each letter, but for a constant."""
        hidden: Array = np.maximum(windows @ self.into + self.bias, 0)
        return hidden @ self.out + self.base

    def arrays(self) -> dict[str, NDArray[np.float16]]:
        """As they are kept: half precision is plenty."""
        return {name: getattr(self, name).astype(np.float16) for name in self.__slots__}


@cache
def weights() -> Weights:
    """Those of the file."""
    with np.load(PATH, allow_pickle=False) as kept:
        return Weights(*(kept[name].astype(np.float32) for name in Weights.__slots__))


@cache
def shapes() -> Array:
    """One row for each of `LETTERS`, without mean and of length 1."""
    with np.load(PATH, allow_pickle=False) as kept:
        rows: Array = kept["shapes"].astype(np.float32)
        return rows


def zero_mean(rows: Array) -> Array:
    """Each row without its mean and of length 1."""
    bare = rows - rows.mean(1, keepdims=True)
    unit: Array = bare / (np.linalg.norm(bare, axis=1, keepdims=True) + 1e-6)
    return unit.astype(np.float32)
