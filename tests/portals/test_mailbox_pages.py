"""The mailbox in the browser: unread is counted, opening is the owner's, both languages stand."""

import pytest

from tests.support.pages import signed_in, text_of
from tests.support.telling import BODY, NUMBER, SUBJECT, tell
from tests.support.world import World
from ventanilla.accounts import actions as accounts
from ventanilla.accounts import queries as people
from ventanilla.journeys import phone as journey
from ventanilla.journeys import tell as telling
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries
from ventanilla.notices.models import Sending

pytestmark = pytest.mark.django_db
MAILBOX = "/en/applications/mailbox/"


@pytest.fixture
def told(world: World) -> str:
    return tell("", language="en", to=world.ids["ines"], case_id=world.draft())


def test_a_notice_is_new_until_its_owner_opens_it(world: World, told: str) -> None:
    browser = signed_in("ines")
    assert "Mailbox (1 new )" in text_of(browser.get(MAILBOX).content)
    said = text_of(browser.get(f"{MAILBOX}{told}/").content)
    assert "You opened it first on" in said
    again = text_of(browser.get(MAILBOX).content)
    assert "(1)" not in again
    assert SUBJECT.en in again


def test_it_stands_there_in_both_languages_and_leads_to_the_case(world: World, told: str) -> None:
    page = signed_in("ines").get(f"{MAILBOX}{told}/").content
    said = text_of(page)
    assert said.index(BODY.en) < said.index("is the original") < said.index(BODY.es)
    case_id = queries.one(told, to=world.ids["ines"]).case_id
    assert f"/en/applications/{case_id}/" in page.decode()


@pytest.mark.parametrize("who", ["stranger", "officer", "window"])
def test_nobody_else_opens_it(world: World, told: str, who: str) -> None:
    before = ledger.walk().lines
    browser = signed_in(who)
    for place in (MAILBOX, "/en/counter/files/mailbox/"):
        assert browser.get(f"{place}{told}/").status_code == 404
    assert SUBJECT.en not in text_of(browser.get(MAILBOX).content)
    assert queries.one(told, to=world.ids["ines"]).opened_at is None
    assert ledger.walk().lines == before


def test_looking_at_the_list_or_asking_for_the_head_opens_nothing(world: World, told: str) -> None:
    browser = signed_in("ines")
    browser.get(MAILBOX)
    assert browser.head(f"{MAILBOX}{told}/").status_code == 405
    assert queries.unread(world.ids["ines"]) == 1


def test_a_number_and_the_consent_are_given_together_and_taken_back_together(world: World) -> None:
    case_id, browser = world.draft(), signed_in("ines")
    place = f"/en/applications/{case_id}/phone/"
    browser.post(place, {"phone": "+51 987 654 321"})
    assert people.person(world.ids["ines"]).phone == NUMBER
    assert "phone" in world.file(case_id).consents
    assert NUMBER in browser.get(place).content.decode()
    browser.post(place, {"phone": ""})
    assert people.person(world.ids["ines"]).phone == ""
    assert "phone" not in world.file(case_id).consents


@pytest.mark.parametrize("wrong", ["987 654 321", "call me"])
def test_a_number_that_is_none_is_said_at_its_field(world: World, wrong: str) -> None:
    case_id = world.draft()
    before = ledger.walk().lines
    answer = signed_in("ines").post(f"/en/applications/{case_id}/phone/", {"phone": wrong})
    assert "with the plus sign" in text_of(answer.content)
    assert people.person(world.ids["ines"]).phone == ""
    assert "phone" not in world.file(case_id).consents
    assert ledger.walk().lines == before


def test_the_consent_is_nobody_elses_to_give(world: World) -> None:
    case_id = world.draft()
    with pytest.raises(Refusal):
        journey.want(case_id=case_id, number=NUMBER, stamp=world.stamp("stranger"))
    counter = signed_in("window").get(f"/en/counter/files/{case_id}/phone/")
    assert counter.status_code == 404


@pytest.mark.parametrize(("consents", "leave"), [(True, ["email", "phone"]), (False, ["email"])])
def test_a_message_follows_only_where_the_case_has_the_consent(
    world: World, consents: bool, leave: list[str]
) -> None:
    case_id, stamp = world.draft(), world.stamp("ines")
    accounts.set_phone(user_id=stamp.by.id, phone=NUMBER, stamp=stamp)
    if consents:
        journey.want(case_id=case_id, number=NUMBER, stamp=stamp)
    telling.withdrawn(world.file(case_id), stamp)
    channels = Sending.objects.order_by("channel").values_list("channel", flat=True)
    assert list(channels) == leave
