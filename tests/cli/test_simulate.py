"""A file of people from the command line: what is counted, written, drawn and refused."""

import csv
import json
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pyarrow as arrow
import pyarrow.parquet as parquet
import pytest
from click.testing import CliRunner

from tests.support.world import World
from ventanilla.cli.main import cli
from ventanilla.procedures.core.reading import load

PERU = Path(__file__).resolve().parents[2] / "definitions/pe/permanent-residency/2026-09-01.yaml"
HEAD = "id,audience,quality,stays,absences,has_records,interpol_alert,entry_bar\n"
ANA = "ana,retiree,rentista,rentista 2022-05-10/..,none,no,no,no\n"
LUIS = "luis,worker,trabajador,trabajador 2025-05-10/..,,no,no,no\n"
EVA = "eva,worker,visitante,,,no,no,\n"
read_once = cache(load)
Write = Callable[[str], Path]


@pytest.fixture(autouse=True)
def definitions_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ventanilla.cli.eligibility.load", read_once)


@pytest.fixture
def crowd(tmp_path: Path) -> Write:
    def write(text: str, name: str = "people.csv") -> Path:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        return file

    return write


def run(*arguments: object, code: int = 0, lang: str = "en") -> str:
    listed = ["--lang", lang, "eligibility", "simulate", *map(str, arguments)]
    result = CliRunner().invoke(cli, [*listed, "--definition", str(PERU), "--on", "2026-09-15"])
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def counts(*arguments: object) -> dict[str, object]:
    found: dict[str, object] = json.loads(run(*arguments, "--json"))
    return found


def first(found: dict[str, object]) -> dict[str, dict[str, int]]:
    return found["definitions"][0]  # type: ignore[index,no-any-return]


def test_people_are_counted_by_verdict_reason_and_route(crowd: Write) -> None:
    found = first(counts(crowd(HEAD + ANA + LUIS + EVA)))
    assert found["verdicts"] == {"yes": 1, "not_yet": 2, "unknown": 0}
    assert found["criteria"]["three-years"] == {"met": 1, "not_met": 2, "to_be_confirmed": 0}  # type: ignore[comparison-overlap]
    assert found["routes"]["worker-first"] == {"yes": 0, "not_yet": 1, "unknown": 0}  # type: ignore[comparison-overlap]


def test_the_table_speaks_both_languages(crowd: Write) -> None:
    file = crowd(HEAD + ANA + EVA)
    assert "not yet" in run(file)
    said = run(file, lang="es")
    assert "aún no" in said
    assert "Primero Trabajador" in said


def test_another_definition_shows_who_changes_and_why(crowd: Write, tmp_path: Path) -> None:
    other = tmp_path / "2026-09-01.yaml"
    other.write_text(PERU.read_text().replace("(stays, resident) >= 3", "(stays, resident) >= 1"))
    changes = counts(crowd(HEAD + ANA + LUIS + EVA), "--against", other)["changes"]
    assert changes == [
        {
            "from": "not_yet",
            "to": "yes",
            "people": 1,
            "because": {"three-years": 1},
        }
    ]
    assert "not yet → yes" in run(crowd(HEAD + LUIS), "--against", other)


def test_everybodys_answer_is_written_and_drawn(crowd: Write, tmp_path: Path) -> None:
    out, plot = tmp_path / "out.csv", tmp_path / "out.svg"
    run(crowd(HEAD + ANA + EVA), "--out", out, "--plot", plot)
    rows = list(csv.DictReader(out.open(encoding="utf-8")))
    assert [(row["row"], row["id"], row["verdict"]) for row in rows] == [
        ("2", "ana", "yes"),
        ("3", "eva", "not_yet"),
    ]
    assert rows[1]["routes"] == "worker-first"
    assert "<svg" in plot.read_text()


def test_parquet_holds_the_same_people_in_types_of_its_own(crowd: Write, tmp_path: Path) -> None:
    file, out = tmp_path / "people.parquet", tmp_path / "out.parquet"
    stay = {"quality": "rentista", "from": date(2022, 5, 10), "to": None, "renewed": None}
    people = {
        "audience": ["retiree", "worker"],
        "quality": ["rentista", "visitante"],
        "stays": [[stay], None],
        "absences": [[], None],
        "temporary_until": [None, date(2027, 1, 1)],
        **{name: [False, False] for name in ("has_records", "interpol_alert", "entry_bar")},
    }
    parquet.write_table(arrow.table(people), file)
    found = first(counts(file, "--out", out))
    assert found["verdicts"] == {"yes": 1, "not_yet": 1, "unknown": 0}
    assert parquet.read_table(out).column("verdict").to_pylist() == ["yes", "not_yet"]


