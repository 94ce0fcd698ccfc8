"""Writing decisions: an officer drafts, another countersigns or returns.

Each door writes its row and a ledger line inside the caller's transaction. A review changes only
a row that is still a draft, so of two reviewers at once the second is refused.
"""

from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.db.models import F

from ventanilla.decisions import models, queries
from ventanilla.decisions.core.decision import Decision, Standing, check_officer, check_review
from ventanilla.decisions.core.grounds import Finding, Outcome, check_reasons
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger


def propose(
    *, case_id: str, outcome: Outcome | str, findings: Sequence[Finding], reasons: str, stamp: Stamp
) -> str:
    """Draft a decision and return its id.

    Refusals: "no-grounds" or "no-reasons" where it would not stand (LPAG art. 6), "draft-open"
    where the case has an open draft already.
    """
    check_officer(stamp.by)
    outcome = _outcome(outcome)
    check_reasons(outcome, findings, reasons)
    decision_id = stamp.new_id()
    try:
        with transaction.atomic():
            models.Decision.objects.create(
                id=decision_id,
                case_id=case_id,
                outcome=outcome.value,
                findings=[queries.written(finding) for finding in findings],
                reasons=reasons,
                proposed_by=stamp.by.id,
                proposed_at=stamp.at,
            )
    except IntegrityError as clash:
        raise _draft_open() from clash
    _note("propose", queries.decision(decision_id), stamp)
    return decision_id


def countersign(*, decision_id: str, stamp: Stamp) -> Decision:
    """Make a draft a decision, with its number ("RES-2026-0000001").

    Refusals: "same-officer", "reviewed-already", "not-yours-to-do".
    """
    check_review(queries.decision(decision_id), stamp.by)
    number = _next_number(legal_day(stamp.at).year)
    return _review("countersign", decision_id, Standing.COUNTERSIGNED, stamp, number=number)


def return_draft(*, decision_id: str, reason: str, stamp: Stamp) -> Decision:
    """Send a draft back to its proposer with the reason; the case may then have another draft."""
    check_review(queries.decision(decision_id), stamp.by)
    if not reason.strip():
        raise Refusal(
            "reason-missing",
            Text("Diga por qué devuelve el proyecto.", "Say why you send the draft back."),
            at="reason",
            article="LPAG art. 6.1",
        )
    return _review("return", decision_id, Standing.RETURNED, stamp, reason=reason)


def set_aside(*, case_id: str, owner_id: str, reason: str, stamp: Stamp) -> None:
    """The owner ended what a draft was for, by appealing or withdrawing: where one is open it
    waits for nobody any more. Theirs is the act, whoever took it in at the counter."""
    found = queries.current(case_id)
    if found is not None and found.standing is Standing.DRAFT:
        _review("set_aside", found.id, Standing.RETURNED, stamp, reason=reason, by=owner_id)


def _review(
    act: str,
    decision_id: str,
    standing: Standing,
    stamp: Stamp,
    *,
    number: str | None = None,
    reason: str = "",
    by: str = "",
) -> Decision:
    changed = models.Decision.objects.filter(pk=decision_id, standing=models.DRAFT).update(
        standing=standing.value,
        number=number,
        reason=reason,
        reviewed_by=by or stamp.by.id,
        reviewed_at=stamp.at,
    )
    if not changed:
        raise Refusal(
            "changed-meanwhile",
            Text("El proyecto cambió mientras tanto.", "The draft has changed in the meantime."),
            then=Text("Vuelva a abrirlo y revise.", "Open it again and have a look."),
        )
    reviewed = queries.decision(decision_id)
    _note(act, reviewed, stamp)
    return reviewed


def _next_number(year: int) -> str:
    """The counter's row stays locked until the caller commits: no number twice, no gap."""
    models.DecisionCounter.objects.get_or_create(year=year, defaults={"last": 0})
    models.DecisionCounter.objects.filter(year=year).update(last=F("last") + 1)
    return f"RES-{year}-{models.DecisionCounter.objects.get(year=year).last:07d}"


def _note(act: str, decision: Decision, stamp: Stamp) -> None:
    ledger.append(
        act=f"decision.{act}",
        subject=f"case:{decision.case_id}",
        details={"decision": decision.id, "digest": queries.text_digest(decision)},
        stamp=stamp,
    )


def _draft_open() -> Refusal:
    return Refusal(
        "draft-open",
        Text("El caso ya tiene un proyecto abierto.", "The case has an open draft already."),
        then=Text("Revise o devuelva ese proyecto.", "Review or send back that draft."),
    )


def _outcome(outcome: Outcome | str) -> Outcome:
    if outcome not in tuple(Outcome):
        raise Refusal(
            "outcome-missing",
            Text("Falta el sentido de la decisión.", "The outcome of the decision is missing."),
            at="outcome",
            article="LPAG art. 187",
        )
    return Outcome(outcome)
