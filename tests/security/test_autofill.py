"""What a browser may fill in: one's own data, and never those of a child."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from tests.support.world import PASSWORD, World


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


def tokens(browser: Client, place: str) -> set[str]:
    return set(re.findall(r'autocomplete="([^"]+)"', browser.get(place).content.decode()))


def of_form(world: World, capacity: str) -> set[str]:
    browser = Client()
    browser.post("/es/account/login/", {"login": "ines@example.org", "password": PASSWORD})
    form = f"/es/applications/{world.draft(capacity)}/answers/"
    return tokens(browser, f"{form}person/") | tokens(browser, f"{form}contact/")


def test_ones_own_form_says_what_each_field_holds(world: World) -> None:
    found = of_form(world, "self")
    assert {"family-name", "given-name", "bday-day", "bday-month", "bday-year"} <= found
    assert {"address-line1", "tel"} <= found
    assert "country" not in found, "a nationality is not where somebody lives"


def test_the_form_of_a_child_says_nothing_of_the_kind(world: World) -> None:
    assert not of_form(world, "child") & {"family-name", "given-name", "bday-day"}


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("login/", {"email", "current-password"}),
        ("signup/", {"email", "new-password"}),
        ("login/code/", {"email"}),
        ("password/reset/", {"email"}),
    ],
)
def test_the_entrance_lets_a_password_manager_help(
    world: World, place: str, wanted: set[str]
) -> None:
    assert wanted <= tokens(Client(), f"/es/account/{place}")


def test_a_code_is_marked_as_one(world: World) -> None:
    browser = Client()
    browser.post("/es/account/login/code/", {"email": "ines@example.org"})
    assert "one-time-code" in tokens(browser, "/es/account/login/code/confirm/")


@pytest.mark.parametrize("place", ["login/", "signup/"])
def test_a_password_is_not_shown_and_not_given_back(world: World, place: str) -> None:
    sent = {"login": "ines@example.org", "email": "x", "password": "tulip", "password1": "tulip"}
    page = Client().post(f"/es/account/{place}", sent).content.decode()
    field = re.search(r'<input[^>]*name="password1?"[^>]*>', page)
    assert field
    assert 'type="password"' in field[0]
    assert "tulip" not in page
