"""A whole case through the doors of `ventanilla.cases`, each step its own committed transaction.

A step writes: the case's row moved forward only if it is as it was read, one event, and one line
of the ledger with the event's digest. Admitting notes the background check in the same
transaction, as the law of this house asks for it: eight events in seven transactions.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from django.db import transaction

from ventanilla.cases import actions, queries
from ventanilla.cases.adapters.holidays import peru
from ventanilla.cases.models import Case, CaseEvent
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.ledger.models import LedgerLine

ANSWERS = {"surnames": "Ejemplo", "given_names": "Inés", "quality": "rentista"}
CALENDAR = peru()
OFFICER, SECOND = Actor("0c" * 16, Role.OFFICER), Actor("0d" * 16, Role.OFFICER)


def client(number: int) -> Callable[[], None]:
    """One client, who takes a case from nothing to granted."""
    owner = Actor(f"{number:032x}", Role.APPLICANT)

    def whole_case() -> None:
        with transaction.atomic():
            case_id = actions.open(
                procedure_id="pe/permanent-residency",
                version="2026-09-01",
                capacity="self",
                stamp=_stamp(owner),
            )
        _note(case_id, "privacy_noticed", owner)
        _note(case_id, "answered", owner, answers=ANSWERS)
        _move(case_id, "lodge", owner)
        with transaction.atomic():
            _move(case_id, "admit", OFFICER)
            _note(case_id, "checked", OFFICER, check_id="c1", hits=0)
        _move(case_id, "propose", OFFICER, outcome="grant", decision_id="d1")
        _move(case_id, "grant", SECOND)

    return whole_case


@transaction.atomic
def _note(case_id: str, kind: str, by: Actor, **data: object) -> None:
    actions.note(  # type: ignore[arg-type]
        case_id=case_id, kind=kind, data=data, stamp=_stamp(by), calendar=CALENDAR
    )


@transaction.atomic
def _move(case_id: str, name: str, by: Actor, **data: str) -> None:
    actions.move(case_id=case_id, move=name, data=data, stamp=_stamp(by), calendar=CALENDAR)


def verdict() -> dict[str, int]:
    """Every case was granted, with eight events and eight lines that agree with them."""
    granted = Case.objects.filter(state="granted")
    found = granted.count()
    events = CaseEvent.objects.filter(case__state="granted").count()
    assert events == 8 * found, (events, found)
    assert LedgerLine.objects.count() >= events
    assert not queries.mismatches()
    return {"cases": found, "lines": events}


def _stamp(by: Actor) -> Stamp:
    return Stamp(by, datetime.now(UTC))
