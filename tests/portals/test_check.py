"""The check: periods without scripts, what is asked next, the sheet, days abroad."""

from io import BytesIO

import pypdfium2
import pytest
from django.test import Client

from tests.support.world import World

CHECK = "/en/pe/permanent-residency/check/"
ABROAD = "/en/pe/permanent-residency/absences/"
RENTISTA = [
    ("audience", {"answer": "retiree"}),
    ("quality", {"answer": "rentista"}),
    ("agreement", {"answer": "none"}),
    *((fact, {"answer": "no"}) for fact in ("has_records", "interpol_alert", "entry_bar")),
]


def day(name: str, written: str) -> dict[str, str]:
    year, month, number = written.split("-")
    return {f"{name}_day": number, f"{name}_month": month, f"{name}_year": year}


def stay(n: int, quality: str, first: str, last: str = "", renewed: str = "") -> dict[str, str]:
    row = {f"answer-{n}-quality": quality, **day(f"answer-{n}-from", first)}
    row |= day(f"answer-{n}-to", last) if last else {}
    return row | ({f"answer-{n}-renewed": renewed} if renewed else {})


def trip(name: str, first: str, last: str) -> dict[str, str]:
    return {**day(f"{name}-0-left", first), **day(f"{name}-0-back", last)}


def told(browser: Client, answers: list[tuple[str, dict[str, str]]]) -> str:
    """Answer those questions; the answer's page."""
    for fact, given in answers:
        reply = browser.post(f"{CHECK}{fact}/", given)
        assert reply.status_code == 302, (fact, reply.content.decode())
    return browser.get(f"{CHECK}result/").content.decode()


def test_years_are_never_asked_they_are_counted_from_the_statuses(world: World) -> None:
    stays = stay(0, "visitante", "2020-01-01", "2023-11-30") | stay(1, "rentista", "2024-05-10")
    text = told(Client(), [*RENTISTA, ("stays", stays), ("absences", {})])
    assert "Not yet: from 10 May 2027 on" in text
    assert "You have 2; 3 are asked for." in text
    assert "does not count" in text


def test_another_row_comes_without_scripts_and_keeps_what_was_typed(world: World) -> None:
    browser = Client()
    typed = stay(0, "rentista", "2022-05-10") | {"add-row": "answer"}
    reply = browser.post(f"{CHECK}stays/", typed)
    text = reply.content.decode()
    assert reply.status_code == 200
    assert text.count('class="period"') == 2
    assert 'value="2022"' in text
    assert "error-summary" not in text
    assert "check" not in reply.cookies


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({}, "Fill in at least one row."),
        (stay(0, "rentista", "2022-02-31"), "Row 1, First day: Type a day that exists"),
        (stay(0, "rentista", "0001-01-01"), "Row 1, First day: Type a day that exists"),
        (stay(0, "", "2022-05-10"), "Row 1, Migratory status: Choose one of the statuses."),
        (
            stay(0, "rentista", "2022-05-10", "2021-05-10"),
            "Row 1, Last day (empty if it goes on): The period ends before it begins.",
        ),
        (
            stay(0, "rentista", "2022-05-10") | stay(1, "rentista", "2023-05-10"),
            "Row 2: This period overlaps with the one that begins on 2022-05-10.",
        ),
    ],
)
def test_a_mistake_in_a_row_is_told_with_its_row(
    world: World, rows: dict[str, str], said: str
) -> None:
    reply = Client().post(f"{CHECK}stays/", rows)
    assert said in reply.content.decode()
    assert "check" not in reply.cookies


def test_an_answer_changed_and_changed_back_loses_nothing(world: World) -> None:
    browser = Client()
    told(browser, [*RENTISTA, ("stays", stay(0, "rentista", "2022-05-10")), ("absences", {})])
    away = told(browser, [("quality", {"answer": "visitante"})])
    assert "Rentista first" in away
    assert "Row 1" not in away
    back = told(browser, [("quality", {"answer": "rentista"})])
    assert "You meet every condition we know of" in back
    assert "since 10 May 2022" in back


def test_what_can_change_nothing_any_more_is_not_asked(world: World) -> None:
    """A current record says no for good, and a resident's route is known from the stays."""
    browser = Client()
    answers = dict(RENTISTA) | {"has_records": {"answer": "yes"}}
    del answers["interpol_alert"], answers["entry_bar"]
    text = told(browser, [*answers.items(), ("stays", stay(0, "rentista", "2022-05-10"))])
    assert "Questions we did not ask" in text
    assert "still open" not in text
    assert f'href="{CHECK}interpol_alert/"' in text


def test_two_readings_of_the_law_stand_side_by_side(world: World) -> None:
    stays = stay(0, "rentista", "2018-02-01", "2025-07-03", "no") | stay(
        1, "rentista", "2025-09-01"
    )
    text = told(Client(), [*RENTISTA, ("stays", stays), ("absences", {})])
    assert "The law can be read in two ways" in text
    assert "met from 1 September 2028" in text
    assert "You meet every condition we know of" in text


def test_the_smallest_change_is_offered_where_one_helps(world: World) -> None:
    answers = dict(RENTISTA) | {"entry_bar": {"answer": "yes"}}
    stays = ("stays", stay(0, "rentista", "2022-05-10"))
    text = told(Client(), [*answers.items(), stays, ("absences", {})])
    assert "What would change the answer" in text
    assert "paying it settles that" in text
    assert "Then every condition we know of would be met." in text


def test_the_sheet_is_made_on_the_spot_and_kept_nowhere(world: World) -> None:
    browser = Client()
    told(browser, [*RENTISTA, ("stays", stay(0, "rentista", "2024-05-10")), ("absences", {})])
    reply = browser.get(f"{CHECK}result.pdf")
    assert reply["Cache-Control"] == "no-store"
    assert "attachment" in reply["Content-Disposition"]
    text = "".join(
        page.get_textpage().get_text_range()
        for page in pypdfium2.PdfDocument(BytesIO(reply.content))
    )
    assert "Not yet: from 10 May 2027 on" in text
    assert "You have 2; 3 are asked for." in text
    assert "art. 29.2.o" in text
    assert "Demonstration" in text


def test_without_answers_there_is_no_sheet(world: World) -> None:
    assert Client().get(f"{CHECK}result.pdf")["Location"] == CHECK


def test_days_abroad_are_counted_under_both_rules(world: World) -> None:
    browser = Client()
    reply = browser.post(ABROAD, trip("absences", "2025-01-10", "2025-08-15"))
    assert reply["Location"] == ABROAD
    text = browser.get(ABROAD).content.decode()
    assert "217 of 183 days" in text
    assert "217 of 365 days" in text
    assert text.count("of 365 days") == 2
    assert "be back by" in text


def test_a_trip_that_ends_before_it_begins_is_refused_with_its_row(world: World) -> None:
    reply = Client().post(ABROAD, trip("absences", "2025-08-15", "2025-01-10"))
    assert (
        "Row 1, Day you came back (empty if still abroad): The period ends"
        in reply.content.decode()
    )
    assert "check" not in reply.cookies
