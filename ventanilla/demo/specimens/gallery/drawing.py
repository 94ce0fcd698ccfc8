"""A document lying flat, drawn from its data: paper, lines of a guilloche, words, and the zone."""

import random
from functools import cache
from pathlib import Path

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from ventanilla.demo.specimens.mrz import Passport
from ventanilla.reading.core.mrz.formats import Format

OCRB = Path(__file__).parents[1] / "fonts" / "OCRB.otf"
SCALE = 12.0  # pixels a millimetre
PITCH = 2.54  # millimetres from letter to letter (9303-3, 4.3)
ADVANCE = 0.723  # of the font, in its size
# Width and height in millimetres; the foot of the lowest line, and from line to line.
SIZES = {
    "TD1": (85.6, 54.0, 5.0, 4.23),
    "TD2": (105.0, 74.0, 7.5, 6.35),
    "TD3": (125.0, 88.0, 7.5, 6.35),
    "MRV-A": (120.0, 80.0, 7.5, 6.35),
    "MRV-B": (105.0, 74.0, 7.5, 6.35),
}
MARK = "ESPECIMEN / SPECIMEN"
PAPERS = ((236, 232, 214), (222, 230, 240), (244, 226, 226), (226, 238, 222), (246, 246, 242))
INKS = ((150, 170, 150), (150, 160, 200), (200, 150, 150), (190, 170, 120))


def drawn(
    shape: Format, who: Passport, lines: tuple[str, ...], chance: random.Random
) -> Image.Image:
    """The page at twelve pixels a millimetre, in one of several designs that are nobody's."""
    width, height, foot, leading = SIZES[shape.name]
    page = _paper(round(width * SCALE), round(height * SCALE), chance)
    pen = ImageDraw.Draw(page)
    _words(pen, page.size, who, chance)
    left = (width - shape.columns * PITCH) / 2 + chance.uniform(-1, 1)
    for up, line in enumerate(reversed(lines)):
        _line(pen, line, left, height - foot - up * leading)
    return page


def _paper(width: int, height: int, chance: random.Random) -> Image.Image:
    """Paper with waves in a darker ink, as all such documents have."""
    paper, ink = np.array(chance.choice(PAPERS)), np.array(chance.choice(INKS))
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    wave, step = chance.uniform(60, 300), chance.uniform(9, 22)
    bend = np.sin(across / wave) * chance.uniform(4, 30)
    line = np.abs(np.sin((down + bend) * np.pi / step)) < 0.10
    slope = (across / width)[..., None] * chance.uniform(-18, 0)
    coloured: NDArray[np.float32] = np.where(line[..., None], (paper + ink) / 2, paper) + slope
    return Image.fromarray(np.clip(coloured, 0, 255).astype(np.uint8))


def _words(
    pen: ImageDraw.ImageDraw, size: tuple[int, int], who: Passport, chance: random.Random
) -> None:
    """Labels and values, a grey figure where a portrait would be, and the mark."""
    width, height = size
    right = chance.random() < 0.3
    photo = (0.66 * width, 0.16 * height) if right else (0.05 * width, 0.16 * height)
    far = (photo[0] + 0.26 * width, photo[1] + 0.46 * height)
    pen.rectangle((*photo, *far), fill=(176, 180, 184))
    middle = (photo[0] + far[0]) / 2
    pen.ellipse((middle - 70, photo[1] + 40, middle + 70, photo[1] + 210), fill=(92, 84, 80))
    left = 0.06 * width if right else 0.36 * width
    pen.text((0.05 * width, 0.03 * height), MARK, fill=(160, 40, 30), font=_face(52))
    rows = (
        ("Apellidos / Surname", who.surnames.upper()),
        ("Nombres / Given names", who.given_names.upper()),
        ("Nacionalidad / Nationality", who.nationality),
        ("Nacimiento / Birth", f"{who.birth_date:%d/%m/%Y}"),
        ("No.", who.number),
    )
    for at, (label, value) in enumerate(rows):
        top = height * (0.15 + 0.095 * at)
        pen.text((left, top), label, fill=(90, 90, 110), font=_face(22))
        # The library's own face, there on every machine, has few letters beyond ASCII.
        pen.text((left, top + 26), anyascii(value), fill=(25, 25, 30), font=_face(38))


def _line(pen: ImageDraw.ImageDraw, line: str, left: float, foot: float) -> None:
    face = _ocrb()
    for at, char in enumerate(line):
        place = ((left + at * PITCH) * SCALE, foot * SCALE)
        pen.text(place, char, fill=(18, 18, 20), font=face, anchor="ls")


@cache
def _face(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


@cache
def _ocrb() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(OCRB, round(PITCH / ADVANCE * SCALE))
