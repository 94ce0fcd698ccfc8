"""People in front of browsers, and the steps of the path that several walks share."""

import os
import re
from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, ViewportSize

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
BROKEN = "Reference for the office|Referencia para la oficina"
SHOTS = os.environ.get("SHOTS")  # a folder: every page that the walk meets is kept there


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
        assert page.locator(f"text=/{BROKEN}/").count() == 0, page.url
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


def check_by_two(rosa: Person, julio: Person, case: str) -> None:
    """One match comes up; the first officer dismisses it, the second agrees."""
    rosa.open(f"/desk/{case}/background/")
    rosa.press('form[action$="/check/"] button')
    for person in (rosa, julio):
        person.open(f"/desk/{case}/background/")
        person.page.locator("main .plain-list a").first.click()
        person.page.wait_for_load_state()
        person.look()
        if person is rosa:
            rosa.press()
            assert rosa.page.locator(".error-summary").count() == 1
            rosa.choose("disposition", "dismissed")
            rosa.page.fill("textarea[name=reason]", "Difieren el año de nacimiento y el pasaporte.")
        else:
            julio.choose("verdict", "agree")
        person.press()
    assert julio.page.locator(".tag.good").count() == 1


def book(ines: Person, case: str, purpose: str, server: Server) -> str:
    """By district, the nearest office, its first hour; the clock goes to five minutes before it."""
    page = ines.open(f"/applications/{case}/visits/{purpose}/offices/")
    page.fill("#near", "Barranco")
    ines.press("main form[role=search] button")
    page.locator('main a[href$="/lima-brena/"]').click()
    page.wait_for_load_state()
    ines.look()
    hour = datetime.fromisoformat(
        page.locator("button[name=slot]").first.get_attribute("value") or ""
    )
    page.locator("button[name=slot]").first.click()
    page.wait_for_load_state()
    ines.look()
    ines.press('form[action$="/confirm/"] button')
    code = page.locator("main .number").inner_text()
    server.jump(hour - timedelta(minutes=5) - server.clock().now())
    return code


def compare(carla: Person, code: str, case: str) -> None:
    """Checked in by the code; each paper is the same."""
    page = carla.open("/counter/?office=lima-brena")
    by_code = 'form[action$="/check-in/"]:has(#id_code) button'
    page.fill("#id_code", "not a code")
    carla.press(by_code)
    assert page.locator(".error-summary").count() == 1
    page.fill("#id_code", code.lower())
    carla.press(by_code)
    assert f"/compare/{case}/" in page.url
    for same in page.locator("input[value=same]").all():
        same.check()
    carla.press()
    carla.open(f"/counter/files/{case}/")


def carry_home(ines: Person, rosa: Person, carla: Person, case: str, server: Server) -> None:
    """The card is ordered, ready, booked for and handed over; status and card side by side."""
    rosa.open(f"/desk/{case}/card/")
    rosa.press('form[action$="/order/"] button')
    rosa.page.fill("input[name=number]", "001234567")
    rosa.date("until", 1, 9, 2031)
    rosa.press()
    code = book(ines, case, "pickup", server)
    page = carla.open("/counter/?office=lima-brena")
    page.fill("#id_code", code)
    page.locator('form[action$="/check-in/"]:has(#id_code) button').click()
    page.wait_for_load_state()
    page.check("input[name=holder]")
    carla.press()
    text = ines.open(f"/applications/{case}/").locator(".facts").inner_text()
    assert "001234567" in text
    assert "2031" in text


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
    while "check/result" not in page.url:
        answer(anybody, page.url.rstrip("/").rpartition("/")[2])
        anybody.press("main form > button[type=submit]")
    assert page.locator(".tag.good").count() >= 5


def answer(anybody: Person, fact: str) -> None:
    if fact == "stays":
        anybody.page.click("button[name=add-row]")
        anybody.page.wait_for_selector(".period + .period")
        anybody.date("answer-0-from", 10, 5, 2022)
    elif fact != "absences":  # an empty row says that there was none
        anybody.choose("answer", "none" if fact == "agreement" else "no")


def apply(ines: Person, server: Server, folder: Path) -> str:
    page = ines.open("/applications/new/")
    ines.choose("capacity", "self")
    ines.press()
    case = page.url.split("/")[-3]
    ines.press()
    ines.choose("channel", "mailbox")
    ines.press()
    fill_the_form(ines, case)
    for specimen in papers_for(INES, server.clock().now().date()).values():
        file = folder / specimen.name
        file.write_bytes(specimen.content)
        ines.open(f"/applications/{case}/documents/{specimen.evidence_id}/")
        page.set_input_files("input[type=file]", file)
        for consent in page.locator("input[name=consent]").all():
            consent.check()
        ines.press("form[enctype] button")
    ines.open(f"/applications/{case}/documents/")
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
    page.select_option("select[name=stays-0-quality]", "rentista")
    ines.date("stays-0-from", 10, 5, 2022)
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
