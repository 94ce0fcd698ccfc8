"""Sessions: a fresh one at each sign-in, over when it is over, and ended from outside at once."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client

from tests.support.world import PASSWORD, World
from ventanilla.accounts import actions
from ventanilla.accounts import queries as people
from ventanilla.journeys import people as journey
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.clock import SystemClock
from ventanilla.ledger import queries as ledger

LOGIN, MINE, HERE = "/es/account/login/", "/es/applications/", "/es/account/sessions/"


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


def came_in(who: str = "ines") -> Client:
    browser = Client()
    browser.post(LOGIN, {"login": f"{who}@example.org", "password": PASSWORD})
    assert inside(browser)
    return browser


def inside(browser: Client) -> bool:
    return browser.get(MINE).status_code == 200


def stamp(world: World) -> Stamp:
    return Stamp(SYSTEM, world.now)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Any:
    def move(**by: float) -> None:
        hour = datetime.now(UTC) + timedelta(**by)
        monkeypatch.setattr(SystemClock, "now", lambda _self: hour)

    return move


def test_signing_in_brings_a_fresh_session_and_ends_the_one_before(world: World) -> None:
    browser = Client()
    planted = browser.session
    planted["anything"] = True
    planted.save()
    before = planted.session_key
    browser.post(LOGIN, {"login": "ines@example.org", "password": PASSWORD})
    assert browser.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


def test_a_session_that_was_left_does_not_open_again(world: World) -> None:
    browser = came_in()
    kept = browser.cookies["sessionid"].value
    browser.post("/es/account/logout/")
    browser.cookies["sessionid"] = kept
    assert not inside(browser)


def test_a_link_does_not_sign_anybody_out(world: World) -> None:
    browser = came_in()
    browser.get("/es/account/logout/")
    assert inside(browser)


def test_half_a_day_is_the_most_that_a_visit_lasts(world: World, later: Any) -> None:
    browser = came_in()
    for hours in (0, 4, 8, 11.9):
        later(hours=hours)
        assert inside(browser)
    later(hours=12.1)
    answer = browser.get(MINE)
    assert answer["Location"] == f"{LOGIN}?next={MINE}"
    assert not inside(browser)
    assert "pasó un tiempo" in browser.get(LOGIN).content.decode()


def test_staff_who_show_no_sign_of_life_for_an_hour_are_out_and_applicants_are_not(
    world: World, later: Any
) -> None:
    officer, applicant = came_in("officer"), came_in()
    assert inside(officer)
    assert inside(applicant)
    later(minutes=50)
    assert inside(officer)
    later(minutes=100)
    assert inside(officer)
    later(minutes=170)
    assert inside(applicant)
    assert officer.get("/es/desk/")["Location"].startswith(LOGIN)


def test_a_new_password_ends_every_other_session(world: World) -> None:
    one, other = came_in(), came_in()
    fresh = "una-frase-del-todo-nueva"
    data = {"oldpassword": PASSWORD, "password1": fresh, "password2": fresh}
    one.post("/es/account/password/change/", data)
    assert inside(one)
    assert not inside(other)


def test_a_new_second_factor_ends_every_other_session(world: World, rf: Any) -> None:
    one, other = came_in("officer"), came_in("officer")
    request = rf.get("/")
    request.session = one.session
    factor = Authenticator(user_id=world.ids["officer"], type="totp", data={})
    with_session(request)
    authenticator_added.send(Authenticator, request=request, user=factor.user, authenticator=factor)
    assert inside(one)
    assert not inside(other)


def with_session(request: Any) -> None:
    """allauth asks its own context which session is the current one."""
    from allauth.core import context  # noqa: PLC0415

    context._request_var.set(request)


def test_a_person_sees_where_they_are_signed_in(world: World) -> None:
    one, _ = came_in(), came_in()
    text = one.get(HERE).content.decode()
    assert text.count("127.0.0.1") == 2
    assert came_in("stranger").get(HERE).content.decode().count("127.0.0.1") == 1


def test_ending_the_others_takes_showing_who_one_is(world: World) -> None:
    one, other = came_in(), came_in()
    assert "reauthenticate" in one.post(HERE)["Location"]
    assert inside(other)
    one.post("/es/account/reauthenticate/", {"password": PASSWORD})
    one.post(HERE)
    assert inside(one)
    assert not inside(other)


def test_an_account_that_is_closed_is_out_at_once_and_does_not_come_in(world: World) -> None:
    browser = came_in("officer")
    journey.close(user_id=world.ids["officer"], stamp=stamp(world))
    journey.close(user_id=world.ids["officer"], stamp=stamp(world))
    assert not inside(browser)
    assert not UserSession.objects.filter(user_id=world.ids["officer"]).exists()
    again = Client()
    again.post(LOGIN, {"login": "officer@example.org", "password": PASSWORD})
    assert not inside(again)
    journey.reopen(user_id=world.ids["officer"], stamp=stamp(world))
    assert inside(came_in("officer"))
    acts = [line.act for line in ledger.lines(f"person:{world.ids['officer']}")]
    assert acts[-2:] == ["account.close", "account.reopen"]


def test_an_operator_ends_somebodys_sessions_from_outside(world: World) -> None:
    one, other, bystander = came_in(), came_in(), came_in("stranger")
    assert journey.sign_out(user_id=world.ids["ines"], stamp=stamp(world)) == 2
    assert not inside(one)
    assert not inside(other)
    assert inside(bystander)


def test_a_role_that_was_taken_is_gone_from_the_next_page_on(world: World) -> None:
    browser = came_in("officer")
    assert browser.get("/es/desk/").status_code == 200
    for _ in range(2):
        journey.revoke(user_id=world.ids["officer"], role=Role.OFFICER, stamp=stamp(world))
    assert browser.get("/es/desk/").status_code == 404
    assert people.roles(world.ids["officer"]) == {Role.APPLICANT}
    acts = [line.act for line in ledger.lines(f"person:{world.ids['officer']}")]
    assert acts.count("account.revoke") == 1


def test_what_is_kept_of_a_session_goes_with_it(world: World) -> None:
    browser = came_in()
    Session.objects.update(expire_date=datetime(2026, 1, 1, tzinfo=UTC))
    assert actions.forget_sessions(stamp=stamp(world)) == 1
    assert not Session.objects.exists()
    assert not UserSession.objects.exists()
    assert not inside(browser)
