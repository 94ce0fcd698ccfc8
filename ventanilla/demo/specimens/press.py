"""Printing sheets: to a PDF, or as a photograph. The same sheets always give the same bytes.

Only fonts that come with the house are used, so that a specimen looks alike on every machine.
What is printed reaches typst as data, never as markup.
"""

import hashlib
import io
import json
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from ventanilla.demo.specimens.sheet import Block, Card, Sheet

HERE = Path(__file__).parent
TEMPLATE = HERE / "template" / "specimen.typ"
MARK = "ESPÉCIMEN / SPECIMEN – documento ficticio"
PIXELS_PER_INCH = 254.0  # ten a millimetre: a data page becomes 1450 pixels wide
STROKES = 7


def pdf(sheets: tuple[Sheet, ...], on: date) -> bytes:
    """The sheets as one PDF, made on the day `on`."""
    noon = datetime.combine(on, time(12), UTC)
    return _one(_compiler(sheets).compile(format="pdf", timestamp=noon))


def jpeg(card: Card) -> bytes:
    """The card as a photograph; the mark is also in its comment."""
    image, out = _photograph(card), io.BytesIO()
    image.save(out, "JPEG", quality=88, comment=MARK.encode())
    return out.getvalue()


def png(card: Card) -> bytes:
    """The card as a lossless picture; the mark is also in its description."""
    image, out, info = _photograph(card), io.BytesIO(), PngInfo()
    info.add_itxt("Description", MARK)
    image.save(out, "PNG", optimize=True, pnginfo=info)
    return out.getvalue()


def _photograph(card: Card) -> Image.Image:
    made = _one(_compiler((card,)).compile(format="png", ppi=PIXELS_PER_INCH))
    return Image.open(io.BytesIO(made)).convert("RGB")


def _one(made: bytes | list[bytes] | None) -> bytes:
    """The one file that typst makes of a PDF, and of a picture that is one page long."""
    if not isinstance(made, bytes):
        raise TypeError("a card is longer than its page")
    return made


def _compiler(sheets: tuple[Sheet, ...]) -> typst.Compiler:
    data = {"mark": MARK, "sheets": [_plain(sheet) for sheet in sheets]}
    return typst.Compiler(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(HERE / "fonts")])


def _plain(sheet: Sheet) -> dict[str, Any]:
    """The sheet as data, with the strokes of every hand that signs it."""
    names = {block_name for block_name in _signers(sheet) if block_name}
    return {**asdict(sheet), "hands": {name: _hand(name) for name in sorted(names)}}


def _signers(sheet: Sheet) -> tuple[str, ...]:
    if sheet.kind == "apostille":
        return (sheet.signatory,)
    if sheet.kind == "card":
        return (sheet.signed,)
    return tuple(name for block in sheet.blocks for name in _signers_of(block))


def _signers_of(block: Block) -> tuple[str, ...]:
    if block.kind == "apostille":
        return (block.signatory,)
    return tuple(name for name, _ in block.people) if block.kind == "signatures" else ()


def _hand(name: str) -> list[list[float]]:
    """The points of a signature, 0 to 1 on both axes: a loop for every few letters.

    Drawn from a digest of the name: always the same for one person, and nobody's real hand.
    """
    chance = hashlib.sha256(name.encode()).digest()
    points = []
    for at in range(STROKES):
        up, down, width = (chance[at * 4 + part] / 255 for part in range(3))
        left = at / STROKES
        points.append([left + 0.04 * width, 0.45 - 0.42 * up * (1.15 - left)])
        points.append([left + (0.10 + 0.05 * width), 0.60 + 0.35 * down * (1.1 - left)])
    return points
