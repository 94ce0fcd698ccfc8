"""The manager's page: what came in, went out, is late, and what was observed and why."""

import csv
import io
from datetime import date

import pytest

from tests.support.world import World
from ventanilla.journeys import close, observe, overview, staff
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal

PERU = "pe/permanent-residency"


@pytest.fixture
def office(world: World) -> World:
    """Officers serve in Cusco; one application was observed and treated as not filed."""
    world.person("nora", Role.MANAGER)
    for who in ("officer", "second"):
        staff.place(
            user_id=world.ids[who],
            role=Role.OFFICER,
            office="cusco",
            stamp=world.stamp("nora", Role.MANAGER),
        )
    case_id = world.lodged(papers=True)
    draft = observe.draft(case_id, viewer=world.officer().by, at=world.now)
    points = tuple(one for one in draft if one.subject == "criminal-record-translation")
    observe.send(case_id=case_id, points=points, stamp=world.officer())
    world.days(7)
    close.not_filed(case_id=case_id, reason="No llegó la corrección.", stamp=world.officer())
    return world


def shown(world: World) -> overview.Overview:
    return overview.overview(procedure_id=PERU, stamp=world.stamp("nora", Role.MANAGER))


def test_an_office_is_counted_month_by_month_and_its_observations_by_reason(office: World) -> None:
    found = shown(office)
    line = found.lines[0]
    assert (line.office.es, line.flow.month) == ("cusco", date(2026, 9, 1))
    assert (line.flow.came, line.flow.went, line.flow.late) == (1, 1, 0)
    assert [(why.article, why.count) for why in found.reasons] == [("LPAG, arts. 41.1.2 y 41.3", 1)]


def test_what_is_past_its_last_day_is_late_where_it_came_in(office: World) -> None:
    office.lodged()
    office.days(60)
    late = [(line.flow.month, line.flow.late) for line in shown(office).lines if line.flow.late]
    assert late == [(date(2026, 9, 1), 1)]


def test_the_table_is_one_that_a_spreadsheet_opens_and_runs_nothing(office: World) -> None:
    found = shown(office)
    rows = list(csv.reader(io.StringIO(overview.table(found, "es"))))
    assert rows[0] == ["oficina", "mes", "ingresaron", "salieron", "vencidos"]
    assert rows[1] == ["cusco", "2026-09", "1", "1", "0"]
    assert overview._safe(("=1+1", "@a", 3)) == ["'=1+1", "'@a", "3"]


def test_only_a_manager_sees_it(office: World) -> None:
    with pytest.raises(Refusal) as caught:
        overview.overview(procedure_id=PERU, stamp=office.officer())
    assert caught.value.code == "not-yours-to-do"
