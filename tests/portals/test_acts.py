"""The small acts as pages: they do what they say, overwrite nobody, and are nobody else's."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.support.pages import signed_in, text_of
from tests.support.world import World
from ventanilla.cases.core.notification import Channel
from ventanilla.journeys import admit, close, consent, decide, lodge, observe, take_up
from ventanilla.kernel.clock import DemoClock
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Pages tell the hour of this world."""

    monkeypatch.setattr(DemoClock, "now", lambda _clock: world.now)
    return world


def post(browser: Client, place: str, **data: str) -> str:
    return text_of(browser.post(place, data, follow=True).content)


def observed_on_paper(world: World) -> str:
    """The person consented to nothing; a translation is asked for."""
    case_id = world.draft()
    consent.withdraw(case_id=case_id, channel="mailbox", stamp=world.stamp("ines"))
    world.answered(case_id, {"audience": "retiree", "quality": "rentista"})
    lodge.lodge(case_id=case_id, stamp=world.stamp("ines"))
    points = observe.draft(case_id, viewer=world.officer().by, at=world.now)[:1]
    observe.send(case_id=case_id, points=points, stamp=world.officer())
    return case_id


def refused(world: World) -> str:
    case_id = world.lodged({"has_records": "yes"})
    why = "La persona declaró un antecedente penal vigente en su país, que no fue cancelado."
    world.proposed(case_id, "refuse", why)
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    return case_id


def test_a_form_made_before_a_colleagues_act_overwrites_nothing(world: World) -> None:
    """LPAG art. 157: who answers for a case is known, and changes openly."""
    case_id = world.lodged()
    place = f"/es/desk/{case_id}/do/assign/"
    old = str(world.file(case_id).revision)
    take_up.take_up(case_id=case_id, stamp=world.officer("second"))
    before = world.file(case_id)
    said = post(signed_in("officer"), place, to=world.ids["officer"], revision=old)
    assert "El caso cambió mientras tanto" in said
    assert world.file(case_id) == before
    fresh = str(before.revision)
    post(signed_in("officer"), place, to=world.ids["officer"], revision=fresh)
    assert world.file(case_id).handled_by == world.ids["officer"]


@pytest.mark.parametrize("act", ["bribe", "lodge", ""])
def test_an_act_that_there_is_not_is_not_found(world: World, act: str) -> None:
    case_id = world.lodged()
    for who, side in (("ines", "applications"), ("officer", "desk")):
        place = f"/es/{side}/{case_id}/do/{act}/" if act else f"/es/{side}/{case_id}/do/"
        assert signed_in(who).get(place).status_code == 404


def test_a_strangers_case_has_no_acts(world: World) -> None:
    case_id = world.lodged()
    before = world.file(case_id), ledger.walk().lines
    browser = signed_in("stranger")
    for place in ("do/message/", "do/leaving/", "notified/4/"):
        assert browser.get(f"/es/applications/{case_id}/{place}").status_code == 404
    posted = browser.post(f"/es/applications/{case_id}/do/message/", {"text": "Hola"})
    assert posted.status_code == 404
    assert (world.file(case_id), ledger.walk().lines) == before


def test_a_notice_on_its_way_is_received_by_a_press_and_its_term_begins(world: World) -> None:
    """LPAG art. 20.4: consent to the mailbox is what makes it count there."""
    case_id = observed_on_paper(world)
    notice = world.file(case_id).notices[0]
    assert (notice.channel, notice.counts) == (Channel.PAPER, False)
    place = f"/es/applications/{case_id}/notified/{notice.number}/"
    browser = signed_in("ines")
    assert "hasta que cuente no corre ningún plazo" in text_of(browser.get(place).content)
    assert not world.file(case_id).notices[0].counts
    said = post(browser, place)
    assert "En el buzón de la entidad cuenta desde el día en que llega" in said
    observation = world.file(case_id).observation
    assert observation is not None
    assert observation.due is not None


def test_the_counter_hands_a_notice_over_and_it_counts_that_day(world: World) -> None:
    """LPAG art. 25."""
    case_id = observed_on_paper(world)
    number = world.file(case_id).notices[0].number
    place = f"/es/counter/files/{case_id}/notified/{number}/"
    assert "Entregada a la persona" in text_of(signed_in("window").get(place).content)
    post(signed_in("window"), place)
    notice = world.file(case_id).notices[0]
    assert (notice.rule, notice.opened_at) == ("handed", None)


