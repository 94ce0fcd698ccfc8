"""A case that is kept nowhere: the same checks and the same fold, without a database."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.support.casework import CALENDAR, OFFICER, OWNER, PROPOSER, handed, lima
from ventanilla.cases.core import facets, moves
from ventanilla.cases.core.added import added
from ventanilla.cases.core.events import Event
from ventanilla.cases.core.facets import OPENED
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.fold import fold, follow
from ventanilla.cases.core.guards import Asked
from ventanilla.cases.core.moves import MOVES
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day
from ventanilla.ledger.core.canonical import JSON

OPENING: dict[str, JSON] = {
    "capacity": "self",
    "procedure_id": "pe/permanent-residency",
    "version": "2026-09-01",
}


@dataclass
class Told:
    """A case and the hour of the next thing that happens to it; `calendar` may learn of days."""

    file: CaseFile
    at: datetime
    calendar: WorkingCalendar = CALENDAR

    def move(self, kind: str, by: Actor = OFFICER, /, **data: JSON) -> CaseFile:
        return self.step(kind, by, **data)

    def note(self, kind: str, by: Actor = OWNER, /, **data: JSON) -> CaseFile:
        return self.step(kind, by, **data)

    def step(self, kind: str, by: Actor, /, **more: JSON) -> CaseFile:
        """What the doors do, but for the writing; a Refusal leaves it as it was."""
        at, data = self.at + timedelta(minutes=1), handed(kind, by, **more)
        check = moves.check if kind in MOVES else facets.check
        check(kind, file=self.file, by=by, at=at, data=data, calendar=self.calendar)
        if kind == "lodge":
            data["number"] = "2026-0000001"
        asked = Asked(self.file, by, at, data, self.calendar)
        event = Event(self.file.revision + 1, kind, at, by, {**data, **added(kind, asked)})
        self.file, self.at = follow(self.file, event), at
        return self.file

    def days(self, count: int) -> "Told":
        """So many working days later, at ten in the morning."""
        self.at = lima(self.calendar.add(legal_day(self.at), count).isoformat())
        return self


def draft(channel: str = "mailbox", day: str = "2026-09-15") -> Told:
    at = lima(day)
    case = Told(fold("c", [Event(1, OPENED, at, OWNER, OPENING)]), at)
    if channel:
        case.note("consented", channel=channel)
    return case


def lodged(channel: str = "mailbox", day: str = "2026-09-15") -> Told:
    case = draft(channel, day)
    case.move("lodge", OWNER)
    return case


def decided(outcome: str, channel: str = "mailbox") -> Told:
    """Drafted by one officer and countersigned by another, on the day of the filing."""
    case = lodged(channel)
    case.move("admit")
    case.note("checked", OFFICER, check_id="c1", hits=0)
    case.move("propose", PROPOSER, outcome=outcome)
    case.move(outcome)
    return case
