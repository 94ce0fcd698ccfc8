"""Reading papers: the PDF, what a verifier may learn, the status file, the trust file."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from ventanilla import wiring
from ventanilla.certificates.adapters import keys
from ventanilla.certificates.core import status_list, trust
from ventanilla.certificates.core.status_list import Status
from ventanilla.certificates.models import Attestation, StatusChange
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text

VALID = "valid"
CODE = {VALID: Status.VALID, "suspended": Status.SUSPENDED, "revoked": Status.REVOKED}
ROUND = 1024  # places: the list grows in steps, so that its size tells little


@dataclass(frozen=True, slots=True)
class Found:
    """One paper, without its bytes. `status` is "" for papers that carry none."""

    number: str
    kind: str
    case_id: str
    title: Text
    sha256: str
    issued_at: datetime
    status: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change of status."""

    status: str
    reason: str
    at: datetime
    by_id: str


def find(number: str) -> Found:
    """One paper by its number; NotFound where there is none."""
    found = _listed().filter(number=number).first()
    if found is None:
        raise NotFound("paper")
    return _found(found)


def of_case(case_id: str) -> tuple[Found, ...]:
    """The papers of a case, oldest first."""
    rows = _listed().filter(case_id=case_id).order_by("issued_at", "number")
    return tuple(_found(one) for one in rows)


def certificates() -> tuple[Found, ...]:
    """Every certificate, the newest first."""
    rows = _listed().filter(kind="certificate")
    return tuple(_found(one) for one in rows.order_by("-issued_at", "-number"))


def pdf(number: str) -> bytes:
    """The signed PDF; NotFound where there is none."""
    return bytes(row(number).pdf)


def seal_text(number: str) -> str:
    """The text of the certificate's QR code; "" for other papers."""
    return row(number).seal


def status(number: str) -> tuple[Change, ...]:
    """The changes of a certificate's status, oldest first."""
    changes = StatusChange.objects.filter(attestation__number=number).order_by("order")
    return tuple(Change(c.status, c.reason, c.at, c.by_id) for c in changes)


def status_token(at: datetime) -> bytes:
    """The signed status file as of `at`."""
    ring = key_ring(at)
    places = Attestation.objects.exclude(status_index=None).count()
    packed = status_list.pack(_statuses(), (places // ROUND + 1) * ROUND)
    key_id = keys.key_id(ring.status.public_key())
    return status_list.write(packed, status_uri(), at, ring.status, key_id)


def trusted(at: datetime) -> trust.Trust:
    """What a verifier of this installation's papers trusts."""
    ring = key_ring(at)
    return trust.Trust(
        wiring.issuer(),
        ring.root,
        {keys.key_id(ring.seal.public_key()): ring.seal.public_key()},
        {keys.key_id(ring.status.public_key()): ring.status.public_key()},
        status_uri(),
        wiring.fictitious(),
    )


def trust_file(at: datetime) -> dict[str, Any]:
    """The same as a file to hand out."""
    return trust.to_json(trusted(at))


def status_uri() -> str:
    """The fixed address of the status file."""
    return f"{wiring.public_address()}/status/1"


def key_ring(at: datetime) -> keys.KeyRing:
    """The installation's keys, made on first use; `at` is when they begin to serve."""
    return keys.ring(wiring.home() / "keys", wiring.issuer().es, at)


def row(number: str) -> Attestation:
    """The row itself, for the writing doors."""
    found = Attestation.objects.filter(number=number).first()
    if found is None:
        raise NotFound("paper")
    return found


def _listed() -> QuerySet[Attestation]:
    """Papers without their bytes, each with the last change of its status, in one statement."""
    changes = StatusChange.objects.filter(attestation=OuterRef("pk")).order_by("-order")
    last = Subquery(changes.values("status")[:1])
    return Attestation.objects.defer("pdf").annotate(changed=last)


def _statuses() -> dict[int, Status]:
    changes = StatusChange.objects.order_by("order").values_list(
        "attestation__status_index", "status"
    )
    return {index: CODE[code] for index, code in changes if index is not None}


def _found(one: Any) -> Found:
    return Found(
        one.number,
        one.kind,
        one.case_id,
        Text(one.title_es, one.title_en),
        one.sha256,
        one.issued_at,
        "" if one.status_index is None else one.changed or VALID,
    )
