"""Look: a page of somebody's paper is shown, and the ledger remembers who looked."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from ventanilla.cases import queries as cases
from ventanilla.cases.core import sight
from ventanilla.certificates import queries as certificates
from ventanilla.documents import actions as writing
from ventanilla.documents import queries as documents
from ventanilla.journeys import view
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger
from ventanilla.ledger import queries as reading
from ventanilla.procedures import queries as procedures

FIRST_PAGE = 1
ONE_SITTING = timedelta(hours=1)
DAMAGED = "damaged"
UNNUMBERED = Text("borrador", "draft")
PURPOSES = {
    Role.APPLICANT: Text("copia propia, {title}, {number}", "own copy, {title}, {number}"),
    Role.OFFICER: Text("para evaluar {number}, {title}", "to evaluate {number}, {title}"),
    Role.COUNTER: Text("en ventanilla, {number}, {title}", "at the counter, {number}, {title}"),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """A signed PDF of a case: its number, which is also its file name, and its bytes."""

    number: str
    pdf: bytes


def page(
    *, case_id: str, document_id: str, number: int, width: int, watermark: str, stamp: Stamp
) -> bytes:
    """Page `number` (from 1) of a document as PNG, `width` pixels wide, marked with `watermark`.

    Refusal "only-case-officer", of which nothing is noted: nobody looked.
    """
    file, facts = cases.file(case_id, viewer=stamp.by), documents.facts(document_id)
    if facts.case_id != case_id:
        raise NotFound("document")
    if view.is_closed(file, facts.evidence_id, stamp.by):
        raise sight.not_in_hand()
    if number == FIRST_PAGE or not _remembered(case_id, document_id, stamp):
        _remember("looked", case_id, {"document": document_id}, stamp)
    try:
        return documents.page(document_id, number, width, watermark=watermark)
    except Refusal as refusal:
        if refusal.code == DAMAGED:
            _report(document_id, stamp)
        raise


def purpose(*, case_id: str, stamp: Stamp) -> Text:
    """For what somebody looks at a page of the case: it stands in the mark over the page."""
    file = cases.file(case_id, viewer=stamp.by)
    title = procedures.version(file.procedure_id, file.version).title
    words = PURPOSES.get(stamp.by.role, PURPOSES[Role.APPLICANT])
    return words.filled(title=title, number=file.number or UNNUMBERED)


def paper(*, case_id: str, number: str, stamp: Stamp) -> Paper:
    """A paper that was issued in the case, for its owner or an officer."""
    cases.file(case_id, viewer=stamp.by)
    if certificates.find(number).case_id != case_id:
        raise NotFound("paper")
    _remember("opened", case_id, {"paper": number}, stamp)
    return Paper(number, certificates.pdf(number))


def _remembered(case_id: str, document_id: str, stamp: Stamp) -> bool:
    """Whoever turns the pages is written down once; whoever begins in the middle is, too."""
    return reading.noted(
        act="looked",
        subject=f"case:{case_id}",
        details={"document": document_id},
        by=stamp.by,
        since=stamp.at - ONE_SITTING,
    )


@transaction.atomic
def _report(document_id: str, stamp: Stamp) -> None:
    writing.report_damage(document_id=document_id, stamp=stamp)


@transaction.atomic
def _remember(act: str, case_id: str, details: dict[str, str], stamp: Stamp) -> None:
    ledger.append(act=act, subject=f"case:{case_id}", details=details, stamp=stamp)
