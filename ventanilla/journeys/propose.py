"""Propose: an officer drafts a decision, bound to grounds and to facts of the case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ventanilla.cases import queries as case_reading
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.decisions import actions as decisions
from ventanilla.decisions.core.grounds import Finding
from ventanilla.decisions.core.procedural import PROCEDURAL, Ground
from ventanilla.eligibility.core.answer import Finding as Found
from ventanilla.eligibility.core.answer import Outcome
from ventanilla.journeys import step, view
from ventanilla.journeys.papers.words import day
from ventanilla.kernel.actor import Actor, Stamp
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries as procedures
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.rules import GroundPart
from ventanilla.procedures.core.showing import shown


@dataclass(frozen=True, slots=True)
class GroundView:
    """A ground as an officer sees it: `fact` is what the case says, `suggested` where it holds."""

    id: str
    outcome: str
    title: Text
    text: Text
    article: str
    fact: str
    suggested: bool


HOLDS = {"grant": Outcome.MET, "refuse": Outcome.NOT_MET}


def grounds(case_id: str, *, viewer: Actor, at: datetime) -> tuple[GroundView, ...]:
    """Every ground of the definition beside what this case says about it."""
    seen = view.case(case_id, viewer=viewer, at=at)
    found = {one.criterion_id: one for one in seen.prospect.answer.findings}
    return tuple(
        _ground(seen.procedure, part, found.get(part.criterion or ""))
        for part in _grounds(seen.procedure, seen.file)
    )


def _ground(procedure: Procedure, part: GroundPart | Ground, finding: Found | None) -> GroundView:
    return GroundView(
        part.id,
        part.outcome,
        part.title,
        part.text,
        part.cite.article,
        _fact(procedure, finding),
        finding is not None and finding.outcome is HOLDS[part.outcome],
    )


def _fact(procedure: Procedure, finding: Found | None) -> str:
    """What the person said, question by question; the act is in Spanish."""
    if finding is None:
        return ""
    asked = {question.fact: question.text.es for question in procedure.questions}
    said = ((asked[name], shown(procedure, name, v)) for name, v in finding.values.items())
    return " ".join(f"{question} {_spanish(value)}." for question, value in said)


def _spanish(value: Text | date | str) -> str:
    if isinstance(value, Text):
        return value.es
    return day(value) if isinstance(value, date) else value


@transaction.atomic
def propose(
    *,
    case_id: str,
    outcome: str,
    facts: Mapping[str, str],
    reasons: str,
    stamp: Stamp,
    reports: Sequence[int] = (),
    revision: int | None = None,
) -> None:
    """Draft the decision, on the application or on the recourse that is open against one.

    `facts` maps each ground it rests on to the fact of this case; `reports` are the numbers of
    the opinions that it relies on. `outcome` "reopen" answers a recourse alone.
    """
    file = case_reading.file(case_id, viewer=stamp.by)
    procedure = procedures.version(file.procedure_id, file.version)
    parts = {part.id: part for part in _grounds(procedure, file)}
    findings = tuple(
        _finding(_named(parts, name), fact)
        for name, fact in facts.items()
        if _named(parts, name).outcome == outcome
    )
    decision_id = decisions.propose(
        case_id=case_id, outcome=outcome, findings=findings, reasons=reasons, stamp=stamp
    )
    data: Data = {"outcome": outcome, "decision_id": decision_id, "reports": list(reports)}
    if file.review is None:
        step.move(case_id=case_id, move="propose", data=data, stamp=stamp, revision=revision)
        return
    step.note(case_id=case_id, kind="review_proposed", data=data, stamp=stamp, revision=revision)


def _grounds(procedure: Procedure, file: CaseFile) -> tuple[GroundPart | Ground, ...]:
    """Those of the definition; and for a recourse, what ended the procedure without a decision."""
    review = file.review
    ended = (PROCEDURAL[review.against],) if review and review.against in PROCEDURAL else ()
    return (*procedure.grounds, *ended)


def _named(parts: Mapping[str, GroundPart | Ground], name: str) -> GroundPart | Ground:
    if name not in parts:
        raise NotFound(f"ground:{name}")
    return parts[name]


def _finding(part: GroundPart | Ground, fact: str) -> Finding:
    return Finding(
        ground_id=part.id,
        text=part.text,
        article=part.cite.article,
        source=part.cite.source,
        may_refuse=part.cite.standing.may_refuse,
        facts={"fact": fact.strip()} if fact.strip() else {},
    )
