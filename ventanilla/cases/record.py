"""A case's events, read and written: the one place where this room goes around the ORM.

Every step reads the whole history, adds one event and moves the row; building the same statements
anew through the ORM took two thirds of its time. A test holds both ways to the same results.

The place of an event (case, seq) is unique. Of two writers at once one writes it and the other
nothing: the table itself settles the race, and leaves no error to recover from.
"""

import json
from datetime import UTC, date, datetime

from django.db import connection

from ventanilla.cases.core.events import Event
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import WAITING
from ventanilla.cases.core.tasks import tasks
from ventanilla.kernel.actor import Actor, Role

Days = tuple[date | None, date | None]  # the last day of what is owed; the day to look again
Values = tuple[str | int | None, ...]

READ = """
SELECT seq, kind, at, by_id, by_role, data FROM cases_caseevent WHERE case_id = %s ORDER BY seq
"""
WRITE = """
INSERT INTO cases_caseevent (case_id, seq, kind, at, by_id, by_role, data)
VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT (case_id, seq) DO NOTHING
"""
OPEN = """
INSERT INTO cases_case (state, number, lodged_at, closed_at, handled_by, office, waits, has_tasks,
task, tasks, due, look_on, revision, id, procedure_id, version, owner_id, opened_at)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
MOVE = """
UPDATE cases_case SET state = %s, number = %s, lodged_at = %s, closed_at = %s, handled_by = %s,
office = %s, waits = %s, has_tasks = %s, task = %s, tasks = %s, due = %s, look_on = %s,
revision = %s WHERE id = %s AND revision = %s
"""
STEP = f"WITH written AS ({WRITE} RETURNING seq) {MOVE} AND EXISTS (SELECT FROM written)"
RECOUNT = "UPDATE cases_case SET due = %s, look_on = %s WHERE id = %s AND revision = %s"
COUNT = """
INSERT INTO cases_casecounter (year, last) VALUES (%s, 1)
ON CONFLICT (year) DO UPDATE SET last = cases_casecounter.last + 1 RETURNING last
"""


def events(case_id: str) -> tuple[Event, ...]:
    """The history, oldest first; empty where there is no such case."""
    with connection.cursor() as cursor:
        cursor.execute(READ, (case_id,))
        return tuple(_event(*row) for row in cursor.fetchall())


def open(file: CaseFile, event: Event) -> None:  # noqa: A001 - as `actions` calls it
    """Write the row of a new case and its first event."""
    born = (file.id, file.procedure_id, file.version, file.owner_id, _kept(file.opened_at))
    _changes(OPEN, (*_stands(file, (None, None)), *born))
    write(file.id, event)


def step(before: CaseFile, event: Event, after: CaseFile, days: Days) -> bool:
    """Write the event at its place and bring the row along; False where somebody was faster.

    What was written of it then goes with the caller's transaction. Where the database can, both
    are one statement.
    """
    if connection.vendor == "postgresql":
        return _changes(STEP, (*_written(before.id, event), *_moved(before, after, days)))
    return write(before.id, event) and move(before, after, days)


def write(case_id: str, event: Event) -> bool:
    """Write the event at its place; False where the place is taken, and nothing is changed."""
    return _changes(WRITE, _written(case_id, event))


def move(before: CaseFile, after: CaseFile, days: Days) -> bool:
    """Bring the row from one revision to the next; False where it is at another one."""
    return _changes(MOVE, _moved(before, after, days))


def recount(file: CaseFile, days: Days) -> bool:
    """Put the row's days right where the calendar has learnt of a decree since."""
    return _changes(RECOUNT, (*_days(days), file.id, file.revision))


def _written(case_id: str, event: Event) -> Values:
    by, data = event.by, json.dumps(dict(event.data))
    return (case_id, event.seq, event.kind, _kept(event.at), by.id, by.role.value, data)


def _moved(before: CaseFile, after: CaseFile, days: Days) -> Values:
    return (*_stands(after, days), after.id, before.revision)


def _stands(file: CaseFile, days: Days) -> Values:
    """What of the row follows from the file, in the order of OPEN and MOVE."""
    hours = (_kept(file.lodged_at), _kept(file.closed_at))
    desk = (file.handled_by, file.office, file.state in WAITING, *named(tasks(file)))
    return (file.state.value, file.number, *hours, *desk, *_days(days), file.revision)


def named(found: tuple[str, ...]) -> tuple[bool, str, str]:
    """Tasks as the row keeps them: is there one, the most pressing, all of them."""
    return bool(found), found[0] if found else "", ",".join(found)


def _days(days: Days) -> Values:
    return tuple(day.isoformat() if day else None for day in days)


def next_number(year: int) -> int:
    """Count one more in that year; the counter's row stays locked until the caller commits."""
    with connection.cursor() as cursor:
        cursor.execute(COUNT, (year,))
        (last,) = cursor.fetchone()
        return int(last)


def _changes(statement: str, values: Values) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return bool(cursor.rowcount)


def _kept(at: datetime | None) -> str | None:
    """As the database keeps it: SQLite as text in UTC."""
    kept: str | None = connection.ops.adapt_datetimefield_value(at)
    return kept


def _event(seq: int, kind: str, at: datetime, by_id: str, by_role: str, data: str) -> Event:
    return Event(seq, kind, _moment(at), Actor(by_id, Role(by_role)), json.loads(data))


def _moment(kept: datetime) -> datetime:
    """SQLite keeps the hour in UTC without saying so."""
    return kept if kept.tzinfo else kept.replace(tzinfo=UTC)
