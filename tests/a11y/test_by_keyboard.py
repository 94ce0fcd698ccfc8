"""By keyboard alone: where it goes, that one sees where it is, and where a mistake leads."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.a11y.row import EMPTY
from tests.a11y.rows_of_law import OFFICERS, ON_A_THING, PERSONS
from tests.a11y.stage import Stage
from tests.support.optional import needs
from tests.support.world import PASSWORD

pytestmark = needs("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
MOST_STOPS = 200
BOTH = [(who, case, act, EMPTY in wrong) for who, case, act, wrong in (*OFFICERS, *ON_A_THING)]
OWN = [(who, case, act, EMPTY in wrong) for who, case, act, wrong in PERSONS]
CONTROLS = {"button", "checkbox", "combobox", "link", "radio", "textbox", "DisclosureTriangle"}
STOPS = "a[href], button:not([tabindex='-1']), input:not([type=hidden]), select, textarea, summary"

# Where the focus is: whether it can be seen, and how it stands to the stop before it.
WHERE = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect();
  if (at === document.body) return null;
  const look = getComputedStyle(at), before = window.lastStop;
  window.lastStop = at;
  return {
    said: at.outerHTML.slice(0, 120), id: at.id,
    ringed: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2,
    shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0
      && box.left < innerWidth,
    onwards: !before
      || !!(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}"""
# How many stops the page has: a group of radio buttons is one, what is folded away is none.
COUNT = """stops => {
  const seen = [...document.querySelectorAll(stops)].filter(one => one.checkVisibility());
  const groups = new Set(seen.filter(one => one.type === 'radio').map(one => one.name));
  return seen.filter(one => one.type !== 'radio').length + groups.size;
}"""
MOVING = """() => [...document.querySelectorAll('*')].filter(one => {
  const look = getComputedStyle(one);
  return look.animationName !== 'none' || look.transitionDuration !== '0s'
    || look.scrollBehavior === 'smooth';
}).length"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)


@pytest.fixture
def page(chromium: Browser, stage: Stage) -> Iterator[Page]:
    context = chromium.new_context(base_url=stage.base, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def sign_in(page: Page, who: str) -> None:
    """With nothing but keys."""
    page.goto("/en/account/login/")
    page.focus("#id_login")
    page.keyboard.type(f"{who}@example.org")
    page.keyboard.press("Tab")  # the way out for whoever forgot the password comes first
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("header form button")


def walk(page: Page) -> list[dict[str, Any]]:
    """Every stop of the Tab key, from the top of the page until it leaves."""
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError("the Tab key never leaves this page")


@pytest.mark.parametrize(
    ("who", "place"),
    [
        ("", "/pe/permanent-residency/"),
        ("", "/verify/"),
        ("ines", "/applications/{observed}/"),
        ("ines", "/applications/{ready}/answers/person/"),
        ("officer", "/desk/{lodged}/"),
        ("officer", "/desk/{evaluated}/propose/"),
        ("officer", "/desk/{leaving}/"),
        ("officer", "/desk/{unserved}/do/notice/{unserved_notice}/"),
        ("ines", "/applications/{no}/"),
        ("ines", "/applications/{no}/do/disagree/"),
        ("ines", "/applications/{unserved}/notified/{unserved_notice}/"),
    ],
)
def test_every_control_is_reached_in_the_order_of_reading_and_seen(
    stage: Stage, page: Page, who: str, place: str
) -> None:
    if who:
        sign_in(page, who)
    page.goto(f"/en{place}".format(**stage.ids))
    stops = walk(page)
    assert len(stops) == page.evaluate(COUNT, STOPS)
    assert not [stop["said"] for stop in stops if not stop["ringed"]]
    assert not [stop["said"] for stop in stops if not stop["shown"]]
    assert not [stop["said"] for stop in stops if not stop["onwards"]]
    assert not unnamed(page)


def unnamed(page: Page) -> list[str]:
    """Controls of the page whose name a screen reader could not say."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    controls = [one for one in nodes if one.get("role", {}).get("value") in CONTROLS]
    assert controls
    return [one["role"]["value"] for one in controls if not one.get("name", {}).get("value")]


def test_the_first_stop_skips_to_the_content(page: Page) -> None:
    page.goto("/en/pe/permanent-residency/")
    page.keyboard.press("Tab")
    box = page.locator(".skip").bounding_box()
    assert box and box["x"] >= 0
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_a_mistake_takes_the_focus_and_leads_to_its_field(stage: Stage, page: Page) -> None:
    sign_in(page, "ines")
    page.goto(f"/en/applications/{stage.ids['ready']}/fee/")
    page.check("input[name=how][value=receipt]")
    page.fill("input[name=number]", "")
    page.focus("main form button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".error-summary")
    assert page.title().startswith("Error: ")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    for field in ("id_number", "id_paid_on_0"):
        page.focus(".error-summary")
        page.focus(f".error-summary a[href='#{field}']")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == field
    described = page.get_attribute("#id_number", "aria-describedby") or ""
    assert page.get_attribute("#id_number", "aria-invalid") == "true"
    assert "Copy this from your receipt." in page.locator(f"#{described.split()[-1]}").inner_text()


@pytest.mark.parametrize(
    ("who", "place"),
    [
        *((who, f"/desk/{{{case}}}/do/{act}/") for who, case, act, wrong in BOTH if wrong),
        *((who, f"/applications/{{{case}}}/do/{act}/") for who, case, act, wrong in OWN if wrong),
    ],
)
def test_an_act_that_is_sent_empty_by_return_takes_the_focus_to_what_is_wrong(
    stage: Stage, page: Page, who: str, place: str
) -> None:
    sign_in(page, who)
    page.goto(f"/en{place}".format(**stage.ids))
    page.focus("main form button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".error-summary")
    assert page.evaluate("document.activeElement.className") == "error-summary"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("!!document.activeElement.closest('.field.wrong')")


def test_a_folded_act_is_opened_and_reached_by_keys(stage: Stage, page: Page) -> None:
    sign_in(page, "officer")
    page.goto(f"/en/desk/{stage.ids['leaving']}/")
    page.focus("section[aria-labelledby=now] summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('details').open")
    page.keyboard.press("Enter")
    page.wait_for_selector("main form[novalidate]")
    assert "/do/assign/" in page.url


def test_nothing_moves_for_whoever_asked_for_stillness(chromium: Browser, stage: Stage) -> None:
    for wish, least in (("reduce", False), ("no-preference", True)):
        page = chromium.new_context(base_url=stage.base, reduced_motion=wish).new_page()  # type: ignore[arg-type]
        page.goto("/en/pe/permanent-residency/")
        assert bool(page.evaluate(MOVING)) is least
        page.context.close()


@pytest.mark.parametrize(("capacity", "tokens"), [("ready", 5), ("child", 0)])
def test_fields_about_oneself_say_their_purpose_and_those_about_another_do_not(
    stage: Stage, page: Page, capacity: str, tokens: int
) -> None:
    sign_in(page, "ines")
    page.goto(f"/en/applications/{stage.ids[capacity]}/answers/person/")
    assert page.locator("main [autocomplete]").count() == tokens
