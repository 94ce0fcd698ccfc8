"""The plan as plain values, for JSON: days as ISO text, sentences in both languages."""

from typing import Any

from ventanilla.kernel.text import Text
from ventanilla.planner.core.chance import Chance
from ventanilla.planner.core.costs import costs
from ventanilla.planner.core.needs import Rule
from ventanilla.planner.core.plan import Line, Plan, Stint, counts
from ventanilla.planner.core.why import Why


def plan(value: Plan, odds: Chance) -> dict[str, Any]:
    """Everything that the page shows."""
    spent = costs(value)
    return {
        "start": value.given.start.isoformat(),
        "filing": value.filing.isoformat(),
        "waits_for": value.aim.isoformat() if value.aim else None,
        "appointment": value.appointment.isoformat(),
        "decision": value.decision.isoformat(),
        "papers": [_line(line) for line in value.lines],
        "not_planned": {need.id: need.stance.value for need in value.others},
        "chain": [stint.task.key for _, stint in value.chain],
        "today": [stint.task.key for _, stint in value.on(value.given.start)],
        "costs": [
            {
                "currency": s.currency,
                "least": str(s.least),
                "most": str(s.most),
                "sure": not s.doubtful,
            }
            for s in spent.sums
        ],
        "monthly": [item.stint.task.key for item in spent.monthly],
        "cost_unknown": [stint.task.key for _, stint in spent.unknown],
        "advice_not_kept": [
            {"paper": line.need.id, "rule": rule.id, **_said(rule.text)}
            for line, rule in value.bent
        ],
        "chance": {
            "share": round(odds.share, 3),
            "start_95": odds.start.isoformat() if odds.start else None,
            "filing_95": odds.filing.isoformat() if odds.filing else None,
        },
    }


def blocked(found: Why) -> dict[str, Any]:
    """Why there is no plan, and what would open it."""
    return {
        "plan": None,
        "why": _said(found.text),
        "paper": found.need.id if found.need else None,
        "offers": [
            {**_said(offer.text), "filing": offer.filing.isoformat()} for offer in found.offers
        ],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "paper": line.need.id,
        "way": line.option.id if line.option else None,
        "held": line.option is None,
        "again": line.again,
        "issued": line.issued.isoformat() if line.issued else None,
        "ready": line.ready.isoformat(),
        "counts_on": counts(line.need),
        "serves_until": line.stale_on.isoformat() if line.stale_on else None,
        "slack": line.slack,
        "binds": line.binds,
        "rules": [
            _rule(one.rule) | {"until": one.until.isoformat(), "kept": one.kept}
            for one in line.serves
        ],
        "steps": [_stint(stint) for stint in line.stints],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {"id": rule.id, "standing": rule.cite.standing.label.en, "source": rule.cite.source}


def _stint(stint: Stint) -> dict[str, Any]:
    task = stint.task
    return {
        "step": task.key,
        "start": stint.start.isoformat(),
        "end": stint.end.isoformat(),
        "latest_start": stint.latest.isoformat(),
        "slack": stint.slack,
        "done": stint.done,
        "own_estimate": task.own,
        "figures": [
            {"id": one.id, "confidence": one.confidence, "flags": list(one.flags)}
            for one in task.figures
        ],
    }


def _said(text: Text) -> dict[str, str]:
    return {"es": text.es, "en": text.en}
