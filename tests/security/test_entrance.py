"""The entrance: codes that serve once and shortly, and an address that is changed with care."""

import re
import time

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.support.world import PASSWORD, World

LOGIN, CODE = "/es/account/login/", "/es/account/login/code/"
CONFIRM = "/es/account/login/code/confirm/"
INES = {"login": "ines@example.org", "password": PASSWORD}
ADDRESS = "/es/account/email/"


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


def asked() -> tuple[Client, str]:
    """A browser that asked for a code, and the code."""
    browser = Client()
    browser.post(CODE, {"email": "ines@example.org"})
    found = re.search(r"^[A-Z0-9]+-?[A-Z0-9]+$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found
    return browser, found[0]


def inside(browser: Client) -> bool:
    return "_auth_user_id" in browser.session


def test_a_code_serves_once(world: World) -> None:
    browser, code = asked()
    browser.post(CONFIRM, {"code": code})
    assert inside(browser)
    browser.post("/es/account/logout/")
    browser.post(CONFIRM, {"code": code})
    assert not inside(browser)


@pytest.mark.parametrize(("minutes", "serves"), [(9, True), (11, False)])
def test_a_code_serves_for_ten_minutes(
    world: World, monkeypatch: pytest.MonkeyPatch, minutes: int, serves: bool
) -> None:
    browser, code = asked()
    later = time.time() + minutes * 60
    monkeypatch.setattr(time, "time", lambda: later)
    browser.post(CONFIRM, {"code": code})
    assert inside(browser) is serves


def test_three_wrong_tries_end_a_code(world: World) -> None:
    browser, code = asked()
    for _ in range(3):
        browser.post(CONFIRM, {"code": "BBBB-BBBB"})
    browser.post(CONFIRM, {"code": code})
    assert not inside(browser)


def test_a_code_serves_only_where_it_was_asked_for(world: World) -> None:
    _, code = asked()
    other = Client()
    other.post(CONFIRM, {"code": code})
    assert not inside(other)
    waiting, _ = asked()
    waiting.post(CONFIRM, {"code": code})
    assert not inside(waiting)


def test_codes_are_long_enough_and_never_the_same(world: World) -> None:
    codes = {asked()[1] for _ in range(3)}
    assert len(codes) == 3
    assert all(len(code.replace("-", "")) >= 8 for code in codes)


def test_asking_for_codes_is_limited_for_each_address(world: World) -> None:
    for _ in range(6):
        Client().post(CODE, {"email": "ines@example.org"})
    assert len(mail.outbox) == 3


@pytest.mark.parametrize("place", ["https://elsewhere.example/", "//elsewhere.example", "/\\e.x"])
def test_signing_in_leads_nowhere_else(world: World, place: str) -> None:
    answer = Client().post(LOGIN, {**INES, "next": place})
    assert answer.status_code == 302
    assert answer["Location"] == "/es/"


def test_the_address_is_changed_only_by_who_has_just_shown_who_they_are(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Client()
    browser.post(LOGIN, INES)
    assert browser.get(ADDRESS).status_code == 200
    later = time.time() + 400
    monkeypatch.setattr(time, "time", lambda: later)
    added = {"action_add": "", "email": "other@example.org"}
    assert "reauthenticate" in browser.post(ADDRESS, added)["Location"]
    assert "other@example.org" not in "".join(str(letter.to) for letter in mail.outbox)
    page = browser.get("/es/account/reauthenticate/").content.decode()
    assert page.count("<h1") == 1
    browser.post("/es/account/reauthenticate/", {"password": PASSWORD})
    assert browser.get(ADDRESS).status_code == 200


def test_a_password_is_changed_only_with_the_old_one(world: World) -> None:
    browser = Client()
    browser.post(LOGIN, INES)
    fresh = {"password1": "una-frase-del-todo-nueva", "password2": "una-frase-del-todo-nueva"}
    browser.post("/es/account/password/change/", {"oldpassword": "not this one", **fresh})
    assert Client().login(email="ines@example.org", password=PASSWORD)
    browser.post("/es/account/password/change/", {"oldpassword": PASSWORD, **fresh})
    assert not Client().login(email="ines@example.org", password=PASSWORD)
