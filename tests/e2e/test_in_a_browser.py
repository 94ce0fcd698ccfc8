"""The path in a real browser: applicant, two officers and a verifier, in both languages."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Page, Playwright, ViewportSize, sync_playwright

from tests.support.optional import needs
from tests.support.server import Server
from ventanilla.demo.cast import INES, PASSWORD, PEOPLE
from ventanilla.demo.specimens.catalogue import papers_for

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
SHOTS = os.environ.get("SHOTS")  # a folder: every page that the walk meets is kept there
pytestmark = needs("chromium")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with TemporaryDirectory() as name:
        found = Server(Path(name))
        found.prepare()
        found.start()
        yield found
        found.kill()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield launched(playwright)


def launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)


class Person:
    """Somebody in front of a browser."""

    def __init__(self, chromium: Browser, base: str, language: str, *, wide: bool) -> None:
        size = ViewportSize(width=1280 if wide else 360, height=800)
        scripts = not wide  # one half of the walk goes without scripts
        self.page: Page = chromium.new_context(
            viewport=size, java_script_enabled=scripts
        ).new_page()
        self.base, self.language, self.wide = base, language, wide

    def open(self, place: str) -> Page:
        self.page.goto(f"{self.base}/{self.language}{place}")
        self.look()
        return self.page

    def press(self, selector: str = "main form button[type=submit]") -> None:
        self.page.locator(selector).last.click()
        self.page.wait_for_load_state()
        self.look()

    def sign_in(self, who: str) -> None:
        self.open("/account/login/")
        self.page.fill("#id_login", PEOPLE[who].email)
        self.page.fill("#id_password", PASSWORD)
        self.press("main form button")

    def look(self) -> None:
        """No page is wider than its window; with SHOTS set, each one is kept to be looked at."""
        page = self.page
        assert page.locator("h1").count() == 1, page.url
        if not self.wide:
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, page.url
        if SHOTS:
            name = re.sub(r"[0-9a-f]{32}", "case", page.url.removeprefix(self.base))
            size = "1280" if self.wide else "360"
            file = f"{size}{name.strip('/').replace('/', '_') or 'front'}.png"
            page.screenshot(path=Path(SHOTS) / file, full_page=True)

    def choose(self, name: str, value: str) -> None:
        self.page.check(f"input[name='{name}'][value='{value}']")

    def date(self, name: str, day: int, month: int, year: int) -> None:
        for part, number in (("day", day), ("month", month), ("year", year)):
            self.page.fill(f"input[name='{name}_{part}']", str(number))


@pytest.mark.parametrize(("language", "wide"), [("es", False), ("en", True)])
def test_the_whole_path_in_a_browser(
    server: Server, chromium: Browser, tmp_path: Path, language: str, wide: bool
) -> None:
    ines, rosa, julio, anybody = (
        Person(chromium, server.base, language, wide=wide) for _ in range(4)
    )
    read_and_check(anybody)
    ines.sign_in("applicant")
    case = apply(ines, server, tmp_path)
    rosa.sign_in("officer")
    observe_and_correct(ines, rosa, case, server, tmp_path)
    rosa.open(f"/desk/{case}/")
    rosa.press('form[action$="/admit/"] button')
    rosa.open(f"/desk/{case}/propose/")
    rosa.choose("outcome", "grant")
    rosa.page.fill("textarea[name=reasons]", "Rentista desde 2022; no consta antecedente alguno.")
    rosa.press()
    julio.sign_in("second")
    julio.open(f"/desk/{case}/countersign/")
    julio.choose("verdict", "agree")
    julio.press("main > form button")
    verify(ines, anybody, case, tmp_path)


def read_and_check(anybody: Person) -> None:
    page = anybody.open("/pe/permanent-residency/")
    assert page.locator(".steps > li").count() == 6
    anybody.open("/pe/permanent-residency/check/")
    anybody.press()
    assert page.locator(".error-summary a").count() == 1
    for name, value in (("audience", "retiree"), ("quality", "rentista")):
        assert name in page.url
        anybody.choose("answer", value)
        anybody.press()
    anybody.date("answer", 10, 5, 2022)
    anybody.press()
    for value in ("yes", "no", "no", "no", "no"):
        anybody.choose("answer", value)
        anybody.press()
    assert "check/result" in page.url
    assert page.locator(".tag.good").count() >= 5


def apply(ines: Person, server: Server, folder: Path) -> str:
    page = ines.open("/applications/new/")
    ines.choose("capacity", "self")
    ines.press()
    case = page.url.split("/")[-3]
    ines.press()
    ines.choose("channel", "email")
    ines.press()
    fill_the_form(ines, case)
    for specimen in papers_for(INES, server.clock().now().date()).values():
        file = folder / specimen.name
        file.write_bytes(specimen.content)
        ines.open(f"/applications/{case}/documents/{specimen.evidence_id}/")
        page.set_input_files("input[type=file]", file)
        ines.press("form[enctype] button")
    assert "6 de 6" in page.content() or "6 of 6" in page.content()
    ines.open(f"/applications/{case}/fee/")
    ines.choose("how", "receipt")
    page.fill("input[name=number]", f"B-{case[:6]}")
    ines.date("paid_on", 1, 9, 2026)
    ines.press()
    ines.open(f"/applications/{case}/summary/")
    ines.open(f"/applications/{case}/declaration/")
    page.check("input[name=agreed]")
    ines.press()
    ines.open(f"/applications/{case}/lodge/")
    ines.press()
    assert re.search(r"2026-\d{7}", page.locator(".panel").inner_text())
    return case


def fill_the_form(ines: Person, case: str) -> None:
    page = ines.open(f"/applications/{case}/answers/person/")
    page.fill("input[name=surnames]", INES.surnames)
    page.fill("input[name=given_names]", INES.given_names)
    ines.date("birth_date", 14, 3, 1958)
    page.select_option("select[name=nationality]", "PT")
    page.fill("input[name=passport_number]", INES.passport_number)
    ines.press()
    ines.choose("audience", "retiree")
    ines.choose("quality", "rentista")
    ines.date("resident_since", 10, 5, 2022)
    page.fill("input[name=carne_number]", "12")
    ines.press()
    assert page.locator(".error-summary").count() == 1
    page.fill("input[name=carne_number]", INES.carne_number)
    ines.press()
    for name in ("has_records", "interpol_alert", "entry_bar"):
        ines.choose(name, "no")
    ines.press()
    page.fill("input[name=address]", INES.address)
    ines.press()


def observe_and_correct(
    ines: Person, rosa: Person, case: str, server: Server, folder: Path
) -> None:
    rosa.open("/desk/")
    rosa.open(f"/desk/{case}/")
    rosa.open(f"/desk/{case}/observe/")
    rosa.page.check("input[name=ask-criminal-record-translation]")
    rosa.press()
    page = ines.open(f"/applications/{case}/")
    assert page.locator(".warning").count() == 1
    ines.open(f"/applications/{case}/documents/criminal-record/")
    page.set_input_files("input[type=file]", folder / "criminal-record.pdf")
    ines.press("form[enctype] button")
    ines.open(f"/applications/{case}/correction/")
    ines.press()


def verify(ines: Person, anybody: Person, case: str, folder: Path) -> None:
    page = ines.open(f"/applications/{case}/")
    address = page.locator('main a[href*="/VTN-"]').first.get_attribute("href")
    answer = page.request.get(f"{ines.base}{address}")
    file = folder / "certificate.pdf"
    file.write_bytes(answer.body())
    for place in ("history/", "withdraw/", ""):
        ines.open(f"/applications/{case}/{place}")
    page = anybody.open("/verify/")
    page.set_input_files("input[type=file]", file)
    anybody.press("form[enctype] button")
    assert page.locator(".tag.good").count() == 5
    assert "Duarte" in page.content()
    anybody.open("/verify/")
    page.fill("input[name=n-number]", str(address).split("/")[-1].removesuffix(".pdf"))
    anybody.press()
    assert page.locator(".tag.good").count() == 1
