"""The small acts from the command line: their fields, and what a wrong one gets."""

import pytest
from click.testing import CliRunner

from tests.support.world import World
from ventanilla.cli.case_acts import OFFICE, PERSON, fields
from ventanilla.cli.main import cli
from ventanilla.journeys import admit
from ventanilla.kernel.clock import DemoClock
from ventanilla.ledger import queries as ledger

TRIP = ("days=10", "receipt=B-1", "receipt_on=2026-09-01", "passport_until=2030-01-01")


@pytest.fixture(autouse=True)
def early_hour(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DemoClock, "now", lambda _clock: world.now)


def run(who: str, name: str, case_id: str, *given: str, code: int = 0) -> str:
    words = ["--lang", "en", "case", "act", "--as", f"{who}@example.org", name, case_id, *given]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def test_a_permit_to_leave_is_asked_for_and_given(world: World) -> None:
    case_id = world.lodged()
    run("ines", "ask-to-leave", case_id, "leaves_on=2026-10-01", *TRIP)
    run("officer", "give-exit", case_id, "number=1")
    assert world.file(case_id).exits[0].given


def test_a_notice_is_written_down_with_its_day(world: World) -> None:
    case_id = world.lodged()
    admit.admit(case_id=case_id, stamp=world.officer())
    run("officer", "ask-opinion", case_id, "unit=Legal", "question=¿Vale?", "sort=own")
    run("officer", "answer-opinion", case_id, "number=1", "text=Vale.")
    assert world.file(case_id).opinions[0].answer == "Vale."


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "It takes: leaves_on=YYYY-MM-DD days=N receipt=…"),
        (("leaves_on=tomorrow", *TRIP), "leaves_on: missing, not taken, or unreadable"),
        (("leaves_on=2026-10-01", *TRIP, "bribe=S/ 100"), "bribe: missing, not taken"),
    ],
)
def test_what_is_missing_unreadable_or_not_taken_is_named(
    world: World, given: tuple[str, ...], said: str
) -> None:
    case_id = world.lodged()
    before = world.file(case_id), ledger.walk().lines
    assert said in run("ines", "ask-to-leave", case_id, *given, code=2)
    assert (world.file(case_id), ledger.walk().lines) == before


def test_a_refusal_is_the_one_of_the_page_and_ends_with_one(world: World) -> None:
    case_id = world.lodged()
    assert "not over" in run("ines", "complain", case_id, "text=Tarde", code=1)
    assert not world.file(case_id).complaints


def test_an_officers_act_is_not_for_the_person(world: World) -> None:
    case_id = world.lodged()
    assert "does not have the role" in run("ines", "note", case_id, "text=x", code=1)


def test_every_act_says_which_fields_it_takes() -> None:
    for journey in (*PERSON.values(), *OFFICE.values()):
        assert all(str(one) for one in fields(journey))
