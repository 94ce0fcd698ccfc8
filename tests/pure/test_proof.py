"""Only an open observation stops the clock: proven on the tables, and forged tables are caught."""

from dataclasses import dataclass, replace

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.test_definitions import FILES
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.facets import FACETS
from ventanilla.cases.core.moves import MOVES, ClockEffect, Move
from ventanilla.cases.core.proof import ASKED_TO_CORRECT, only_observations_stop
from ventanilla.cases.core.states import State
from ventanilla.cli import procedures
from ventanilla.cli.main import cli

ROWS, NOTES = tuple(MOVES.values()), tuple(FACETS.values())


def found(*rows: Move, notes: tuple[Facet, ...] = NOTES) -> list[str]:
    return [one.en for one in only_observations_stop(rows, notes, ASKED_TO_CORRECT)]


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
        ("return_proposal", ClockEffect.RESUME),
        ("observe", ClockEffect.NONE),
        ("observe", ClockEffect.END),
        ("correct", ClockEffect.NONE),
        ("correct", ClockEffect.STOP),
        ("declare_not_filed", ClockEffect.NONE),
        ("withdraw", ClockEffect.NONE),  # out of an observation too
    ],
)
def test_a_row_with_a_wrong_effect_is_found_by_its_name(name: str, clock: ClockEffect) -> None:
    told = found(*forged(name, clock=clock))
    assert told
    assert all(f"“{name}”" in one and f"“{clock}”" in one for one in told)


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


def test_a_second_state_in_which_a_correction_is_awaited_is_proven_in_the_same_way() -> None:
    again = replace(
        MOVES["observe"], id="observe_again", sources=(State.IN_EVALUATION,), target=State.PROPOSED
    )
    leaving = replace(
        MOVES["correct"],
        id="correct_again",
        sources=(State.PROPOSED,),
        target=State.IN_EVALUATION,
    )
    ended = (MOVES[name] for name in ("lodge", "observe", "correct", "admit", "withdraw"))
    rows = (*ended, again, leaving)
    assert only_observations_stop(rows, NOTES, (State.OBSERVED, State.PROPOSED)) == ()
    assert len(found(*rows)) == 2  # where the house does not name the state


def test_an_observation_that_nobody_can_leave_is_found() -> None:
    rows = [row for row in ROWS if State.OBSERVED not in row.sources]
    assert any("for ever" in one for one in found(*rows))


def test_a_facet_that_brings_an_effect_is_found() -> None:
    @dataclass(frozen=True)
    class Timed(Facet):
        clock: ClockEffect = ClockEffect.STOP

    seat = Timed("booked", (State.LODGED,), ROWS[0].log)
    assert found(*ROWS, notes=(*NOTES, seat)) == [
        "The note “booked” touches the clock; only a move may."
    ]


@given(st.lists(st.sampled_from(sorted(MOVES)), max_size=30))
def test_what_the_proof_says_holds_along_every_walk(steps: list[str]) -> None:
    """The clock runs or stands still as the effects say; it stands still while observed, only."""
    state, still = State.DRAFT, False
    for move in (MOVES[step] for step in steps):
        if state in move.sources:
            still = {ClockEffect.STOP: True, ClockEffect.NONE: still}.get(move.clock, False)
            state = move.target
            assert still == (state in ASKED_TO_CORRECT)


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
