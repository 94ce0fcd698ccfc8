"""The calendar on a terminal: what does not count and why, in both languages, and wrong words."""

from datetime import date

import pytest
from click.testing import CliRunner, Result

from ventanilla.cases.adapters import holidays
from ventanilla.cli.main import cli


def run(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(cli, ["--lang", lang, "calendar", *arguments])


def test_a_year_says_its_days_with_their_source_in_both_languages() -> None:
    english, spanish = run("2026"), run("2026", lang="es")
    assert english.exit_code == spanish.exit_code == 0
    assert "17 holidays and non-working days, 14 from Monday to Friday" in english.output
    assert "2026-12-25 Fri   Christmas Day — D.Leg. 713, art. 6 [O12, in the law]" in english.output
    assert "2026-01-02 vie   D.S. 042-2025-PCM [PRENSA, según informan]" in spanish.output
    assert "Decrees are known until 2 January 2026" in english.output
    assert "salvo que un decreto agregue días no laborables" in spanish.output


def test_the_days_of_a_department_are_told_with_it_and_not_without() -> None:
    there = run("2026", "--region", "apurimac").output
    assert "2026-04-27 Mon   ordenanza regional / decreto 002-2026, in Apurímac" in there
    assert "Of the days of the regions only some were found" in there
    assert "2026-04-27" not in run("2026").output
    assert "2026-04-27" not in run("2026", "--region", "Cusco").output


def test_a_year_of_which_not_every_decree_was_found_says_so() -> None:
    assert "Of 2024 not every decree was found." in run("2024").output
    assert "not every decree" not in run("2025").output


def test_a_term_says_its_last_day_and_every_day_that_did_not_count() -> None:
    told = run("term", "2026-12-04", "30")
    assert told.exit_code == 0
    assert "Last day: 21 January 2027, unless a decree adds non-working days." in told.output
    assert "2026-12-08 Tue   not a working day: Immaculate Conception" in told.output
    assert sum(line.startswith("  20") for line in told.output.splitlines()) == 19
    assert "The distance term (LPAG art. 135) was not applied" in told.output
    assert (
        "Último día: 22 de setiembre de 2025." in run("term", "2025-09-15", "5", lang="es").output
    )


def test_a_term_in_months_runs_date_to_date() -> None:
    """LPAG art. 134.3."""
    assert "Last day: 1 March 2027" in run("term", "2026-08-31", "6", "--months").output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["twenty"], "“twenty” is not a year. Write one from 2022 to 2035."),
        (["2040"], "The holidays of the year 2040 are not known"),
        (["2021"], "The holidays of the year 2021 are not known"),
        (["term", "2035-12-20", "30"], "The holidays of the year 2036 are not known"),
        (["term", "4/12", "3"], "“4/12” is not a day. Write it like this: 2026-12-04."),
        (["term", "2026-12-04", "0"], "A term has from 1 to 250 days or months."),
        (["term", "2026-12-04", "many"], "A term has from 1 to 250 days or months."),
        (["2026", "--region", "Atlantis"], "“Atlantis” is not a department."),
        (["2026", "--told-on", "yesterday"], "“yesterday” is not a day."),
        (["term", "2026-12-04"], "Missing argument"),
        ([], "Usage"),
    ],
)
def test_wrong_words_are_told_and_end_with_an_exit_code(arguments: list[str], said: str) -> None:
    refused = run(*arguments)
    assert refused.exit_code != 0
    assert said in refused.output
    assert "Last day" not in refused.output


def test_a_day_that_was_added_later_does_not_rewrite_in_silence_what_was_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = holidays.version()
    late = old.decreed[0].model_copy(update={"days": (date(2026, 12, 24),)})
    changed = {"version": date(2026, 12, 28), "decreed": (*old.decreed, late)}
    monkeypatch.setattr(holidays, "files", lambda: (old, old.model_copy(update=changed)))
    asked = ("term", "2026-12-21", "5")
    assert "Last day: 30 December 2026" in run(*asked).output
    assert "what was known" not in run(*asked).output
    told = run(*asked, "--told-on", "2026-12-01").output
    assert "By what was known on 1 December 2026, the last day was 29 December 2026." in told
    assert "Since then this changed in the calendar: 24 December 2026." in told
    assert "what was known" not in run(*asked, "--told-on", "2026-12-29").output
