"""Reading decisions, as frozen values."""

from collections.abc import Mapping

from django.db.models import F

from ventanilla.decisions import models
from ventanilla.decisions.core.decision import Decision, Standing
from ventanilla.decisions.core.grounds import Finding, Outcome
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text
from ventanilla.ledger.core.canonical import JSON, digest


def current(case_id: str) -> Decision | None:
    """The open draft, else the newest countersigned decision; None where there is neither."""
    rows = models.Decision.objects.filter(case_id=case_id).exclude(standing=models.RETURNED)
    row = rows.order_by(F("reviewed_at").desc(nulls_first=True), "-number").first()
    return _decision(row) if row else None


def decision(decision_id: str) -> Decision:
    """One decision by its id; NotFound where there is none."""
    row = models.Decision.objects.filter(pk=decision_id).first()
    if row is None:
        raise NotFound("decision")
    return _decision(row)


def of_case(case_id: str) -> tuple[Decision, ...]:
    """Every draft and decision of a case, returned ones too, oldest first."""
    rows = models.Decision.objects.filter(case_id=case_id).order_by("proposed_at", "id")
    return tuple(_decision(row) for row in rows)


def text_digest(found: Decision) -> str:
    """What the ledger keeps of a decision's text: SHA-256 of outcome, findings and reasons."""
    findings = [written(finding) for finding in found.findings]
    return digest({"findings": findings, "outcome": found.outcome.value, "reasons": found.reasons})


def written(finding: Finding) -> dict[str, JSON]:
    """A finding as it is kept."""
    return {
        "article": finding.article,
        "facts": dict(finding.facts),
        "ground": finding.ground_id,
        "may_refuse": finding.may_refuse,
        "source": finding.source,
        "text": {"en": finding.text.en, "es": finding.text.es},
    }


def _finding(kept: Mapping[str, object]) -> Finding:
    text, facts = kept["text"], kept["facts"]
    if not isinstance(text, dict) or not isinstance(facts, dict):
        raise ValueError("a finding was not kept as it is written")
    return Finding(
        ground_id=str(kept["ground"]),
        text=Text(text["es"], text["en"]),
        article=str(kept["article"]),
        source=str(kept["source"]),
        may_refuse=kept["may_refuse"] is True,
        facts={str(name): str(value) for name, value in facts.items()},
    )


def _decision(row: models.Decision) -> Decision:
    return Decision(
        id=row.pk,
        case_id=row.case_id,
        outcome=Outcome(row.outcome),
        findings=tuple(_finding(kept) for kept in row.findings),
        reasons=row.reasons,
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        standing=Standing(row.standing),
        number=row.number,
        reviewed_by=row.reviewed_by,
        reviewed_at=row.reviewed_at,
        reason=row.reason,
    )
