"""The first thing that an officer or a person reads of a case is what is theirs to do."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.pages import signed_in
from tests.support.world import World
from ventanilla.accounts.core.units import SUPERIOR
from ventanilla.cases.core.states import State
from ventanilla.journeys import admit, annul, challenge, consent, decide, observe, staff, view
from ventanilla.kernel.actor import Role
from ventanilla.kernel.clock import DemoClock
from ventanilla.portals.officer import offers
from ventanilla.portals.officer.offers import Drawn, Offers

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """Pages tell this world's hour."""
    monkeypatch.setattr(DemoClock, "now", lambda _clock: world.now)
    return world


def offered(world: World, case_id: str, who: str = "officer") -> Offers:
    by = world.officer(who).by
    return offers.offers(view.case(case_id, viewer=by, at=world.now), by)


def ends(*drawn: Drawn | None) -> list[str]:
    """The last part of each address."""
    return [one.address.rstrip("/").rpartition("/")[2] for one in drawn if one]


def above(world: World, *names: str) -> None:
    """Officers of the second instance."""
    world.person("manager", Role.MANAGER)
    for who in names:
        world.person(who, Role.OFFICER)
        staff.place(
            user_id=world.ids[who], role=Role.OFFICER, office=SUPERIOR.code,
            stamp=world.stamp("manager", Role.MANAGER),
        )  # fmt: skip


def refused(world: World) -> str:
    case_id = world.lodged({"has_records": "yes"})
    world.proposed(case_id, "refuse", "La persona declaró un antecedente penal vigente.")
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    return case_id


def observed(world: World, case_id: str) -> None:
    officer = world.officer()
    points = observe.draft(case_id, viewer=officer.by, at=world.now)[:1]
    observe.send(case_id=case_id, points=points, stamp=officer)


def test_the_next_act_follows_the_case_from_the_filing_to_the_card(world: World) -> None:
    case_id = world.lodged()
    assert ends(offered(world, case_id).next) == ["admit"]
    admit.admit(case_id=case_id, stamp=world.officer())
    assert ends(offered(world, case_id).next) == ["background"]
    world.checked(case_id)
    assert ends(offered(world, case_id).next) == ["propose"]
    granted, _ = world.granted()
    assert ends(offered(world, granted).next) == ["card"]


def test_a_draft_is_offered_to_the_second_officer_and_not_to_whoever_wrote_it(world: World) -> None:
    case_id = world.lodged()
    world.proposed(case_id)
    assert ends(offered(world, case_id, "second").next) == ["countersign"]
    assert "countersign" not in ends(offered(world, case_id).next, *offered(world, case_id).beside)


def test_an_appeal_is_sent_up_by_those_below_and_decided_by_those_above(world: World) -> None:
    above(world, "above")
    case_id = refused(world)
    challenge.challenge(
        case_id=case_id, label="appeal", text="No.", evidence="", stamp=world.stamp("ines")
    )
    below = offered(world, case_id)
    assert ends(below.next) == ["send-up"]
    assert "propose" not in ends(*below.beside, *below.rare)
    assert "propose" in ends(*offered(world, case_id, "above").beside)


def test_annulling_is_offered_above_alone_and_never_first(world: World) -> None:
    above(world, "above", "beyond")
    case_id, _ = world.granted()
    assert "hearing" not in ends(*offered(world, case_id).rare)
    assert "hearing" in ends(*offered(world, case_id, "above").rare)
    annul.hear(
        case_id=case_id, reasons="Un papel falso.", article="LPAG art. 10",
        stamp=world.officer("above"),
    )  # fmt: skip
    annul.answer(case_id=case_id, text="Es auténtico.", stamp=world.stamp("ines"))
    assert "annul" in ends(*offered(world, case_id, "beyond").beside)
    assert "annul" not in ends(offered(world, case_id).next, *offered(world, case_id).beside)


def page(world: World, case_id: str, who: str = "ines") -> LexborHTMLParser:
    answer = signed_in(who).get(f"/en/applications/{case_id}/")
    return LexborHTMLParser(answer.content)


def test_what_is_to_be_corrected_is_one_box_with_its_notice_and_stands_first(world: World) -> None:
    case_id = world.lodged()
    consent.choose(case_id=case_id, channel="", stamp=world.stamp("ines"))
    observed(world, case_id)
    seen = page(world, case_id)
    (box,) = seen.css("main .warning")
    assert [a.attributes["href"].split("/")[-2] for a in box.css("a") if a.attributes["href"]] == [
        "correction",
        str(world.file(case_id).notices[-1].number),
    ]
    assert seen.css("main h2")[0].text() == "Something has to be corrected"


def test_a_refusal_says_until_when_to_disagree_and_where(world: World) -> None:
    case_id = refused(world)
    said = page(world, case_id).css_first("section[aria-labelledby=next]")
    notice = world.file(case_id).notices[-1]
    assert said
    assert notice.due
    assert f"If you disagree, say so until {notice.due.day} " in said.text()
    assert [a.text() for a in said.css("a")] == ["I disagree"]


def test_under_a_recourse_the_last_day_is_that_of_the_recourse(world: World) -> None:
    case_id = refused(world)
    challenge.challenge(
        case_id=case_id, label="reconsideration", text="No.", evidence="Una constancia.",
        stamp=world.stamp("ines"),
    )  # fmt: skip
    seen = view.case(case_id, viewer=world.officer().by, at=world.now)
    (review,) = seen.running
    assert seen.due == review.due
    assert review.rule.id == "reconsideration"


def test_an_officer_is_not_chosen_by_a_mere_press(world: World) -> None:
    case_id = world.lodged()
    before = world.file(case_id)
    sent = {"to": "", "revision": str(before.revision)}
    answer = signed_in("officer").post(f"/en/desk/{case_id}/do/assign/", sent)
    assert "Choose one." in answer.content.decode()
    assert world.file(case_id) == before
    assert before.state is State.LODGED


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Type a number."), ("x", "Type a whole number."), ("31", "Type 30 or less.")],
)
def test_a_mistake_is_told_in_our_words(world: World, typed: str, said: str) -> None:
    case_id = world.lodged()
    observed(world, case_id)
    sent = {"days": typed, "reason": "El traductor viaja."}
    place = f"/en/applications/{case_id}/do/more-time/"
    summary = LexborHTMLParser(signed_in("ines").post(place, sent).content).css_first(
        ".error-summary li"
    )
    assert summary
    assert summary.text() == f"How many more working days do you need? {said}"
    assert not world.file(case_id).observations[-1].asks_time
