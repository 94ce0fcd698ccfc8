"""Attach: a paper is received, sealed and laid into the case."""

from collections.abc import Sequence
from datetime import date
from typing import BinaryIO

from django.db import transaction

from ventanilla.cases import queries as case_reading
from ventanilla.documents import actions as documents
from ventanilla.documents import gathering, readings, scanning
from ventanilla.documents import queries as reading
from ventanilla.documents.core.album import Given
from ventanilla.documents.core.erasing import CONSENT_WITHDRAWN
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries as procedures


def attach(
    *,
    case_id: str,
    evidence_id: str,
    name: str,
    stream: BinaryIO,
    issued_on: date | None,
    expires_on: date | None,
    stamp: Stamp,
    consent: bool = False,
) -> DocumentFacts:
    """Receive a file as `evidence_id` of the case, even one that cannot be opened.

    Refusals: "consent-first" where no norm asks for the paper and nobody consented to its keeping,
    neither before nor now by `consent`; "malware-found", of which the ledger keeps that it was;
    those of `documents.actions.receive`.
    """
    case_reading.file(case_id, viewer=stamp.by)
    scanned = _looked_through(case_id, evidence_id, stream, stamp)
    with transaction.atomic():
        ask_consent(case_id, evidence_id, consent=consent, stamp=stamp)
        _once(case_id, evidence_id, stream, stamp)
        received = documents.receive(
            case_id=case_id,
            evidence_id=evidence_id,
            name=name,
            stream=stream,
            issued_on=issued_on,
            expires_on=expires_on,
            stamp=stamp,
            scanned=scanned,
        )
        readings.ask(document_id=received.id, stamp=stamp)
        data = {"document_id": received.id, "evidence_id": evidence_id, "sha256": received.sha256}
        step.note(case_id=case_id, kind="document_attached", data=data, stamp=stamp)
    return received


def attach_files(
    *,
    case_id: str,
    evidence_id: str,
    files: Sequence[Given],
    issued_on: date | None,
    expires_on: date | None,
    stamp: Stamp,
    consent: bool = False,
) -> DocumentFacts:
    """Receive one file as it is, or several pictures of one paper as one PDF of them.

    Refusals as of `attach` and of `gathering.one_file`; then none of the files is kept.
    """
    case_reading.file(case_id, viewer=stamp.by)
    one = gathering.one_file(files)
    return attach(
        case_id=case_id,
        evidence_id=evidence_id,
        name=one.name,
        stream=one.stream,
        issued_on=issued_on,
        expires_on=expires_on,
        stamp=stamp,
        consent=consent,
    )


@transaction.atomic
def withdraw_consent(*, case_id: str, evidence_id: str, stamp: Stamp) -> None:
    """Take back the consent to a paper: it counts no longer and is erased, at any time."""
    data = {"evidence_id": evidence_id}
    step.note(case_id=case_id, kind="paper_consent_withdrawn", data=data, stamp=stamp)
    for one in reading.of_case(case_id):
        if one.evidence_id == evidence_id:
            documents.erase(document_id=one.id, why=CONSENT_WITHDRAWN, stamp=stamp)


@transaction.atomic
def set_aside(*, case_id: str, document_id: str, stamp: Stamp) -> None:
    """Take a paper out of what counts. It stays sealed where it is; nothing is deleted."""
    step.note(
        case_id=case_id, kind="document_set_aside", data={"document_id": document_id}, stamp=stamp
    )


def _looked_through(case_id: str, evidence_id: str, stream: BinaryIO, stamp: Stamp) -> bool:
    """Before the transaction, for which others wait; what is found is noted in one of its own."""
    try:
        return scanning.at_the_door(stream)
    except Refusal as refusal:
        _note_refused(case_id, evidence_id, refusal.code, stamp)
        raise


@transaction.atomic
def _note_refused(case_id: str, evidence_id: str, why: str, stamp: Stamp) -> None:
    documents.note_refused(case_id=case_id, evidence_id=evidence_id, why=why, stamp=stamp)


def _once(case_id: str, evidence_id: str, stream: BinaryIO, stamp: Stamp) -> None:
    """The same bytes for the same paper add nothing."""
    papers = case_reading.file(case_id, viewer=stamp.by).documents
    given = [paper.document_id for paper in papers if paper.evidence_id == evidence_id]
    twin = reading.twin(given, stream)
    if twin is not None:
        raise Refusal(
            "given-already",
            Text(
                "Este mismo archivo ya está aquí desde el {day}. No cambió nada.",
                "This very file is here already, since {day}. Nothing was changed.",
            ).filled(day=in_words(legal_day(twin.received_at))),
            then=Text(
                "Si quería dar otro, elíjalo. Si no, no tiene que hacer nada más.",
                "If you meant another one, choose that. Otherwise there is nothing left to do.",
            ),
            at="file",
        )


def ask_consent(case_id: str, evidence_id: str, *, consent: bool, stamp: Stamp) -> None:
    """The consent that a paper without a norm needs, once; Refusal "consent-first"."""
    file = case_reading.file(case_id, viewer=stamp.by)
    paper = procedures.version(file.procedure_id, file.version).evidence_named(evidence_id)
    if not paper.needs_consent or evidence_id in file.paper_consents:
        return
    if not consent:
        raise Refusal(
            "consent-first",
            Text(
                "Ninguna norma pide este papel: solo lo guardamos si usted lo consiente.",
                "No norm asks for this paper: we keep it only if you consent.",
            ),
            then=Text(
                "Marque que consiente, o no lo suba: no pasa nada.",
                "Tick that you consent, or do not upload it: nothing follows.",
            ),
            at="consent",
        )
    data = {"evidence_id": evidence_id}
    step.note(case_id=case_id, kind="paper_consented", data=data, stamp=stamp)
