"""Issuing a signed paper, and changing a certificate's status with a reason."""

from hashlib import sha256

from django.db import transaction
from django.db.models import F

from ventanilla import wiring
from ventanilla.certificates import queries
from ventanilla.certificates.adapters import keys, qr
from ventanilla.certificates.adapters.signer import sign
from ventanilla.certificates.adapters.typesetter import Frame, Sealing, typeset
from ventanilla.certificates.core import number as numbers
from ventanilla.certificates.core import seal
from ventanilla.certificates.core.claims import Claims
from ventanilla.certificates.core.kinds import Kind
from ventanilla.certificates.core.paper import Paper
from ventanilla.certificates.models import Attestation, Counter, StatusChange
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger

MOVES = {"valid": ("suspended",), "suspended": ("valid",), "revoked": ("valid", "suspended")}


def attest(
    *, kind: Kind, case_id: str, paper: Paper, claims: Claims | None, stamp: Stamp
) -> queries.Found:
    """Set the paper, seal it where it has claims, sign it, keep it; all or nothing."""
    year = legal_day(stamp.at).year
    number = numbers.compose(kind, year, _next(f"{kind.value}-{year}"))
    index = _next("status") - 1 if claims else None
    sealing = _sealing(number, index, claims, stamp) if claims and index is not None else None
    frame = Frame(wiring.issuer(), wiring.public_address(), wiring.fictitious())
    ring = queries.key_ring(stamp.at)
    pdf = sign(typeset(paper, number, stamp.at, frame, sealing), ring, stamp.at, paper.title.es)
    digest = sha256(pdf).hexdigest()
    Attestation.objects.create(
        id=stamp.new_id(),
        kind=kind.value,
        number=number,
        case_id=case_id,
        title_es=paper.title.es,
        title_en=paper.title.en,
        sha256=digest,
        pdf=pdf,
        seal=sealing.text if sealing else "",
        issued_at=stamp.at,
        status_index=index,
    )
    ledger.append(
        act="paper.issue",
        subject=f"case:{case_id}",
        details={"kind": kind.value, "number": number, "sha256": digest},
        stamp=stamp,
    )
    return queries.find(number)


def change_status(*, number: str, status: str, reason: str, stamp: Stamp) -> None:
    """Suspend, reinstate ("valid") or revoke a certificate; a revocation is final.

    Refusals: "status-move" where the present status does not allow it, "reason-missing".
    """
    found = queries.row(number)
    before = queries.find(number).status
    if before not in MOVES.get(status, ()):
        raise Refusal(
            "status-move",
            Text(
                "Desde su estado actual ese cambio no es posible.",
                "From its present status that change is not possible.",
            ),
            at="status",
        )
    if not reason.strip():
        raise Refusal(
            "reason-missing",
            Text("Escriba la razón del cambio.", "Write the reason for the change."),
            at="reason",
        )
    StatusChange.objects.create(
        attestation=found,
        order=StatusChange.objects.filter(attestation=found).count() + 1,
        status=status,
        reason=reason.strip(),
        at=stamp.at,
        by_id=stamp.by.id,
    )
    details = {"from": before, "to": status}
    ledger.append(act="paper.status", subject=f"paper:{number}", details=details, stamp=stamp)
    transaction.on_commit(lambda: write_status(stamp=stamp))


def write_status(*, stamp: Stamp) -> None:
    """Write the signed status file where an operator can serve it from."""
    target = wiring.home() / "status" / "1"
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f".1.{stamp.new_id()}")
    aside.write_bytes(queries.status_token(stamp.at))
    aside.replace(target)


def _sealing(number: str, index: int, claims: Claims, stamp: Stamp) -> Sealing:
    ring = queries.key_ring(stamp.at)
    sealed = seal.Sealed(number, wiring.issuer().es, stamp.at, claims, queries.status_uri(), index)
    text = seal.write(sealed, ring.seal, keys.key_id(ring.seal.public_key()))
    return Sealing(text, qr.draw(text))


def _next(name: str) -> int:
    """The counter's row stays locked until the caller commits: no number twice, no gap."""
    Counter.objects.get_or_create(name=name)
    Counter.objects.filter(name=name).update(last=F("last") + 1)
    return Counter.objects.get(name=name).last
