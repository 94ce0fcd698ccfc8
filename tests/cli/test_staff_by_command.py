"""Staff by command: granted in an office, moved, away, back; an unknown office is named."""

import pytest

from tests.cli.test_the_path_by_command import early_hour as early_hour
from tests.cli.test_the_path_by_command import run
from tests.support.world import World
from ventanilla.accounts import queries
from ventanilla.kernel.actor import Role

pytestmark = pytest.mark.django_db
OFFICER, SECOND = "officer@example.org", "second@example.org"


def test_an_officer_is_placed_and_moves_on(world: World) -> None:
    world.offices()
    assert run("people", "grant", SECOND, "officer", "--office", "callao") == "Done."
    assert queries.office_of(world.ids["second"], Role.OFFICER) == "callao"
    assert run("people", "place", SECOND, "officer", "superior") == "Done."
    assert queries.office_of(world.ids["second"], Role.OFFICER) == "superior"


@pytest.mark.parametrize("verb", [("grant", "--office"), ("place",)])
def test_an_office_that_is_not_there_is_named_with_those_that_are(
    world: World, verb: tuple[str, ...]
) -> None:
    world.offices()
    said = run("people", verb[0], SECOND, "officer", *verb[1:], "atlantis", code=1)
    assert "There is no office “atlantis”. There are: " in said
    assert "lima-brena" in said
    assert queries.office_of(world.ids["second"], Role.OFFICER) == ""


def test_before_offices_are_loaded_a_code_is_taken_and_that_is_said(world: World) -> None:
    said = run("people", "place", SECOND, "officer", "cusco")
    assert said.startswith("No offices are loaded")
    assert "There is no office" in run("people", "place", SECOND, "officer", "¡Cusco!", code=1)
    assert queries.office_of(world.ids["second"], Role.OFFICER) == "cusco"


def test_somebody_goes_and_comes_back(world: World) -> None:
    days = ("2026-09-20", "2026-09-22")
    assert run("people", "leave", OFFICER, *days, "--cover", SECOND) == "Done."
    [line] = run("people", "leaves").splitlines()
    number, *said = line.split()
    assert said == [OFFICER, "2026-09-20", "…", "2026-09-22", SECOND]
    assert run("people", "back", number) == "Done."
    assert run("people", "leaves") == ""
