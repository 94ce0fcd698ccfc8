"""Everybody who looked is listed for the owner, on whichever page they began."""

import io
from datetime import timedelta

import pikepdf
import pytest

from tests.support.world import World
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
