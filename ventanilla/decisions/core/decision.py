"""A decision as a value: drafted, then countersigned by another officer, or returned."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ventanilla.decisions.core.grounds import Finding, Outcome, bearing
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


class Standing(StrEnum):
    """How far a decision has come."""

    DRAFT = "draft"
    COUNTERSIGNED = "countersigned"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Decision:
    """`number`, `reviewed_by` and `reviewed_at` are None while it is a draft.

    `reason` tells why it was returned; "" otherwise.
    """

    id: str
    case_id: str
    outcome: Outcome
    findings: tuple[Finding, ...]
    reasons: str
    proposed_by: str
    proposed_at: datetime
    standing: Standing
    number: str | None
    reviewed_by: str | None
    reviewed_at: datetime | None
    reason: str

    @property
    def grounds(self) -> tuple[Finding, ...]:
        """The findings that the outcome rests on; print these as its grounds."""
        return bearing(self.outcome, self.findings)


def check_officer(by: Actor) -> None:
    """Only an officer drafts and reviews."""
    if by.role is not Role.OFFICER:
        raise Refusal(
            "not-yours-to-do",
            Text("Este paso le corresponde a la oficina.", "This step is for the office."),
        )


def check_review(decision: Decision, by: Actor) -> None:
    """Another officer than the proposer, and a draft that is still one."""
    check_officer(by)
    if decision.standing is not Standing.DRAFT:
        raise Refusal(
            "reviewed-already",
            Text("Este proyecto ya fue revisado.", "This draft was reviewed already."),
        )
    if by.id == decision.proposed_by:
        raise same_officer()


def same_officer() -> Refusal:
    """One person proposed and reviews, whatever roles they hold."""
    return Refusal(
        "same-officer",
        Text(
            "Quien propone una decisión no puede revisarla.",
            "Whoever proposes a decision cannot review it.",
        ),
        then=Text("Otra persona de la oficina lo hará.", "Somebody else of the office will do it."),
        article="LPAG art. 88.2",
    )
