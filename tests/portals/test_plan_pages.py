"""The plan's pages: said on the device, shown with days, made again from what happened."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client
from icalendar import Calendar

from tests.support.plans import ROOT, begun, boxes, planned, shown
from tests.support.world import World

NOW = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
RESULT, HAPPENED = f"/en{ROOT}result/", f"/en{ROOT}happened/"


@pytest.fixture(autouse=True)
def early(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first of December, with the law published."""
    at(monkeypatch, NOW)


def at(monkeypatch: pytest.MonkeyPatch, hour: datetime) -> None:
    class Hour:
        def now(self) -> datetime:
            return hour

    monkeypatch.setattr("ventanilla.wiring.clock", Hour)


def text(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_somebody_who_said_nothing_is_led_to_the_first_question() -> None:
    for page in ("papers/", "times/", "result/", "happened/"):
        assert Client().get(f"/en{ROOT}{page}")["Location"].endswith("/plan/")


@pytest.mark.parametrize("country", ["VE", "US", "MX", "CU", "JP", "PT", "ES"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_plan_says_days_costs_and_sources(country: str, language: str) -> None:
    page = text(shown(planned(country, language), language))
    for words in {
        "en": ("You can lodge from", "To start now", "What it costs", "Not known, and so"),
        "es": ("Puede presentar desde", "Qué empezar ahora", "Cuánto cuesta", "No se sabe"),
    }[language]:
        assert words in page


def test_advice_that_no_norm_bears_bends_and_says_so() -> None:
    page = text(shown(planned("CU")))
    assert "this advice cannot be kept with these times" in page
    assert "You can lodge from" in page


def test_what_the_state_has_is_ticked_and_never_asked() -> None:
    browser = planned()
    assert "✓ Record of entries and exits" in text(shown(browser))
    assert "movements-stance" not in browser.get(f"/en{ROOT}papers/").content.decode()


def test_a_figure_that_is_old_or_contested_says_so_in_words() -> None:
    page = text(shown(planned("US")))
    assert "another source says otherwise" in page
    assert "old: check it" in page


def test_no_answer_stands_in_an_address_and_the_cookie_ends_with_the_browser() -> None:
    browser = planned("CU")
    page = shown(browser)
    assert not re.search(r'(?:href|action)="[^"]*(?:CU|2032|\?)', page)
    cookie = browser.cookies["plan"]
    assert cookie["httponly"]
    assert not cookie["expires"]
    assert not cookie["max-age"]
    browser.post(f"/en{ROOT}forget/")
    assert browser.get(RESULT)["Location"].endswith("/plan/")


def test_a_cookie_that_was_altered_is_no_plan() -> None:
    browser = planned()
    browser.cookies["plan"] = browser.cookies["plan"].value[:-3] + "abc"
    assert browser.get(RESULT)["Location"].endswith("/plan/")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"country": ""}, "Choose an answer."),
        ({"start_year": "1"}, "We only reckon with years"),
        ({"start_year": "9999"}, "We only reckon with years"),
        ({"appointment": "x"}, "Type a number of days."),
        ({"appointment": "9999"}, "Type at most two years."),
        ({"file_by_day": "31", "file_by_month": "2", "file_by_year": "2027"}, "a day that exists"),
    ],
)
def test_a_mistake_on_the_first_page_is_said_at_its_field(
    typed: dict[str, str], words: str
) -> None:
    good = {"country": "VE", "appointment": "15", **boxes("start", "2026-12-01")}
    answer = Client().post(f"/en{ROOT}", good | typed)
    assert answer.status_code == 200
    assert words in answer.content.decode()


def test_a_held_paper_that_serves_for_a_time_must_say_its_day() -> None:
    browser = begun()
    page = browser.post(f"/en{ROOT}papers/", {"criminal-record-stance": "have"}).content.decode()
    assert "Choose an answer." in page
    every = dict.fromkeys(re.findall(r'name="([a-z-]+-stance)"', page), "get")
    page = browser.post(
        f"/en{ROOT}papers/", every | {"criminal-record-stance": "have"}
    ).content.decode()
    assert "this paper serves for a time" in page


