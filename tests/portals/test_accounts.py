"""An account by e-mail: made with a code, entered with a password or a code, limited in tries."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.support.world import PASSWORD, World

NEW = {"email": "nueva@example.org", "password1": "una-frase-muy-larga-1"}


def code_in_the_mail() -> str:
    found = re.search(r"^([A-Z0-9]{4,}-?[A-Z0-9]*)$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found[1]


@pytest.mark.django_db
def test_an_account_is_made_with_a_code_sent_by_mail(world: World) -> None:
    cache.clear()
    browser = Client()
    browser.post("/es/account/signup/?next=/es/applications/", NEW)
    assert "_auth_user_id" not in browser.session
    assert "Demostración: no lo emite Migraciones" in str(mail.outbox[-1].body)
    answer = browser.post("/es/account/confirm-email/", {"code": code_in_the_mail()}, follow=True)
    assert answer.status_code == 200
    assert "_auth_user_id" in browser.session
    assert browser.get("/es/applications/").status_code == 200


def test_signing_up_with_a_known_address_tells_nobody_that_it_is_known(world: World) -> None:
    cache.clear()
    known = Client().post("/es/account/signup/", {**NEW, "email": "ines@example.org"})
    fresh = Client().post("/es/account/signup/", NEW)
    assert (known.status_code, known["Location"]) == (fresh.status_code, fresh["Location"])


def test_a_code_by_mail_serves_instead_of_the_password(world: World) -> None:
    cache.clear()
    browser = Client()
    browser.post("/es/account/login/code/", {"email": "ines@example.org"})
    browser.post("/es/account/login/code/confirm/", {"code": code_in_the_mail()})
    assert "_auth_user_id" in browser.session


def test_guessing_a_password_is_slowed_down(world: World) -> None:
    cache.clear()
    wrong = {"login": "ines@example.org", "password": "not-this-one-surely"}
    pages = [Client().post("/en/account/login/", wrong) for _ in range(7)]
    last = Client().post("/en/account/login/", {"login": "ines@example.org", "password": PASSWORD})
    assert all("_auth_user_id" not in page.client.session for page in pages)
    assert last.status_code in (200, 429)
    cache.clear()


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_wrong_sign_in_is_said_in_the_summary(world: World, language: str) -> None:
    cache.clear()
    answer = Client().post(f"/{language}/account/login/", {"login": "x", "password": ""})
    assert b'class="error-summary"' in answer.content
