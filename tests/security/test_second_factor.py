"""The second factor of staff: required, asked on every way in, good once, sealed at rest."""

import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.support.world import PASSWORD, World
from ventanilla.accounts import queries as people
from ventanilla.journeys import people as journey
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.ledger import queries as ledger

LOGIN, ASKED = "/es/account/login/", "/es/account/second-factor/authenticate/"
OFFICER = {"login": "officer@example.org", "password": PASSWORD}
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


@pytest.fixture
def officer(world: World, settings: Any) -> World:
    """An officer with an app that gives codes, in a house that asks for them."""
    settings.SECOND_FACTOR = True
    TOTP.activate(Authenticator(user_id=world.ids["officer"]).user, SECRET)
    return world


def shown_by_the_app(ahead: int = 0) -> str:
    return str(format_hotp_value(hotp_value(SECRET, int(time.time()) // 30 + ahead)))


def inside(browser: Client) -> bool:
    return "_auth_user_id" in browser.session


def test_staff_without_a_second_factor_get_no_further_than_its_page(
    world: World, settings: Any
) -> None:
    settings.SECOND_FACTOR = True
    browser = Client()
    browser.post(LOGIN, OFFICER)
    assert browser.get("/es/desk/")["Location"] == "/es/account/second-factor/"


def test_production_asks_for_it_whatever_else_is_set(production: dict[str, Any]) -> None:
    assert production["SECOND_FACTOR"]
    assert not production["MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN"]


def test_a_password_alone_opens_nothing(officer: World) -> None:
    browser = Client()
    answer = browser.post(LOGIN, OFFICER)
    assert answer["Location"].startswith(ASKED)
    assert not inside(browser)
    browser.post(ASKED, {"code": shown_by_the_app()})
    assert inside(browser)
    assert browser.get("/es/desk/").status_code == 200


def test_a_code_by_mail_does_not_go_around_it(officer: World) -> None:
    browser = Client()
    browser.post("/es/account/login/code/", {"email": "officer@example.org"})
    code = re.search(r"^[A-Z0-9]+-?[A-Z0-9]+$", str(mail.outbox[-1].body), re.MULTILINE)
    assert code
    answer = browser.post("/es/account/login/code/confirm/", {"code": code[0]})
    assert answer["Location"].startswith(ASKED)
    assert not inside(browser)


def test_a_new_password_does_not_go_around_it(officer: World) -> None:
    browser = Client()
    browser.post("/es/account/password/reset/", {"email": "officer@example.org"})
    link = re.search(r"http://testserver(\S+)", str(mail.outbox[-1].body))
    assert link
    form = browser.get(link[1], follow=True).redirect_chain[-1][0]
    new = "otra-frase-muy-larga-2"
    browser.post(form, {"password1": new, "password2": new})
    assert not inside(browser)
    assert browser.post(LOGIN, {**OFFICER, "password": new})["Location"].startswith(ASKED)


@pytest.mark.parametrize("ahead", [-1, 1])
def test_a_code_of_another_half_minute_does_not_serve(officer: World, ahead: int) -> None:
    browser = Client()
    browser.post(LOGIN, OFFICER)
    browser.post(ASKED, {"code": shown_by_the_app(ahead)})
    assert not inside(browser)


def test_a_code_serves_once(officer: World) -> None:
    code = shown_by_the_app()
    for serves in (True, False):
        browser = Client()
        browser.post(LOGIN, OFFICER)
        browser.post(ASKED, {"code": code})
        assert inside(browser) is serves


def test_guessing_codes_is_slowed_down(officer: World) -> None:
    browser = Client()
    browser.post(LOGIN, OFFICER)
    for _ in range(12):
        browser.post(ASKED, {"code": "000000"})
    browser.post(ASKED, {"code": shown_by_the_app()})
    assert not inside(browser)


def test_a_copy_of_the_database_holds_no_secret(officer: World) -> None:
    kept = Authenticator.objects.get(user_id=officer.ids["officer"])
    assert SECRET not in str(kept.data)


def test_whoever_lost_it_is_helped_by_the_operator_and_that_is_noted(officer: World) -> None:
    user_id = officer.ids["officer"]
    journey.drop_factors(user_id=user_id, stamp=Stamp(SYSTEM, officer.now))
    assert not people.has_second_factor(user_id)
    assert ledger.lines(f"person:{user_id}")[-1].act == "account.drop-factors"
