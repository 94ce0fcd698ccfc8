"""What waits of data protection shows in health and figures, with nobody's name in it."""

from datetime import timedelta

import pytest

from tests.support.world import World
from ventanilla.journeys import ask_of_data, breach, review
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.text import Text
from ventanilla.privacy.core.incidents import Assessment, Data
from ventanilla.upkeep import checks, metrics
from ventanilla.upkeep.health import answer

NOTHING = Text("", "")


def well(world: World, name: str) -> bool | None:
    [check] = [one for one in checks.CHECKS if one.name == name]
    return answer(check, world.now)[0]


def figure(world: World, name: str) -> str:
    lines = metrics.text(world.now).splitlines()
    return next(line for line in lines if line.startswith(f"ventanilla_{name} ")).split()[1]


def test_requests_are_counted_and_a_late_one_is_to_be_looked_at(world: World) -> None:
    ask_of_data.ask(kind="access", text="", by_email=False, stamp=world.stamp("ines"))
    assert well(world, "data requests") is True
    assert [figure(world, f"data_requests_{one}") for one in ("open", "late")] == ["1", "0"]
    world.days(40)
    assert well(world, "data requests") is False
    assert figure(world, "data_requests_late") == "1"


def test_an_overdue_review_is_to_be_looked_at(world: World) -> None:
    assert well(world, "privilege review") is True
    world.days(200)
    review.open_due(stamp=Stamp(SYSTEM, world.now))
    assert well(world, "privilege review") is False
    assert figure(world, "privilege_review_overdue") == "1"


@pytest.mark.parametrize(("drill", "late"), [(True, "0"), (False, "1")])
def test_an_incident_that_nobody_told_in_time_counts_and_a_drill_does_not(
    world: World, drill: bool, late: str
) -> None:
    world.person("operator", Role.OPERATOR)
    known = Assessment(
        Text("x", ""), NOTHING, NOTHING, frozenset({Data.HEALTH}), None, False, False, False, True
    )
    breach.begin(
        drill=drill, known_at=world.now, assessment=known,
        stamp=world.stamp("operator", Role.OPERATOR),
    )  # fmt: skip
    assert figure(world, "incidents_late") == "0"
    world.now += timedelta(hours=49)
    assert figure(world, "incidents_late") == late


def test_a_house_without_a_data_officer_is_told_so(world: World, settings: "object") -> None:
    assert well(world, "data officer") is True
    settings.DPO_EMAIL = ""  # type: ignore[attr-defined]
    assert well(world, "data officer") is False
