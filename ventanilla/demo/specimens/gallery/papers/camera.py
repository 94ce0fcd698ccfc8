"""What arrives: the file itself, a scan, or a photograph of each page."""

import io
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name
from PIL import Image

from ventanilla.demo.specimens.gallery import photograph
from ventanilla.demo.specimens.gallery.photograph import Picture

POINTS = 72.0
DIGITAL, SCAN = "digital", "scan"
# Flaws with their strengths, and the quality of the JPEG. A letter of an A4 page is half as wide
# on the picture as one of a passport: strengths are lower than in that gallery.
PHOTOS: dict[str, tuple[tuple[tuple[str, float], ...], int]] = {
    "photo-clean": ((("perspective", 0.08), ("slant", 0.06), ("noise", 0.05)), 88),
    "photo-moderate": (
        (
            ("perspective", 0.3),
            ("slant", 0.25),
            ("shadow", 0.5),
            ("glare", 0.3),
            ("blur", 0.12),
            ("noise", 0.2),
            ("turn", 1.0),
        ),
        72,
    ),
    "photo-hard": (
        (
            ("perspective", 0.6),
            ("slant", 0.6),
            ("shadow", 0.75),
            ("glare", 0.6),
            ("blur", 0.24),
            ("noise", 0.4),
            ("turn", 1.0),
        ),
        50,
    ),
}
DEGRADATIONS = (DIGITAL, SCAN, *PHOTOS)
TURNED = 0.6  # of the photographs that may be: the others were held upright
FLAT = 254.0  # pixels an inch of a card that nothing has happened to


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file as it is handed in."""

    media_type: str
    content: bytes


def taken(
    printed: bytes, degradation: str, chance: random.Random, *, card: bool, illegible: bool
) -> Arrived:
    """The printed PDF as it arrives; a card is always a picture, and so is what nobody can read."""
    if degradation == DIGITAL and not card and not illegible:
        return Arrived("application/pdf", printed)
    pages = [
        photograph.jpeg(spoilt(picture) if illegible else picture, quality)
        for picture, quality in pictures(printed, degradation, chance)
    ]
    if len(pages) == 1 and degradation != SCAN:
        return Arrived("image/jpeg", pages[0])
    return Arrived("application/pdf", bound(pages))


def pictures(
    printed: bytes, degradation: str, chance: random.Random, *, upright: bool = False
) -> Iterator[tuple[Picture, int]]:
    """Each page with the quality of its JPEG; `upright`: none is turned."""
    if degradation == DIGITAL:
        yield from ((picture, 90) for picture in drawn(printed))
    elif degradation == SCAN:
        dots = chance.uniform(150, 200)
        yield from ((scanned(picture, chance), 75) for picture in drawn(printed, dots))
    else:
        flaws, quality = PHOTOS[degradation]
        for picture in drawn(printed, across=chance.uniform(1600, 2200)):
            happens = [(n, s) for n, s in flaws if not (upright and n == "turn")]
            yield photographed(picture, happens, chance), quality


def drawn(printed: bytes, dots: float = FLAT, across: float = 0) -> Iterator[Picture]:
    """Each page flat, at so many pixels an inch, or so many `across`."""
    with pypdfium2.PdfDocument(printed) as document:
        for page in document:
            scale = across / page.get_width() if across else dots / POINTS
            image = page.render(scale=scale).to_pil().convert("RGB")
            yield np.asarray(image, np.uint8)


def scanned(picture: Picture, chance: random.Random) -> Picture:
    """Grey, a little slanted, with grain, as a flatbed gives it."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    high, wide = grey.shape[:2]
    matrix = cv2.getRotationMatrix2D((wide / 2, high / 2), chance.uniform(-1.2, 1.2), 1)
    level = cv2.warpAffine(grey, matrix, (wide, high), borderValue=(250.0,))
    grain = np.random.default_rng(chance.randrange(2**32))
    dull = level * chance.uniform(0.90, 1.0) + chance.uniform(0, 12)
    noisy = dull + grain.normal(0, chance.uniform(3, 9), level.shape)
    clipped: Picture = np.clip(noisy, 0, 255).astype(np.uint8)
    return clipped


def photographed(
    picture: Picture, flaws: Iterable[tuple[str, float]], chance: random.Random
) -> Picture:
    """On a table, one flaw after the other."""
    found = photograph.laid(Image.fromarray(picture), chance, chance.uniform(0.85, 0.96))
    for name, strength in flaws:
        if name == "turn" and chance.random() > TURNED:
            continue
        found = photograph.FLAWS[name](found, strength, chance)
    return found


def spoilt(picture: Picture) -> Picture:
    """So few pixels, and those out of focus, that nobody can read it."""
    high, wide = picture.shape[:2]
    few = cv2.resize(picture, (190, high * 190 // wide), interpolation=cv2.INTER_AREA)
    soft = cv2.GaussianBlur(few, (0, 0), 1.2)
    size = (1000, high * 1000 // wide)
    large: Picture = cv2.resize(soft, size, interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    return large


def bound(pages: list[bytes]) -> bytes:
    """JPEGs as the pages of one PDF, each as it is."""
    with pikepdf.new() as document:
        for content in pages:
            _add(document, content)
        out = io.BytesIO()
        document.save(out, static_id=True)
        return out.getvalue()


def _add(document: pikepdf.Pdf, content: bytes) -> None:
    with Image.open(io.BytesIO(content)) as image:
        (wide, high), grey = image.size, image.mode == "L"
    picture = pikepdf.Stream(
        document,
        content,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=wide,
        Height=high,
        ColorSpace=Name.DeviceGray if grey else Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
    )
    size = (595.0, round(595.0 * high / wide, 2))
    page = document.add_blank_page(page_size=size)
    page.obj.Resources = Dictionary(XObject=Dictionary(P=document.make_indirect(picture)))
    page.obj.Contents = document.make_stream(b"q %.2f 0 0 %.2f 0 0 cm /P Do Q" % size)
    page.obj.MediaBox = Array([0, 0, *size])
