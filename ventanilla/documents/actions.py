"""Receiving: read within bounds, look inside without running anything, seal, then note it.

The sealed bytes are on disk before the row is written: a crash between the two leaves bytes that
nobody can open and no case that misses a paper.
"""

from datetime import date
from hashlib import sha256
from typing import BinaryIO

from ventanilla import wiring
from ventanilla.documents import queries
from ventanilla.documents.core import seal
from ventanilla.documents.core.facts import LARGEST, DocumentFacts, shown_name
from ventanilla.documents.core.kinds import kind_of
from ventanilla.documents.models import Document
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger


def receive(
    *,
    case_id: str,
    evidence_id: str,
    name: str,
    stream: BinaryIO,
    issued_on: date | None,
    expires_on: date | None,
    stamp: Stamp,
) -> DocumentFacts:
    """Receive a file, even one that cannot be opened.

    Refused, with nothing kept: an empty file, one above 20 MB, one that is no PDF, JPEG or PNG by
    its content, and dates that cannot be.
    """
    _check_dates(issued_on, expires_on, legal_day(stamp.at))
    content = _bounded(stream)
    kind = kind_of(content)
    opened = wiring.reader(kind).open(content)
    document_id, key = stamp.new_id(), seal.new_key()
    wiring.vault_store().put(document_id, seal.seal(content, key, document_id))
    Document.objects.create(
        id=document_id,
        case_id=case_id,
        evidence_id=evidence_id,
        name=shown_name(name),
        kind=kind,
        size=len(content),
        sha256=sha256(content).hexdigest(),
        pages=opened.pages,
        reason=opened.reason,
        hazards=list(opened.hazards),
        issued_on=issued_on,
        expires_on=expires_on,
        received_at=stamp.at,
        wrapped_key=seal.wrap(key, wiring.master_key()),
    )
    received = queries.facts(document_id)
    ledger.append(
        act="document.receive",
        subject=f"case:{case_id}",
        details={"document": document_id, "sha256": received.sha256, "size": received.size},
        stamp=stamp,
    )
    return received


def _bounded(stream: BinaryIO) -> bytes:
    """At most 20 MB and one byte are ever read."""
    content = stream.read(LARGEST + 1)
    if not content:
        raise Refusal(
            "empty-file",
            Text("El archivo está vacío.", "The file is empty."),
            then=Text("Elija otro.", "Choose another one."),
            at="file",
        )
    if len(content) > LARGEST:
        raise Refusal(
            "file-too-large",
            Text("El archivo pesa más de 20 MB.", "The file is larger than 20 MB."),
            then=Text(
                "Escanéelo en gris o divídalo en dos.", "Scan it in grey, or split it in two."
            ),
            at="file",
        )
    return content


def _check_dates(issued_on: date | None, expires_on: date | None, today: date) -> None:
    if issued_on and issued_on > today:
        raise Refusal(
            "issued-in-the-future",
            Text("La fecha de emisión todavía no llega.", "The date of issue has not come yet."),
            then=Text("Cópiela del documento.", "Copy it from the paper."),
            at="issued_on",
        )
    if issued_on and expires_on and expires_on < issued_on:
        raise Refusal(
            "expires-before-issue",
            Text("Vence antes de haberse emitido.", "It expires before it was issued."),
            then=Text("Revise las dos fechas.", "Look at both dates again."),
            at="expires_on",
        )
