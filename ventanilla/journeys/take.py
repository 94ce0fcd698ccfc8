"""Take along: all that a person gave, in one ZIP that anybody can check."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from ventanilla.cases import queries as cases
from ventanilla.cases.core.file import CaseFile
from ventanilla.documents import actions as writing
from ventanilla.documents import queries as documents
from ventanilla.documents.core.bundle import Entry, zipped
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import LANGUAGES, Text
from ventanilla.ledger import actions as ledger
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.schema.definition import Procedure

ENDINGS = {"pdf": "pdf", "jpeg": "jpg", "png": "png"}
INDEX = {"es": "INDICE.txt", "en": "INDEX.txt"}
HEAD = Text(
    "Todo lo que usted entregó en {title}, {number}.\nPara comprobarlo: sha256sum -c SHA256SUMS\n",
    "All that you gave in {title}, {number}.\nTo check it: sha256sum -c SHA256SUMS\n",
)
LINE = Text(
    "{name}\n  {paper}\n  su archivo: {given}\n  recibido: {at}, {size} bytes\n"
    "  SHA-256: {sha256}\n",
    "{name}\n  {paper}\n  your file: {given}\n  received: {at}, {size} bytes\n"
    "  SHA-256: {sha256}\n",
)
LEFT_OUT = Text("  No está aquí: {why}\n", "  Not in here: {why}\n")
UNNUMBERED = Text("todavía sin número", "not yet numbered")


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: its name inside, its bytes to come, or why they do not come."""

    facts: DocumentFacts
    name: str
    pieces: Iterator[bytes] | None
    why: Text | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """A ZIP to be read once, piece by piece; `name` is its file name."""

    name: str
    pieces: Iterator[bytes]


def along(*, case_id: str, stamp: Stamp) -> Bundle:
    """Papers, answers, an index in both languages and digests, for the owner and nobody else.

    Every paper is read to its end before the first byte is handed out; one that is damaged or
    erased is left out, and the index says so. Refusal "store-unreachable".
    """
    file = cases.file(case_id, viewer=stamp.by)
    if stamp.by.role is not Role.APPLICANT or file.owner_id != stamp.by.id:
        raise NotFound("case")
    papers = tuple(_papers(case_id, stamp))
    _remember(case_id, papers, stamp)
    return Bundle(f"ventanilla-{file.number or case_id}.zip", zipped(_entries(file, papers, stamp)))


def _papers(case_id: str, stamp: Stamp) -> Iterator[Paper]:
    for number, one in enumerate(documents.of_case(case_id), 1):
        name = f"{number:02}-{one.evidence_id}.{ENDINGS[one.kind]}"
        try:
            yield Paper(one, name, documents.pieces(one.id))
        except Refusal as refusal:
            if refusal.code == "store-unreachable":
                raise
            _report(one.id, refusal, stamp)
            yield Paper(one, name, None, refusal.why)


def _entries(file: CaseFile, papers: tuple[Paper, ...], stamp: Stamp) -> Iterator[Entry]:
    procedure = procedures.version(file.procedure_id, file.version)
    for language in LANGUAGES:
        yield _written(INDEX[language], _index(file, procedure, papers, language), stamp)
    there = [paper for paper in papers if paper.pieces]
    sums = "".join(f"{one.facts.sha256}  {one.name}\n" for one in there)
    yield _written("SHA256SUMS", sums, stamp)
    answers = json.dumps(dict(file.answers), ensure_ascii=False, indent=1, sort_keys=True)
    yield _written("answers.json", answers, stamp)
    for paper in there:
        yield Entry(paper.name, _wall(paper.facts.received_at), paper.pieces or ())


def _index(file: CaseFile, procedure: Procedure, papers: tuple[Paper, ...], language: str) -> str:
    number = file.number or UNNUMBERED.say(language)
    head = HEAD.filled(title=procedure.title.say(language), number=number).say(language)
    return "\n".join([head, *(_line(procedure, paper, language) for paper in papers)])


def _line(procedure: Procedure, paper: Paper, language: str) -> str:
    one = paper.facts
    said = LINE.filled(
        name=paper.name,
        paper=procedure.evidence_named(one.evidence_id).title.say(language),
        given=one.name,
        at=one.received_at.astimezone(LEGAL_ZONE).isoformat(timespec="minutes"),
        size=one.size,
        sha256=one.sha256,
    ).say(language)
    left = LEFT_OUT.filled(why=paper.why.say(language)).say(language) if paper.why else ""
    return said + left


def _written(name: str, text: str, stamp: Stamp) -> Entry:
    return Entry(name, _wall(stamp.at), (text.encode(),))


def _wall(at: datetime) -> datetime:
    return at.astimezone(LEGAL_ZONE)


@transaction.atomic
def _remember(case_id: str, papers: tuple[Paper, ...], stamp: Stamp) -> None:
    count = sum(1 for paper in papers if paper.pieces)
    ledger.append(
        act="document.take", subject=f"case:{case_id}", details={"papers": count}, stamp=stamp
    )


@transaction.atomic
def _report(document_id: str, refusal: Refusal, stamp: Stamp) -> None:
    if refusal.code == "damaged":
        writing.report_damage(document_id=document_id, stamp=stamp)
