"""Reading a zone on a terminal: a picture, its lines, what is none, and wrong use."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ventanilla.cli.main import cli
from ventanilla.demo.specimens.gallery.collection import pictures

ERIKSSON = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n"
)


def run(*arguments: str, lang: str = "en", given: str | None = None) -> Result:
    command = ["--lang", lang, "reading", "mrz", *arguments, "--on", "2026-11-28"]
    return CliRunner().invoke(cli, command, input=given)


def test_lines_are_read_and_said_in_both_languages(tmp_path: Path) -> None:
    file = tmp_path / "zone.txt"
    file.write_text(ERIKSSON)
    english, spanish = run(str(file), "--lines"), run("-", "--lines", lang="es", given=ERIKSSON)
    assert english.exit_code == spanish.exit_code == 0, english.output
    assert "Number: L898902C3 – verified" in english.output
    assert "Nacimiento: 1974-08-12 – verificado" in spanish.output
    assert "Names: ERIKSSON, ANNA MARIA – to be confirmed (no check digit" in english.output


def test_a_picture_is_read_for_machines_with_the_place_of_each_field(tmp_path: Path) -> None:
    made = next(pictures("small", 1, seed=6))
    file = tmp_path / "card.jpg"
    file.write_bytes(made.content)
    found = json.loads(run(str(file), "--json").output)
    assert tuple(found["lines"]) == made.lines and found["format"] == made.format
    left, top, right, bottom = found["fields"]["number"]["place"]
    assert 0 < left < right < 1 and 0 < top < bottom < 1


@pytest.mark.parametrize("flag", ["", "--json", "--lines"])
def test_what_cannot_be_read_ends_with_one(tmp_path: Path, flag: str) -> None:
    file = tmp_path / "nothing"
    file.write_bytes(b"")
    ran = run(str(file), *([flag] if flag else []))
    assert ran.exit_code == 1 and "Traceback" not in ran.output


def test_wrong_use_ends_with_two() -> None:
    assert run("/there/is/no/such/file").exit_code == 2
    assert CliRunner().invoke(cli, ["reading", "mrz"]).exit_code == 2
