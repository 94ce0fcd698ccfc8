"""Desk: what waits, by who has it, by its last day, by what it waits for; and in order of entry.

A page of it reads rows alone. Whoever covers a colleague on leave has their cases among their own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from ventanilla.accounts import queries as people
from ventanilla.cases import queries_of_desk as cases
from ventanilla.cases.core import tasks
from ventanilla.cases.core.states import NAME, UNDER_REVIEW
from ventanilla.cases.queries_of_desk import PAGE, DeskLine, Place, Wanted
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One line of the desk, in words."""

    line: DeskLine
    state: Text
    holder: str
    late: bool
    tasks: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the desk."""

    id: str
    title: Text
    wanted: Callable[[str, date], Wanted]


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its rows, and the place from which the next one goes on ("" where it is the last)."""

    view: View
    rows: tuple[DeskRow, ...]
    further: str


def _mine(user_id: str, on: date) -> Wanted:
    return Wanted(hands=(user_id, *people.covered_by(user_id, on)))


VIEWS = {
    view.id: view
    for view in (
        View("next", Text("Lo que sigue", "Next"), lambda _, __: Wanted()),
        View("mine", Text("Lo mío", "Mine"), _mine),
        View("late", Text("Atrasado", "Late"), lambda _, on: Wanted(late_on=on)),
        View("tasks", Text("Tareas", "Tasks"), lambda _, __: Wanted(task="any")),
        View(
            "countersign",
            Text("Por refrendar", "To countersign"),
            lambda _, __: Wanted(task="countersign"),
        ),
        View("reviews", Text("Recursos", "Recourses"), lambda _, __: Wanted(states=UNDER_REVIEW)),
    )
}


def look(name: str, *, viewer: Actor, at: datetime, after: str = "") -> Shown:
    """One view of the desk, a page of it; NotFound for a view that there is not."""
    if name not in VIEWS:
        raise NotFound("desk")
    view, today = VIEWS[name], legal_day(at)
    wanted = view.wanted(viewer.id, today)
    lines = cases.desk(wanted, viewer=viewer, after=_place(after, late=wanted.late_on is not None))
    names = people.names(line.handled_by for line in lines)
    rows = tuple(_row(line, names, today) for line in lines)
    return Shown(view, rows, _further(lines, late=wanted.late_on is not None))


def counts(*, viewer: Actor, at: datetime) -> dict[str, int]:
    """How many cases each view holds, counted to a hundred."""
    on = legal_day(at)
    wanted = [view.wanted(viewer.id, on) for view in VIEWS.values()]
    return dict(zip(VIEWS, cases.on_the_desk(wanted, viewer=viewer), strict=True))


def alone(office: str) -> bool:
    """Has this office one officer only, so that another office countersigns?"""
    return bool(office) and len(people.colleagues(office, Role.OFFICER)) == 1


def _row(line: DeskLine, names: dict[str, str], today: date) -> DeskRow:
    late = line.due is not None and line.due < today
    told = tuple(tasks.NAME[name] for name in line.tasks)
    return DeskRow(line, NAME[line.state], names.get(line.handled_by, ""), late, told)


def _further(lines: tuple[DeskLine, ...], *, late: bool) -> str:
    if len(lines) < PAGE:
        return ""
    last = lines[-1]
    key = last.due if late else last.lodged_at
    return f"{key.isoformat()}~{last.number}" if key else ""


def _place(text: str, *, late: bool) -> Place | None:
    """Where the page before ended; None where nothing readable is said."""
    day, _, number = text.partition("~")
    try:
        return (date if late else datetime).fromisoformat(day), number
    except ValueError:
        return None
