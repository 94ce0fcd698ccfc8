"""A whole case of seven steps; each is loaded, made, saved and logged in its transaction.

The same as ours: filling in is three transitions at once, lodging and granting tell the person.
"""

from collections.abc import Callable
from datetime import UTC, datetime

from django.db import transaction

from bench.peers.fsm.models import Case, Log, Message

ANSWERS = {"surnames": "Ejemplo", "given_names": "Inés", "quality": "rentista"}
STEPS = (
    ("note_privacy", "consent", "answer"),
    ("lodge",),
    ("admit",),
    ("check_background",),
    ("propose",),
    ("grant",),
)
TOLD = ("lodge", "grant")


def client(number: int) -> Callable[[], None]:
    """One client, who takes a case from nothing to granted."""

    def whole_case() -> None:
        with transaction.atomic():
            case = Case(owner_id=f"{number:032x}", updated_at=_now())
            _make(case, "open")
        for names in STEPS:
            with transaction.atomic():
                found = Case.objects.get(pk=case.pk)
                for name in names:
                    _make(found, name)

    return whole_case


def _make(case: Case, name: str) -> None:
    source = case.state
    if name == "answer":
        case.answer(ANSWERS)
    else:
        getattr(case, name)()
    case.updated_at = _now()
    case.save()
    Log.objects.create(
        case=case,
        transition=name,
        source=source,
        target=case.state,
        by_id=case.owner_id,
        at=case.updated_at,
    )
    if name in TOLD:
        _tell(case)


def _tell(case: Case) -> None:
    Message.objects.create(
        case=case,
        to="ines@example.org",
        subject="Algo pasó en su caso",
        body="Entre en su expediente.",
        created_at=case.updated_at,
    )


def verdict() -> dict[str, int]:
    """Every case was granted, with nine rows of log and two messages."""
    granted = Case.objects.filter(state="granted").count()
    lines = Log.objects.filter(case__state="granted").count()
    assert lines == 9 * granted, (lines, granted)
    assert Message.objects.count() >= 2 * granted
    return {"cases": granted, "lines": lines}


def _now() -> datetime:
    return datetime.now(UTC)
