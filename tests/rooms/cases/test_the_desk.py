"""The desk is read from rows alone: in order, page by page, by indexes, never one's own case."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.support.casework import (
    COUNTER,
    MANAGER,
    OFFICER,
    OWNER,
    OWNER_AS_OFFICER,
    draft,
    in_evaluation,
    lodged,
    observed,
    proposed,
)
from ventanilla.cases import queries, queries_of_desk
from ventanilla.cases.core.states import UNDER_REVIEW, State
from ventanilla.cases.queries_of_desk import DeskLine, Wanted, desk, on_the_desk
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.refusal import NotFound

pytestmark = pytest.mark.django_db
LATE = Wanted(late_on=date(2027, 1, 4))
BY_INDEX = {
    "case_next": Wanted(),
    "case_in_hand": Wanted(hands=(OFFICER.id,)),
    "case_late": LATE,
    "case_with_tasks": Wanted(task="any"),
    "case_by_task": Wanted(task="countersign"),
    "case_by_entry": Wanted(states=UNDER_REVIEW),
}
EXPLAIN = {"sqlite": "EXPLAIN QUERY PLAN ", "postgresql": "EXPLAIN "}
# Of a few rows a table is read whole; what counts is what is done with many.
AS_OF_MANY = {"postgresql": "SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off"}


def pages(wanted: Wanted) -> Iterator[tuple[DeskLine, ...]]:
    lines = desk(wanted, viewer=OFFICER)
    while lines:
        yield lines
        last = lines[-1]
        place = last.due if wanted.late_on else last.lodged_at
        assert place is not None
        lines = desk(wanted, viewer=OFFICER, after=(place, last.number))


def plan(sql: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(AS_OF_MANY.get(connection.vendor, "SELECT 1"))
        cursor.execute(EXPLAIN[connection.vendor] + sql)
        return "\n".join(str(row) for row in cursor.fetchall())


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("wanted", [Wanted(), LATE], ids=["next", "late"])
def test_pages_hold_every_case_once_and_in_order_those_of_one_hour_too(
    wanted: Wanted, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LPAG arts 148.1, 159.1."""
    monkeypatch.setattr(queries_of_desk, "PAGE", size)
    cases = [lodged() for _ in range(4)] + [observed(), in_evaluation()]
    shown = [line for page in pages(wanted) for line in page]
    expected = cases if wanted == Wanted() else [one for one in cases if one is not cases[4]]
    assert [line.number for line in shown] == sorted(line.number for line in shown)
    assert {line.id for line in shown} == {case.id for case in expected}
    assert len(shown) == len(expected)


def test_each_view_holds_what_it_says_and_counts_it() -> None:
    draft()
    waits, decided = lodged(), proposed("grant")
    handled = queries.whole(decided.id).handled_by
    wanted = (Wanted(), Wanted(hands=(handled,)), Wanted(task="any"), Wanted(task="countersign"))
    held = ([waits, decided], [decided], [decided], [decided])
    assert [ids(one) for one in wanted] == [[case.id for case in cases] for cases in held]
    assert on_the_desk(wanted, viewer=OFFICER) == (2, 1, 1, 1)
    assert ids(Wanted(states=(State.LODGED,))) == [waits.id]
    assert ids(Wanted(task="refund")) == []


def test_it_is_counted_as_far_as_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries_of_desk, "MANY", 2)
    for _ in range(3):
        lodged()
    assert on_the_desk(BY_INDEX.values(), viewer=OFFICER) == (2, 0, 2, 0, 0, 0)


def test_nobody_of_the_office_sees_their_own_case_there_and_others_see_no_desk() -> None:
    """LPAG art. 88."""
    case = lodged()
    assert ids(Wanted(), OWNER_AS_OFFICER) == []
    assert on_the_desk([Wanted()], viewer=OWNER_AS_OFFICER) == (0,)
    assert ids(Wanted(), MANAGER) == [case.id]
    for stranger in (OWNER, COUNTER):
        with pytest.raises(NotFound):
            desk(Wanted(), viewer=stranger)


@pytest.mark.parametrize(("index", "wanted"), BY_INDEX.items(), ids=BY_INDEX)
def test_a_view_is_read_by_the_index_made_for_it_and_so_is_its_count(
    index: str, wanted: Wanted
) -> None:
    with CaptureQueriesContext(connection) as seen:
        desk(wanted, viewer=OFFICER)
        on_the_desk([wanted], viewer=OFFICER)
    for query in seen.captured_queries:
        assert index in plan(query["sql"])


def ids(wanted: Wanted, viewer: Actor = OFFICER) -> list[str]:
    return [line.id for line in desk(wanted, viewer=viewer)]
