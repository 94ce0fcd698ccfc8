"""Everybody who looked is listed for the owner, on whichever page they began."""

import io
from collections.abc import Callable
from datetime import timedelta

import pikepdf
import pytest
from django.test import Client

from tests.support.world import World
from ventanilla import wiring
from ventanilla.accounts.models import User
from ventanilla.documents import queries as documents
from ventanilla.journeys import attach, look, past

pytestmark = pytest.mark.django_db


def three_pages() -> io.BytesIO:
    document, out = pikepdf.new(), io.BytesIO()
    for _ in range(3):
        document.add_blank_page(page_size=(300, 400))
    document.save(out)
    return io.BytesIO(out.getvalue())


def test_whoever_begins_in_the_middle_is_listed_and_whoever_turns_pages_only_once(
    world: World,
) -> None:
    case_id = world.draft()
    paper = attach.attach(
        case_id=case_id,
        evidence_id="passport",
        name="a.pdf",
        stream=three_pages(),
        issued_on=None,
        expires_on=None,
        stamp=world.stamp("ines"),
    )

    def turn_to(number: int) -> int:
        look.page(
            case_id=case_id,
            document_id=paper.id,
            number=number,
            width=300,
            watermark="x",
            stamp=world.stamp("ines"),
        )
        return len(past.history(case_id, viewer=world.stamp("ines").by).looks)

    assert [turn_to(2), turn_to(3)] == [1, 1]
    world.now += timedelta(hours=2)
    assert turn_to(3) == 2


@pytest.fixture
def marks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is written across the pages that are shown."""
    written: list[str] = []
    mark: Callable[[bytes, str], bytes] = wiring.marked

    def noted(png: bytes, text: str) -> bytes:
        written.append(text)
        return mark(png, text)

    monkeypatch.setattr("ventanilla.wiring.marked", noted)
    return written


@pytest.mark.parametrize(
    ("who", "place", "said"),
    [
        ("ines", "/en/applications/{case}/files/{paper}/1.png", "own copy, Permanent Residency"),
        ("ines", "/es/applications/{case}/files/{paper}/1.png", "copia propia, "),
        ("officer", "/en/desk/{case}/files/{paper}/1.png", "to evaluate {number}, Permanent"),
        ("officer", "/es/desk/{case}/files/{paper}/1.png", "para evaluar {number}, "),
        ("window", "/en/counter/compare/{case}/{paper}/1.png", "at the counter, {number}, Perm"),
    ],
)
def test_the_mark_says_who_looks_when_and_for_what(
    world: World, client: Client, marks: list[str], who: str, place: str, said: str
) -> None:
    case_id = world.lodged(papers=True)
    number = world.file(case_id).number
    client.force_login(User.objects.get(pk=world.ids[who]))
    paper = next(one.id for one in documents.of_case(case_id) if one.evidence_id == "passport")
    assert client.get(place.format(case=case_id, paper=paper)).status_code == 200
    [mark] = marks
    assert mark.startswith(f"{who}@example.org · 20")
    assert said.format(number=number) in mark
    assert str(number) in mark


def test_the_mark_on_a_draft_says_that_it_is_one(world: World) -> None:
    said = look.purpose(case_id=world.draft(), stamp=world.stamp("ines"))
    assert said.es.endswith(", borrador")
    assert said.en.endswith(", draft")
