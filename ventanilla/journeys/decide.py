"""Decide: another officer countersigns, and what follows is issued in the same transaction.

The signed decision with its reasons and the ways to appeal (LPAG art. 24.1), and where it grants,
the certificate. The same two people, of the superior authority, settle an appeal (LPAG art. 209).
"""

from dataclasses import dataclass

from django.db import transaction

from ventanilla.cases import queries as case_reading
from ventanilla.certificates import actions as certificates
from ventanilla.certificates.core.kinds import Kind
from ventanilla.decisions import actions as decisions
from ventanilla.decisions import queries as decision_reading
from ventanilla.decisions.core.decision import Decision
from ventanilla.decisions.core.grounds import Outcome
from ventanilla.journeys import step, tell, view
from ventanilla.journeys.papers import certificate, decision
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound

ON_REVIEW = {Outcome.GRANT: "reverse", Outcome.REFUSE: "dismiss", Outcome.REOPEN: "reopen"}


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided, under which number, and the certificate where it was granted."""

    outcome: str
    decision: str
    certificate: str | None


@transaction.atomic
def countersign(*, case_id: str, stamp: Stamp, revision: int | None = None) -> Decided:
    """Make the draft the decision, issue its papers, tell the person."""
    signed = decisions.countersign(decision_id=_open(case_id).id, stamp=stamp)
    reviewed = case_reading.file(case_id, viewer=stamp.by).review is not None
    file = step.move(
        case_id=case_id,
        move=ON_REVIEW[signed.outcome] if reviewed else signed.outcome.value,
        data={"decision_id": signed.id},
        stamp=stamp,
        revision=revision,
    )
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    certificates.attest(
        kind=Kind.DECISION,
        case_id=case_id,
        paper=decision.paper(seen, signed),
        claims=None,
        stamp=stamp,
    )
    number = _certificate(seen, signed, stamp) if signed.outcome is Outcome.GRANT else None
    tell.decided(file, stamp)
    return Decided(signed.outcome.value, signed.number or "", number)


@transaction.atomic
def send_back(*, case_id: str, reason: str, stamp: Stamp, revision: int | None = None) -> None:
    """Return the draft to its proposer with the reason."""
    decisions.return_draft(decision_id=_open(case_id).id, reason=reason, stamp=stamp)
    data = {"reason": reason}
    if case_reading.file(case_id, viewer=stamp.by).review is None:
        step.move(
            case_id=case_id, move="return_proposal", data=data, stamp=stamp, revision=revision
        )
        return
    step.note(case_id=case_id, kind="review_returned", data=data, stamp=stamp, revision=revision)


def _open(case_id: str) -> Decision:
    found = decision_reading.current(case_id)
    if found is None:
        raise NotFound("decision")
    return found


def _certificate(seen: view.CaseView, signed: Decision, stamp: Stamp) -> str:
    return certificates.attest(
        kind=Kind.CERTIFICATE,
        case_id=seen.id,
        paper=certificate.paper(seen, signed),
        claims=certificate.claims(seen, signed),
        stamp=stamp,
    ).number
