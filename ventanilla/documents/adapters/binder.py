"""Binding: pages drawn one after the other into one PDF that is no larger than it may be.

Pages are drawn anew, never copied, so nothing that could act comes along. The sharpest setting that
fits is taken; below `LEVELS` a page could no longer be read, and nothing is bound.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from PIL import Image

A4_WIDTH, A4_HEIGHT = 210 / 25.4, 297 / 25.4  # inches


@dataclass(frozen=True, slots=True)
class Level:
    """How pages are drawn: dots an inch across an A4 page, JPEG quality, in colour or grey."""

    dpi: int
    quality: int
    colour: bool = True

    @property
    def width(self) -> int:
        """Pixels across."""
        return round(A4_WIDTH * self.dpi)


LEVELS = (
    Level(200, 80),
    Level(150, 70),
    Level(130, 60),
    Level(110, 55),
    Level(100, 50),
    Level(100, 45, colour=False),
)
Draw = Callable[[int, int], bytes]  # page from 1, pixels across: the page as PNG


@dataclass(frozen=True, slots=True)
class Leaf:
    """One paper to be bound: its title in the outline, how many pages, and how each is drawn."""

    title: str
    pages: int
    draw: Draw


@dataclass(frozen=True, slots=True)
class Bound:
    """The PDF, and how its pages were drawn."""

    pdf: bytes
    level: Level


def bind(title: str, cover: bytes, leaves: Sequence[Leaf], most: int) -> Bound | None:
    """One PDF of at most `most` bytes: the cover, then every leaf; None where none can be read and
    is that small."""
    for level in LEVELS:
        pdf = _bound(title, cover, leaves, level)
        if len(pdf) <= most:
            return Bound(pdf, level)
    return None


def _bound(title: str, cover: bytes, leaves: Sequence[Leaf], level: Level) -> bytes:
    with pikepdf.open(io.BytesIO(cover)) as document:
        marks = []
        for leaf in leaves:
            marks.append(pikepdf.OutlineItem(leaf.title, len(document.pages)))
            for picture in _drawn(leaf, level):
                with pikepdf.open(io.BytesIO(picture)) as page:
                    document.pages.extend(page.pages)
        with document.open_outline() as outline:
            outline.root.extend(marks)
        document.docinfo["/Title"] = title
        out = io.BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _drawn(leaf: Leaf, level: Level) -> Iterator[bytes]:
    """Each page as a PDF of one JPEG, as large as A4 lets it be."""
    for number in range(1, leaf.pages + 1):
        with Image.open(io.BytesIO(leaf.draw(number, level.width)), formats=["PNG"]) as picture:
            page = picture.convert("RGB" if level.colour else "L")
        out = io.BytesIO()
        dpi = max(page.width / A4_WIDTH, page.height / A4_HEIGHT)
        page.save(out, "PDF", resolution=dpi, quality=level.quality)
        yield out.getvalue()