def test_an_officer_writes_two_visits_down_and_the_second_one_counts(world: World) -> None:
    """LPAG art. 21.5."""
    case_id = observed_on_paper(world)
    number = world.file(case_id).notices[0].number
    place = f"/es/desk/{case_id}/do/notice/{number}/"
    browser = signed_in("officer")
    today = world.now.date()
    day = {"on_day": str(today.day), "on_month": str(today.month), "on_year": str(today.year)}
    said = post(browser, place, seen="left", **day)
    assert "Bajo la puerta se deja solo en la segunda visita" in said
    assert not world.file(case_id).notices[0].visits
    post(browser, place, seen="nobody", **day)
    world.now += timedelta(days=2)
    later = world.now.date()
    post(browser, place, seen="left", **{**day, "on_day": str(later.day)})
    assert world.file(case_id).notices[0].effect_on == later


def test_a_reconsideration_without_new_evidence_is_taken_as_an_appeal(world: World) -> None:
    """LPAG art. 214: the name is no obstacle."""
    case_id = refused(world)
    place = f"/es/applications/{case_id}/do/disagree/"
    post(signed_in("ines"), place, label="reconsideration", text="No es mío.", evidence="")
    assert world.file(case_id).state == "appeal"
    page = text_of(signed_in("ines").get(f"/es/applications/{case_id}/").content)
    assert "lo tomamos por lo que es, una apelación" in page


def test_what_is_not_open_now_leads_back_to_the_case(world: World) -> None:
    case_id = world.lodged()
    answer = signed_in("ines").get(f"/es/applications/{case_id}/do/complaint/")
    assert answer.status_code == 302
    said = post(signed_in("ines"), f"/es/applications/{case_id}/do/complaint/", text="Tarde.")
    assert "El plazo para decidir no ha vencido" in said
    assert not world.file(case_id).complaints


def test_whoever_acts_for_another_adult_withdraws_only_with_a_special_power(world: World) -> None:
    """LPAG art. 115."""
    case_id = world.draft(capacity="representative")
    lodge.lodge(case_id=case_id, stamp=world.stamp("ines"))
    place = f"/es/applications/{case_id}/withdraw/"
    said = post(signed_in("ines"), place, reason="")
    assert "hace falta un poder especial" in said
    assert world.file(case_id).state == "lodged"
    post(signed_in("ines"), place, reason="", special_power="on")
    assert world.file(case_id).state == "withdrawn"


def test_a_fee_of_what_was_not_filed_is_owed_back_until_somebody_writes_it_down(
    world: World,
) -> None:
    """LPAG art. 125.4."""
    case_id = world.lodged()
    points = observe.draft(case_id, viewer=world.officer().by, at=world.now)[:1]
    observe.send(case_id=case_id, points=points, stamp=world.officer())
    world.days(7)
    close.not_filed(case_id=case_id, reason="No corrigió.", stamp=world.officer())
    desk = text_of(signed_in("officer").get("/es/desk/desk/tasks/").content)
    assert "tasa por devolver" in desk
    post(signed_in("officer"), f"/es/desk/{case_id}/do/refund/", how="Giro del 28 de setiembre")
    assert not world.file(case_id).refund_owed
    assert "tasa por devolver" not in text_of(
        signed_in("officer").get("/es/desk/desk/tasks/").content
    )


def test_the_persons_earlier_procedures_stand_beside_the_case(world: World) -> None:
    """LPAG art. 40.1.1."""
    earlier = world.lodged(papers=True)
    number = world.file(earlier).number or ""
    case_id = world.lodged()
    page = text_of(signed_in("officer").get(f"/es/desk/{case_id}/").content)
    assert number in page
    assert "no se pide otra vez" in page
    admit.admit(case_id=case_id, stamp=world.officer())


def test_what_whoever_evaluates_asked_is_seen_and_corrected_on_the_same_page(world: World) -> None:
    """LPAG art. 125.5."""
    case_id = world.lodged(papers=True)
    points = tuple(
        one
        for one in observe.draft(case_id, viewer=world.officer().by, at=world.now)
        if one.subject == "criminal-record-translation"
    )
    observe.send(case_id=case_id, points=points, stamp=world.officer())
    place = f"/es/applications/{case_id}/correction/"
    post(signed_in("ines"), place)
    admit.admit(case_id=case_id, stamp=world.officer())
    observe.send(case_id=case_id, points=points, stamp=world.officer())
    assert world.file(case_id).state == "observed_again"
    assert "Corrija esto a más tardar" in text_of(signed_in("ines").get(place).content)
    post(signed_in("ines"), place)
    assert world.file(case_id).state == "in_evaluation"