def test_a_drawing_has_an_ending_that_we_can_draw(crowd: Write) -> None:
    assert ".svg, .png" in run(crowd(HEAD + ANA), "--plot", "x.pdf", code=1)


def test_the_definition_in_force_is_the_one_that_is_asked(world: World, crowd: Write) -> None:
    listed = ["--lang", "en", "eligibility", "simulate", str(crowd(HEAD + ANA)), "--json"]
    result = CliRunner().invoke(cli, listed)
    assert result.exit_code == 0, result.output
    assert first(json.loads(result.stdout))["verdicts"]["yes"] == 1


def test_nobody_asks_on_a_day_that_we_do_not_count_with(crowd: Write) -> None:
    file = crowd(HEAD + ANA)
    listed = ["--lang", "en", "eligibility", "simulate", str(file), "--definition", str(PERU)]
    for day in ("0001-01-01", "9999-12-31"):
        result = CliRunner().invoke(cli, [*listed, "--on", day])
        assert result.exit_code == 1
        assert "between 1900 and 2199" in result.output


def test_the_people_are_not_written_over(crowd: Write) -> None:
    file = crowd(HEAD + ANA)
    assert "another file" in run(file, "--out", file, code=1)
    assert file.read_text() == HEAD + ANA


BAD = {
    "a column that is no fact": ("age\n3\n", "[age]"),
    "a column twice": ("audience,audience\n", "[audience]"),
    "a day that does not exist": (HEAD + ANA.replace("05-10", "02-30"), "row 2, stays[0].from"),
    "year 1": (HEAD + ANA.replace("2022", "0001"), "row 2, stays[0].from"),
    "year 9999": (HEAD + ANA.replace("2022", "9999"), "row 2, stays[0].from"),
    "a reversed period": (HEAD + ANA.replace("..", "2020-01-01"), "row 2, stays[0].to"),
    "periods that overlap": (
        HEAD + ANA.replace("/..", "/..; rentista 2023-01-01/.."),
        "row 2, stays[1]",
    ),
    "ten thousand trips": (
        HEAD + ANA.replace("none", "; ".join(["2020-01-01/2020-01-02"] * 5_000)),
        "row 2, absences: There are more than 200",
    ),
    "a cell without end": (HEAD + ANA.replace("none", "x" * 140_000), "field larger"),
    "an unknown choice": (HEAD + ANA.replace("retiree", "emperor"), "row 2, audience"),
    "a word for yes and no": (HEAD + ANA.replace("no,no,no", "no,perhaps,no"), "row 2, interpol"),
    "too many cells": (HEAD + ANA + EVA.replace(",\n", ",,,\n"), "row 3: The row has 10 cells"),
    "an open quote": (HEAD + '"ana', "no CSV file"),
    "nothing": ("", "empty"),
    "no people": (HEAD, "no people"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_read_is_refused_with_its_place(
    case: str, crowd: Write, tmp_path: Path
) -> None:
    text, said = BAD[case]
    out = tmp_path / "out.csv"
    printed = run(crowd(text), "--out", out, code=1)
    assert said in printed
    assert "yes" not in printed.split(said)[0]
    assert [file.name for file in tmp_path.iterdir()] == ["people.csv"], "nothing half written"


def test_a_binary_file_is_no_table(tmp_path: Path) -> None:
    for name in ("people.csv", "people.parquet"):
        file = tmp_path / name
        file.write_bytes(bytes(range(256)) * 40)
        assert "This is no" in run(file, code=1)


def test_of_many_mistakes_the_first_twenty_are_shown(crowd: Write) -> None:
    said = run(crowd(HEAD + ANA.replace("retiree", "emperor") * 70), code=1)
    assert "70 cells cannot be read" in said
    assert "row 21," in said
    assert "row 22," not in said
    assert "and 50 more" in said


def test_bad_rows_can_be_left_out_and_are_counted(crowd: Write) -> None:
    file = crowd(HEAD + ANA + ANA.replace("retiree", "emperor") + "x\n" + EVA)
    found = counts(file, "--skip-bad")
    assert found["left_out"] == 2
    assert first(found)["verdicts"] == {"yes": 1, "not_yet": 1, "unknown": 0}
    assert "Rows left out, as unreadable: 2" in run(file, "--skip-bad")


def test_without_the_library_it_says_what_to_install(
    crowd: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "ventanilla.population.adapters.parquet_table", raising=False)
    said = run(crowd(HEAD + ANA), "--out", tmp_path / "out.parquet", code=1)
    assert "ventanilla[simulate]" in said