def filing(browser: Client) -> datetime:
    found = re.search(r"You can lodge from (\d+ \w+ \d{4})", shown(browser))
    assert found
    return datetime.strptime(found[1], "%d %B %Y").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("what", "of", "day", "later"),
    [
        ("arrived", "criminal-record/obtain", "2026-12-02", False),
        ("late", "criminal-record/obtain", "2027-01-20", True),
        ("lost", "criminal-record/obtain", "2026-12-08", True),
        ("lost", "passport/obtain", "2026-12-08", True),
    ],
)
def test_what_happened_makes_the_plan_again(
    monkeypatch: pytest.MonkeyPatch, what: str, of: str, day: str, later: bool
) -> None:
    browser = planned("VE")
    before = filing(browser)
    at(monkeypatch, datetime(2026, 12, 9, 15, 0, tzinfo=UTC))
    assert filing(browser) == before
    answer = browser.post(HAPPENED, {"what": what, "of": of, **boxes("day", day)})
    if answer.status_code == 200:
        raise AssertionError(text(answer.content.decode()))
    page = browser.get(RESULT)
    if page.status_code == 302:  # a lost passport: how long a new one takes has to be said
        browser.post(page["Location"], {"passport-obtain": "30"})
    assert (filing(browser) > before) is later
    browser.post(HAPPENED, {"remove": "0"})
    assert filing(browser) == before


def test_a_lost_passport_of_a_country_without_figures_asks_how_long_a_new_one_takes() -> None:
    browser = planned("PT")
    before = filing(browser)
    browser.post(HAPPENED, {"what": "lost", "of": "passport/obtain", **boxes("day", "2026-12-01")})
    assert browser.get(RESULT)["Location"].endswith("times/")
    page = browser.get(f"/en{ROOT}times/").content.decode()
    names = re.findall(r'name="([a-z-]+)" [^>]*value="(\d+)"', page)
    browser.post(f"/en{ROOT}times/", {**dict(names), "passport-obtain": "60"})
    assert filing(browser) > before


def test_the_appointment_can_be_moved_and_too_soon_says_what_would_open_it() -> None:
    browser = planned("VE")
    browser.post(HAPPENED, {"what": "appointment", "of": "", **boxes("day", "2026-12-03")})
    page = text(shown(browser))
    assert "With these days there is no plan" in page
    assert "Move the appointment to" in page
    browser.post(HAPPENED, {"what": "appointment", "of": "", **boxes("day", "2027-03-03")})
    assert "3 March 2027" in text(shown(browser))


def test_a_day_by_which_to_lodge_that_cannot_be_kept_says_what_would() -> None:
    browser = planned("US", **boxes("file_by", "2026-12-05"))
    page = text(shown(browser))
    assert "There is not enough time to lodge by" in page
    assert "Each of these was tried" in page


def test_a_paper_cannot_have_arrived_tomorrow() -> None:
    browser = planned("VE")
    typed = {"what": "arrived", "of": "criminal-record/obtain", **boxes("day", "2027-01-01")}
    page = browser.post(HAPPENED, typed).content.decode()
    assert "Say that it is late" in page


def test_the_calendar_file_is_read_by_another_library() -> None:
    browser = planned("VE")
    answer = browser.post(f"/en{ROOT}plan.ics")
    assert answer["Content-Type"].startswith("text/calendar")
    assert browser.get(f"/en{ROOT}plan.ics").status_code == 405
    read = Calendar.from_ical(answer.content)
    titles = [str(event["SUMMARY"]) for event in read.walk("VEVENT")]
    assert "Criminal background check: Apostille" in titles
    assert "Lodging the application" in titles
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))


def test_the_plan_is_linked_from_the_front_page(world: World) -> None:
    assert f'href="/en{ROOT}"' in Client().get("/en/").content.decode()
