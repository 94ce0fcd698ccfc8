"""Cookies: few, short, unreadable to scripts, and bound to this very host in production."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.support.world import PASSWORD, PERU, World

AUDIENCE = f"/en/{PERU}/check/audience/"
START = {"start_day": "1", "start_month": "12", "start_year": "2026"}
NAMES = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "CHECK_COOKIE_NAME", "PLAN_COOKIE_NAME")


def test_in_production_every_cookie_is_bound_to_this_host(production: dict[str, Any]) -> None:
    assert all(production[name].startswith("__Host-") for name in NAMES)
    assert production["SESSION_COOKIE_SECURE"]
    assert production["CSRF_COOKIE_SECURE"]
    assert not [name for name in production if name.endswith("COOKIE_DOMAIN")]
    assert not [name for name in production if name.endswith("COOKIE_PATH")]


def test_every_cookie_is_shut_to_scripts_and_ends_with_the_browser(
    world: World, settings: Any
) -> None:
    settings.CHECK_COOKIE_NAME, settings.PLAN_COOKIE_NAME = "__Host-check", "__Host-plan"
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    browser = Client()
    browser.get("/es/account/login/")
    browser.post(AUDIENCE, {"answer": "worker"})
    browser.post("/es/account/login/", {"login": "ines@example.org", "password": PASSWORD})
    browser.post(f"/en/{PERU}/plan/", {"country": "VE", "appointment": "9", **START})
    assert set(browser.cookies) == {"csrftoken", "sessionid", "__Host-check", "__Host-plan"}
    for cookie in browser.cookies.values():
        assert cookie["httponly"]
        assert cookie["secure"]
        assert cookie["samesite"] == "Lax"
        assert cookie["path"] == "/"
        assert not cookie["domain"]
        assert not cookie["max-age"]
        assert not cookie["expires"]


def test_what_a_page_says_about_an_address_stays_with_us(world: World) -> None:
    browser = Client()
    browser.post("/es/account/login/code/", {"email": "ines@example.org"})
    assert "ines" not in str(browser.cookies)


def test_answers_of_yesterday_are_no_answers(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = Client()
    browser.post(AUDIENCE, {"answer": "worker"})
    later = timezone.now().timestamp() + 13 * 3600
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert browser.get(f"/en/{PERU}/check/result/")["Location"].endswith("/check/")
