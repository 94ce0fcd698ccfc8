"""What an eye saw of a zone in a picture, before anybody judged it."""

from dataclasses import dataclass

from ventanilla.reading.core.mrz.values import Mrz


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the picture held upright: 0 to 1 from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Seen:
    """The lines, the places (row, column) that were not certain, and where each letter stands.

    `likeness` is 1 where every letter looks exactly like OCR-B; paper and grain take some away.
    """

    lines: tuple[str, ...]
    unsure: frozenset[tuple[int, int]]
    boxes: tuple[tuple[Box, ...], ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A zone that was found in a picture. `places` by name of field."""

    mrz: Mrz
    places: dict[str, Box]
    likeness: float


@dataclass(frozen=True, slots=True)
class NoneFound:
    """The picture opened and no zone was seen in it; that is no proof that there is none."""


def around(boxes: tuple[Box, ...]) -> Box:
    """The box around boxes."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
