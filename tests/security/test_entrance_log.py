"""The log of the entrance: who came in and who did not, without a name in it."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.test import Client

from tests.support.world import PASSWORD, World
from ventanilla.accounts.adapters import noted

LOGIN = "/es/account/login/"
INES = {"login": "ines@example.org", "password": PASSWORD}


@pytest.fixture(autouse=True)
def lines(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    cache.clear()
    with caplog.at_level(logging.INFO, logger=noted.log.name):
        yield caplog


def said(lines: pytest.LogCaptureFixture) -> list[tuple[str, dict[str, Any]]]:
    ours = [one for one in lines.records if one.name == noted.log.name]
    return [(one.getMessage(), getattr(one, "facts", {})) for one in ours]


def test_coming_in_and_leaving_are_noted_with_the_way(
    world: World, lines: pytest.LogCaptureFixture
) -> None:
    browser = Client()
    browser.post(LOGIN, INES)
    browser.post("/es/account/logout/")
    (came, how), (left, who) = said(lines)
    assert (came, how["by"], left) == ("signed in", "password", "signed out")
    assert how["person"] == who["person"]


def test_tries_that_failed_are_noted_and_belong_together(
    world: World, lines: pytest.LogCaptureFixture
) -> None:
    for address in ("ines@example.org", "INES@example.org", "nobody@example.org"):
        Client().post(LOGIN, {"login": address, "password": "not-this-one-surely"})
    events = [event for event, _ in said(lines)]
    first, second, third = (facts["address"] for _, facts in said(lines))
    assert events == ["wrong password"] * 3
    assert first == second != third


def test_a_wrong_code_and_a_wrong_second_factor_are_noted(
    world: World, lines: pytest.LogCaptureFixture
) -> None:
    browser = Client()
    browser.post("/es/account/login/code/", {"email": "ines@example.org"})
    browser.post("/es/account/login/code/confirm/", {"code": "BBBB-BBBB"})
    TOTP.activate(Authenticator(user_id=world.ids["officer"]).user, "JBSWY3DPEHPK3PXP")
    other = Client()
    other.post(LOGIN, {**INES, "login": "officer@example.org"})
    other.post("/es/account/second-factor/authenticate/", {"code": "000000"})
    events = [event for event, _ in said(lines)]
    assert {"wrong code", "wrong second factor"} <= set(events)
    assert "signed in" not in events


def test_no_line_names_anybody_nor_holds_what_was_typed(
    world: World, lines: pytest.LogCaptureFixture
) -> None:
    browser = Client()
    Client().post(LOGIN, {**INES, "password": "not-this-one-surely"})
    browser.post(LOGIN, INES)
    fresh = {"password1": "una-frase-del-todo-nueva", "password2": "una-frase-del-todo-nueva"}
    browser.post("/es/account/password/change/", {"oldpassword": PASSWORD, **fresh})
    assert "password changed" in [event for event, _ in said(lines)]
    written = str(said(lines)) + lines.text
    for word in ("ines", "example.org", PASSWORD, "not-this-one", "frase", world.ids["ines"]):
        assert word not in written


def test_a_strangers_try_at_a_case_stands_with_the_page_and_a_digest(
    world: World, lines: pytest.LogCaptureFixture
) -> None:
    case_id = world.draft()
    browser = Client()
    browser.post(LOGIN, {**INES, "login": "stranger@example.org"})
    with lines.at_level(logging.INFO, logger="ventanilla.requests"):
        assert browser.get(f"/es/applications/{case_id}/").status_code == 404
    last = [one for one in lines.records if one.name == "ventanilla.requests"][-1]
    assert getattr(last, "facts")["status"] == 404  # noqa: B009 - set by the one who wrote it
    assert case_id not in str(vars(last))
