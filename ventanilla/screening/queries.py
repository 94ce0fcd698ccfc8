"""Reading registers, checks and hits, as frozen values; and the index of a version in memory."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from threading import Lock

from django.db.models import QuerySet

from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text
from ventanilla.screening import models
from ventanilla.screening.adapters.index import Index
from ventanilla.screening.core.disposition import Standing
from ventanilla.screening.core.matching import Feature
from ventanilla.screening.core.person import Entry, Person

_BUILDING = Lock()  # two threads do not build the same index


@dataclass(frozen=True, slots=True)
class VersionView:
    """A register as it came in on a day."""

    id: str
    register: str
    title: str
    sha256: str
    dated_on: date
    imported_at: datetime
    entries: int
    broken: int
    current: bool


@dataclass(frozen=True, slots=True)
class HitView:
    """An entry that may be the person, why, and what officers said of it."""

    id: str
    case_id: str
    check_id: str
    register: str
    ref: str
    names: tuple[str, ...]
    birth_date: date | None
    nationality: str
    note: str
    score: int
    features: tuple[Feature, ...]
    standing: Standing
    disposition: str
    reason: str
    disposed_by: str
    confirmed_by: str
    returned_reason: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One check: when, against which versions, with which hits."""

    id: str
    case_id: str
    at: datetime
    versions: tuple[VersionView, ...]
    hits: tuple[HitView, ...]

    @property
    def settled(self) -> bool:
        """Nothing of it waits for an officer."""
        return all(hit.standing is Standing.CONFIRMED for hit in self.hits)

    @property
    def upheld(self) -> bool:
        """Two officers found that one of the entries is this person."""
        return any(hit.disposition == "upheld" for hit in self.hits)


def registers() -> tuple[VersionView, ...]:
    """Every version of every register, the newest first."""
    rows = models.Version.objects.order_by("register", "-imported_at")
    return tuple(_version(row) for row in rows)


def current_versions() -> tuple[str, ...]:
    """The ids of the versions that a check is made against now."""
    rows = models.Version.objects.filter(current=True).order_by("register")
    return tuple(rows.values_list("pk", flat=True))


def checked(check_id: str) -> Checked:
    """One check; NotFound where there is none."""
    row = models.Check.objects.filter(pk=check_id).first()
    if row is None:
        raise NotFound("check")
    versions = models.Version.objects.filter(pk__in=row.versions).order_by("register")
    hits = _hits().filter(looked=row).order_by("-score", "pk")
    return Checked(
        row.pk,
        row.case_id,
        row.at,
        tuple(_version(one) for one in versions),
        tuple(_hit(one) for one in hits),
    )


def latest(case_id: str) -> Checked | None:
    """The newest check of a case."""
    row = models.Check.objects.filter(case_id=case_id).order_by("-at", "-pk").first()
    return checked(row.pk) if row else None


def hit(hit_id: str) -> HitView:
    """One hit; NotFound where there is none."""
    row = _hits().filter(pk=hit_id).first()
    if row is None:
        raise NotFound("hit")
    return _hit(row)


def waiting() -> tuple[HitView, ...]:
    """Every hit that waits for a first or a second officer, oldest first."""
    rows = _hits().exclude(standing=Standing.CONFIRMED.value).order_by("looked__at", "pk")
    return tuple(_hit(row) for row in rows)


def index(version_id: str) -> Index:
    """The index of a version; built once in a process, as a version never changes."""
    with _BUILDING:
        return _index(version_id)


@lru_cache(maxsize=8)
def _index(version_id: str) -> Index:
    rows = models.Entry.objects.filter(version_id=version_id).order_by("pk")
    return Index(_entry(row) for row in rows.iterator(chunk_size=5_000))


def _entry(row: models.Entry) -> Entry:
    person = Person(tuple(row.names), row.birth_date, row.nationality, frozenset(row.documents))
    return Entry(row.ref, person, row.note, row.pk)


def _hits() -> QuerySet[models.Hit]:
    return models.Hit.objects.select_related("entry", "entry__version", "looked")


def _hit(row: models.Hit) -> HitView:
    return HitView(
        row.pk,
        row.looked.case_id,
        row.looked_id,
        row.entry.version.title,
        row.entry.ref,
        tuple(row.entry.names),
        row.entry.birth_date,
        row.entry.nationality,
        row.entry.note,
        row.score,
        tuple(_feature(one) for one in row.features),
        Standing(row.standing),
        row.disposition,
        row.reason,
        row.disposed_by,
        row.confirmed_by,
        row.returned_reason,
    )


def _feature(kept: Mapping[str, object]) -> Feature:
    why = Text(str(kept["es"]), str(kept["en"]))
    return Feature(str(kept["name"]), int(str(kept["points"])), why)


def _version(row: models.Version) -> VersionView:
    return VersionView(
        row.pk,
        row.register,
        row.title,
        row.sha256,
        row.dated_on,
        row.imported_at,
        row.entries,
        row.broken,
        row.current,
    )
