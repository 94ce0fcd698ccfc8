"""Receiving: read within bounds, look inside without running anything, seal, then note it.

The sealed bytes are in the store before the row is written: a crash between the two leaves bytes
whose key was never kept, which nobody can open, and no case that misses a paper.
"""

from contextlib import suppress
from datetime import date
from io import SEEK_END
from typing import BinaryIO

from django.db import transaction

from ventanilla import wiring
from ventanilla.documents import queries
from ventanilla.documents.core import masters, seal
from ventanilla.documents.core.facts import LARGEST, DocumentFacts, shown_name
from ventanilla.documents.core.kinds import PAGE_WITHIN, PDF_WITHIN, ZIP_WITHIN, also, kind_of
from ventanilla.documents.core.masters import Masters, Wrapped
from ventanilla.documents.core.pieces import Pieces
from ventanilla.documents.core.watched import Watched
from ventanilla.documents.models import Document
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.ledger.core.canonical import JSON

LONGEST_MALWARE = 120


def receive(
    *,
    case_id: str,
    evidence_id: str,
    name: str,
    stream: BinaryIO,
    issued_on: date | None,
    expires_on: date | None,
    stamp: Stamp,
    scanned: bool = False,
) -> DocumentFacts:
    """Receive a file, even one that cannot be opened; `scanned` tells that `scanning.at_the_door`
    looked through it.

    Refused, with nothing kept: an empty file, one above 20 MB, one that is no PDF, JPEG or PNG by
    its content, and dates that cannot be.
    """
    _check_dates(issued_on, expires_on, legal_day(stamp.at))
    _check_size(stream)
    kind = kind_of(stream.read(PDF_WITHIN))
    opened = wiring.reader(kind).open(stream)
    document_id, key = stamp.new_id(), seal.new_key()
    wrapped, given = _masters().wrap(key), Watched(stream)
    stream.seek(0)
    wiring.vault_store().put(document_id, seal.seal(given, key, document_id))
    Document.objects.create(
        id=document_id,
        case_id=case_id,
        evidence_id=evidence_id,
        name=shown_name(name),
        kind=kind,
        size=given.size,
        sha256=given.digest.hexdigest(),
        pages=opened.pages,
        reason=opened.reason,
        hazards=[*opened.hazards, *_also(stream)],
        issued_on=issued_on,
        expires_on=expires_on,
        received_at=stamp.at,
        scanned_at=stamp.at if scanned else None,
        wrapped_key=wrapped.key,
        master_id=wrapped.master_id,
    )
    received = queries.facts(document_id)
    ledger.append(
        act="document.receive",
        subject=f"case:{case_id}",
        details={"document": document_id, "sha256": received.sha256, "size": received.size},
        stamp=stamp,
    )
    return received


def copy(*, document_id: str, case_id: str, stamp: Stamp) -> DocumentFacts:
    """The same bytes and facts once more, in another case, under a key of their own.

    Refusals as of `queries.check`; then nothing of the copy is kept. A file that is withheld is
    not copied: "withheld".
    """
    pieces, key = queries.pieces(document_id), seal.new_key()
    row = Document.objects.get(pk=document_id)
    fresh, wrapped = stamp.new_id(), _masters().wrap(key)
    wiring.vault_store().put(fresh, seal.seal(Pieces(pieces), key, fresh))
    row.pk, row.case_id, row.received_at = fresh, case_id, stamp.at
    row.wrapped_key, row.master_id = wrapped.key, wrapped.master_id
    row.save(force_insert=True)
    copied = queries.facts(fresh)
    details: dict[str, JSON] = {"document": fresh, "sha256": copied.sha256, "from": document_id}
    ledger.append(act="document.reuse", subject=f"case:{case_id}", details=details, stamp=stamp)
    return copied


def report_damage(*, document_id: str, stamp: Stamp) -> None:
    """Note, once, that the stored bytes are not what was given."""
    if Document.objects.filter(pk=document_id, damaged_at=None).update(damaged_at=stamp.at):
        _note("document.damaged", document_id, stamp)


