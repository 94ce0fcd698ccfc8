"""Labelled sets: which flaws at which strength, and the zone that every picture shows."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from ventanilla.demo.specimens.gallery import photograph
from ventanilla.demo.specimens.gallery.drawing import drawn
from ventanilla.demo.specimens.gallery.people import document

ALL = ("small", "slant", "perspective", "shadow", "glare", "blur", "noise", "turn")
# Flaws, strength, quality of the JPEG.
SETS: dict[str, tuple[tuple[str, ...], float, int]] = {
    "clean": ((), 0.0, 92),
    "turned": (("turn",), 1.0, 85),
    "slanted": (("slant",), 1.0, 85),
    "perspective": (("perspective",), 0.6, 85),
    "shadow": (("shadow",), 0.8, 85),
    "glare": (("glare",), 0.7, 85),
    "blur": (("blur",), 0.7, 85),
    "noise": (("noise",), 0.7, 85),
    "small": (("small",), 1.0, 80),
    "jpeg": ((), 0.0, 22),
    "moderate": (ALL, 0.4, 75),
    "hard": (ALL, 0.6, 60),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A picture and the lines that it shows."""

    degradation: str
    content: bytes
    format: str
    lines: tuple[str, ...]


def pictures(degradation: str, count: int, seed: int = 9303) -> Iterator[Labelled]:
    """`count` pictures of a set of `SETS`; the same seed gives the same bytes."""
    flaws, strength, quality = SETS[degradation]
    for number in range(count):
        chance = random.Random(f"{seed}/{degradation}/{number}")  # noqa: S311 - a specimen
        shape, who, lines = document(chance)
        picture = photograph.laid(
            drawn(shape, who, lines, chance), chance, chance.uniform(0.7, 0.97)
        )
        for flaw in flaws:
            picture = photograph.FLAWS[flaw](picture, strength, chance)
        yield Labelled(degradation, photograph.jpeg(picture, quality), shape.name, lines)
