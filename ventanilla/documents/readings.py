"""The doors of reading: asked for with the paper, claimed by a worker, ended once.

A reading is claimed by one conditional update and ended by another, so that of two workers one
has it and whatever ends first stays. Each page renews the lease; what a killed worker had claimed
is free once it is over, and given up where that happens again and again. Where the store or the key
is not there, it waits.
"""

import io
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import F, Q

from ventanilla import wiring
from ventanilla.documents import queries
from ventanilla.documents.adapters.leaves import OpenLeaves
from ventanilla.documents.core import seal
from ventanilla.documents.core.readings import GIVEN_UP, TRIES, Progress
from ventanilla.documents.models import Reading
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.reading.core.kept import kept, told
from ventanilla.reading.core.paper import PaperRead

LEASE = timedelta(minutes=2)  # for one page, which an engine may take a minute for
PATIENCE = timedelta(days=7)  # with a store or a key that is not there


def ask(*, document_id: str, stamp: Stamp) -> None:
    """Have the document read; nothing where it could not be opened, or that was asked before."""
    facts = queries.facts(document_id)
    if facts.opened:
        start = {"asked_at": stamp.at, "pages": facts.pages}
        Reading.objects.get_or_create(document_id=document_id, defaults=start)


def claim(*, at: datetime) -> str | None:
    """Take the one that waits longest; its document's id, or None where none waits."""
    waiting = Reading.objects.filter(_free(at))
    for document_id in waiting.order_by("asked_at").values_list("pk", flat=True)[:10]:
        mine = Reading.objects.filter(_free(at), pk=document_id)
        if mine.update(claimed_at=at, tries=F("tries") + 1):
            return document_id
    return None


def _free(at: datetime) -> Q:
    """Not ended, and nobody has it or whoever had it must have been killed.

    What was claimed long after `at` was claimed before the clock was put back.
    """
    taken = Q(claimed_at__gte=at - LEASE, claimed_at__lte=at + LEASE)
    return Q(ended_at=None) & (Q(claimed_at=None) | ~taken)


def worn_out(document_id: str) -> bool:
    """Was it claimed too often without an end?"""
    return Reading.objects.filter(pk=document_id, tries__gt=TRIES).exists()


def leaves(document_id: str) -> OpenLeaves:
    """Its pages; refusals as of `queries.check`."""
    facts = queries.facts(document_id)
    content = queries.original(document_id)
    return OpenLeaves(content, wiring.reader(facts.kind), facts.pages)


def turn(*, document_id: str, page: int, at: datetime) -> None:
    """Page `page` is being read now, which renews the lease."""
    Reading.objects.filter(pk=document_id, ended_at=None).update(page=page, claimed_at=at)


def end(*, document_id: str, read: PaperRead, stamp: Stamp) -> bool:
    """Keep the reading, sealed under the document's key; False where it had ended before."""
    key = queries.key_of(document_id)
    text = io.BytesIO(kept(read).encode())
    sealed = b"".join(seal.seal(text, key, _place(document_id)))
    return _ended(document_id, stamp, sealed=sealed)


def give_up(*, document_id: str, why: str, stamp: Stamp) -> bool:
    """End it without a reading; `why` is a key of `GIVEN_UP`."""
    return _ended(document_id, stamp, given_up=why)


def _ended(document_id: str, stamp: Stamp, **how: object) -> bool:
    open_one = Reading.objects.filter(pk=document_id, ended_at=None)
    return bool(open_one.update(ended_at=stamp.at, **how))


def put_off(*, document_id: str, at: datetime) -> None:
    """Nobody can read it now, for no fault of its own: it waits for a lease, no try is counted."""
    waiting = Reading.objects.filter(pk=document_id, ended_at=None, tries__gt=0)
    waiting.update(claimed_at=at, tries=F("tries") - 1)


def waited_in_vain(document_id: str, at: datetime) -> bool:
    """Is it asked for so long that nobody waits for it any more?"""
    return Reading.objects.filter(pk=document_id, asked_at__lt=at - PATIENCE).exists()


def progress(case_id: str) -> dict[str, Progress]:
    """How far the reading of each document of a case is, by its id."""
    rows = Reading.objects.filter(document__case_id=case_id)
    return {row.pk: _progress(row) for row in rows.defer("sealed")}


def _progress(row: Reading) -> Progress:
    ended = row.ended_at is not None
    return Progress(row.pk, row.page, row.pages, ended, GIVEN_UP.get(row.given_up))


def readings(documents: Collection[str]) -> dict[str, PaperRead]:
    """What was read on those of the documents that were not erased, by their ids.

    A reading that does not open here and now is left out: it is advice, and a page goes on
    without it.
    """
    rows = Reading.objects.filter(pk__in=documents, document__erased_at=None)
    held = rows.exclude(sealed=None).select_related("document")
    opened = ((row.pk, _opened(row)) for row in held)
    return {document_id: read for document_id, read in opened if read is not None}


def waiting() -> int:
    """How many readings have not ended."""
    return Reading.objects.filter(ended_at=None).count()


def oldest_waiting() -> datetime | None:
    """Since when the reading waits that waits longest; None where none does."""
    open_ones = Reading.objects.filter(ended_at=None).order_by("asked_at")
    return open_ones.values_list("asked_at", flat=True).first()


def _opened(row: Reading) -> PaperRead | None:
    """None where the key is not here, a bit is not what it was, or another version wrote it."""
    sealed = io.BytesIO(bytes(row.sealed or b""))
    try:
        pieces = seal.unseal(sealed, queries.key_in(row.document), _place(row.pk))
        return told(b"".join(pieces).decode())
    except (Refusal, ValueError):
        return None


def _place(document_id: str) -> str:
    """What the seal of a reading is bound to, so that it is never taken for the document."""
    return f"{document_id}/reading"