def report_repair(*, document_id: str, stamp: Stamp) -> None:
    """Note, once, that a damaged document was read again and is what was given."""
    damaged = Document.objects.filter(pk=document_id).exclude(damaged_at=None)
    if damaged.update(damaged_at=None):
        _note("document.repaired", document_id, stamp)


def note_refused(*, case_id: str, evidence_id: str, why: str, stamp: Stamp) -> None:
    """Note that a file was turned away for `why`, and nothing of the file."""
    details: dict[str, JSON] = {"evidence": evidence_id, "why": why}
    ledger.append(act="document.refused", subject=f"case:{case_id}", details=details, stamp=stamp)


def note_scanned(*, document_id: str, malware: str, stamp: Stamp) -> bool:
    """Note, once, that a document was looked through, and what was found ("" for nothing)."""
    waiting = Document.objects.filter(pk=document_id, scanned_at=None, erased_at=None)
    if not waiting.update(scanned_at=stamp.at, malware=malware[:LONGEST_MALWARE]):
        return False
    if malware:
        _note("document.malware", document_id, stamp)
    return True


def rewrap(*, most: int) -> int:
    """Wrap up to `most` keys under the newest master key; how many. No document is touched.

    Keys whose master key is not here stay as they are. A key that was destroyed or wrapped by
    somebody else meanwhile stays so.
    """
    keys = wiring.master_keys()
    held = Document.objects.filter(erased_at=None, master_id__in=keys.ids[1:])[:most]
    for row in held:
        key = keys.unwrap(Wrapped(row.master_id, bytes(row.wrapped_key or b"")))
        fresh = keys.wrap(key)
        Document.objects.filter(pk=row.pk, master_id=row.master_id, erased_at=None).update(
            wrapped_key=fresh.key, master_id=fresh.master_id
        )
    return len(held)


def erase(*, document_id: str, why: str, stamp: Stamp) -> bool:
    """Destroy the one key, and with it the document; False where that had been done.

    What stays is that there was a paper, of which kind and when, its digest, and this scar in the
    ledger. The sealed bytes go once the transaction holds; where the store does not answer they
    stay, readable by nobody, until they are swept. `why` is a key of `erasing.REASONS`.
    """
    held = Document.objects.filter(pk=document_id, erased_at=None)
    if not held.update(wrapped_key=None, name="", erased_at=stamp.at):
        return False
    _note("document.erase", document_id, stamp, why=why)
    transaction.on_commit(lambda: _let_go(document_id))
    return True


def _let_go(document_id: str) -> None:
    with suppress(Refusal, OSError):
        wiring.vault_store().remove(document_id)


def _masters() -> Masters:
    """The keys to wrap with: never a fresh one beside papers that none of ours opens."""
    here = wiring.master_key_is_here()
    if queries.any_received() and not (here and queries.opens_any(wiring.master_keys())):
        raise masters.lost()
    return wiring.master_keys()


def _also(stream: BinaryIO) -> tuple[str, ...]:
    size = stream.seek(0, SEEK_END)
    stream.seek(max(size - ZIP_WITHIN, 0))
    tail = stream.read()
    stream.seek(0)
    return also(stream.read(PAGE_WITHIN), tail)


def _note(act: str, document_id: str, stamp: Stamp, **more: str) -> None:
    subject = f"case:{queries.facts(document_id).case_id}"
    details: dict[str, JSON] = {"document": document_id, **more}
    ledger.append(act=act, subject=subject, details=details, stamp=stamp)


def _check_size(stream: BinaryIO) -> None:
    """Between one byte and 20 MB; the stream stands at its beginning afterwards."""
    size = stream.seek(0, SEEK_END)
    stream.seek(0)
    if not size:
        raise Refusal(
            "empty-file",
            Text("El archivo está vacío.", "The file is empty."),
            then=Text("Elija otro.", "Choose another one."),
            at="file",
        )
    if size > LARGEST:
        raise Refusal(
            "file-too-large",
            Text("El archivo pesa más de 20 MB.", "The file is larger than 20 MB."),
            then=Text(
                "Escanéelo en gris o divídalo en dos.", "Scan it in grey, or split it in two."
            ),
            at="file",
        )


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
