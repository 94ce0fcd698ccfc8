"""How the time is counted, as its owner and an officer see it."""

from datetime import date

import pytest

from tests.support.pages import signed_in, text_of
from tests.support.stories import later_decree
from tests.support.world import World
from ventanilla.journeys import observe, term
from ventanilla.journeys.papers.clock import paper

pytestmark = pytest.mark.django_db


def test_every_day_is_told_to_the_owner_and_the_officer_alike(world: World) -> None:
    case_id = world.lodged()
    mine = text_of(signed_in("ines").get(f"/es/applications/{case_id}/clock/").content)
    assert "de 30; quedan" in mine
    assert "día hábil 30" in mine
    assert "8 de octubre no laborable: Combate de Angamos" in mine
    assert "salvo que un decreto agregue días no laborables" in mine
    desk = text_of(signed_in("officer").get(f"/es/desk/{case_id}/clock/").content)
    assert mine[mine.index("Día a día") : mine.index("día hábil 30")] in desk


def test_a_day_closed_by_a_decree_that_came_later_moves_the_day_and_says_so(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_id = world.lodged()
    address = f"/es/applications/{case_id}/clock/"
    before = text_of(signed_in("ines").get(address).content)
    assert "Último día para decidir 27 de octubre de 2026" in before
    assert "Con lo que se sabía" not in before
    later_decree(monkeypatch, date(2026, 9, 24))
    after = text_of(signed_in("ines").get(address).content)
    assert "Último día para decidir 28 de octubre de 2026" in after
    assert "Con lo que se sabía el 14 de setiembre de 2026, el último día era el 27 de" in after
    assert "Desde entonces cambió en el calendario: 24 de setiembre de 2026." in after
    signed = term.clock(case_id, viewer=world.stamp("ines").by, at=world.now)
    assert "27 October 2026" in str(paper(signed))


def test_while_a_correction_is_awaited_it_stands_still_and_says_why(world: World) -> None:
    case_id = world.lodged()
    stamp = world.officer()
    draft = observe.draft(case_id, viewer=stamp.by, at=world.now)
    observe.send(case_id=case_id, points=draft[:1], stamp=stamp)
    world.days(1)
    mine = text_of(signed_in("ines").get(f"/es/applications/{case_id}/clock/").content)
    assert "no corre: se espera su corrección" in mine
    assert "LPAG art. 125.3.1" in mine


def test_a_draft_has_no_clock_and_a_stranger_sees_none(world: World) -> None:
    case_id, draft = world.lodged(), world.draft()
    assert signed_in("ines").get(f"/es/applications/{draft}/clock/").status_code == 404
    assert signed_in("stranger").get(f"/es/applications/{case_id}/clock/").status_code == 404
    assert signed_in("ines").get(f"/es/desk/{case_id}/clock/").status_code == 404
