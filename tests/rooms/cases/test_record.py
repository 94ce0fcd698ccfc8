"""The one place that goes around the ORM writes and reads what the ORM would."""

import pytest

from tests.support.casework import in_evaluation, lodged, observed
from tests.support.situations import SITUATIONS
from ventanilla.cases import queries, record
from ventanilla.cases.core.events import Event
from ventanilla.cases.models import Case, CaseCounter, CaseEvent
from ventanilla.kernel.actor import Actor, Role
from ventanilla.ledger.models import LedgerLine

pytestmark = pytest.mark.django_db


def by_orm(case_id: str) -> tuple[Event, ...]:
    return tuple(
        Event(row.seq, row.kind, row.at, Actor(row.by_id, Role(row.by_role)), row.data)
        for row in CaseEvent.objects.filter(case_id=case_id).order_by("seq")
    )


@pytest.mark.parametrize("situation", SITUATIONS)
def test_both_ways_read_the_same_history(situation: str) -> None:
    case = SITUATIONS[situation]()
    found = record.events(case.id)
    assert found == by_orm(case.id)
    assert all(event.at.utcoffset() is not None for event in found)


def test_an_event_comes_back_as_it_was_written_whichever_way_it_went() -> None:
    case = observed()
    written = record.events(case.id)[-1]
    assert by_orm(case.id)[-1] == written
    CaseEvent.objects.filter(case_id=case.id, seq=written.seq).delete()
    CaseEvent.objects.create(
        case_id=case.id, seq=written.seq, kind=written.kind, at=written.at,
        by_id=written.by.id, by_role=written.by.role.value, data=dict(written.data),
    )  # fmt: skip
    assert record.events(case.id)[-1] == written
    CaseEvent.objects.filter(case_id=case.id, seq=written.seq).delete()
    assert record.write(case.id, written)
    assert by_orm(case.id)[-1] == written


def test_a_place_that_is_taken_is_left_as_it_is() -> None:
    case = lodged()
    before = by_orm(case.id)
    late = Event(2, "admit", case.at, Actor("0c" * 16, Role.OFFICER), {})
    assert not record.write(case.id, late)
    assert by_orm(case.id) == before


def test_a_row_at_another_revision_is_left_as_it_is() -> None:
    case = lodged()
    stale = queries.whole(case.id)
    case.move("observe")
    before = Case.objects.values().get(pk=case.id)
    assert not record.move(stale, stale, (None, None))
    assert not record.recount(stale, (None, None))
    assert Case.objects.values().get(pk=case.id) == before


def test_a_step_whose_place_is_taken_leaves_row_and_events_as_they_are() -> None:
    case = lodged()
    stale = queries.whole(case.id)
    case.move("admit")
    row, events = Case.objects.values().get(pk=case.id), by_orm(case.id)
    late = Event(stale.revision + 1, "observe", case.at, Actor("0c" * 16, Role.OFFICER), {})
    assert not record.step(stale, late, stale, (None, None))
    assert (Case.objects.values().get(pk=case.id), by_orm(case.id)) == (row, events)


def test_numbers_of_a_year_follow_one_another_from_one() -> None:
    assert [record.next_number(1999) for _ in range(3)] == [1, 2, 3]
    assert record.next_number(2000) == 1
    assert CaseCounter.objects.get(year=1999).last == 3


def test_a_case_that_nobody_opened_has_no_history() -> None:
    assert record.events("f" * 32) == ()


def test_a_line_of_the_ledger_comes_back_as_it_was_written() -> None:
    case = in_evaluation()
    last = by_orm(case.id)[-1]
    line = LedgerLine.objects.filter(subject=f"case:{case.id}").latest("pk")
    assert (line.at, line.by_id, line.by_role) == (last.at, last.by.id, last.by.role.value)
    assert line.details == {"event": queries.event_digest(case.id, last), "seq": last.seq}
    assert (line.seq, line.sealed_at, line.link) == (None, None, "")
