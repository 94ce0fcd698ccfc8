"""Pictures: turned upright as the camera meant them; where they were taken is never shown."""

import io
from typing import BinaryIO

from PIL import Image, ImageOps

from ventanilla.documents.core.facts import Opened
from ventanilla.documents.core.seal import damaged
from ventanilla.reading.core.text.page import Line

MOST_PIXELS = 80_000_000  # a very good camera; above it a picture is a bomb
TALLEST = 4000
READ = ("PNG", "JPEG")
SMOOTH = ("L", "RGB", "RGBA", "CMYK")  # what can be made smaller as it is
ORIENTATION = 0x0112  # Exif 2.32, 4.6.4
LYING = (5, 6, 7, 8)  # orientations that change across and down


class PictureReader:
    """Reads JPEG and PNG."""

    def open(self, file: BinaryIO) -> Opened:
        """One page; "too-many-pixels" or "broken" as the reason where it does not open."""
        try:
            with Image.open(file, formats=READ) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    return Opened(0, "too-many-pixels")
                picture.load()
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            return Opened(0, "too-many-pixels")
        except Exception:
            return Opened(0, "broken")
        return Opened(1)

    def page(self, content: bytes, number: int, width: int) -> bytes:
        """The picture upright, as PNG, `width` pixels wide at most."""
        if number != 1:
            raise damaged()
        with Image.open(io.BytesIO(content), formats=READ) as picture:
            upright = ImageOps.exif_transpose(_small(picture, width)).convert("RGB")
        upright.thumbnail((width, TALLEST))
        out = io.BytesIO()
        upright.save(out, "PNG")
        return out.getvalue()

    def lines(self, content: bytes, number: int) -> tuple[Line, ...]:
        """A picture holds no text."""
        return ()


def _small(picture: Image.Image, width: int) -> Image.Image:
    """Made smaller before anything copies it: a JPEG as it is opened, so that eighty million pixels
    never lie in memory, anything else so that they do once."""
    if picture.mode in SMOOTH:
        lying = picture.getexif().get(ORIENTATION, 1) in LYING
        across, down = (TALLEST, width) if lying else (width, TALLEST)
        factor = min(across / picture.width, down / picture.height, 1)
        picture.thumbnail((max(picture.width * factor, 1), max(picture.height * factor, 1)))
    return picture
