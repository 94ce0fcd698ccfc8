"""Bytes to a grey picture, upright as the camera meant it, within bounds."""

import io

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 80_000_000
LONGEST = 3200  # pixels of the longer side that are looked at
FORMATS = ("PNG", "JPEG")
Grey = NDArray[np.uint8]


def grey(content: bytes) -> Grey:
    """The picture in shades of grey, its longer side `LONGEST` at most.

    Refusals "picture-too-large" and "no-picture".
    """
    if len(content) > MOST_BYTES:
        raise _too_large()
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
            size = picture.size
            if size[0] * size[1] <= MOST_PIXELS:
                picture.draft("L", (LONGEST, LONGEST))
                seen = np.asarray(_on_white(ImageOps.exif_transpose(picture)), np.uint8)
    except Image.DecompressionBombError as bomb:
        raise _too_large() from bomb
    except Exception as broken:
        # Hostile bytes make the library raise errors of many kinds.
        raise _no_picture() from broken
    if size[0] * size[1] > MOST_PIXELS:
        raise _too_large()
    return shrunk(seen, LONGEST / max(seen.shape))


def shrunk(picture: Grey, factor: float) -> Grey:
    """`factor` times as large, if that is smaller."""
    if factor >= 1:
        return picture
    size = (max(1, round(picture.shape[1] * factor)), max(1, round(picture.shape[0] * factor)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _on_white(picture: Image.Image) -> Image.Image:
    """What is transparent is white; sixteen bits become eight."""
    if picture.mode.startswith("I"):
        levels = np.asarray(picture, np.float32)
        return Image.fromarray((levels / max(1.0, float(levels.max())) * 255).astype(np.uint8))
    if "A" in picture.getbands() or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        sheet = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(sheet, clear).convert("L")
    return picture.convert("L")


def _too_large() -> Refusal:
    return Refusal(
        "picture-too-large",
        Text(
            "La imagen es demasiado grande: hasta 20 MB y 80 millones de puntos.",
            "The picture is too large: up to 20 MB and 80 million pixels.",
        ),
    )


def _no_picture() -> Refusal:
    return Refusal(
        "no-picture",
        Text(
            "Esto no se puede abrir como imagen JPEG o PNG: está vacío, dañado o es otra cosa.",
            "This does not open as a JPEG or PNG picture: it is empty, damaged, or something else.",
        ),
    )
