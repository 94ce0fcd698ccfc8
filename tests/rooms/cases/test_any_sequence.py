"""Whatever people try in whatever order, the story stays one story."""

from datetime import timedelta

from hypothesis import event, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.support.casework import PEOPLE, POINTS, Case, draft
from ventanilla.cases import queries
from ventanilla.cases.core import facets, moves
from ventanilla.cases.core.fold import fold
from ventanilla.kernel.actor import SYSTEM
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.ledger.core.canonical import JSON

DATA: dict[str, JSON] = {
    "answers": {"name": "Ana"},
    "channel": "email",
    "document_id": "d1",
    "evidence_id": "lease",
    "decision_id": "r1",
    "points": POINTS,
    "reason": "Falta citar el artículo.",
}
tries = st.tuples(
    st.one_of(st.none(), st.sampled_from((*moves.MOVES, *facets.FACETS))),
    st.sampled_from((*PEOPLE,)),
    st.sampled_from(("grant", "refuse")),
    st.integers(0, 72),
    st.integers(0, 30),
)
Try = tuple[str | None, str, str, int, int]


def chosen(case: Case, step: Try) -> tuple[str, str]:
    """What is tried and by whom: half of the time something that is possible now."""
    kind, who, _, _, pick = step
    if kind is not None:
        return kind, who
    file = queries.whole(case.id)
    open_now = [
        (move.id, name)
        for name, person in PEOPLE.items()
        for move in moves.possible(file, person, case.at)
        if move.id != "withdraw" or pick == 0  # else most stories end before they begin
    ] + [
        (facet.kind, name)
        for name, person in PEOPLE.items()
        for facet in facets.possible(file, person, case.at)
    ]
    return open_now[pick % len(open_now)] if open_now else ("admit", who)


def attempt(case: Case, kind: str, who: str, outcome: str) -> bool:
    try:
        if kind in moves.MOVES:
            case.move(kind, PEOPLE[who], **{**DATA, "outcome": outcome})
        else:
            case.note(kind, PEOPLE[who], **DATA)
    except Refusal:
        return False
    return True


class AnySequence(TestCase):
    @settings(max_examples=60, deadline=None)
    @given(st.lists(tries, min_size=10, max_size=40))
    def test_row_events_and_ledger_tell_one_story(self, steps: list[Try]) -> None:
        case, done = draft(), 1
        for step in steps:
            case.at += timedelta(hours=step[3])
            was = queries.whole(case.id)
            kind, who = chosen(case, step)
            worked = attempt(case, kind, who, step[2])
            now = queries.whole(case.id)
            done += worked
            assert worked or now == was
            assert not (was.closed and kind in moves.MOVES and worked)
            event(now.state.value)
        self.one_story(case, done)

    def one_story(self, case: Case, done: int) -> None:
        events = queries.history(case.id, SYSTEM)
        assert [event.seq for event in events] == list(range(1, done + 1))
        assert fold(case.id, events) == queries.whole(case.id)
        assert queries.mismatches() == ()
        assert len(ledger.lines(f"case:{case.id}")) == done
        assert ledger.walk().whole
