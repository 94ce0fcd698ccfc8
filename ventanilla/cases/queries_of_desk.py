"""Reading the desk: pages of rows, without folding a history; how many there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet

from ventanilla.cases.core.states import State
from ventanilla.cases.models import Case
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.refusal import NotFound

PAGE, MANY = 50, 100  # lines of a page of the desk; how far a desk is counted
COUNT = "(SELECT COUNT(*) FROM ({rows}) AS counted)"
DESK = ("id", "number", "state", "lodged_at", "due", "handled_by", "office", "tasks")
Place = tuple[datetime | date, str]


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One case on the desk. `due` is the last day of what the office owes; None while it stands
    still. `tasks` are names of `core.tasks`."""

    id: str
    number: str
    state: State
    lodged_at: datetime
    due: date | None
    handled_by: str
    office: str
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases of the desk: of these hands, late on that day; in these states; with tasks.

    `task` is the most pressing one of the case; "" takes any case, "any" every case that has one.
    """

    hands: tuple[str, ...] = ()
    late_on: date | None = None
    states: tuple[State, ...] = ()
    task: str = ""

    @property
    def key(self) -> str:
        """The column of the order: that of entry (LPAG art. 148.1; 159.1), or the last day."""
        return "due" if self.late_on else "lodged_at"

    def rows(self, rows: QuerySet[Case]) -> QuerySet[Case]:
        """The rows among `rows` that are wanted."""
        if self.task:
            rows = rows.filter(has_tasks=True)
            return rows if self.task == "any" else rows.filter(task=self.task)
        if self.states:
            return rows.filter(state__in=[state.value for state in self.states])
        rows = rows.filter(waits=True)
        if self.hands:
            rows = rows.filter(handled_by__in=self.hands)
        return rows.filter(due__lt=self.late_on) if self.late_on else rows


def desk(wanted: Wanted, *, viewer: Actor, after: Place | None = None) -> tuple[DeskLine, ...]:
    """One page of the desk, read from the rows alone: no history is folded for it.

    `after` is the place of the last line of the page before. Nobody of the office sees their own
    case here.
    """
    if viewer.role not in (Role.OFFICER, Role.MANAGER):
        raise NotFound("desk")
    key, rows = wanted.key, _others(wanted, viewer)
    if after is not None:
        beyond = Q(**{f"{key}__gt": after[0]}) | Q(number__gt=after[1])
        rows = rows.filter(beyond, **{f"{key}__gte": after[0]})
    return tuple(_desk_line(row) for row in rows.order_by(key, "number").values_list(*DESK)[:PAGE])


def on_the_desk(wanted: Iterable[Wanted], *, viewer: Actor) -> tuple[int, ...]:
    """How many there are of each, counted to a hundred: a desk needs to know whether it is many.

    In one statement, for every page of the desk asks for all of its views.
    """
    found = [_counted(one, viewer) for one in wanted]
    counts = ", ".join(COUNT.format(rows=sql) for sql, _ in found)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {counts}", [value for _, values in found for value in values])
        return tuple(cursor.fetchone())


def _counted(wanted: Wanted, viewer: Actor) -> tuple[str, tuple[Any, ...]]:
    """Those to count, as SQL. Named by their order, a database finds them in the index made for
    it; unordered, it may look for the few that wait among all that are over."""
    rows = _others(wanted, viewer)
    rows = rows if wanted.states else rows.order_by(wanted.key, "number")
    sql, values = rows.values("pk")[:MANY].query.sql_with_params()
    return sql, tuple(values)


def _others(wanted: Wanted, viewer: Actor) -> QuerySet[Case]:
    return wanted.rows(Case.objects.exclude(owner_id=viewer.id))


def _desk_line(row: tuple[Any, ...]) -> DeskLine:
    case_id, number, state, lodged_at, due, handled_by, office, named = row
    kept = tuple(named.split(",")) if named else ()
    return DeskLine(case_id, number or "", State(state), lodged_at, due, handled_by, office, kept)
