"""A whole case through the doors of `ventanilla.cases`, each step its own committed transaction.

An event writes: itself, the case's row moved forward only if it is as it was read, and one line
of the ledger with the event's digest. Lodging and granting also tell the person: a notice, and
the e-mail that waits for the worker. Nine events in seven transactions.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from django.db import connection, transaction

from ventanilla.cases import actions, queries
from ventanilla.cases.adapters.holidays import peru
from ventanilla.cases.core.events import Data
from ventanilla.cases.models import Case, CaseEvent
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.text import Text
from ventanilla.ledger.models import LedgerLine
from ventanilla.notices import actions as notices
from ventanilla.notices.core.recipient import Recipient
from ventanilla.notices.models import Notice, Sending

ANSWERS: Data = {"surnames": "Ejemplo", "given_names": "Inés", "quality": "rentista"}
CALENDAR = peru()
OFFICER, SECOND = Actor("0c" * 16, Role.OFFICER), Actor("0d" * 16, Role.OFFICER)
EVENTS = 9  # of a whole case
TELLING = ("lodge", "grant")  # the steps of which the person hears
WORDS = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")  # what counts as a statement begins so


def client(number: int) -> Callable[[], None]:
    """One client, who takes a case from nothing to granted."""

    def whole_case() -> None:
        for _ in _steps(_owner(number)):
            pass

    return whole_case


def statements() -> dict[str, float]:
    """How many statements a step makes for each of its events, at most: of those that tell nobody,
    and of all."""
    made: list[str] = []

    def heard(execute, sql, params, many, context):  # type: ignore[no-untyped-def] # Django's shape
        made.append(sql.split(maxsplit=1)[0].upper())
        return execute(sql, params, many, context)

    costs = {}
    with connection.execute_wrapper(heard):
        for name, events in _steps(_owner(0)):
            costs[name] = sum(word in WORDS for word in made) / events
            made.clear()
    silent = max(cost for name, cost in costs.items() if name not in TELLING)
    return {"silent": silent, "all": max(costs.values())}


def verdict() -> dict[str, int]:
    """Every case was granted, with as many lines as events, and told twice."""
    granted = Case.objects.filter(state="granted")
    found = granted.count()
    events = CaseEvent.objects.filter(case__state="granted").count()
    assert events == EVENTS * found, (events, found)
    assert LedgerLine.objects.count() >= events
    assert Notice.objects.count() == Sending.objects.count() >= len(TELLING) * found
    assert not queries.mismatches()
    return {"cases": found, "lines": events}


def _steps(owner: Actor) -> Iterator[tuple[str, int]]:
    """The seven steps, one at a time: its name and its events."""
    with transaction.atomic():
        case_id = actions.open(
            procedure_id="pe/permanent-residency",
            version="2026-09-01",
            capacity="self",
            stamp=_stamp(owner),
        )
    yield "open", 1
    with transaction.atomic():
        _note(case_id, "privacy_noticed", owner)
        _note(case_id, "consented", owner, {"channel": "mailbox"})
        _note(case_id, "answered", owner, {"answers": ANSWERS})
    yield "fill in", 3
    with transaction.atomic():
        _move(case_id, "lodge", owner)
        _tell(case_id, owner)
    yield "lodge", 1
    with transaction.atomic():
        _move(case_id, "admit", OFFICER)
    yield "admit", 1
    with transaction.atomic():
        _note(case_id, "checked", OFFICER, {"check_id": "c1", "hits": 0})
    yield "check", 1
    with transaction.atomic():
        _move(case_id, "propose", OFFICER, {"outcome": "grant", "decision_id": "d1"})
    yield "propose", 1
    with transaction.atomic():
        _move(case_id, "grant", SECOND)
        _tell(case_id, owner)
    yield "grant", 1


def _note(case_id: str, kind: str, by: Actor, data: Data | None = None) -> None:
    stamp = _stamp(by)
    actions.note(case_id=case_id, kind=kind, data=data or {}, stamp=stamp, calendar=CALENDAR)


def _move(case_id: str, name: str, by: Actor, data: Data | None = None) -> None:
    stamp = _stamp(by)
    actions.move(case_id=case_id, move=name, data=data or {}, stamp=stamp, calendar=CALENDAR)


def _tell(case_id: str, owner: Actor) -> None:
    notices.tell(
        to=Recipient(owner.id, "es", address="ines@example.org"),
        subject=Text("Algo pasó en su caso", "Something happened in your case"),
        body=Text("Entre en su expediente.", "Open your case."),
        case_id=case_id,
        stamp=_stamp(owner),
    )


def _owner(number: int) -> Actor:
    return Actor(f"{number:032x}", Role.APPLICANT)


def _stamp(by: Actor) -> Stamp:
    return Stamp(by, datetime.now(UTC))
