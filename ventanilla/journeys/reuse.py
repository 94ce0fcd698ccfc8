"""Reuse: a paper of an earlier case serves in a later one while it is valid; its owner alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from ventanilla.cases import queries as reading
from ventanilla.cases.core.file import CaseFile
from ventanilla.documents import actions as writing
from ventanilla.documents import queries as documents
from ventanilla.documents import readings
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.journeys import attach, step
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal

DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper that could be used again; `number` of the case it was given in, "" for a draft."""

    document: DocumentFacts
    number: str


def offers(*, case_id: str, evidence_id: str, stamp: Stamp) -> tuple[Offer, ...]:
    """What its owner gave as the same paper in other cases of theirs and still serves, the newest
    first; nothing for anybody else.
    """
    file = reading.file(case_id, viewer=stamp.by)
    if stamp.by.role is not Role.APPLICANT or stamp.by.id != file.owner_id:
        return ()
    there = {one.sha256 for one in documents.of_case(case_id) if file.holds(one.id)}
    found = {
        offer.document.sha256: offer
        for offer in sorted(_given(file, evidence_id), key=lambda one: one.document.received_at)
        if offer.document.sha256 not in there and _serves(offer.document, stamp)
    }
    return tuple(reversed(found.values()))


def reuse(
    *, case_id: str, evidence_id: str, document_id: str, stamp: Stamp, consent: bool = False
) -> DocumentFacts:
    """Lay a copy of one of the `offers` into the case: the same bytes and dates, a key of its own.

    NotFound for any other document; refusals as of `attach.attach`, and "damaged".
    """
    offered = offers(case_id=case_id, evidence_id=evidence_id, stamp=stamp)
    if document_id not in {offer.document.id for offer in offered}:
        raise NotFound("document")
    try:
        return _copied(case_id, evidence_id, document_id, consent=consent, stamp=stamp)
    except Refusal as refusal:
        if refusal.code == DAMAGED:
            _report(document_id, stamp)
        raise


@transaction.atomic
def _copied(
    case_id: str, evidence_id: str, document_id: str, *, consent: bool, stamp: Stamp
) -> DocumentFacts:
    attach.ask_consent(case_id, evidence_id, consent=consent, stamp=stamp)
    copied = writing.copy(document_id=document_id, case_id=case_id, stamp=stamp)
    readings.ask(document_id=copied.id, stamp=stamp)
    data = {
        "document_id": copied.id,
        "evidence_id": evidence_id,
        "sha256": copied.sha256,
        "from": document_id,
    }
    step.note(case_id=case_id, kind="document_attached", data=data, stamp=stamp)
    return copied


@transaction.atomic
def _report(document_id: str, stamp: Stamp) -> None:
    writing.report_damage(document_id=document_id, stamp=stamp)


def _given(file: CaseFile, evidence_id: str) -> Iterator[Offer]:
    """The papers that count, or counted to the end, in the owner's other cases of the kind."""
    for line in reading.mine(file.owner_id):
        if line.id == file.id or line.procedure_id != file.procedure_id:
            continue
        other = reading.whole(line.id)
        for one in documents.of_case(line.id):
            if one.evidence_id == evidence_id and other.holds(one.id):
                yield Offer(one, other.number or "")


def _serves(one: DocumentFacts, stamp: Stamp) -> bool:
    """It opens, nobody withholds it, and it has not expired."""
    valid = one.expires_on is None or one.expires_on >= legal_day(stamp.at)
    return one.opened and one.withheld is None and valid
