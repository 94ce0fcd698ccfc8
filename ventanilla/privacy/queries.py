"""Reading requests, reviews and incidents, as frozen values."""

from datetime import date

from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text
from ventanilla.privacy import models
from ventanilla.privacy.core.incidents import Assessment, Data, Entry, Incident
from ventanilla.privacy.core.requests import DataRequest, State
from ventanilla.privacy.core.reviews import Mark, Review, Verdict
from ventanilla.privacy.core.rights import Kind

OPEN = {"state": State.ASKED.value}


def request(request_id: str) -> DataRequest:
    """One request; NotFound where there is none."""
    row = models.DataRequest.objects.filter(pk=request_id).first()
    if row is None:
        raise NotFound("data-request")
    return _request(row)


def of_person(person_id: str) -> tuple[DataRequest, ...]:
    """A person's own requests, the newest first."""
    rows = models.DataRequest.objects.filter(person_id=person_id)
    return tuple(_request(row) for row in rows.order_by("-asked_at", "id"))


def waiting() -> tuple[DataRequest, ...]:
    """Every request that waits for an answer, in order of its last day."""
    rows = models.DataRequest.objects.filter(**OPEN).order_by("due", "asked_at", "id")
    return tuple(_request(row) for row in rows)


def over(today: date) -> tuple[DataRequest, ...]:
    """Requests that nobody answered by their last day, and of which nobody took note yet."""
    rows = models.DataRequest.objects.filter(**OPEN, due__lt=today, noted_at=None)
    return tuple(_request(row) for row in rows.order_by("due", "id"))


def many_waiting() -> int:
    """How many requests wait for an answer."""
    return models.DataRequest.objects.filter(**OPEN).count()


def many_late(today: date) -> int:
    """How many of them should have been answered."""
    return models.DataRequest.objects.filter(**OPEN, due__lt=today).count()


def review(review_id: str) -> Review:
    """One review with its marks; NotFound where there is none."""
    row = models.PrivilegeReview.objects.filter(pk=review_id).first()
    if row is None:
        raise NotFound("review")
    return _review(row)


def latest_review() -> Review | None:
    """The review of the newest period, open or closed."""
    row = models.PrivilegeReview.objects.order_by("-since").first()
    return _review(row) if row else None


def review_overdue(today: date) -> bool:
    """Is a review open after its last day?"""
    found = latest_review()
    return found is not None and found.overdue(today)


def reviews() -> tuple[Review, ...]:
    """Every review, the newest first."""
    return tuple(_review(row) for row in models.PrivilegeReview.objects.order_by("-since"))


def incident(incident_id: str) -> Incident:
    """One incident or drill; NotFound where there is none."""
    row = models.Incident.objects.filter(pk=incident_id).first()
    if row is None:
        raise NotFound("incident")
    return _incident(row)


def incidents() -> tuple[Incident, ...]:
    """The log: every incident and drill, the newest first."""
    return tuple(_incident(row) for row in models.Incident.objects.order_by("-known_at", "id"))


def open_incidents() -> tuple[Incident, ...]:
    """Those that nobody closed, the first to run out of hours first."""
    rows = models.Incident.objects.filter(closed_at=None).order_by("known_at", "id")
    return tuple(_incident(row) for row in rows)


def entries(incident_id: str) -> tuple[Entry, ...]:
    """What was done about an incident, oldest first."""
    rows = models.IncidentEntry.objects.filter(incident_id=incident_id).order_by("pk")
    return tuple(Entry(row.at, row.by_id, row.act, row.said) for row in rows)


def _request(row: models.DataRequest) -> DataRequest:
    return DataRequest(
        id=row.pk,
        person_id=row.person_id,
        kind=Kind(row.kind),
        text=row.text,
        language=row.language,
        by_email=row.by_email,
        asked_at=row.asked_at,
        due=row.due,
        state=State(row.state),
        answer=row.answer,
        answered_by=row.answered_by,
        answered_at=row.answered_at,
        noted_at=row.noted_at,
    )


def _review(row: models.PrivilegeReview) -> Review:
    marks = models.ReviewMark.objects.filter(review=row).order_by("pk")
    return Review(
        id=row.pk,
        since=row.since,
        due=row.due,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        marks=tuple(Mark(m.user_id, m.role, Verdict(m.verdict), m.by_id, m.at) for m in marks),
    )


def _incident(row: models.Incident) -> Incident:
    return Incident(
        id=row.pk,
        drill=row.drill,
        known_at=row.known_at,
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        assessment=Assessment(
            what=Text(**row.what),
            consequences=Text(**row.consequences),
            measures=Text(**row.measures),
            data=frozenset(Data(kind) for kind in row.data),
            people=row.people,
            large_volume=row.large_volume,
            many_people=row.many_people,
            harm=row.harm,
            concerns=row.concerns,
        ),
        revision=row.revision,
        authority_told_at=row.authority_told_at,
        people_told_at=row.people_told_at,
        closed_at=row.closed_at,
    )
