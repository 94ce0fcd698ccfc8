"""Several pictures of one paper become one PDF: their own pixels, upright, and nothing beside."""

import io
import random
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageOps
from PIL.PngImagePlugin import PngInfo

from tests.support.vaults import receive
from ventanilla.documents import gathering
from ventanilla.documents.adapters.album import UPRIGHT
from ventanilla.documents.core import jpeg, png
from ventanilla.documents.core.album import MOST, Given
from ventanilla.documents.core.facts import LARGEST
from ventanilla.kernel.refusal import Refusal

CAMERA, PLACE = b"Camera of Ines", b"GPS-12.046S-77.042W"


def drawing(mode: str = "RGB", size: tuple[int, int] = (96, 64)) -> Image.Image:
    """Four fields, so that every turn and every mirror shows."""
    picture = Image.new("RGB", size, "white")
    halves = (size[0] // 2, size[1] // 2)
    for colour, corner in (("red", (0, 0)), ("green", (halves[0], 0)), ("blue", (0, halves[1]))):
        picture.paste(colour, (*corner, corner[0] + halves[0], corner[1] + halves[1]))
    return picture.convert(mode)


def saved(picture: Image.Image, kind: str, **how: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def photograph(orientation: int = 1, mode: str = "RGB") -> bytes:
    """A JPEG as a telephone makes it: it says who, where, and which way up."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, CAMERA.decode()
    exif[0x9286] = PLACE
    return saved(drawing(mode), "JPEG", exif=exif, comment=PLACE, quality=95) + b"a film" + PLACE


def given(*contents: bytes) -> list[Given]:
    return [Given(f"foto {n}.jpg", io.BytesIO(one)) for n, one in enumerate(contents, 1)]


def bound(*contents: bytes) -> bytes:
    return gathering.one_file(given(*contents)).stream.read()


def refused(*contents: bytes) -> Refusal:
    with pytest.raises(Refusal) as caught:
        gathering.one_file(given(*contents))
    assert caught.value.at == "file"
    return caught.value


def drawn(pdf: bytes, number: int = 0, width: int = 96) -> Image.Image:
    page = pypdfium2.PdfDocument(pdf)[number]
    shown: Image.Image = page.render(scale=width / page.get_size()[0]).to_pil()
    return shown.convert("RGB")


def alike(one: Image.Image, other: Image.Image, most: int = 120) -> bool:
    """To the eye: a blurred edge may differ, a field may not."""
    small = (12, 12)
    away = ImageChops.difference(one.resize(small), other.convert("RGB").resize(small))
    return sum(high for _, high in cast("tuple[tuple[int, int], ...]", away.getextrema())) < most


@contextmanager
def embedded(pdf: bytes, number: int = 0) -> Iterator[Any]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        yield document.pages[number].Resources.XObject.Picture


@pytest.mark.parametrize("content", [b"%PDF-1.7 any", photograph(6), b"no paper at all", b""])
def test_one_file_stays_exactly_as_it_was_given(content: bytes) -> None:
    [one] = given(content)
    assert gathering.one_file([one]) is one


def test_several_become_one_pdf_in_the_order_in_which_they_were_given() -> None:
    red, blue = (saved(Image.new("RGB", (60, 80), c), "PNG") for c in ("red", "blue"))
    one = gathering.one_file(given(red, blue, red))
    pdf = one.stream.read()
    assert one.name == "foto 1.pdf"
    assert [drawn(pdf, n).getpixel((30, 30)) for n in range(3)] == [
        (255, 0, 0),
        (0, 0, 255),
        (255, 0, 0),
    ]


def test_the_same_pictures_make_the_same_bytes_and_another_order_makes_others() -> None:
    one, other = photograph(), saved(drawing(), "PNG")
    assert bound(one, other) == bound(one, other)
    assert bound(one, other) != bound(other, one)


@pytest.mark.parametrize("orientation", list(UPRIGHT))
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_each_page_stands_upright_whichever_way_the_camera_was_held(
    kind: str, orientation: int
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    content = saved(drawing(), kind, exif=exif)
    upright = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    page = drawn(bound(content, content), 1, upright.width)
    assert abs(page.height - upright.height) <= 1
    assert alike(page, upright)


@pytest.mark.parametrize("how", [{}, {"progressive": True}, {"subsampling": 0, "optimize": True}])
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_photograph_keeps_every_pixel_and_loses_camera_place_and_what_hides_behind_it(
    mode: str, how: dict[str, bool]
) -> None:
    plain = saved(drawing(mode), "JPEG", quality=90, **how)
    pdf = bound(photograph(3, mode), plain)
    for secret in (CAMERA, PLACE, b"Exif", b"a film"):
        assert secret not in pdf
    with embedded(pdf, 1) as inside:
        assert inside.Filter == "/DCTDecode"
        kept = inside.read_raw_bytes()
    before, after = (Image.open(io.BytesIO(c)) for c in (plain, kept))
    assert before.tobytes() == after.tobytes()
    ink = 300  # printing ink is duller than light; a negative would be far away
    assert alike(drawn(pdf, 1), drawing(mode), ink if mode == "CMYK" else 120)


def test_the_words_that_tell_how_colours_are_read_stay() -> None:
    adobe = jpeg.bare(saved(drawing("CMYK"), "JPEG"))
    assert (adobe.adobe, adobe.components) == (True, 4)
    jfif = jpeg.bare(saved(drawing(), "JPEG"))
    assert (jfif.adobe, jfif.content[:20].count(b"JFIF")) == (False, 1)


def seen_through() -> Image.Image:
    picture = drawing("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    return picture


PNGS: dict[str, Callable[[], bytes]] = {
    "colour": lambda: saved(drawing(), "PNG"),
    "grey": lambda: saved(drawing("L"), "PNG"),
    "black and white": lambda: saved(drawing("1"), "PNG"),
    "palette": lambda: saved(drawing("P"), "PNG"),
    "few colours": lambda: saved(drawing().quantize(4), "PNG", bits=2),
    "a colour that is seen through": lambda: saved(drawing("P"), "PNG", transparency=0),
    "seen through": lambda: saved(seen_through(), "PNG"),
    "sixteen bits": lambda: saved(drawing("L").convert("I;16"), "PNG"),
}


@pytest.mark.parametrize("name", list(PNGS))
def test_a_png_loses_nothing_but_what_it_says_beside_the_picture(name: str) -> None:
    content = PNGS[name]()
    pdf = bound(content, content)
    white = Image.new("RGBA", (96, 64), "white")
    shown = Image.alpha_composite(white, Image.open(io.BytesIO(content)).convert("RGBA"))
    if name != "sixteen bits":  # a viewer makes eight of them
        assert alike(drawn(pdf), shown)
    with embedded(pdf) as inside:
        again = pikepdf.PdfImage(inside).as_pil_image().convert("RGB")
    if name in {"colour", "grey", "palette", "few colours", "seen through"}:
        assert again.tobytes() == Image.open(io.BytesIO(content)).convert("RGB").tobytes()


def test_a_png_that_says_something_says_it_no_more() -> None:
    said = PngInfo()
    said.add_text("Comment", PLACE.decode())
    content = saved(drawing(), "PNG", pnginfo=said)
    assert PLACE in content
    assert PLACE not in bound(content, content)


def test_data_that_inflate_to_more_than_the_picture_are_not_handed_on() -> None:
    honest = saved(drawing("L"), "PNG")
    assert png.plain(honest)
    rows = b"".join(b"\0" + bytes(96) for _ in range(64))
    for data in (rows + bytes(10**6), rows[:-1]):
        body = b"IDAT" + zlib.compress(data)
        chunk = (len(body) - 4).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
        lying = honest[:33] + chunk + bytes(4) + b"IEND" + zlib.crc32(b"IEND").to_bytes(4, "big")
        assert png.plain(lying) is None


@pytest.mark.parametrize("size", [(1, 1), (30_000, 1), (1, 30_000), (640, 480), (480, 640)])
def test_a_page_is_as_large_as_a_sheet_whatever_the_picture(size: tuple[int, int]) -> None:
    content = saved(Image.new("RGB", size, "white"), "PNG")
    across, down = pypdfium2.PdfDocument(bound(content, content))[0].get_size()
    assert 3 <= min(across, down) <= max(across, down) <= 842
    assert max(across, down) >= 595


def test_a_paper_of_pictures_is_received_like_any_other(db: None) -> None:
    received = receive(bound(photograph(6), photograph(), saved(drawing("L"), "PNG")))
    assert (received.kind, received.pages, received.hazards) == ("pdf", 3, ())


def test_what_cannot_lie_together_is_refused_by_name() -> None:
    good = photograph()
    cases = {
        "pdf-among-pictures": b"%PDF-1.7",
        "empty-file": b"",
        "not-a-document-we-read": b"GIF89a",
        "picture-broken": good[: len(good) // 2],
    }
    for code, content in cases.items():
        refusal = refused(good, content, good)
        assert refusal.code == code
        assert "foto 2.jpg" in refusal.why.es
        assert "foto 2.jpg" in refusal.why.en
        assert refusal.then


def test_a_bomb_among_pictures_is_not_opened() -> None:
    assert refused(photograph(), declared(30_000, 30_000)).code == "picture-broken"


def declared(width: int, height: int) -> bytes:
    """A PNG that declares a size and has nothing of it."""
    small = bytearray(saved(Image.new("L", (1, 1)), "PNG"))
    small[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    small[29:33] = zlib.crc32(bytes(small[12:29])).to_bytes(4, "big")
    return bytes(small)


def test_too_many_or_too_heavy_are_refused_before_any_is_opened() -> None:
    assert refused(*[b"anything"] * (MOST + 1)).code == "too-many-pictures"
    half = b"\xff\xd8\xff" + bytes(LARGEST // 2)
    assert refused(half, half).code == "files-too-large"


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, of Exif that was spoilt
def test_whatever_bytes_come_it_is_a_paper_or_a_refusal() -> None:
    chance, good = random.Random(4), [photograph(5), saved(drawing(), "PNG"), photograph(1, "CMYK")]
    for _ in range(200):
        content = bytearray(chance.choice(good))
        for _ in range(chance.randint(1, 6)):
            content[chance.randrange(3, len(content))] = chance.randrange(256)
        try:
            pdf = bound(bytes(content), good[0])
        except Refusal as refusal:
            assert refusal.code in {"picture-broken", "not-a-document-we-read"}
        else:
            assert len(pypdfium2.PdfDocument(pdf)) == 2
