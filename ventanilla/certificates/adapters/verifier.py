"""Verifying a PDF: its container and signature, then the seal that it carries inside."""

import io
from dataclasses import replace
from datetime import datetime

import pikepdf

from ventanilla.certificates.core import cms, container
from ventanilla.certificates.core.container import Container
from ventanilla.certificates.core.trust import Trust
from ventanilla.certificates.core.verdict import Answer, Verdict, broken
from ventanilla.certificates.core.verify import verify_seal

SEAL = "seal.txt"
LONGEST = 4_000


def verify_pdf(pdf: bytes, trust: Trust, status: bytes | None, at: datetime) -> Verdict:
    """The facts about a signed PDF. Never raises, whatever the bytes are."""
    try:
        opened = container.open_container(pdf)
        signer = cms.check(opened.der, opened.signed, trust.root)
    except Exception as error:
        return broken(str(error) or type(error).__name__)
    verdict = Verdict(
        Answer.YES,
        Answer.YES,
        _served(signer, opened, at),
        Answer.UNKNOWN,
        signed_by=signer.name,
        signed_at=opened.claimed,
        status="none",
        fictitious=trust.fictitious,
    )
    return _with_inside(verdict, pdf, trust, status, at)


def _served(signer: cms.Signer, opened: Container, at: datetime) -> Answer:
    if opened.claimed is None:
        return Answer.UNKNOWN
    served = signer.valid_from <= opened.claimed <= min(signer.valid_until, at)
    return Answer.YES if served else Answer.NO


def _with_inside(
    verdict: Verdict, pdf: bytes, trust: Trust, status: bytes | None, at: datetime
) -> Verdict:
    """The number, and for a certificate its claims and status, from the seal it carries."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            title = str(document.docinfo.get("/Title", ""))
            carried = document.attachments.get(SEAL)
            text = carried.get_file().read_bytes()[:LONGEST].decode() if carried else ""
    except Exception as error:
        return replace(verdict, why=str(error))
    number = title.rpartition(" · ")[2]
    if not text:
        return replace(verdict, number=number)
    inner = verify_seal(text, trust, status, at)
    if inner.intact is not Answer.YES or inner.number != number:
        return broken("the seal inside does not fit")
    return replace(
        verdict,
        number=number,
        claims=inner.claims,
        in_force=inner.in_force,
        status=inner.status,
        status_at=inner.status_at,
        status_age=inner.status_age,
    )
