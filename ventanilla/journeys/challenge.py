"""Challenge: the person asks for a new look at a decision (LPAG arts 207 to 209, 213, 214).

The name that they give it is no obstacle: what brings no new evidence is taken as an appeal.
"""

from django.db import transaction

from ventanilla import wiring
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.review import RECOURSE_NAME, Recourse
from ventanilla.cases.core.terms import review_due
from ventanilla.certificates.core.kinds import Kind
from ventanilla.decisions import actions as decisions
from ventanilla.journeys import acts, step
from ventanilla.journeys.papers.act import Act
from ventanilla.journeys.papers.days import both
from ventanilla.journeys.sentences import RECOURSE_FILED, TAKEN_AS_APPEAL
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

FILED = "La persona impugnó."
MOVE = {Recourse.RECONSIDERATION: "reconsider", Recourse.APPEAL: "appeal"}
RECEIVED = Text(
    "Se recibió su {recourse} contra la decisión de este expediente. Debe resolverse a más tardar "
    "el {due}.",
    "Your {recourse} against the decision of this case was received. It is to be decided by {due}.",
)


@transaction.atomic
def challenge(
    *, case_id: str, label: str, text: str, evidence: str, stamp: Stamp, revision: int | None = None
) -> Recourse:
    """File it and return what it was taken for. `label` is what the person calls it
    (reconsideration, appeal, or anything else); `evidence` says what is new, "" where nothing is.
    """
    if not text.strip():
        raise Refusal(
            "reason-missing",
            Text("Diga por qué no está de acuerdo.", "Say why you disagree."),
            at="text",
            article="LPAG art. 113",
        )
    kind = _taken_for(label, evidence)
    data: Data = {"label": label, "text": text.strip(), "evidence": evidence.strip()}
    file = step.move(case_id=case_id, move=MOVE[kind], data=data, stamp=stamp, revision=revision)
    decisions.set_aside(case_id=case_id, owner_id=file.owner_id, reason=FILED, stamp=stamp)
    otherwise = label == Recourse.RECONSIDERATION and kind is Recourse.APPEAL
    _receipt(file, kind, stamp, otherwise=otherwise)
    return kind


def _taken_for(label: str, evidence: str) -> Recourse:
    """Only what is called a reconsideration and brings new evidence is one (LPAG 208, 214)."""
    new = label == Recourse.RECONSIDERATION and evidence.strip()
    return Recourse.RECONSIDERATION if new else Recourse.APPEAL


def _receipt(file: CaseFile, kind: Recourse, stamp: Stamp, *, otherwise: bool) -> None:
    review = file.reviews[-1]
    due = review_due(review, wiring.calendar()).day
    named = RECOURSE_NAME[kind]
    made = Act(
        Text("Cargo de recepción de un recurso", "Receipt of a recourse"),
        RECEIVED.filled(recourse=named, due=both(due)),
        "LPAG art. 207.2",
        review.text,
    )
    said = TAKEN_AS_APPEAL if otherwise else RECOURSE_FILED
    acts.sign_and_tell(file, made, said, stamp, Kind.RECOURSE, recourse=named, due=due)


@transaction.atomic
def send_up(*, case_id: str, stamp: Stamp) -> None:
    """The authority that decided sends the file of an appeal to its superior (LPAG art. 209)."""
    step.note(case_id=case_id, kind="sent_up", data={}, stamp=stamp)
