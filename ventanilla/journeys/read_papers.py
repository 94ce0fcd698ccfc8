"""Read papers: the worker takes one after the other, page by page, and keeps what it read."""

from dataclasses import replace

from django.db import transaction

from ventanilla import wiring
from ventanilla.cases import queries as cases
from ventanilla.documents import queries as documents
from ventanilla.documents import readings
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import actions as ledger
from ventanilla.ledger.core.canonical import JSON
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.schema.papers import Fit
from ventanilla.reading import queries as reading
from ventanilla.reading.core.paper import PaperRead
from ventanilla.reading.core.text.keeping import least, only
from ventanilla.reading.queries import Readers

KILLED, CLOSED = "killed", "closed"
OF_ALL = ("store-unreachable", "store-unequipped", "key-missing", "master-key")


def next_one(*, stamp: Stamp) -> int:
    """Read the paper that waits longest; how many were read: one, or none where none waits.

    A refusal that says nothing of the paper is raised, so that the worker rests, and the paper is
    put off; any other one ends its reading. What is no refusal was a try, as a kill is.
    """
    document_id = readings.claim(at=stamp.at)
    if document_id is None:
        return 0
    if readings.worn_out(document_id):
        readings.give_up(document_id=document_id, why=KILLED, stamp=stamp)
        return 1
    try:
        _keep(document_id, _read(document_id, stamp), stamp)
    except Refusal as refusal:
        if refusal.code in OF_ALL and not readings.waited_in_vain(document_id, stamp.at):
            readings.put_off(document_id=document_id, at=stamp.at)
            raise
        readings.give_up(document_id=document_id, why=CLOSED, stamp=stamp)
    return 1


@transaction.atomic
def _keep(document_id: str, read: PaperRead, stamp: Stamp) -> None:
    """What was read, once, and a line of it in the ledger."""
    if readings.end(document_id=document_id, read=read, stamp=stamp):
        subject = f"case:{documents.facts(document_id).case_id}"
        details: dict[str, JSON] = {"document": document_id, "pages": len(read.pages)}
        ledger.append(act="document.read", subject=subject, details=details, stamp=stamp)


def _read(document_id: str, stamp: Stamp) -> PaperRead:
    facts = documents.facts(document_id)
    file = cases.file(facts.case_id, viewer=SYSTEM)
    fit = procedures.version(file.procedure_id, file.version).evidence_named(facts.evidence_id).fit
    names = " ".join(str(file.answers.get(name, "")) for name in ("surnames", "given_names"))
    read = reading.read_paper(
        readings.leaves(document_id),
        legal_day(stamp.at),
        Readers(wiring.eye() if fit and fit.zone else None, wiring.engine()),
        lambda page: readings.turn(document_id=document_id, page=page, at=wiring.clock().now()),
        [names] if names.strip() else [],
    )
    return _no_further(read, fit)


def _no_further(read: PaperRead, fit: Fit | None) -> PaperRead:
    """What may be read of the paper, and no more of it is kept."""
    found = least(read.found)
    if fit and fit.reads:
        found = only(found, frozenset(fit.reads))
    return replace(read, found=found)
