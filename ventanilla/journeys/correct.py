"""Correct: the person hands in what was asked for; the day of filing stays (LPAG art. 126.1)."""

from django.db import transaction

from ventanilla.cases import queries as cases
from ventanilla.cases.core.states import State
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def correct(*, case_id: str, stamp: Stamp) -> None:
    """Give the case back to the office with what was added since the observation."""
    again = cases.file(case_id, viewer=stamp.by).state is State.OBSERVED_AGAIN
    move = "correct_again" if again else "correct"
    step.move(case_id=case_id, move=move, data={}, stamp=stamp)
