"""Desk: what waits, in order of entry, with the clock of each case."""

from dataclasses import dataclass
from datetime import date, datetime

from ventanilla import wiring
from ventanilla.cases import queries as cases
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import NAME
from ventanilla.cases.core.terms import decision_due
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One line of the desk."""

    id: str
    number: str
    state: Text
    lodged_at: datetime | None
    used: int
    due: date | None
    late: bool


def rows(*, viewer: Actor, at: datetime) -> tuple[DeskRow, ...]:
    """What waits, in order of entry (LPAG art. 148.1)."""
    return tuple(_row(file, legal_day(at)) for file in cases.waiting(viewer))


def _row(file: CaseFile, today: date) -> DeskRow:
    term = decision_due(file, wiring.calendar())
    return DeskRow(
        file.id,
        file.number or "",
        NAME[file.state],
        file.lodged_at,
        term.used(today),
        term.day,
        term.late(today),
    )
