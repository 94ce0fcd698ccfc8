"""Erase: a paper's key is destroyed because its time is over, or because its owner asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from ventanilla import wiring
from ventanilla.cases import queries as cases
from ventanilla.documents import actions as writing
from ventanilla.documents import queries as documents
from ventanilla.documents.core.erasing import REASONS, TERM_OVER
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.papers import Retention


@dataclass(frozen=True, slots=True)
class Over:
    """A paper that was kept long enough: the last day it had to be kept, by which line."""

    case_id: str
    document_id: str
    evidence_id: str
    until: date
    line: Retention


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of the definition with its days; `ours` where they are the installation's own."""

    line: Retention
    days: int
    ours: bool


def periods(procedure: Procedure) -> tuple[Kept, ...]:
    """How long papers are kept here."""
    return tuple(_kept(line) for line in procedure.retention)


def over(today: date) -> Iterator[Over]:
    """What may be erased on that day, those that go first before the others."""
    found = [one for case_id in documents.holding() for one in _of_case(case_id, today)]
    return iter(sorted(found, key=lambda one: (not one.line.first, one.until, one.document_id)))


def erase_over(*, stamp: Stamp) -> int:
    """Erase what was kept long enough; how many. 0 where the installation only proposes."""
    if not wiring.erases():
        return 0
    return sum(_erase(one.document_id, TERM_OVER, stamp) for one in over(legal_day(stamp.at)))


def paper(*, case_id: str, document_id: str, why: str, stamp: Stamp) -> None:
    """Erase one paper. Refusal "still-needed" while it counts in a case that is not at its end."""
    if why not in REASONS:
        raise NotFound("reason")
    if documents.facts(document_id).case_id != case_id:
        raise NotFound("document")
    file = cases.whole(case_id)
    if not file.closed and file.holds(document_id):
        raise Refusal(
            "still-needed",
            Text(
                "El archivo cuenta en un caso que no ha terminado.",
                "The file counts in a case that is not at its end.",
            ),
            then=Text("Primero hay que retirarlo del caso.", "Take it out of the case first."),
        )
    _erase(document_id, why, stamp)


def _of_case(case_id: str, today: date) -> Iterator[Over]:
    file = cases.whole(case_id)
    if not file.closed or file.closed_at is None:
        return
    procedure = procedures.version(file.procedure_id, file.version)
    ended = legal_day(file.closed_at)
    for one in documents.of_case(case_id):
        line = procedure.kept(file.state.value, one.evidence_id)
        if line is None or one.erased_at:
            continue
        until = ended + timedelta(days=_kept(line).days)
        if until < today:
            yield Over(case_id, one.id, one.evidence_id, until, line)


def _kept(line: Retention) -> Kept:
    if line.days is not None:
        return Kept(line, line.days, ours=False)
    return Kept(line, wiring.keep_days(first=line.first), ours=True)


@transaction.atomic
def _erase(document_id: str, why: str, stamp: Stamp) -> bool:
    return writing.erase(document_id=document_id, why=why, stamp=stamp)
