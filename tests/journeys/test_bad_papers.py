"""Bad papers at the page: a sentence, nothing half kept; and a filing made in time counts."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support import bad
from tests.support.vaults import pdf, picture, speak_to
from tests.support.world import World
from ventanilla import wiring
from ventanilla.accounts.models import User
from ventanilla.cases.core.states import State
from ventanilla.demo.specimens import hostile
from ventanilla.documents import actions
from ventanilla.documents import queries as documents
from ventanilla.journeys import attach, declare, lodge
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db
NOBODY = "http://127.0.0.1:9"  # the port where nothing is meant to listen (RFC 863)


def bring(world: World, case_id: str, content: bytes, evidence_id: str = "passport") -> str:
    return attach.attach(
        case_id=case_id,
        evidence_id=evidence_id,
        name="a.pdf",
        stream=io.BytesIO(content),
        issued_on=None,
        expires_on=None,
        stamp=world.stamp("ines"),
    ).id


@pytest.fixture
def page(world: World, client: Client) -> str:
    client.force_login(User.objects.get(pk=world.ids["ines"]))
    return f"/en/applications/{world.draft()}/documents/passport/"


def case_of(page: str) -> str:
    return page.split("/")[3]


def posted(client: Client, page: str, content: bytes, name: str = "a.pdf") -> str:
    client.post(page, {"file": SimpleUploadedFile(name, content)})
    return client.get(page).content.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (pdf(password="x"), "has a password and cannot be opened. It was received."),
        (hostile.broken(pdf()), "is damaged and cannot be opened. It was received."),
        (bad.pages(5_000), "more than 300 pages and is not shown. It was received."),
        (bad.content_bomb(300 * bad.MB), "becomes enormous when opened and is not shown."),
        (bad.png_of(30_000, 30_000), "too large to be shown. It was received."),
        (pdf(script=True), "contains a script (JavaScript)"),
        (bad.pdf_and_zip(), "is also an archive (ZIP)"),
        (bad.cat(), "a.pdf"),
    ],
)
def test_what_is_received_says_on_its_page_what_is_the_matter(
    world: World, client: Client, page: str, content: bytes, said: str
) -> None:
    assert said in posted(client, page, content)
    assert len(world.file(case_of(page)).documents) == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "The file is empty."), (b"GIF89a", "neither a PDF, a JPEG nor a PNG")],
)
def test_what_is_refused_says_so_beside_the_box_and_leaves_nothing(
    world: World, client: Client, page: str, content: bytes, said: str
) -> None:
    before = ledger.lines(f"case:{case_of(page)}")
    answer = client.post(page, {"file": SimpleUploadedFile("a.pdf", content)}).content.decode()
    assert said in answer
    assert 'href="#id_file"' in answer
    assert ledger.lines(f"case:{case_of(page)}") == before
    assert list(wiring.vault_store().names()) == []


def test_the_same_file_twice_is_said_kindly_and_changes_nothing(
    world: World, client: Client, page: str
) -> None:
    first = bring(world, case_of(page), pdf())
    before = ledger.lines(f"case:{case_of(page)}")
    answer = client.post(page, {"file": SimpleUploadedFile("b.pdf", pdf())}).content.decode()
    assert "This very file is here already, since 14 September 2026. Nothing was changed." in answer
    assert [one.id for one in documents.of_case(case_of(page))] == [first]
    assert ledger.lines(f"case:{case_of(page)}") == before
    assert list(wiring.vault_store().names()) == [first]


def test_two_documents_in_one_file_may_be_given_at_each_of_them(world: World) -> None:
    case_id, both = world.draft(), bad.pages(2)
    bring(world, case_id, both)
    bring(world, case_id, both, "criminal-record")
    assert {one.evidence_id for one in world.file(case_id).documents} == {
        "passport",
        "criminal-record",
    }


def test_what_was_set_aside_or_is_damaged_may_be_given_again(world: World) -> None:
    case_id = world.draft()
    aside = bring(world, case_id, pdf())
    attach.set_aside(case_id=case_id, document_id=aside, stamp=world.stamp("ines"))
    hurt = bring(world, case_id, pdf())
    wiring.vault_store().put(hurt, [b"other bytes"])
    actions.report_damage(document_id=hurt, stamp=world.stamp("ines"))
    sound = bring(world, case_id, pdf())
    assert documents.original(sound) == pdf()


@pytest.mark.parametrize("code", ["store-full", "store-unreachable"])
def test_a_store_that_takes_nothing_leaves_no_row_no_event_and_no_consent(
    world: World, client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    case_id = world.draft()
    client.force_login(User.objects.get(pk=world.ids["ines"]))
    before, revision = ledger.lines(f"case:{case_id}"), world.file(case_id).revision
    monkeypatch.setattr("ventanilla.documents.adapters.folder._write", full)
    if code == "store-unreachable":
        speak_to(monkeypatch, NOBODY)
        settings.VAULT = "s3://nobody/here"
    answer = client.post(
        f"/en/applications/{case_id}/documents/medical-report/",
        {"file": SimpleUploadedFile("a.pdf", pdf()), "consent": "on"},
    ).content.decode()
    assert "Nothing that you already gave is lost. Try again in a few minutes." in answer
    assert documents.of_case(case_id) == ()
    assert world.file(case_id).revision == revision
    assert ledger.lines(f"case:{case_id}") == before


def test_a_filing_made_in_time_counts_though_the_store_is_down_afterwards(
    world: World, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = world.draft()
    bring(world, case_id, picture(30, 30))
    speak_to(monkeypatch, NOBODY)
    settings.VAULT = "s3://nobody/there"
    declare.declare(case_id=case_id, stamp=world.stamp("ines"))
    lodge.lodge(case_id=case_id, stamp=world.stamp("ines"))
    file = world.file(case_id)
    assert (file.state, file.lodged_at, len(file.documents)) == (State.LODGED, world.now, 1)
    with pytest.raises(Refusal, match="store-unreachable"):
        documents.original(file.documents[0].document_id)
