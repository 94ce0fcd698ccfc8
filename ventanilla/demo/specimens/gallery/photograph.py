"""What a scanner or a telephone makes of a flat page: one flaw at a time, or all of them.

Each flaw takes its strength from 0 (none) to 1 (about as bad as a person can still read).
"""

import io
import random
from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.uint8]
Flaw = Callable[[Picture, float, random.Random], Picture]
TABLES = ((96, 84, 70), (60, 62, 66), (186, 178, 166), (40, 60, 52), (120, 126, 132))
TURNS = (cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)


def laid(page: Image.Image, chance: random.Random, share: float = 0.9) -> Picture:
    """The page on a table, taking up `share` of the picture's width."""
    flat = np.asarray(page, np.uint8)
    high, wide = flat.shape[:2]
    edge = int(wide * (1 / share - 1) / 2)
    grain = np.random.default_rng(chance.randrange(2**32))
    table = np.array(chance.choice(TABLES)) + grain.normal(
        0, 5, (high + 2 * edge, wide + 2 * edge, 1)
    )
    table[edge : edge + high, edge : edge + wide] = flat
    return _bytes(table)


def turn(picture: Picture, strength: float, chance: random.Random) -> Picture:
    """By a right angle, whatever the strength."""
    return _bytes(cv2.rotate(picture, chance.choice(TURNS)))


def slant(picture: Picture, strength: float, chance: random.Random) -> Picture:
    """By up to 15 degrees."""
    angle = chance.choice((-1, 1)) * chance.uniform(0.5, 1) * strength * 15
    high, wide = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, 1)
    cosine, sine = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (int(high * sine + wide * cosine), int(high * cosine + wide * sine))
    matrix[:, 2] += (size[0] / 2 - wide / 2, size[1] / 2 - high / 2)
    return _bytes(cv2.warpAffine(picture, matrix, size, borderValue=_corner(picture)))


def perspective(picture: Picture, strength: float, chance: random.Random) -> Picture:
    """Corners drawn in by up to an eighth of the width."""
    high, wide = picture.shape[:2]
    here = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    inward = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], np.float32)
    shift = [[chance.uniform(0, 0.12) * strength * wide for _ in "xy"] for _ in here]
    there = here + inward * np.array(shift, np.float32)
    matrix = cv2.getPerspectiveTransform(here, there.astype(np.float32))
    return _bytes(cv2.warpPerspective(picture, matrix, (wide, high), borderValue=_corner(picture)))


def shadow(picture: Picture, strength: float, chance: random.Random) -> Picture:
    """A soft edge across the page; the dark side keeps 30 % of its light at worst."""
    down, across = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]].astype(np.float32)
    turn = chance.uniform(0, 2 * np.pi)
    along = across * np.cos(turn) + down * np.sin(turn)
    edge, soft = np.quantile(along, chance.uniform(0.3, 0.7)), 0.05 * picture.shape[1]
    light = 1 - 0.7 * strength / (1 + np.exp(-(along - edge) / soft))
    return _bytes(picture * light[..., None])


def glare(picture: Picture, strength: float, chance: random.Random) -> Picture:
    """A lamp's reflection, which takes the contrast away where it lies."""
    high, wide = picture.shape[:2]
    down, across = np.mgrid[0:high, 0:wide].astype(np.float32)
    middle = (chance.uniform(0.2, 0.8) * wide, chance.uniform(0.4, 0.95) * high)
    radius = chance.uniform(0.08, 0.18) * wide
    far = ((across - middle[0]) ** 2 + (down - middle[1]) ** 2) / radius**2
    white = (0.8 * strength * np.exp(-far))[..., None]
    return _bytes(picture * (1 - white) + 255 * white)


def blur(picture: Picture, strength: float, chance: random.Random) -> Picture:
    """Out of focus: up to a sixth of the distance between two letters of a passport."""
    sigma = strength * picture.shape[1] / 44 / 6
    return _bytes(cv2.GaussianBlur(picture, (0, 0), max(sigma, 0.1)))


def noise(picture: Picture, strength: float, chance: random.Random) -> Picture:
    """Grain of up to 40 of 255."""
    grain = np.random.default_rng(chance.randrange(2**32))
    return _bytes(picture + grain.normal(0, 40 * strength, picture.shape))


def small(picture: Picture, strength: float, chance: random.Random) -> Picture:
    """Fewer pixels: down to 640 across."""
    wide = int(picture.shape[1] * (1 - strength) + 640 * strength)
    size = (wide, picture.shape[0] * wide // picture.shape[1])
    return _bytes(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))


FLAWS: dict[str, Flaw] = {
    "small": small,
    "slant": slant,
    "perspective": perspective,
    "shadow": shadow,
    "glare": glare,
    "blur": blur,
    "noise": noise,
    "turn": turn,
}


def jpeg(picture: Picture, quality: int) -> bytes:
    """As a JPEG; the mark is also in its comment."""
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=quality, comment=b"SPECIMEN")
    return out.getvalue()


def _corner(picture: Picture) -> tuple[float, ...]:
    return tuple(float(part) for part in picture[0, 0])


def _bytes(picture: NDArray[np.generic]) -> Picture:
    clipped: Picture = np.clip(picture, 0, 255).astype(np.uint8)
    return clipped
