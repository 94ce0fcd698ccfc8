"""A published version never changes; a case keeps the one it began with."""

from datetime import date

import pytest

from tests.support.world import DEFINITIONS, PERU, World
from ventanilla.journeys import publish
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.procedures import queries

TEXT = (DEFINITIONS / PERU / "2026-09-01.yaml").read_text()


def test_the_same_text_again_changes_nothing(world: World) -> None:
    before = queries.published()
    publish.publish(text=TEXT, stamp=world.officer())
    assert queries.published() == before


def test_another_text_under_a_published_date_is_refused(world: World) -> None:
    before = queries.published()
    with pytest.raises(Refusal) as caught:
        publish.publish(text=TEXT + "\n# changed\n", stamp=world.officer())
    assert caught.value.code == "version-exists"
    assert queries.published() == before


def test_a_new_version_serves_new_cases_from_its_day_and_old_cases_keep_theirs(
    world: World,
) -> None:
    case_id = world.draft()
    text = TEXT.replace('version: "2026-09-01"', 'version: "2026-10-01"', 1)
    publish.publish(text=text, stamp=world.officer())
    assert queries.current(PERU, on=date(2026, 9, 30)).version == "2026-09-01"
    assert queries.current(PERU, on=date(2026, 10, 1)).version == "2026-10-01"
    assert world.file(case_id).version == "2026-09-01"


def test_before_its_day_there_is_nothing(world: World) -> None:
    with pytest.raises(NotFound):
        queries.current(PERU, on=date(2026, 8, 31))
