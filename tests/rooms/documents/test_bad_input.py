"""Bad input, one by one: a clear sentence, little memory, nothing half kept, nothing run."""

import io
import subprocess
import sys
import tracemalloc
import zipfile
from typing import Any

import pytest
from PIL import Image

from tests.support import bad
from tests.support.vaults import CASE, pdf, picture, receive, refused
from ventanilla import wiring
from ventanilla.documents import binding, queries
from ventanilla.documents.core import inflating, masters
from ventanilla.documents.core.facts import MOST_PAGES
from ventanilla.documents.models import Document
from ventanilla.kernel.refusal import Refusal

pytestmark = pytest.mark.django_db
MB = bad.MB


def said(content: bytes) -> str:
    """What is said of a file that is received and not shown; what was given is what is kept."""
    received = receive(content)
    assert (received.opened, received.pages) == (False, 0)
    assert queries.original(received.id) == content
    assert received.reason is not None
    assert "Quedó recibid" in received.reason.es
    with pytest.raises(Refusal, match="not-found"):
        queries.page(received.id, 1, 300, watermark="x")
    return received.reason.en


def drawn(document_id: str, width: int = 300) -> Image.Image:
    return Image.open(io.BytesIO(queries.page(document_id, 1, width, watermark="x")))


@pytest.mark.parametrize(
    "content",
    [
        bad.png_of(30_000, 30_000),
        bad.png_of(9_500, 9_500, bad.deflated(90 * MB)),
        bad.jpeg_of(30_000, 30_000),
        bad.jpeg_of(10_000, 9_000),
    ],
)
def test_more_pixels_than_any_camera_has_are_not_opened(content: bytes) -> None:
    assert "too large to be shown" in said(content)


def test_a_small_picture_whose_data_are_a_bomb_gives_only_what_it_declares() -> None:
    tracemalloc.start()
    received = receive(bad.png_of(10, 10, bad.deflated(500 * MB)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 30 * MB
    if received.opened:
        assert drawn(received.id).size == (10, 10)


@pytest.mark.parametrize("size", [(1, 1), (30_000, 1), (1, 30_000)])
def test_a_picture_of_one_pixel_or_one_line_is_received_drawn_and_bound(
    size: tuple[int, int],
) -> None:
    received = receive(picture(*size))
    page = drawn(received.id)
    assert max(page.size) <= 4000
    whole = binding.bound("x", pdf(), [("Papel", received)], 3 * MB).pdf
    assert binding.pages_of(whole) == 2
    import pypdfium2  # noqa: PLC0415 - only here

    assert all(side <= 843 for side in pypdfium2.PdfDocument(whole)[1].get_size())


def test_half_a_photograph_is_received_and_called_damaged() -> None:
    photo = picture(600, 400, "JPEG")
    assert "is damaged and cannot be opened" in said(photo[: len(photo) // 2])


def test_as_many_pages_as_can_be_drawn_are_shown_and_five_thousand_are_not() -> None:
    assert receive(bad.pages(MOST_PAGES)).pages == MOST_PAGES
    assert f"more than {MOST_PAGES} pages" in said(bad.pages(5_000))


@pytest.mark.parametrize(
    "content",
    [
        bad.content_bomb(600 * MB),
        bad.object_bomb(600 * MB),
        bad.many_streams(6, 200 * MB),
        bad.content_bomb(300 * MB, twice=True),
    ],
)
def test_a_pdf_that_becomes_enormous_is_not_opened_by_any_library(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(*_: object) -> None:
        raise AssertionError("a library was handed a bomb")

    monkeypatch.setattr("pikepdf.open", opened)
    monkeypatch.setattr("pypdfium2.PdfDocument", opened)
    tracemalloc.start()
    assert "becomes enormous" in said(content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40 * MB


def test_what_is_large_and_honest_is_opened() -> None:
    out = io.BytesIO()
    Image.new("RGB", (5_000, 7_000), "white").save(out, "PDF", resolution=300)
    assert receive(out.getvalue()).opened
    assert not inflating.is_bomb(bad.content_bomb(200 * MB))
    assert not inflating.is_bomb(b"stream\nxx stream\r\nx\x9c stream\n")


def test_what_is_two_things_at_once_is_taken_for_what_it_begins_as_and_named() -> None:
    both = receive(bad.pdf_and_zip())
    assert (both.kind, both.opened) == ("pdf", True)
    assert [hazard.en for hazard in both.hazards] == ["is also an archive (ZIP)"]
    page = receive(bad.jpeg_and_page())
    assert (page.kind, page.opened) == ("jpeg", True)
    assert [hazard.es for hazard in page.hazards] == ["es a la vez una página web"]
    shown = queries.page(page.id, 1, 300, watermark="x")
    assert shown.startswith(b"\x89PNG")
    assert b"script" not in shown
    assert not zipfile.is_zipfile(io.BytesIO(queries.page(both.id, 1, 300, watermark="x")))


def test_honest_papers_are_called_nothing_else() -> None:
    for content in (pdf(), picture(40, 40, "JPEG"), picture(40, 40), bad.cat()):
        assert receive(content).hazards == ()


def test_the_ending_of_a_name_counts_for_nothing() -> None:
    assert receive(picture(20, 20, "JPEG")).kind == "jpeg"  # the helper calls every file a.pdf


def test_a_cat_is_received_like_any_picture() -> None:
    assert drawn(receive(bad.cat()).id).size == (300, 300)


def test_a_lost_key_is_never_replaced_by_a_new_one_that_would_hide_the_loss(settings: Any) -> None:
    before = receive(pdf())
    key = wiring.home() / "keys" / "master.key"
    kept = key.read_text()
    key.unlink()
    with pytest.raises(Refusal, match="key-missing"):
        queries.original(before.id)
    with pytest.raises(Refusal, match="key-missing") as caught:
        receive(picture(9, 9))
    assert "nothing that you already gave is lost" in caught.value.say("en").lower()
    assert not key.exists()
    key.write_text(masters.fresh())
    with pytest.raises(Refusal, match="key-missing"):
        receive(picture(9, 9))
    assert [one.id for one in queries.of_case(CASE)] == [before.id]
    assert list(wiring.vault_store().names()) == [before.id]
    key.write_text(kept)
    assert queries.original(before.id) == pdf()
    assert receive(picture(9, 9)).opened


def test_a_first_paper_still_makes_the_first_key() -> None:
    assert not wiring.master_key_is_here()
    assert refused(b"") == "empty-file"
    assert receive(pdf()).opened
    assert Document.objects.count() == 1


def test_a_photograph_of_eighty_million_pixels_is_drawn_without_them_all_in_memory() -> None:
    large = io.BytesIO()
    Image.new("RGB", (10_300, 7_700), "white").save(large, "JPEG")
    drawn = subprocess.run(
        [sys.executable, "-c", DRAWN], input=large.getvalue(), capture_output=True, check=True
    )
    assert int(drawn.stdout) < 150_000, "kilobytes; all of them are 300,000"


DRAWN = (
    "import sys; from ventanilla.documents.adapters.picture import PictureReader; "
    "PictureReader().page(sys.stdin.buffer.read(), 1, 1800); "
    "print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
)
