"""Complain: the person complains of the delay; the superior answers in three working days.

The procedure goes on meanwhile (LPAG art. 158).
"""

from django.db import transaction

from ventanilla.cases.core.beside import Complaint
from ventanilla.cases.core.events import Data
from ventanilla.journeys import acts, step
from ventanilla.journeys.papers.act import Act
from ventanilla.journeys.sentences import COMPLAINT_ANSWERED
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.text import Text

UPHELD = Text(
    "La queja es fundada: el plazo venció sin decisión. Se ordena resolver.",
    "The complaint holds: the term is over without a decision. It is to be decided.",
)
NOT_UPHELD = Text("La queja es infundada.", "The complaint does not hold.")


@transaction.atomic
def complain(*, case_id: str, text: str, stamp: Stamp) -> Complaint:
    """Only of a late case; the complaint with its last day. `text` may be empty."""
    data: Data = {"text": text.strip()}
    return step.note(case_id=case_id, kind="complained", data=data, stamp=stamp).complaints[-1]


@transaction.atomic
def answer(*, case_id: str, number: int, upheld: bool, text: str, stamp: Stamp) -> None:
    """Somebody who does not handle the case settles it; the answer is signed and told."""
    data: Data = {"number": number, "upheld": upheld, "text": text.strip()}
    file = step.note(case_id=case_id, kind="complaint_answered", data=data, stamp=stamp)
    title = Text("Respuesta a la queja por la demora", "Answer to the complaint of delay")
    made = Act(title, UPHELD if upheld else NOT_UPHELD, "LPAG art. 158.2", text.strip())
    acts.sign_and_tell(file, made, COMPLAINT_ANSWERED, stamp, answer=text.strip())
