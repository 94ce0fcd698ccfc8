"""Looking at the vault: is every paper there and what was given, and what lies there for nobody?"""

from dataclasses import dataclass

from django.db import transaction

from ventanilla import wiring
from ventanilla.documents import actions as writing
from ventanilla.documents import queries as documents
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.upkeep import lock


@dataclass(frozen=True, slots=True)
class Findings:
    """Ids. `damaged`: there and not what was given; `keyless`: their master key is not here.

    `orphans` are objects without a document: a receipt was broken off before its key was kept.
    """

    documents: int
    damaged: tuple[str, ...]
    missing: tuple[str, ...]
    keyless: tuple[str, ...]
    orphans: tuple[str, ...]

    @property
    def well(self) -> bool:
        """Every paper can be read as it was given."""
        return not (self.damaged or self.missing or self.keyless)


def check(*, stamp: Stamp) -> Findings:
    """Open every document and compare its digest; what is found is noted in the ledger.

    Refusal "store-unreachable": nothing is known, nothing was noted.
    """
    there = frozenset(wiring.vault_store().names())
    found: dict[str, list[str]] = {"damaged": [], "key-missing": [], "missing": []}
    ids = tuple(documents.every())
    for document_id in ids:
        fault = _fault(document_id, stamp)
        if fault == "damaged" and document_id not in there:
            fault = "missing"
        if fault:
            found[fault].append(document_id)
    return Findings(
        documents=len(ids),
        damaged=tuple(found["damaged"]),
        missing=tuple(found["missing"]),
        keyless=tuple(found["key-missing"]),
        orphans=tuple(sorted(there.difference(documents.every()))),
    )


def sweep() -> int:
    """Remove what lies there for nobody; how many. Refusal "in-use" while somebody may receive."""
    store = wiring.vault_store()
    with lock.alone(wiring.home()):
        orphans = set(store.names()).difference(documents.every())
        for name in orphans:
            store.remove(name)
    return len(orphans)


def _fault(document_id: str, stamp: Stamp) -> str:
    """ "" or the refusal's code, noted where it is news. Read first: no lock is held meanwhile."""
    fault = _read(document_id)
    with transaction.atomic():
        if fault == "damaged":
            writing.report_damage(document_id=document_id, stamp=stamp)
        elif not fault:
            writing.report_repair(document_id=document_id, stamp=stamp)
    return "" if fault == "erased" else fault


def _read(document_id: str) -> str:
    try:
        documents.check(document_id)
    except Refusal as refusal:
        if refusal.code not in ("damaged", "key-missing", "erased"):
            raise
        return refusal.code
    return ""
