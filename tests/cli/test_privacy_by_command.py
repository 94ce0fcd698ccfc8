"""The lists of an operator on a terminal, and a clear sentence for anybody else."""

from datetime import datetime

import pytest
from click.testing import CliRunner, Result

from tests.support.world import World
from ventanilla.cli.main import cli
from ventanilla.journeys import ask_of_data, review
from ventanilla.kernel.actor import Role


@pytest.fixture(autouse=True)
def staffed(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    class Hour:
        def now(self) -> datetime:
            return world.now

    monkeypatch.setattr("ventanilla.wiring.clock", Hour)
    world.person("operator", Role.OPERATOR)
    ask_of_data.ask(kind="access", text="", by_email=False, stamp=world.stamp("ines"))
    review.begin(stamp=world.stamp("operator", Role.OPERATOR))
    return world


def run(name: str, who: str = "operator") -> Result:
    return CliRunner().invoke(cli, ["--lang", "es", "privacy", name, "--as", f"{who}@example.org"])


def test_requests_are_listed_with_their_last_day(world: World) -> None:
    said = run("requests").output
    assert said.startswith("2026-10-13  Acceso")
    assert "VENCIDA" not in said
    world.days(60)
    assert "VENCIDA" in run("requests").output


def test_the_review_lists_every_role_and_its_last_day() -> None:
    said = run("review").output
    assert said.count("por mirar") == 5
    assert "operator@example.org" in said
    assert "14 de marzo de 2027" in said


def test_an_empty_log_says_so() -> None:
    assert run("incidents").output == "Nada espera.\n"


@pytest.mark.parametrize("name", ["requests", "review", "incidents"])
def test_whoever_is_no_operator_reads_why(name: str) -> None:
    result = run(name, "officer")
    assert result.exit_code == 1
    assert "no tiene el papel que hace falta" in result.stderr
