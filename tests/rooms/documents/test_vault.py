"""Papers as they arrive: whatever the bytes are, nothing is run, nothing is half kept."""

import base64
import io
from datetime import date

import pytest
from PIL import Image

from tests.support.vaults import alter, pdf, picture, receive, refused, stored
from ventanilla import wiring
from ventanilla.documents import queries
from ventanilla.documents.core.facts import LARGEST, shown_name
from ventanilla.documents.models import Document
from ventanilla.kernel.refusal import Refusal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("place")]


def test_the_original_comes_back_byte_for_byte_and_lies_sealed() -> None:
    content = pdf()
    received = receive(content)
    assert queries.original(received.id) == content
    assert b"%PDF" not in stored(received.id)
    assert b"".join(queries.pieces(received.id)) == content
    assert received.pages == 1


def test_a_flipped_bit_on_disk_is_noticed_and_never_served() -> None:
    received = receive(pdf())
    damaged = bytearray(stored(received.id))
    damaged[len(damaged) // 2] ^= 1
    alter(received.id, bytes(damaged))
    with pytest.raises(Refusal, match="damaged"):
        queries.original(received.id)


def test_a_digest_that_is_not_what_was_noted_is_damage_though_every_frame_opens() -> None:
    received = receive(pdf())
    Document.objects.update(sha256="0" * 64)
    with pytest.raises(Refusal, match="damaged"):
        queries.pieces(received.id)


def test_an_object_that_is_gone_is_damage_too() -> None:
    received = receive(pdf())
    wiring.vault_store().remove(received.id)
    with pytest.raises(Refusal, match="damaged"):
        queries.check(received.id)


def test_what_fails_between_the_store_and_the_table_leaves_bytes_that_nobody_can_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def killed(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Document.objects, "create", killed)
    with pytest.raises(KeyboardInterrupt):
        receive(pdf())
    assert not Document.objects.exists()
    [name] = wiring.vault_store().names()
    assert b"%PDF" not in stored(name)


def test_a_pdf_with_a_password_is_received_and_says_why_it_cannot_be_read() -> None:
    received = receive(pdf(password="secreto"))
    assert (received.opened, received.pages) == (False, 0)
    assert received.reason is not None
    assert "contraseña" in received.reason.es


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7\nnothing", b"\xff\xd8\xff\xe0 cut", b"\x89PNG\r\n\x1a\n", pdf()[:200]],
)
def test_a_broken_file_is_received_all_the_same(content: bytes) -> None:
    received = receive(content)
    assert not received.opened
    assert queries.original(received.id) == content


def test_scripts_and_attachments_are_named_and_never_run() -> None:
    said = {hazard.en for hazard in receive(pdf(script=True)).hazards}
    assert "contains a script (JavaScript)" in said
    assert "carries attached files" in said


@pytest.mark.parametrize("content", [b"GIF89a", b"MZ\x90", b"<html>", b"just words", b"\0" * 50])
def test_anything_else_is_refused_by_its_content_whatever_its_name(content: bytes) -> None:
    assert refused(content) == "not-a-document-we-read"


def test_an_empty_file_is_refused() -> None:
    assert refused(b"") == "empty-file"


def test_twenty_megabytes_are_taken_and_one_byte_more_is_not() -> None:
    assert refused(b"%PDF-" + b"\0" * (LARGEST - 4)) == "file-too-large"
    assert receive(b"%PDF-" + b"\0" * (LARGEST - 5)).size == LARGEST


def test_a_picture_of_one_pixel_and_a_bomb_are_both_received() -> None:
    assert receive(picture(1, 1)).opened
    bomb = receive(picture(9_001, 9_000))
    assert bomb.reason is not None
    assert not bomb.opened


def test_dates_that_cannot_be_are_refused() -> None:
    assert refused(pdf(), issued_on=date(2030, 1, 1)) == "issued-in-the-future"
    late = refused(pdf(), issued_on=date(2026, 1, 2), expires_on=date(2026, 1, 1))
    assert late == "expires-before-issue"


def test_a_page_is_drawn_with_the_mark_of_who_looks() -> None:
    received = receive(picture(400, 300, "JPEG"))
    plain = Image.open(io.BytesIO(queries.page(received.id, 1, 400, watermark=" ")))
    marked = Image.open(io.BytesIO(queries.page(received.id, 1, 400, watermark="rosa@example")))
    assert plain.size == marked.size
    assert plain.tobytes() != marked.tobytes()
    with pytest.raises(Refusal):
        queries.page(received.id, 2, 400, watermark="x")


def test_another_master_key_opens_nothing_and_says_what_to_do(settings: "object") -> None:
    received = receive(pdf())
    settings.MASTER_KEY = "QUFB"  # type: ignore[attr-defined]
    with pytest.raises(Refusal, match="master-key"):
        queries.original(received.id)
    settings.MASTER_KEY = base64.b64encode(b"k" * 32).decode()  # type: ignore[attr-defined]
    with pytest.raises(Refusal, match="key-missing"):
        queries.original(received.id)


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\papers\\a.pdf", "a.pdf"),
        ("a\nb\x00.pdf", "a b .pdf"),
        ("", "documento"),
    ],
)
def test_names_lose_their_path_and_what_does_not_print(given_name: str, shown: str) -> None:
    assert shown_name(given_name) == shown


def test_the_master_key_is_made_once_and_readable_by_its_owner_only() -> None:
    key = wiring.master_keys()
    assert wiring.master_keys() == key
    assert (wiring.home() / "keys" / "master.key").stat().st_mode & 0o077 == 0
