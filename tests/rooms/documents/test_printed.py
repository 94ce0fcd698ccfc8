"""Of what a PDF prints only that is read which a person sees on its page."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream

from ventanilla.documents.adapters.pdf import PdfReader

SEEN = "BT /F 14 Tf 100 700 Td (Seen by all) Tj ET "


def read(drawn: str, *, turned: int = 0, cut: tuple[int, ...] = ()) -> list[str]:
    """The lines of one page with these drawing operators."""
    document = pikepdf.new()
    document.add_blank_page(page_size=(595, 842))
    page = document.pages[-1]
    page.Rotate = turned
    if cut:
        page.CropBox = Array(cut)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.Resources = Dictionary(Font=Dictionary(F=font))
    page.Contents = Stream(document, drawn.encode())
    out = io.BytesIO()
    document.save(out)
    return [line.text for line in PdfReader().lines(out.getvalue(), 1)]


@pytest.mark.parametrize(
    "hidden",
    [
        "1 g BT /F 14 Tf 100 600 Td (White on white) Tj ET",
        "BT 3 Tr /F 14 Tf 100 600 Td (Drawn with no ink) Tj ET",
        "BT /F 0.1 Tf 100 600 Td (Too small for any eye) Tj ET",
        "BT /F 14 Tf 4000 600 Td (Far off the page) Tj ET",
        "BT /F 14 Tf -4000 -9000 Td (Far off the page) Tj ET",
        "BT /F 14 Tf 100 100 Td (Cut off) Tj ET",
        "BT /F 1e7 Tf 100 600 Td (Larger than the page) Tj ET",
    ],
)
def test_what_nobody_sees_is_not_read(hidden: str) -> None:
    assert read(SEEN + hidden, cut=(0, 400, 595, 842)) == ["Seen by all"]


def test_white_letters_on_a_dark_band_are_read() -> None:
    assert read("0 0 0.5 rg 50 650 400 100 re f 1 g " + SEEN) == ["Seen by all"]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_shown_sideways_is_left_to_whoever_sees_its_picture(turned: int) -> None:
    assert read(SEEN, turned=turned) == []


def test_a_page_that_is_turned_to_stand_upright_is_read() -> None:
    sideways = "q 0 1 -1 0 595 0 cm " + SEEN.replace("100 700", "100 300") + "Q"
    assert read(sideways, turned=90) == ["Seen by all"]
