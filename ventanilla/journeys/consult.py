"""Consult: an officer asks another unit for its opinion; waiting for it stops nothing.

Units of the entity answer within three working days, other entities within five (LPAG 167, 168),
a report takes seven (132). The time to decide runs on (41-A).
"""

from django.db import transaction

from ventanilla.cases.core.beside import Opinion
from ventanilla.cases.core.events import Data
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def ask(*, case_id: str, unit: str, question: str, sort: str, stamp: Stamp) -> Opinion:
    """`sort`: own (a unit of the entity), other (another entity), report. With its last day."""
    data: Data = {"unit": unit.strip(), "question": question.strip(), "sort": sort}
    return step.note(case_id=case_id, kind="opinion_asked", data=data, stamp=stamp).opinions[-1]


@transaction.atomic
def answer(*, case_id: str, number: int, text: str, stamp: Stamp) -> None:
    """Write down what the unit said."""
    data: Data = {"number": number, "text": text.strip()}
    step.note(case_id=case_id, kind="opinion_given", data=data, stamp=stamp)
