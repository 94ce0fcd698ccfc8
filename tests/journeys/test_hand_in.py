"""The file ready to hand in: every paper in its order, small enough, legible, for its owner."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.support.world import World
from ventanilla.demo.specimens.catalogue import Specimen, papers_for
from ventanilla.demo.specimens.people import INES
from ventanilla.journeys import hand_in, past
from ventanilla.kernel.refusal import NotFound, Refusal


def text_of(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def outline_of(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        return [item.title for item in outline.root]


def photograph(width: int, height: int) -> bytes:
    """A picture that hardly gets smaller: noise."""
    out = io.BytesIO()
    Image.effect_noise((width, height), 120).convert("RGB").save(out, "JPEG", quality=95)
    return out.getvalue()


@pytest.fixture
def full(world: World) -> str:
    case_id = world.draft()
    world.answered(case_id, {"audience": "retiree", "quality": "rentista"})
    for specimen in papers_for(INES, world.now.date()).values():
        world.bring(case_id, specimen)
    return case_id


def test_every_paper_stands_in_the_order_of_the_checklist_behind_its_list(
    world: World, full: str
) -> None:
    pdf = hand_in.file(case_id=full, language="en", stamp=world.stamp("ines"))
    assert len(pdf) <= 3_000_000
    assert outline_of(pdf)[1:3] == ["Valid passport", "Proof of financial stability"]
    cover = "".join(text_of(pdf)[:3])
    assert "Contents" in cover
    assert "Duarte Peñaloza" in cover
    assert "1. Collect the documents" in cover
    assert "No authority has seen it" in cover


def test_the_list_names_the_page_on_which_each_paper_stands(world: World, full: str) -> None:
    pdf = hand_in.file(case_id=full, language="es", stamp=world.stamp("ines"))
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        target = outline.root[1].destination
        assert isinstance(target, pikepdf.Array)
        first = document.pages.index(pikepdf.Page(target[0])) + 1
    assert f"pasaporte.jpg {first}\r\n" in "".join(text_of(pdf)[: first - 1])


def test_it_is_for_the_owner_alone_and_the_history_says_that_it_was_made(
    world: World, full: str
) -> None:
    before = len(past.history(full, viewer=world.stamp("ines").by).looks)
    with pytest.raises(NotFound):
        hand_in.file(case_id=full, language="es", stamp=world.officer())
    assert len(past.history(full, viewer=world.stamp("ines").by).looks) == before
    hand_in.file(case_id=full, language="es", stamp=world.stamp("ines"))
    assert len(past.history(full, viewer=world.stamp("ines").by).looks) == before + 1


def test_large_photographs_are_drawn_smaller_until_they_fit(
    world: World, full: str, settings: object
) -> None:
    settings.HAND_IN_LIMIT = 1_200_000  # type: ignore[attr-defined]
    world.bring(full, Specimen("address", "lease.jpg", "image/jpeg", photograph(2400, 3200)))
    pdf = hand_in.file(case_id=full, language="en", stamp=world.stamp("ines"))
    assert len(pdf) <= 1_200_000


def test_what_would_not_be_legible_is_not_made(world: World, full: str, settings: object) -> None:
    settings.HAND_IN_LIMIT = 100_000  # type: ignore[attr-defined]
    before = len(past.history(full, viewer=world.stamp("ines").by).looks)
    with pytest.raises(Refusal, match="too-large"):
        hand_in.file(case_id=full, language="en", stamp=world.stamp("ines"))
    assert len(past.history(full, viewer=world.stamp("ines").by).looks) == before


def test_a_draft_without_papers_is_a_list_and_the_steps(world: World) -> None:
    pdf = hand_in.file(case_id=world.draft(), language="en", stamp=world.stamp("ines"))
    assert "There are no papers yet." in "".join(text_of(pdf))
