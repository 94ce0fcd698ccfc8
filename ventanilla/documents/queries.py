"""Reading documents: facts, one drawn page, and the original for the doors that may have it."""

from collections.abc import Collection, Iterator
from hashlib import sha256
from io import SEEK_END
from typing import BinaryIO

from django.db.models import QuerySet

from ventanilla import wiring
from ventanilla.documents.core import seal
from ventanilla.documents.core.erasing import erased
from ventanilla.documents.core.facts import ERASED, ERASED_NAME, HAZARDS, REASONS, DocumentFacts
from ventanilla.documents.core.masters import Masters, Wrapped, missing
from ventanilla.documents.core.scanning import WITHHELD, withheld
from ventanilla.documents.core.watched import Watched
from ventanilla.documents.models import Document
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text

NARROWEST, WIDEST = 200, 1600


def facts(document_id: str) -> DocumentFacts:
    """What is known of one document; NotFound where there is none."""
    return _facts(_row(document_id))


def of_case(case_id: str) -> tuple[DocumentFacts, ...]:
    """Every document that was received in a case, oldest first."""
    rows = Document.objects.filter(case_id=case_id).order_by("received_at", "id")
    return tuple(_facts(row) for row in rows)


def every() -> Iterator[str]:
    """The id of every document that was not erased, for whoever looks at all of them."""
    held = Document.objects.filter(erased_at=None)
    return held.order_by("pk").values_list("pk", flat=True).iterator()


def any_received() -> bool:
    """Is there any document that needs a key?"""
    return Document.objects.filter(erased_at=None).exists()


def behind() -> int:
    """How many documents' keys are still wrapped by an older master key."""
    newest = wiring.master_keys().newest
    return Document.objects.filter(erased_at=None).exclude(master_id=newest).count()


def holding() -> tuple[str, ...]:
    """The cases that hold a document which was not erased."""
    held = Document.objects.filter(erased_at=None)
    return tuple(held.order_by("case_id").values_list("case_id", flat=True).distinct())


def masters_in_use() -> frozenset[str]:
    """The ids of the master keys that wrap some document's key."""
    held = Document.objects.filter(erased_at=None)
    return frozenset(held.values_list("master_id", flat=True).distinct())


def opens_any(keys: Masters) -> bool:
    """Is there a document whose key one of these wraps?"""
    return Document.objects.filter(erased_at=None, master_id__in=keys.ids).exists()


def many_damaged() -> int:
    """How many documents are known to be damaged."""
    return Document.objects.filter(erased_at=None).exclude(damaged_at=None).count()


def many_unscanned() -> int:
    """How many documents nobody looked through for malware yet."""
    return _unscanned().count()


def unscanned() -> tuple[str, ...]:
    """Which, the oldest first; those whose bytes are damaged cannot be looked at."""
    rows = _unscanned().filter(damaged_at=None).order_by("received_at", "id")
    return tuple(rows.values_list("pk", flat=True))


def many_withheld() -> int:
    """How many documents are known to carry malware."""
    return Document.objects.filter(erased_at=None).exclude(malware="").count()


def _unscanned() -> QuerySet[Document]:
    return Document.objects.filter(erased_at=None, scanned_at=None)


def key_fits() -> bool:
    """Does a master key of ours open what was received last? True where nothing was."""
    row = Document.objects.filter(erased_at=None).order_by("-received_at").first()
    try:
        return row is None or bool(key_in(row))
    except Refusal:
        return False


def key_of(document_id: str) -> bytes:
    """The document's own key, for what is sealed beside it; refusals "erased", "key-missing"."""
    return key_in(_row(document_id))


def original(document_id: str) -> bytes:
    """The bytes as they were given, 20 MB at most; refusals as of `check`."""
    return b"".join(_checked(_row(document_id)))


def pieces(document_id: str) -> Iterator[bytes]:
    """The same bytes to be handed out, frame by frame in little memory, after one reading to see
    that all is well.

    Refusals as of `check`, before the first piece, and "withheld" where malware was found.
    """
    check(document_id)
    row = _row(document_id)
    if row.malware:
        raise withheld()
    return _checked(row)


def twin(documents: Collection[str], stream: BinaryIO) -> DocumentFacts | None:
    """Which of these documents has the very bytes of `stream`, which then stands at its beginning;
    None where none that is sound has."""
    size = stream.seek(0, SEEK_END)
    stream.seek(0)
    alike = Document.objects.filter(pk__in=documents, size=size, erased_at=None, damaged_at=None)
    if not alike.exists():
        return None
    given = Watched(stream)
    while given.read(seal.FRAME):
        pass
    stream.seek(0)
    row = alike.filter(sha256=given.digest.hexdigest()).first()
    return _facts(row) if row else None


def looked_through(document_id: str) -> Iterator[bytes]:
    """The same bytes for whoever only looks through them; refusals as of `check`, in between."""
    return _checked(_row(document_id))


def check(document_id: str) -> None:
    """Read it all and compare.

    Refusals: "erased"; "damaged" where a bit or the digest is not what it was, or nothing is there;
    "key-missing"; "store-unreachable", which says nothing of the document.
    """
    for _ in _checked(_row(document_id)):
        pass


def _checked(row: Document) -> Iterator[bytes]:
    """Every frame opens in its place; after the last one the digest says whether it is all."""
    key, digest = key_in(row), sha256()
    with wiring.vault_store().get(row.pk) as sealed:
        for piece in seal.unseal(sealed, key, row.pk):
            digest.update(piece)
            yield piece
    if digest.hexdigest() != row.sha256:
        raise seal.damaged()


def key_in(row: Document) -> bytes:
    """The key that lies wrapped in a row; refusals as of `key_of`."""
    if row.wrapped_key is None:
        raise erased()
    if not wiring.master_key_is_here():  # asking for one would make one
        raise missing()
    return wiring.master_keys().unwrap(Wrapped(row.master_id, bytes(row.wrapped_key)))


def page(document_id: str, number: int, width: int, *, watermark: str) -> bytes:
    """Page `number` (from 1) as PNG with the mark over it; NotFound where there is no such page."""
    row = _row(document_id)
    if row.erased_at:
        raise erased()
    if not 1 <= number <= row.pages:
        raise NotFound("page")
    across = min(max(width, NARROWEST), WIDEST)
    drawn = wiring.reader(row.kind).page(original(document_id), number, across)
    return wiring.marked(drawn, watermark)


def _row(document_id: str) -> Document:
    row = Document.objects.filter(pk=document_id).first()
    if row is None:
        raise NotFound("document")
    return row


def _facts(row: Document) -> DocumentFacts:
    return DocumentFacts(
        id=row.pk,
        case_id=row.case_id,
        evidence_id=row.evidence_id,
        name=ERASED_NAME if row.erased_at else row.name,
        kind=row.kind,
        size=row.size,
        sha256=row.sha256,
        pages=0 if row.erased_at else row.pages,
        opened=not row.reason and not row.erased_at,
        reason=_reason(row),
        hazards=tuple(HAZARDS[code] for code in row.hazards),
        issued_on=row.issued_on,
        expires_on=row.expires_on,
        received_at=row.received_at,
        erased_at=row.erased_at,
        withheld=WITHHELD if row.malware and not row.erased_at else None,
    )


def _reason(row: Document) -> Text | None:
    if row.erased_at:
        return ERASED.filled(day=legal_day(row.erased_at))
    return REASONS.get(row.reason)
