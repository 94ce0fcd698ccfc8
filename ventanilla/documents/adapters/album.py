"""Several pictures as one PDF, a page each: no pixel is changed, and nothing but pixels is taken.

A JPEG's own data are laid into the page, a PNG's as well; the page turns them upright. The same
pictures in the same order make the same bytes.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from ventanilla.documents.adapters.picture import LYING, ORIENTATION, READ, PictureReader
from ventanilla.documents.core import album, jpeg, png
from ventanilla.documents.core.album import Given

A4 = (595.0, 842.0)  # points across and down, upright
LEAST = 3.0  # points: a side that a viewer still takes
# How a unit square is laid for each orientation (its matrix a b c d e f), so that what the camera
# held is seen upright.
UPRIGHT = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
SPACES = {1: Name.DeviceGray, 3: Name.DeviceRGB, 4: Name.DeviceCMYK}


@dataclass(frozen=True, slots=True)
class Seen:
    """What opening a picture showed."""

    kind: str
    width: int
    height: int
    orientation: int


def bound(given: Sequence[Given]) -> bytes:
    """The PDF, a page a picture in that order; Refusal "picture-broken" naming the first that
    cannot be seen."""
    with pikepdf.new() as document:
        for one in given:
            _add(document, one)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, min_version="1.5")
    return out.getvalue()


def _add(document: pikepdf.Pdf, one: Given) -> None:
    if not PictureReader().open(one.stream).pages:
        raise album.broken(one)
    one.stream.seek(0)
    content = one.stream.read()
    try:
        seen = _seen(content)
        picture = _jpeg(document, content) if seen.kind == "JPEG" else _png(document, content)
    except (ValueError, KeyError, OSError) as error:
        raise album.broken(one) from error
    _lay(document, document.make_indirect(picture), seen)


def _seen(content: bytes) -> Seen:
    with Image.open(io.BytesIO(content), formats=READ) as picture:
        turned = picture.getexif().get(ORIENTATION, 1)
        kind = "PNG" if picture.format == "PNG" else "JPEG"
        return Seen(kind, *picture.size, turned if turned in UPRIGHT else 1)


def _jpeg(document: pikepdf.Pdf, content: bytes) -> Stream:
    bare = jpeg.bare(content)
    found = _image(document, bare.content, bare.width, bare.height, 8)
    found.ColorSpace, found.Filter = SPACES[bare.components], Name.DCTDecode
    if bare.adobe and found.ColorSpace == Name.DeviceCMYK:
        found.Decode = Array([1, 0] * 4)
    return found


def _png(document: pikepdf.Pdf, content: bytes) -> Stream:
    if plain := png.plain(content):
        return _flate(document, plain)
    with Image.open(io.BytesIO(content), formats=["PNG"]) as picture:
        page = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    found = _flate(document, _again(page.convert("RGB")))
    if page.mode == "RGBA":
        found.SMask = document.make_indirect(_flate(document, _again(page.getchannel("A"))))
    return found


def _again(page: Image.Image) -> png.Plain:
    """The same pixels as a plain PNG."""
    out = io.BytesIO()
    page.save(out, "PNG")
    plain = png.plain(out.getvalue())
    if plain is None:
        raise ValueError("a PNG of our own that is not plain")
    return plain


def _flate(document: pikepdf.Pdf, plain: png.Plain) -> Stream:
    found = _image(document, plain.data, plain.width, plain.height, plain.bits)
    found.ColorSpace, found.Filter = SPACES[plain.channels], Name.FlateDecode
    if plain.palette:
        last = len(plain.palette) // 3 - 1
        found.ColorSpace = Array(
            [Name.Indexed, Name.DeviceRGB, last, pikepdf.String(plain.palette)]
        )
    found.DecodeParms = Dictionary(
        Predictor=15,
        Colors=plain.channels,
        BitsPerComponent=plain.bits,
        Columns=plain.width,
    )
    return found


def _image(document: pikepdf.Pdf, data: bytes, width: int, height: int, bits: int) -> Stream:
    found = Stream(document, data)
    found.Type, found.Subtype = Name.XObject, Name.Image
    found.Width, found.Height, found.BitsPerComponent = width, height, bits
    return found


def _lay(document: pikepdf.Pdf, picture: pikepdf.Object, seen: Seen) -> None:
    """A page as large as the picture is on A4, which lies where the picture does."""
    lying = seen.orientation in LYING
    across, down = (seen.height, seen.width) if lying else (seen.width, seen.height)
    room = A4 if down >= across else A4[::-1]
    scale = min(room[0] / across, room[1] / down)
    width, height = max(across * scale, LEAST), max(down * scale, LEAST)
    document.add_blank_page(page_size=(width, height))
    page = document.pages[-1]
    page.Resources = Dictionary(XObject=Dictionary(Picture=picture))
    laid = " ".join(str(number) for number in UPRIGHT[seen.orientation])
    drawn = f"q {width:.3f} 0 0 {height:.3f} 0 0 cm {laid} cm /Picture Do Q"
    page.Contents = Stream(document, drawn.encode())
