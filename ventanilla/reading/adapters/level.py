"""A photographed page made flat: the sheet cut out of its table, laid level, evenly lit.

Each step keeps the matrix back to the picture as it was given, so that what is read on the flat
page can be shown where it stands on the photograph.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ventanilla.reading.adapters.picture import Grey, shrunk

GLANCE = 500  # pixels of the longer side at which sheet and slant are sought
LEAST_SHEET = 0.25  # of the picture; a smaller bright quadrilateral is a part of the paper
MOST_SHEET = 0.96  # a sheet that fills the picture needs no cutting out
NEIGHBOURHOODS = (101, 201)  # pixels at a glance
MOST_LEFT_OUT = 0.1  # of the ink: a table has some grain
BESIDE, LEAST_STEP = 8, 10.0  # pixels from a side at a glance; shades by which paper is brighter
INK = 24  # shades darker than the paper around
STEEPEST, STEP = 15.0, 0.5  # degrees
LEAST_SLANT = 0.4  # degrees: what an engine minds
TALL = 1500  # pixels: a smaller page is made as tall before it is read
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Flat:
    """The flat page, and the matrix (3 by 3) from its pixels to those of the picture given."""

    page: Grey
    back: Matrix

    def then(self, page: Grey, onward: Matrix) -> "Flat":
        """After one more step, whose matrix leads from this page to the next."""
        return Flat(page, self.back @ np.linalg.inv(onward))


def flattened(picture: Grey) -> Flat:
    """The sheet, level and evenly lit, large enough to be read."""
    flat = Flat(picture, np.eye(3))
    for step in (_cut_out, _levelled, _enlarged):
        flat = step(flat)
    return Flat(_evenly_lit(flat.page), flat.back)


def shares(flat: Flat, given: Grey) -> tuple[float, ...]:
    """The way back in shares of width and height, as a `Page` keeps it."""
    high, wide = flat.page.shape
    out_of = np.diag([float(wide), float(high), 1.0])
    into = np.diag([1 / given.shape[1], 1 / given.shape[0], 1.0])
    return tuple(float(part) for part in (into @ flat.back @ out_of).flatten())


def _cut_out(flat: Flat) -> Flat:
    """The brightest large quadrilateral as a rectangle; all of the picture where there is none."""
    corners = _corners(flat.page)
    if corners is None:
        return flat
    wide = max(_far(corners[0], corners[1]), _far(corners[3], corners[2]))
    high = max(_far(corners[0], corners[3]), _far(corners[1], corners[2]))
    there = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, there)
    page = cv2.warpPerspective(flat.page, matrix, (round(wide), round(high)), borderValue=255)
    return flat.then(np.asarray(page, np.uint8), np.asarray(matrix, np.float64))


def _corners(picture: Grey) -> NDArray[np.float32] | None:
    """Upper left, upper right, lower right, lower left of the sheet."""
    small = shrunk(picture, GLANCE / max(picture.shape))
    soft = np.asarray(cv2.medianBlur(small, 9), np.uint8)
    found = (_four(bright, _ink(small)) for bright in _bright(soft))
    sheets = [four for four in found if four is not None and _stands_out(soft, four)]
    if not sheets:
        return None
    largest = max(sheets, key=cv2.contourArea)
    return _in_order(largest) * np.float32(max(picture.shape) / max(small.shape))


def _bright(soft: Grey) -> Iterator[Grey]:
    """What is brighter than the table: of all the picture, and of its neighbourhood, so that a
    shadow across sheet and table does not cut the sheet in two."""
    _, whole = cv2.threshold(soft, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    yield np.asarray(whole, np.uint8)
    for size in NEIGHBOURHOODS:
        mean = cv2.blur(soft, (size, size), borderType=cv2.BORDER_REPLICATE)
        yield np.asarray((soft > mean) * 255, np.uint8)


def _four(bright: Grey, ink: Grey) -> NDArray[np.float32] | None:
    """The corners of the largest bright piece, if it is a sheet: none of the ink lies outside."""
    closed = cv2.morphologyEx(bright, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    outlines, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    sheet = cv2.convexHull(max(outlines, key=cv2.contourArea))
    four = cv2.approxPolyDP(sheet, 0.04 * cv2.arcLength(sheet, True), True).reshape(-1, 2)
    if len(four) != 4 or not LEAST_SHEET < cv2.contourArea(four) / bright.size < MOST_SHEET:
        return None
    inside = cv2.fillConvexPoly(np.zeros_like(bright), four.astype(np.int32), 1)
    inside = cv2.dilate(inside, np.ones((9, 9), np.uint8))
    left_out = float((ink * (1 - inside)).sum()) / max(float(ink.sum()), 1.0)
    return None if left_out > MOST_LEFT_OUT else four.astype(np.float32)


def _stands_out(soft: Grey, four: NDArray[np.float32]) -> bool:
    """Whether the paper is brighter than what lies outside, along each of its sides: the grain of
    a scan has corners too."""
    middle = four.mean(0)
    ends = zip(four, np.roll(four, -1, 0), strict=True)
    return all(_step(soft, one, other, middle) > LEAST_STEP for one, other in ends)


def _step(
    soft: Grey, one: NDArray[np.float32], other: NDArray[np.float32], middle: NDArray[np.float32]
) -> float:
    """By how many shades it grows darker across a side, outward, as a rule."""
    along = one + np.linspace(0.1, 0.9, 25)[:, None] * (other - one)
    outward = (along - middle) / np.linalg.norm(along - middle, axis=1, keepdims=True) * BESIDE
    inside, outside = (_shades(soft, along + side * outward) for side in (-1, 1))
    return float(np.median(inside - outside))


def _shades(soft: Grey, spots: NDArray[np.float32]) -> NDArray[np.float32]:
    down = np.clip(spots[:, 1].round().astype(int), 0, soft.shape[0] - 1)
    across = np.clip(spots[:, 0].round().astype(int), 0, soft.shape[1] - 1)
    return np.asarray(soft[down, across], np.float32)


def _ink(page: Grey) -> Grey:
    """1 where something small is much darker than what is around it."""
    dark = cv2.morphologyEx(page, cv2.MORPH_BLACKHAT, np.ones((9, 9), np.uint8))
    return np.asarray(dark > INK, np.uint8)


def _in_order(four: NDArray[np.float32]) -> NDArray[np.float32]:
    sums, differences = four.sum(1), four[:, 0] - four[:, 1]
    places = (sums.argmin(), differences.argmax(), sums.argmax(), differences.argmin())
    return np.array([four[place] for place in places], np.float32)


def _far(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    return float(np.linalg.norm(one - other))


def _levelled(flat: Flat) -> Flat:
    """Turned by the angle at which its lines lie level, though perhaps upside down."""
    ink = _ink(shrunk(flat.page, GLANCE * 1.6 / max(flat.page.shape)))
    angles = np.arange(-STEEPEST, STEEPEST + STEP, STEP)
    lying = max(angles, key=lambda angle: _contrast(ink, angle))
    across = np.asarray(np.rot90(ink), np.uint8)
    standing = max(angles, key=lambda angle: _contrast(across, angle))
    if _contrast(across, standing) > _contrast(ink, lying):
        flat, lying = turned(flat, 1), standing
    return _by(flat, float(lying)) if abs(lying) >= LEAST_SLANT else flat


def turned(flat: Flat, quarters: int) -> Flat:
    """Turned counterclockwise by quarters of a full turn."""
    for _ in range(quarters):
        onward = np.array([[0, 1, 0], [-1, 0, flat.page.shape[1]], [0, 0, 1]], np.float64)
        flat = flat.then(np.ascontiguousarray(np.rot90(flat.page), np.uint8), onward)
    return flat


def _by(flat: Flat, angle: float) -> Flat:
    high, wide = flat.page.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), angle, 1)
    page = cv2.warpAffine(flat.page, turn, (wide, high), borderMode=cv2.BORDER_REPLICATE)
    return flat.then(np.asarray(page, np.uint8), np.vstack([turn, [0, 0, 1]]))


def _contrast(ink: Grey, angle: float) -> float:
    """How much rows of ink and rows of paper differ at that angle."""
    high, wide = ink.shape
    turn = cv2.getRotationMatrix2D((wide / 2, high / 2), float(angle), 1)
    rows = cv2.warpAffine(ink, turn, (wide, high)).astype(np.float32).mean(1)
    return float(np.square(np.diff(rows)).sum() / high)


def _enlarged(flat: Flat) -> Flat:
    factor = TALL / max(flat.page.shape)
    if factor <= 1:
        return flat
    page = cv2.resize(flat.page, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)
    return flat.then(np.asarray(page, np.uint8), np.diag([factor, factor, 1.0]))


def _evenly_lit(page: Grey) -> Grey:
    """Divided by the light that falls on the paper, so that a shadow is gone."""
    small = shrunk(page, GLANCE / max(page.shape))
    light = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    whole = cv2.resize(light, page.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(page, whole, scale=255), np.uint8)
