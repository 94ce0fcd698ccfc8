"""A passkey in a real browser: made, and asked for at the next sign-in; without scripts, told."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.steps import launched
from tests.support.optional import needs
from tests.support.server import Server
from ventanilla.demo.cast import PASSWORD, PEOPLE

pytestmark = needs("chromium")
KEY = {  # a device of its own that knows its owner (WebAuthn Level 2, section 11)
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    """By name: an IP address is no relying party."""
    with TemporaryDirectory() as name:
        server = Server(Path(name))
        server.prepare()
        server.start()
        yield f"http://localhost:{server.port}/es"
        server.kill()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield launched(playwright)


def sign_in(page: Page, base: str) -> None:
    page.goto(f"{base}/account/login/")
    page.fill("#id_login", PEOPLE["applicant"].email)
    page.fill("#id_password", PASSWORD)
    page.click("main form button[type=submit]")


def at_the_form(page: Page, base: str) -> None:
    """The page on which a passkey is made, after the password was asked for once more."""
    page.goto(f"{base}/account/second-factor/webauthn/add/")
    page.fill("#id_password", PASSWORD)
    page.click("main form button[type=submit]")
    page.fill("#id_name", "Teléfono")


def test_without_scripts_the_page_says_what_a_passkey_needs(chromium: Browser, base: str) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    sign_in(page, base)
    at_the_form(page, base)
    assert page.locator("noscript p").count() == 1
    page.click("#mfa_webauthn_add")
    page.goto(f"{base}/account/second-factor/webauthn/")
    assert page.locator("main li strong").count() == 0


def test_a_passkey_is_made_and_opens_the_account_the_next_time(
    chromium: Browser, base: str
) -> None:
    page = chromium.new_context().new_page()
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    sign_in(page, base)
    at_the_form(page, base)
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/recovery-codes/")
    assert page.locator("main code").count() == 10
    page.context.clear_cookies()
    sign_in(page, base)
    assert page.url.endswith("/second-factor/authenticate/")
    page.click("#mfa_webauthn_authenticate")
    page.wait_for_url(f"{base}/")
