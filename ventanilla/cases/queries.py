"""Reading cases: one file, its history, a person's cases, the officer's desk; and the checks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from ventanilla.cases import record
from ventanilla.cases.core import sight
from ventanilla.cases.core.events import Event
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.fold import BrokenHistory, fold
from ventanilla.cases.core.states import CLOSED, WAITING, State
from ventanilla.cases.core.tasks import tasks
from ventanilla.cases.models import Case
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger
from ventanilla.ledger.core.canonical import digest, moment


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in a list. `number` and `lodged_at` are None for a draft."""

    id: str
    number: str | None
    procedure_id: str
    version: str
    owner_id: str
    state: State
    opened_at: datetime
    lodged_at: datetime | None
    revision: int


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A case whose row, events and ledger lines do not tell the same story."""

    case_id: str
    reason: Text


STATE_DIFFERS = Text("El estado no sigue de los hechos.", "The state does not follow from events.")
BROKEN = Text("Los hechos no siguen unos de otros.", "The events do not follow from one another.")
LEDGER_DIFFERS = Text(
    "Los hechos no son los que anotó el libro.", "The events are not those the ledger noted."
)


def file(case_id: str, *, viewer: Actor) -> CaseFile:
    """The case as `viewer` may see it; NotFound for a stranger, and for an officer if a draft."""
    return sight.for_eyes(_seen(_load(case_id), viewer), viewer)


def history(case_id: str, viewer: Actor) -> tuple[Event, ...]:
    """What happened, oldest first, for whoever may see the file."""
    events = record.events(case_id)
    found = _seen(_folded(case_id, events), viewer)
    return sight.history_for_eyes(events, found, viewer)


def whole(case_id: str) -> CaseFile:
    """The file with nothing left out, for the writing doors; NotFound where there is none."""
    return _load(case_id)


def mine(owner_id: str) -> tuple[CaseLine, ...]:
    """A person's own cases, drafts too, the newest first."""
    return _lines(Case.objects.filter(owner_id=owner_id).order_by("-opened_at", "id"))


def numbered(text: str) -> tuple[str, ...]:
    """The cases whose number ends with `text`, at most twenty."""
    rows = Case.objects.filter(number__endswith=text).order_by("-lodged_at")
    return tuple(rows.values_list("pk", flat=True)[:20])


def closed() -> tuple[CaseLine, ...]:
    """The cases that are at their end, the newest filing first."""
    return _lines(_in(CLOSED).order_by("-lodged_at", "-number"))


def to_look_at(on: date) -> tuple[str, ...]:
    """The cases in which something may be over by `on`, the longest over first."""
    rows = Case.objects.filter(look_on__lte=on).order_by("look_on", "pk")
    return tuple(rows.values_list("pk", flat=True))


def mismatches() -> tuple[Mismatch, ...]:
    """Every case whose row differs from the fold, or whose events differ from the ledger."""
    return tuple(found for row in Case.objects.order_by("pk").iterator() for found in _wrong(row))


def event_digest(case_id: str, event: Event) -> str:
    """What the ledger keeps of an event: SHA-256 of its canonical form."""
    return digest(
        {
            "at": moment(event.at),
            "by": event.by.id,
            "case": case_id,
            "data": event.data,
            "kind": event.kind,
            "role": event.by.role.value,
            "seq": event.seq,
        }
    )


def _load(case_id: str) -> CaseFile:
    return _folded(case_id, record.events(case_id))


def _folded(case_id: str, events: tuple[Event, ...]) -> CaseFile:
    if not events:
        raise NotFound("case")
    return fold(case_id, events)


def _seen(found: CaseFile, viewer: Actor) -> CaseFile:
    """The same file; NotFound for whoever may not know of it."""
    if not sight.sees(found, viewer):
        raise NotFound("case")
    return found


def _in(states: Iterable[State]) -> QuerySet[Case]:
    return Case.objects.filter(state__in=[state.value for state in states])


def _lines(rows: QuerySet[Case]) -> tuple[CaseLine, ...]:
    return tuple(
        CaseLine(
            row.pk,
            row.number,
            row.procedure_id,
            row.version,
            row.owner_id,
            State(row.state),
            row.opened_at,
            row.lodged_at,
            row.revision,
        )
        for row in rows
    )


def _wrong(row: Case) -> Iterator[Mismatch]:
    events = record.events(row.pk)
    try:
        found = fold(row.pk, events)
    except BrokenHistory:
        yield Mismatch(row.pk, BROKEN)
        return
    if _row_of(row) != _row_from(found):
        yield Mismatch(row.pk, STATE_DIFFERS)
    if _noted(row.pk) != [event_digest(row.pk, event) for event in events]:
        yield Mismatch(row.pk, LEDGER_DIFFERS)


def _row_of(row: Case) -> tuple[object, ...]:
    head = (row.state, row.number, row.revision, row.lodged_at, row.opened_at, row.closed_at)
    return (
        *head,
        row.owner_id,
        row.procedure_id,
        row.version,
        row.handled_by,
        row.office,
        row.waits,
        row.has_tasks,
        row.task,
        row.tasks,
    )


def _row_from(found: CaseFile) -> tuple[object, ...]:
    hours = (found.lodged_at, found.opened_at, found.closed_at)
    head = (found.state.value, found.number, found.revision, *hours)
    held = (found.handled_by, found.office, found.state in WAITING, *record.named(tasks(found)))
    return (*head, found.owner_id, found.procedure_id, found.version, *held)


def _noted(case_id: str) -> list[object]:
    lines = ledger.lines(f"case:{case_id}")
    return [line.details["event"] for line in lines if "event" in line.details]
