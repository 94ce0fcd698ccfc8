"""A paper that was photographed page by page arrives as one file, from a page without scripts."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from tests.cli.test_the_path_by_command import run
from tests.support.vaults import pdf, picture
from tests.support.world import World
from ventanilla import wiring
from ventanilla.accounts.models import User
from ventanilla.documents import queries as documents
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db
File = tuple[str, bytes]


def photo(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (90, 120), colour).save(out, "JPEG")
    return out.getvalue()


class Page:
    """The page of one paper in a browser that knows no scripts."""

    def __init__(self, world: World, client: Client, evidence: str = "criminal-record") -> None:
        self.case_id, self.client = world.draft(), client
        self.place = f"/en/applications/{self.case_id}/documents/{evidence}/"
        client.force_login(User.objects.get(pk=world.ids["ines"]))

    def upload(self, files: Sequence[File]) -> str:
        sent = [SimpleUploadedFile(name, content) for name, content in files]
        return self.client.post(self.place, {"file": sent}, follow=True).content.decode()


def test_the_box_takes_several_files_and_says_what_becomes_of_them(
    world: World, client: Client
) -> None:
    place = Page(world, client).place
    text = client.get(place).content.decode()
    assert 'type="file"' in text
    assert " multiple" in text
    assert "they become one PDF" in text
    spanish = client.get(place.replace("/en/", "/es/")).content.decode()
    assert "quedan como un solo PDF" in spanish


def test_photographs_of_one_paper_become_one_file_of_as_many_pages(
    world: World, client: Client
) -> None:
    page = Page(world, client)
    page.upload(
        [("hoja 1.jpg", photo("red")), ("hoja 2.JPG", photo("blue")), ("3.png", picture(9, 9))]
    )
    [one] = documents.of_case(page.case_id)
    assert (one.name, one.kind, one.pages) == ("hoja 1.pdf", "pdf", 3)
    assert [paper.document_id for paper in world.file(page.case_id).documents] == [one.id]


@pytest.mark.parametrize("content", [pdf(), photo("red")])
def test_a_single_file_is_kept_byte_for_byte(world: World, client: Client, content: bytes) -> None:
    page = Page(world, client)
    page.upload([("uno", content)])
    [one] = documents.of_case(page.case_id)
    assert documents.original(one.id) == content


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([("a.jpg", photo("red")), ("b.pdf", pdf())], "“b.pdf” is a PDF, and a PDF is uploaded by"),
        ([("a.jpg", photo("red")), ("b.jpg", photo("red")[:90])], "“b.jpg” is damaged"),
        ([("a.jpg", photo("red")), ("b.jpg", b"")], "“b.jpg” is empty"),
        ([("a.jpg", photo("red")), ("b.gif", b"GIF89a")], "“b.gif” is neither a PDF"),
        ([("a.jpg", photo("red"))] * 21, "These are 21 pictures"),
        ([("a.jpg", b"\xff\xd8\xff" + bytes(11_000_000))] * 2, "The files together exceed 20 MB"),
        ([], "This field is required"),
    ],
)
def test_what_cannot_be_one_paper_is_refused_with_a_sentence_and_nothing_is_kept(
    world: World, client: Client, files: list[File], said: str
) -> None:
    page = Page(world, client)
    before = len(ledger.lines(f"case:{page.case_id}"))
    assert said in page.upload(files)
    assert documents.of_case(page.case_id) == ()
    assert world.file(page.case_id).documents == ()
    assert list(wiring.vault_store().names()) == []
    assert len(ledger.lines(f"case:{page.case_id}")) == before


def test_the_command_line_takes_several_as_well(world: World, tmp_path: Path) -> None:
    case_id = world.draft()
    names = []
    for name in ("1.jpg", "2.jpg"):
        path = tmp_path / name
        path.write_bytes(photo("red"))
        names.append(str(path))
    run("case", "attach", "--as", "ines@example.org", case_id, "criminal-record", *names)
    assert [one.pages for one in documents.of_case(case_id)] == [2]
