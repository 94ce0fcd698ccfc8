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
            upright = ImageOps.exif_transpose(picture).convert("RGB")
        upright.thumbnail((width, TALLEST))
        out = io.BytesIO()
        upright.save(out, "PNG")
        return out.getvalue()

    def lines(self, content: bytes, number: int) -> tuple[Line, ...]:
        """A picture holds no text."""
        return ()
