"""The table of moves as a table, and the page of the docs that is written from it."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest

from tests.support.casework import LIMA
from ventanilla.cases.core import articles, diagram
from ventanilla.cases.core.events import Event
from ventanilla.cases.core.facets import FACETS
from ventanilla.cases.core.fold import APPLY, BrokenHistory, fold
from ventanilla.cases.core.moves import MOVES, ClockEffect
from ventanilla.cases.core.states import CLOSED, NAME, PENDING, State
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.office import LEGAL_ZONE

PAGE = Path(__file__).parents[2] / "docs/reference/moves.md"


def reached(start: State) -> set[State]:
    found = {start}
    while more := {m.target for m in MOVES.values() if found & set(m.sources)} - found:
        found |= more
    return found


def test_every_state_can_be_reached_from_a_draft() -> None:
    assert reached(State.DRAFT) == set(State)


def test_no_open_state_is_a_dead_end_and_no_closed_one_is_left() -> None:
    left_from = {state for move in MOVES.values() for state in move.sources}
    assert left_from == set(State) - set(CLOSED)
    assert {State.DRAFT, *PENDING, *CLOSED} == set(State) == set(NAME)


def test_from_every_pending_state_the_owner_can_withdraw() -> None:
    """LPAG art. 189.5."""
    assert MOVES["withdraw"].sources == PENDING


def test_only_an_open_observation_stops_the_clock() -> None:
    """LPAG art. 125.3."""
    stops = [move.id for move in MOVES.values() if move.clock is ClockEffect.STOP]
    resumes = [move.id for move in MOVES.values() if move.clock is ClockEffect.RESUME]
    ends = {move.target for move in MOVES.values() if move.clock is ClockEffect.END}
    assert (stops, resumes, ends) == (["observe"], ["correct"], set(CLOSED))


def test_every_move_has_an_article_and_speaks_both_languages() -> None:
    for move in MOVES.values():
        assert move.article.startswith("LPAG art. ")
        assert move.log.es != move.log.en
        assert articles.both(move.article) != move.article


def test_every_event_of_the_tables_can_be_folded_and_nothing_else() -> None:
    assert set(APPLY) == set(MOVES) | set(FACETS)
    assert not set(MOVES) & set(FACETS)


def test_whoever_is_moved_at_hears_of_it() -> None:
    """LPAG art. 18.1: what touches the person is notified to them."""
    silent = {move.id for move in MOVES.values() if not move.tells}
    assert silent == {"admit", "propose", "return_proposal"}


def test_the_page_in_the_docs_is_the_one_written_from_the_table() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == diagram.page(), (
        "python -m ventanilla.cases.core.diagram > docs/reference/moves.md"
    )


def test_an_article_of_another_law_keeps_its_only_number() -> None:
    assert articles.both("Ley 29733 art. 18") == "Ley 29733 art. 18"
    assert articles.both("LPAG art. 125.3.1") == "LPAG art. 125.3.1 (2019: 136.3.1)"


def test_the_laws_days_are_those_of_lima(settings: object) -> None:
    assert LEGAL_ZONE.key == getattr(settings, "TIME_ZONE", None) == LIMA.key


def history(*kinds: str) -> Iterable[Event]:
    at = datetime(2026, 9, 15, tzinfo=LIMA)
    by = Actor("a", Role.APPLICANT)
    opening = {"capacity": "self", "procedure_id": "p", "version": "2026-09-01"}
    for seq, kind in enumerate(kinds, 1):
        data = opening if kind == "opened" else {"number": "2026-0000001"}
        yield Event(seq, kind, at, by, data)


@pytest.mark.parametrize(
    "kinds",
    [
        (),
        ("lodge",),
        ("opened", "opened"),
        ("opened", "admit"),
        ("opened", "lodge", "lodge"),
        ("opened", "lodge", "answered"),
        ("opened", "lodge", "observe"),  # an observation without its points
        ("opened", "bribed"),
    ],
)
def test_a_history_that_the_table_does_not_allow_is_never_papered_over(
    kinds: tuple[str, ...],
) -> None:
    with pytest.raises(BrokenHistory):
        fold("c", history(*kinds))


def test_a_history_with_a_hole_is_broken() -> None:
    first, _, third = history("opened", "privacy_noticed", "lodge")
    with pytest.raises(BrokenHistory):
        fold("c", [first, third])
