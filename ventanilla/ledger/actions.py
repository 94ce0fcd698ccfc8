"""Writing in the ledger: a line with the change it records, and later the seal."""

from collections.abc import Iterable, Mapping

from django.db import IntegrityError, transaction

from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import record
from ventanilla.ledger.core import chain
from ventanilla.ledger.core.canonical import JSON
from ventanilla.ledger.models import LedgerLine
from ventanilla.ledger.queries import head

BATCH = 200  # lines written in one statement; SQLite counts each value as a variable


def append(*, act: str, subject: str, details: Mapping[str, JSON], stamp: Stamp) -> None:
    """Write an unsealed line in the caller's transaction.

    `act` names what was done ("case.lodge"), `subject` to what ("case:<id>"). `details` hold
    ids, digests and whole numbers, never personal data. TypeError where they are not `JSON`.
    """
    content = chain.content(stamp.at, stamp.by, act, subject, details)
    record.line(act, subject, dict(details), content, stamp)


def seal(*, stamp: Stamp, most: int = 10_000) -> int:
    """Chain up to `most` unsealed lines in the order they were written; how many were chained.

    Refusal "sealed-meanwhile" where another sealer took the same lines: nothing was changed.
    """
    try:
        with transaction.atomic():
            return _seal(_held(most), stamp)
    except IntegrityError as clash:
        raise Refusal(
            "sealed-meanwhile",
            Text("Otro proceso selló estas líneas.", "Another process sealed these lines."),
            then=Text("No hay nada más que hacer.", "There is nothing more to do."),
        ) from clash


def _held(most: int) -> list[LedgerLine]:
    """The oldest unsealed lines, locked: a second sealer waits here and then sees the rest."""
    unsealed = LedgerLine.objects.select_for_update().filter(seq=None)
    return list(unsealed.order_by("pk")[:most])


def _seal(rows: Iterable[LedgerLine], stamp: Stamp) -> int:
    last = head()
    sealed = []
    for row in rows:
        seq = last.seq + 1
        last = chain.Head(seq, chain.link(last.link, seq, stamp.at, row.content))
        row.seq, row.sealed_at, row.link = seq, stamp.at, last.link
        sealed.append(row)
    LedgerLine.objects.bulk_update(sealed, ["seq", "sealed_at", "link"], batch_size=BATCH)
    return len(sealed)
