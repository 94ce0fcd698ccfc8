"""Reading notices, and what of them still has to leave."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q, QuerySet

from ventanilla.kernel.refusal import NotFound
from ventanilla.notices.core.channel import Channel
from ventanilla.notices.core.writing import Said
from ventanilla.notices.models import Notice, Sending

BY_EMAIL = Q(sendings__channel=Channel.EMAIL.value)


@dataclass(frozen=True, slots=True)
class Told(Said):
    """One notice as the person reads it; `sent_at` is when it also went by e-mail."""

    id: str
    case_id: str
    at: datetime
    sent_at: datetime | None
    opened_at: datetime | None


def of_case(case_id: str) -> tuple[Told, ...]:
    """What the person was told in a case, the newest first."""
    return _told(Notice.objects.filter(case_id=case_id))


def beside_cases(person_id: str) -> tuple[Told, ...]:
    """What a person was told that is about none of their cases, the newest first."""
    return _told(Notice.objects.filter(to=person_id, case_id=""))


def mailbox(person_id: str) -> tuple[Told, ...]:
    """Everything that the person was told, whatever the case, the newest first."""
    return _told(Notice.objects.filter(to=person_id))


def one(notice_id: str, to: str) -> Told:
    """One notice of that person; NotFound where it is nobody's, or somebody else's."""
    found = _told(Notice.objects.filter(pk=notice_id, to=to))
    if not found:
        raise NotFound("notice")
    return found[0]


def unread(person_id: str) -> int:
    """How many notices the person has not opened."""
    return Notice.objects.filter(to=person_id, opened_at=None).count()


def oldest_waiting() -> datetime | None:
    """When the oldest notice was written of which something was not sent yet."""
    rows = _waiting().order_by("pk")
    return rows.values_list("notice__created_at", flat=True).first()


def waiting() -> int:
    """How many letters and messages wait to be sent."""
    return _waiting().count()


def _waiting() -> QuerySet[Sending]:
    return Sending.objects.filter(sent_at=None)


def _told(rows: QuerySet[Notice]) -> tuple[Told, ...]:
    sent = rows.annotate(sent_at=Max("sendings__sent_at", filter=BY_EMAIL))
    return tuple(
        Told(
            language=row.language,
            subject=row.subject,
            body=row.body,
            subject_es=row.subject_es,
            body_es=row.body_es,
            id=row.pk,
            case_id=row.case_id,
            at=row.created_at,
            sent_at=row.sent_at,
            opened_at=row.opened_at,
        )
        for row in sent.order_by("-created_at", "id")
    )
