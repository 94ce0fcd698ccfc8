"""A whole case of seven transitions; each is loaded, made, saved and logged in its transaction."""

from collections.abc import Callable
from datetime import UTC, datetime

from django.db import transaction

from bench.peers.fsm.models import Case, Log

ANSWERS = {"surnames": "Ejemplo", "given_names": "Inés", "quality": "rentista"}
STEPS = ("note_privacy", "answer", "lodge", "admit", "propose", "grant")


def client(number: int) -> Callable[[], None]:
    """One client, who takes a case from nothing to granted."""

    def whole_case() -> None:
        with transaction.atomic():
            case = Case(owner_id=f"{number:032x}", updated_at=_now())
            _step(case, "open")
        for name in STEPS:
            with transaction.atomic():
                _step(Case.objects.get(pk=case.pk), name)

    return whole_case


def _step(case: Case, name: str) -> None:
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


def verdict() -> dict[str, int]:
    """Every case was granted, with seven rows of log."""
    granted = Case.objects.filter(state="granted").count()
    return {"cases": granted, "lines": Log.objects.filter(case__state="granted").count()}


def _now() -> datetime:
    return datetime.now(UTC)
