"""The table of moves as a table, and the page of the docs that is written from it."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest

from tests.support.casework import LIMA
from ventanilla.cases.core import articles, diagram
from ventanilla.cases.core.events import Event
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.facets import FACETS
from ventanilla.cases.core.fold import APPLY, BrokenHistory, fold
from ventanilla.cases.core.guards import NOT_OWN_CASE
from ventanilla.cases.core.limits import RECOURSE, RULES
from ventanilla.cases.core.move import ClockEffect, Move
from ventanilla.cases.core.moves import MOVES
from ventanilla.cases.core.states import CHALLENGEABLE, CLOSED, NAME, PENDING, UNDER_REVIEW, State
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.office import LEGAL_ZONE

PAGE = Path(__file__).parents[2] / "docs/reference/moves.md"


def reached(start: State) -> set[State]:
    found = {start}
    while more := {t for m in MOVES.values() if found & set(m.sources) for t in m.targets} - found:
        found |= more
    return found


def test_every_state_can_be_reached_from_a_draft() -> None:
    assert reached(State.DRAFT) == set(State)


def test_no_open_state_is_a_dead_end() -> None:
    left_from = {state for move in MOVES.values() for state in move.sources}
    assert left_from >= set(State) - set(CLOSED)
    assert {State.DRAFT, *PENDING, *UNDER_REVIEW, *CLOSED} == set(State) == set(NAME)


def test_an_end_is_left_only_by_a_recourse_and_a_grant_only_by_an_annulment() -> None:
    """LPAG arts 186.1, 202, 207."""
    leaving = {s: {m.id for m in MOVES.values() if s in m.sources} for s in CLOSED}
    assert all(leaving[state] == {"reconsider", "appeal"} for state in CHALLENGEABLE)
    assert leaving[State.GRANTED] == {"annul"}
    assert not leaving[State.WITHDRAWN] | leaving[State.ANNULLED]


def test_from_every_pending_state_the_owner_can_withdraw() -> None:
    """LPAG art. 189.5."""
    assert MOVES["withdraw"].sources == (*PENDING, *UNDER_REVIEW)


def test_only_an_open_observation_stops_the_clock() -> None:
    """LPAG art. 125.3."""
    stops = [move.id for move in MOVES.values() if move.clock is ClockEffect.STOP]
    resumes = [move.id for move in MOVES.values() if move.clock is ClockEffect.RESUME]
    ends = {t for m in MOVES.values() if m.clock is ClockEffect.END for t in m.targets}
    assert stops == ["observe", "observe_again"]
    assert resumes == ["correct", "correct_again", "reopen"]
    assert ends == set(CLOSED) - {State.ANNULLED}  # there the time to decide ended long ago


def test_every_move_has_an_article_and_speaks_both_languages() -> None:
    for move in MOVES.values():
        assert move.article.startswith("LPAG art. ")
        assert move.log.es != move.log.en
        assert articles.both(move.article) != move.article


def test_every_event_of_the_tables_can_be_folded_and_nothing_else() -> None:
    assert set(APPLY) == set(MOVES) | set(FACETS)
    assert not set(MOVES) & set(FACETS)


STAFF = {Role.OFFICER, Role.COUNTER, Role.MANAGER}


def test_nobody_of_the_office_does_anything_in_their_own_case() -> None:
    """LPAG art. 88.3, whatever the step."""
    rows: dict[str, Move | Facet] = {**MOVES, **FACETS}
    theirs = {name for name, row in rows.items() if STAFF & set(row.roles)}
    unguarded = {name for name in theirs if NOT_OWN_CASE not in rows[name].guards}
    assert unguarded == set()


def test_only_an_officer_ends_a_case_against_its_owner_or_grants_it() -> None:
    """Ley 29733 art. 23: nothing with legal effect is decided by a machine alone."""
    by_machine = {row.id for row in MOVES.values() if Role.SYSTEM in row.roles}
    assert by_machine == set()
    noted = {row.kind for row in FACETS.values() if Role.SYSTEM in row.roles}
    assert noted == {"checked", "notice_seen", "silence_noted", "exit_by_silence", "term_passed"}


def test_what_ends_against_somebody_tells_the_term_to_challenge_it() -> None:
    """LPAG art. 24.1: which recourses there are, and in which term."""
    ends = {row.id for row in MOVES.values() if set(row.targets) & set(CHALLENGEABLE)}
    assert ends == {row.id for row in MOVES.values() if row.opens is RECOURSE}
    assert all(MOVES[name].notifies and MOVES[name].tells for name in ends)


def test_a_term_has_one_name() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


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
