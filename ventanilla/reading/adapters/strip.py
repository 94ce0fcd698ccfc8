"""One line of a picture laid level, at the size at which letters are compared."""

from dataclasses import dataclass

import cv2
import numpy as np

from ventanilla.reading.adapters.band import Line
from ventanilla.reading.adapters.letters import GLYPH, WIDE, Array
from ventanilla.reading.adapters.picture import Grey

MARGIN = 2  # columns to either side
TALL = 4 * GLYPH  # of the strip, before it is brought to the letters' height


@dataclass(frozen=True, slots=True)
class Strip:
    """A line laid level, ink as 1, and the matrix from it back to the picture."""

    ink: Array
    back: Array

    def turned(self) -> "Strip":
        """The same upside down."""
        high, wide = self.ink.shape
        about = np.array([[-1, 0, wide], [0, -1, high], [0, 0, 1]], np.float32)
        return Strip(self.ink[::-1, ::-1], self.back @ about)

    def scaled(self, height: float) -> "Strip":
        """The same with letters `height` times as tall brought to their size."""
        size = (self.ink.shape[1], round(TALL / height))
        ink = cv2.resize(self.ink, size, interpolation=cv2.INTER_AREA).astype(np.float32)
        back = self.back.copy()
        back[:, 1] *= TALL / size[1]
        return Strip(ink, back)


def laid_level(picture: Grey, line: Line, count: int, factor: float) -> Strip:
    """The line of a picture that was made `factor` times as large."""
    start, end = np.array([line.x0, line.y0]), np.array([line.x1, line.y1])
    along = (end - start) / np.linalg.norm(end - start)
    down = np.array([-along[1], along[0]])
    pitch = np.linalg.norm(end - start) / (count - 0.35)  # a letter is narrower than its column
    left = start - along * pitch * (0.175 + MARGIN)
    half, width = TALL / 2 / GLYPH * line.tall, WIDE * (count + 2 * MARGIN)
    here = [left - down * half, left + along * pitch * (count + 2 * MARGIN) - down * half]
    here.append(left + down * half)
    there = np.array([[0, 0], [width, 0], [0, TALL]], np.float32)
    matrix = cv2.getAffineTransform(np.array(here, np.float32), there)
    flat = cv2.warpAffine(picture, matrix, (width, TALL), borderMode=cv2.BORDER_REPLICATE)
    soft = cv2.GaussianBlur(flat, (0, 0), 0.5).astype(np.float32)
    back = cv2.invertAffineTransform(matrix).astype(np.float32) / np.float32(factor)
    return Strip((1 - soft / 255).astype(np.float32), back)
