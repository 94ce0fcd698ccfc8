"""The plan on a terminal: days out, the calendar file, and wrong arguments said at their path."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from tests.support.world import World
from ventanilla.cli.main import cli

HELD = ["--held", "passport:2022-05-10:2032-05-10"]
TIMES = ["--estimate", "financial/obtain=3", "--estimate", "health-insurance/obtain=2,3,6"]
PLAIN = ["--country", "VE", "--start", "2026-12-01", *HELD, *TIMES, "--appointment", "10,15,30"]


@pytest.fixture(autouse=True)
def early(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    class Hour:
        def now(self) -> datetime:
            return datetime(2026, 12, 1, 15, tzinfo=UTC)

    monkeypatch.setattr("ventanilla.wiring.clock", Hour)


def run(*arguments: str, lang: str = "en") -> Result:
    return CliRunner().invoke(cli, ["--lang", lang, "plan", *arguments])


def test_a_plan_says_its_days_in_both_languages() -> None:
    english, spanish = run(*PLAIN), run(*PLAIN, lang="es")
    assert english.exit_code == spanish.exit_code == 0, english.output
    assert "Criminal background check: Apostille" in english.output
    assert "Certificado de antecedentes penales: Apostilla" in spanish.output
    assert "Lodging the application" in english.output


def test_for_machines_everything_is_there_and_a_file_may_say_it_all(tmp_path: Path) -> None:
    told = json.loads(run(*PLAIN, "--json").output)
    assert told["filing"] > told["start"]
    assert {paper["paper"] for paper in told["papers"]} >= {"passport", "criminal-record"}
    file = tmp_path / "plan.json"
    raw = {
        "country": "VE",
        "start": "2026-12-01",
        "held": {"passport": {"issued": "2022-05-10", "expires": "2032-05-10"}},
        "estimates": {"financial/obtain": 3, "health-insurance/obtain": [2, 3, 6]},
        "appointment": [10, 15, 30],
    }
    file.write_text(json.dumps(raw))
    assert json.loads(run("--file", str(file), "--json").output) == told


def test_the_calendar_file_is_written(tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    assert run(*PLAIN, "--ics", str(file)).exit_code == 0
    assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) > 5


def test_what_happened_makes_it_again() -> None:
    late = ["--happened", "late:criminal-record/obtain:2027-02-01", "--on", "2026-12-09"]
    before, after = (json.loads(run(*PLAIN, *more, "--json").output) for more in ((), late))
    assert after["filing"] > before["filing"]


def test_what_nobody_has_published_is_asked_for_with_its_flag() -> None:
    answer = run("--country", "PT", "--start", "2026-12-01", *HELD)
    assert answer.exit_code == 2
    assert "--estimate criminal-record/obtain=" in answer.output


def test_no_plan_says_why_and_what_was_tried() -> None:
    answer = run(*PLAIN, "--file-by", "2026-12-03")
    assert answer.exit_code == 1
    assert "There is not enough time to lodge by 3 December 2026." in answer.output
    assert "→" in answer.output
    assert json.loads(run(*PLAIN, "--file-by", "2026-12-03", "--json").output)["offers"]


@pytest.mark.parametrize(
    ("wrong", "at"),
    [
        (["--start", "9999-12-31"], "start"),
        (["--start", "0001-01-01"], "start"),
        (["--start", "tomorrow"], "start"),
        (["--country", "Venezuela"], "country"),
        (["--held", "nothing"], "held.nothing"),
        (["--held", "passport:0001-01-01"], "held.passport.issued"),
        (["--estimate", "financial/obtain=soon"], "estimates.financial/obtain"),
        (["--estimate", "financial"], "financial"),
        (["--way", "criminal-record=by-balloon"], "ways.criminal-record"),
        (["--want", "x"], "wanted[0]"),
        (["--happened", "flew"], "happened[0].what"),
        (["--happened", "lost:passport:2026-12-01", "--on", "9999-12-31"], "on"),
        (["nobody=1"], "answers.nobody"),
        (["has_records=perhaps"], "answers.has_records"),
        (["nobody"], "nobody"),
    ],
)
def test_wrong_arguments_are_refused_with_their_path(wrong: list[str], at: str) -> None:
    answer = run(*PLAIN, *wrong)
    assert answer.exit_code == 2, answer.output
    assert at in answer.output


def test_a_file_that_is_no_request_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    for content in ("[]", "{", '{"x": 1}'):
        file.write_text(content)
        assert run("--file", str(file)).exit_code == 2
