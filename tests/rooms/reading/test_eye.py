"""Pictures of zones: found, read, never wrongly verified; and everything that is no picture."""

import io
import json
import struct
import zlib
from datetime import date

import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests.support.optional import SHARED, needs
from ventanilla.demo.specimens import press
from ventanilla.demo.specimens.gallery.collection import Labelled, pictures
from ventanilla.demo.specimens.papers.identity import passport
from ventanilla.demo.specimens.people import JURGEN
from ventanilla.kernel.refusal import Refusal
from ventanilla.reading.adapters.eye import OpenCvEye
from ventanilla.reading.adapters.second import TwoEyes
from ventanilla.reading.adapters.tesseract import Tesseract
from ventanilla.reading.core.mrz.parsing import parse
from ventanilla.reading.core.mrz.values import Standing
from ventanilla.reading.core.sight import NoneFound, Reading
from ventanilla.reading.queries import read_mrz

TODAY = date(2026, 11, 28)
CLEAN = SHARED / "standards" / "mrz-clean"
EYE = OpenCvEye()


def read(content: bytes) -> Reading | NoneFound:
    return read_mrz(content, TODAY, EYE)


def silently_wrong(found: Reading | NoneFound, lines: tuple[str, ...]) -> list[str]:
    """Fields that are said to be verified and are not what was printed."""
    if isinstance(found, NoneFound):
        return []
    truth = {field.name: field.value for field in parse(lines, TODAY).fields}
    sure = [field for field in found.mrz.fields if field.standing is Standing.VERIFIED]
    return [field.name for field in sure if truth.get(field.name) != field.value]


def shown(made: Labelled) -> Reading:
    found = read(made.content)
    assert not silently_wrong(found, made.lines)
    assert isinstance(found, Reading), made.lines
    return found


@pytest.mark.parametrize("kind", ["clean", "turned", "slanted", "shadow", "small", "noise"])
def test_a_zone_is_read_to_the_letter(kind: str) -> None:
    for made in pictures(kind, 1, seed=1):
        assert shown(made).mrz.lines == made.lines


@pytest.mark.parametrize("kind", ["moderate", "hard", "blur", "glare"])
def test_what_is_hard_to_read_is_never_wrong_and_verified(kind: str) -> None:
    for made in pictures(kind, 1, seed=2):
        assert not silently_wrong(read(made.content), made.lines)


@needs("shared")
@pytest.mark.parametrize(
    "name", sorted(json.loads((CLEAN / "expected.json").read_text())) if CLEAN.is_dir() else []
)
def test_documents_that_others_rendered(name: str) -> None:
    truth = json.loads((CLEAN / "expected.json").read_text())[name]
    found = read((CLEAN / name).read_bytes())
    assert isinstance(found, Reading)
    assert (list(found.mrz.lines), found.mrz.format.name) == (truth["mrz"], truth["format"])
    assert not silently_wrong(found, tuple(truth["mrz"]))


def test_the_passport_of_the_demonstration() -> None:
    card = passport(JURGEN, date(2023, 5, 11), date(2033, 5, 10))
    found = read(press.jpeg(card))
    assert isinstance(found, Reading) and found.mrz.lines == card.zone


def test_every_field_has_its_place_whichever_way_the_picture_lies() -> None:
    made = next(pictures("clean", 1, seed=3))
    upright = shown(made)
    sideways = Image.open(io.BytesIO(made.content)).rotate(90, expand=True)
    turned = read(png(sideways))
    assert isinstance(turned, Reading) and turned.mrz.lines == made.lines
    for name, box in upright.places.items():
        assert 0 <= box.left < box.right <= 1 and 0.5 < box.top < box.bottom <= 1
        other = turned.places[name]
        assert other.left == pytest.approx(box.top, abs=0.02)
        assert other.bottom == pytest.approx(1 - box.left, abs=0.02)


def test_the_same_bytes_give_the_same_reading() -> None:
    content = next(pictures("moderate", 1, seed=4)).content
    assert read(content) == read(content)


def png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def landscape() -> Image.Image:
    """Hills, a sun, some fur: a picture of no document."""
    dice = np.random.default_rng(7)
    grain = dice.integers(60, 200, (60, 80, 3)).astype(np.uint8)
    picture = Image.fromarray(grain).resize((1200, 900), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(picture)
    for _ in range(400):
        x, y, lean = (int(dice.integers(*span)) for span in ((0, 1200), (0, 900), (-30, 30)))
        pen.line((x, y, x + lean, y + 40), fill=(90, 70, 40), width=2)
    return picture


def letter() -> Image.Image:
    """A page full of ordinary lines."""
    page = Image.new("L", (1240, 1754), 255)
    pen = ImageDraw.Draw(page)
    for line in range(45):
        pen.text(
            (90, 80 + 34 * line), "Lorem ipsum dolor sit amet, consectetur elit. " * 2, fill=20
        )
    return page


@pytest.mark.parametrize(
    "picture",
    [
        Image.new("RGB", (1, 1)),
        Image.new("L", (30_000, 3), 255),
        Image.new("L", (3, 30_000), 255),
        Image.new("L", (900, 600), 255),
        Image.new("L", (900, 600), 0),
        Image.new("1", (300, 200)),
        Image.new("RGBA", (300, 200)),
        Image.new("I;16", (300, 200), 900),
        landscape(),
        letter(),
    ],
)
def test_a_picture_without_a_zone(picture: Image.Image) -> None:
    assert read(png(picture)) == NoneFound()


def bomb() -> bytes:
    """A PNG of a few bytes that says that it is 30,000 by 30,000."""
    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(99))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def chunk(kind: bytes, content: bytes) -> bytes:
    sum_of = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + sum_of


def test_a_picture_that_is_too_large_is_refused() -> None:
    for content in (bomb(), b"\xff" * (20 * 1024 * 1024 + 1)):
        with pytest.raises(Refusal) as refused:
            read(content)
        assert refused.value.code == "picture-too-large"


JPEG = next(pictures("small", 1, seed=5)).content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        b"GIF89a",
        b"%PDF-1.7",
        JPEG[:20],
        JPEG[: len(JPEG) // 2],
        b"\x89PNG\r\n\x1a\n",
        b"<svg/>",
    ],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        read(content)
    assert refused.value.code == "no-picture"


@needs("tesseract")
@pytest.mark.parametrize("kind", ["clean", "turned"])
def test_a_second_opinion_takes_certainty_away_and_never_gives_any(kind: str) -> None:
    """The general model is no reader of zones, and so a good one to disagree."""
    doubted = 0
    for made in pictures(kind, 3):
        alone = EYE.look(made.content)
        both = TwoEyes(EYE, Tesseract(), model="eng").look(made.content)
        assert (alone is None) == (both is None)
        if alone and both:
            assert both.lines == alone.lines
            assert both.unsure >= alone.unsure
            doubted += len(both.unsure - alone.unsure)
    assert doubted


def test_a_second_opinion_that_fails_leaves_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ventanilla.reading.adapters.tesseract.COMMAND", "no-such-engine")
    picture = next(pictures("clean", 1)).content
    assert TwoEyes(EYE, Tesseract()).look(picture) == EYE.look(picture)
