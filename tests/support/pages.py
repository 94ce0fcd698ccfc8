"""Pages as a signed-in person is sent them, and what they say."""

import re

from django.test import Client

from tests.support.world import PASSWORD


def signed_in(who: str) -> Client:
    browser = Client()
    browser.post("/es/account/login/", {"login": f"{who}@example.org", "password": PASSWORD})
    assert "_auth_user_id" in browser.session
    return browser


def text_of(page: bytes) -> str:
    """All that a page says, in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.decode()).split())
