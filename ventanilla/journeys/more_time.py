"""More time: the person asks once for more days to correct; an officer answers (LPAG art. 136)."""

from django.db import transaction

from ventanilla.cases.core.events import Data
from ventanilla.journeys import step, tell
from ventanilla.journeys.sentences import (
    MORE_TIME_GIVEN,
    MORE_TIME_NOT_SERVED,
    MORE_TIME_REFUSED,
)
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def ask(*, case_id: str, days: int, reason: str, stamp: Stamp) -> None:
    """Until it is answered nobody can declare the application not filed."""
    data: Data = {"days": days, "reason": reason}
    step.note(case_id=case_id, kind="more_time_asked", data=data, stamp=stamp)


@transaction.atomic
def give(*, case_id: str, days: int, stamp: Stamp) -> None:
    """`days` more working days, from the last one that there was, or from today if that is over."""
    file = step.note(case_id=case_id, kind="more_time_given", data={"days": days}, stamp=stamp)
    due = file.observation.due if file.observation else None
    said = MORE_TIME_GIVEN if due else MORE_TIME_NOT_SERVED
    tell.say(file, said, stamp, days=days, due=due)


@transaction.atomic
def refuse(*, case_id: str, reason: str, stamp: Stamp) -> None:
    """With the reason; the term stays as it is."""
    data: Data = {"reason": reason}
    file = step.note(case_id=case_id, kind="more_time_refused", data=data, stamp=stamp)
    tell.say(file, MORE_TIME_REFUSED, stamp, reason=reason)
