"""Writing in a case: open it, note something beside the moves, make a move.

Every door appends one event and one ledger line inside the caller's transaction. Two writers at
once: the first wins, the second is refused with "changed-meanwhile" and nothing of it stays.
"""

from ventanilla.cases import queries, record
from ventanilla.cases.core import facets, fold, moves
from ventanilla.cases.core.added import added
from ventanilla.cases.core.events import NOT_UNDERSTOOD, Data, Event
from ventanilla.cases.core.facets import OPENED
from ventanilla.cases.core.file import Capacity, CaseFile
from ventanilla.cases.core.guards import Asked
from ventanilla.cases.core.terms import owed_by
from ventanilla.cases.core.watch import look_on
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger


def open(  # noqa: A001 - the counter opens a case
    *, procedure_id: str, version: str, capacity: str, stamp: Stamp, owner_id: str = ""
) -> str:
    """Open a draft and return its id. `capacity`: self, child, representative.

    An applicant opens it for themselves; the counter for `owner_id`, somebody who brings paper.
    """
    _may_open(stamp, owner_id)
    case_id = stamp.new_id()
    data: Data = {"capacity": _capacity(capacity), "procedure_id": procedure_id, "version": version}
    if owner_id:
        data = {**data, "owner": owner_id}
    event = Event(1, OPENED, stamp.at, stamp.by, data)
    file = fold.fold(case_id, [event])
    record.open(file, event)
    _note(case_id, event, stamp)
    return case_id


def note(
    *,
    case_id: str,
    kind: str,
    data: Data,
    stamp: Stamp,
    calendar: WorkingCalendar,
    expected_revision: int | None = None,
) -> CaseFile:
    """Add an event beside the moves (`core.facets`) and return the file as it then stands.

    Refusals: those of `facets.check`, and "changed-meanwhile" as for moves.
    """
    file = _expected(queries.whole(case_id), expected_revision)
    facets.check(kind, file=file, by=stamp.by, at=stamp.at, data=data, calendar=calendar)
    return _write(Asked(file, stamp.by, stamp.at, data, calendar), kind, stamp)


def move(
    *,
    case_id: str,
    move: str,
    data: Data,
    stamp: Stamp,
    calendar: WorkingCalendar,
    expected_revision: int | None = None,
) -> CaseFile:
    """Make a move (`core.moves`) and return the file as it then stands.

    The door itself adds the number at lodging and what `core.added` works out. Refusals: those
    of `moves.check`, and "changed-meanwhile" where somebody was faster or the case is not at
    `expected_revision` any more.
    """
    file = _expected(queries.whole(case_id), expected_revision)
    moves.check(move, file=file, by=stamp.by, at=stamp.at, data=data, calendar=calendar)
    if move == "lodge":
        data = {**data, "number": _next_number(legal_day(stamp.at).year)}
    return _write(Asked(file, stamp.by, stamp.at, data, calendar), move, stamp)


def _next_number(year: int) -> str:
    """The counter's row stays locked until the caller commits: no two cases, and no gap."""
    return f"{year}-{record.next_number(year):07d}"


def _write(asked: Asked, kind: str, stamp: Stamp) -> CaseFile:
    """The event's place is unique: whoever finds it taken was slower, and has changed nothing."""
    file, data = asked.file, {**asked.data, **added(kind, asked)}
    event = Event(file.revision + 1, kind, stamp.at, stamp.by, data)
    after = fold.follow(file, event)
    days = _days(after, asked.calendar)
    if not record.step(file, event, after, days):
        raise _changed()
    _note(file.id, event, stamp)
    return after


def recount(*, case_id: str, calendar: WorkingCalendar) -> None:
    """Put the row's days right: a decree may have moved them since the last event."""
    file = queries.whole(case_id)
    record.recount(file, _days(file, calendar))


def _days(file: CaseFile, calendar: WorkingCalendar) -> record.Days:
    return owed_by(file, calendar), look_on(file, calendar)


def _note(case_id: str, event: Event, stamp: Stamp) -> None:
    details: Data = {"event": queries.event_digest(case_id, event), "seq": event.seq}
    ledger.append(act=f"case.{event.kind}", subject=f"case:{case_id}", details=details, stamp=stamp)


def _expected(file: CaseFile, revision: int | None) -> CaseFile:
    if revision is not None and revision != file.revision:
        raise _changed()
    return file


def _changed() -> Refusal:
    return Refusal(
        "changed-meanwhile",
        Text("El caso cambió mientras tanto.", "The case has changed in the meantime."),
        then=Text("Vuelva a abrirlo y revise.", "Open it again and have a look."),
    )


def _may_open(stamp: Stamp, owner_id: str) -> None:
    """Each role in its own way, and nobody of the staff for themselves (LPAG art. 88)."""
    for_another = bool(owner_id) and owner_id != stamp.by.id
    if (stamp.by.role, for_another) not in {(Role.APPLICANT, False), (Role.COUNTER, True)}:
        raise Refusal(
            "not-yours-to-do",
            Text(
                "Abre un caso quien solicita, o la ventanilla para otra persona.",
                "An applicant opens a case, or the counter does for somebody else.",
            ),
        )


def _capacity(capacity: str) -> str:
    if capacity not in tuple(Capacity):
        raise Refusal("not-understood", NOT_UNDERSTOOD, at="capacity")
    return capacity
