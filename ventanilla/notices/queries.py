"""Reading notices."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from ventanilla.notices.models import Notice


@dataclass(frozen=True, slots=True)
class Told:
    """One message as the person reads it, in the `language` in which it was written."""

    id: str
    language: str
    subject: str
    body: str
    at: datetime
    sent_at: datetime | None


def of_case(case_id: str) -> tuple[Told, ...]:
    """What the person was told in a case, the newest first."""
    return _told(Notice.objects.filter(case_id=case_id))


def beside_cases(person_id: str) -> tuple[Told, ...]:
    """What a person was told that is about none of their cases, the newest first."""
    return _told(Notice.objects.filter(to=person_id, case_id=""))


def oldest_waiting() -> datetime | None:
    """When the oldest message that was not sent yet was written."""
    rows = Notice.objects.filter(sent_at=None).exclude(address="").order_by("created_at")
    return rows.values_list("created_at", flat=True).first()


def waiting() -> int:
    """How many messages wait to be sent."""
    return Notice.objects.filter(sent_at=None).exclude(address="").count()


def _told(rows: QuerySet[Notice]) -> tuple[Told, ...]:
    newest = rows.order_by("-created_at", "id")
    return tuple(Told(r.pk, r.language, r.subject, r.body, r.created_at, r.sent_at) for r in newest)
