"""Only an open observation stops the clock: proven on the tables, and forged tables are caught."""

from dataclasses import dataclass, replace

import pytest
from click.testing import CliRunner

from tests.spec.test_definitions import FILES
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.facets import FACETS
from ventanilla.cases.core.move import ClockEffect, Move
from ventanilla.cases.core.moves import MOVES
from ventanilla.cases.core.proof import only_observations_stop
from ventanilla.cases.core.states import OBSERVED_STATES, State
from ventanilla.cli import procedures
from ventanilla.cli.main import cli

ROWS, NOTES = tuple(MOVES.values()), tuple(FACETS.values())


def found(*rows: Move, notes: tuple[Facet, ...] = NOTES) -> list[str]:
    return [one.en for one in only_observations_stop(rows, notes, OBSERVED_STATES)]


def forged(name: str, **changes: object) -> tuple[Move, ...]:
    """The table of the house with one row of it changed."""
    return tuple(replace(row, **changes) if row.id == name else row for row in ROWS)  # type: ignore[arg-type]


def test_the_tables_of_the_house_prove_it() -> None:
    """LPAG arts 125.3, 41-A."""
    assert found(*ROWS) == []


@pytest.mark.parametrize(
    ("name", "clock"),
    [
        ("admit", ClockEffect.STOP),  # waiting for another entity or a report
        ("propose", ClockEffect.STOP),  # waiting for the second officer
        ("lodge", ClockEffect.STOP),
        ("reopen", ClockEffect.STOP),
        ("appeal", ClockEffect.STOP),  # waiting for the superior
        ("observe_again", ClockEffect.NONE),
        ("correct_again", ClockEffect.NONE),
        ("observe", ClockEffect.NONE),
        ("observe", ClockEffect.END),
        ("correct", ClockEffect.NONE),
        ("correct", ClockEffect.STOP),
        ("declare_not_filed", ClockEffect.NONE),
        ("withdraw", ClockEffect.NONE),  # out of an observation too
    ],
)
def test_a_row_with_a_wrong_effect_is_found_by_its_name(name: str, clock: ClockEffect) -> None:
    first, *_ = found(*forged(name, clock=clock))
    assert first.startswith(f"“{name}”, from ")
    assert f"does “{clock}” to the clock" in first


def test_waiting_for_anything_else_may_not_be_given_a_state_that_stops() -> None:
    wait = Move(
        "wait_for_report",
        (State.IN_EVALUATION,),
        State.PROPOSED,
        (),
        ROWS[0].log,
        "LPAG art. 41-A",
        ClockEffect.STOP,
    )
    assert len(found(*ROWS, wait)) == 1
    assert found(*ROWS, replace(wait, clock=ClockEffect.NONE)) == []


def test_a_state_in_which_a_correction_is_awaited_must_be_named_as_one() -> None:
    told = only_observations_stop(ROWS, NOTES, (State.OBSERVED,))
    assert {word for one in told for word in one.en.split("”")[0].split("“")[1:]} == {
        "observe_again",
        "correct_again",
    }


def test_a_move_with_several_targets_is_looked_at_for_each() -> None:
    dismiss = forged("dismiss", back=(State.REFUSED, State.OBSERVED))
    assert {"“refused”" in one for one in found(*dismiss)} == {False}
    assert len(found(*dismiss)) == len(MOVES["dismiss"].sources)


def test_what_had_ended_may_be_resumed_and_what_runs_may_not() -> None:
    """A recourse reopens the procedure (LPAG art. 207.2); a returned draft resumes nothing."""
    assert MOVES["reopen"].clock is ClockEffect.RESUME
    assert found(*forged("return_proposal", clock=ClockEffect.RESUME)) == [
        "“return_proposal” resumes the clock from “proposed”, where it neither stood still nor had "
        "ended."
    ]


def test_an_observation_that_nobody_can_leave_is_found() -> None:
    rows = [row for row in ROWS if State.OBSERVED not in row.sources]
    assert found(*rows) == ["No move leaves “observed”: the clock would stand still for ever."]


def test_a_facet_that_brings_an_effect_is_found() -> None:
    @dataclass(frozen=True)
    class Timed(Facet):
        clock: ClockEffect = ClockEffect.STOP

    seat = Timed("booked", (State.LODGED,), ROWS[0].log)
    assert found(*ROWS, notes=(*NOTES, seat)) == [
        "The note “booked” touches the clock; only a move may."
    ]


def test_what_is_proven_holds_wherever_a_case_can_come() -> None:
    """Every state with the clock as the effects leave it, from the draft on."""
    after = {ClockEffect.STOP: True, ClockEffect.RESUME: False, ClockEffect.END: False}
    known, new = set[tuple[State, bool]](), {(State.DRAFT, False)}
    while new:
        known |= new
        new = {
            (target, after.get(move.clock, still))
            for state, still in known
            for move in ROWS
            if state in move.sources
            for target in move.targets
        } - known
    assert known == {(state, state in OBSERVED_STATES) for state in State}


def test_lint_says_what_was_proven_and_fails_on_a_broken_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = ["--lang", "en", "procedures", "lint", str(FILES[-1])]
    whole = CliRunner().invoke(cli, asked)
    assert (whole.exit_code, "Proven with" in whole.output) == (0, True)
    broken = {row.id: row for row in forged("admit", clock=ClockEffect.STOP)}
    monkeypatch.setattr(procedures, "MOVES", broken)
    refused = CliRunner().invoke(cli, asked)
    assert (refused.exit_code, "Proven with" in refused.output) == (1, False)
    assert "“admit”, from “lodged” to “in_evaluation”, does “stop” to the clock" in refused.output
