"""Attach: a paper is received, sealed and laid into the case."""

from datetime import date
from typing import BinaryIO

from django.db import transaction

from ventanilla.cases import actions as cases
from ventanilla.cases import queries as case_reading
from ventanilla.documents import actions as documents
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.kernel.actor import Stamp
from ventanilla.procedures import queries as procedures


@transaction.atomic
def attach(
    *,
    case_id: str,
    evidence_id: str,
    name: str,
    stream: BinaryIO,
    issued_on: date | None,
    expires_on: date | None,
    stamp: Stamp,
) -> DocumentFacts:
    """Receive a file as `evidence_id` of the case, even one that cannot be opened."""
    file = case_reading.file(case_id, viewer=stamp.by)
    procedures.version(file.procedure_id, file.version).evidence_named(evidence_id)
    received = documents.receive(
        case_id=case_id,
        evidence_id=evidence_id,
        name=name,
        stream=stream,
        issued_on=issued_on,
        expires_on=expires_on,
        stamp=stamp,
    )
    data = {"document_id": received.id, "evidence_id": evidence_id, "sha256": received.sha256}
    cases.note(case_id=case_id, kind="document_attached", data=data, stamp=stamp)
    return received


@transaction.atomic
def set_aside(*, case_id: str, document_id: str, stamp: Stamp) -> None:
    """Take a paper out of what counts. It stays sealed where it is; nothing is deleted."""
    cases.note(
        case_id=case_id,
        kind="document_set_aside",
        data={"document_id": document_id},
        stamp=stamp,
    )
