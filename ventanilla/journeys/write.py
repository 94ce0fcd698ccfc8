"""Write: messages between the person and the office; notes that the office leaves for itself.

The owner reads the notes too once the case is decided (LPAG art. 160): the pages say so.
"""

from django.db import transaction

from ventanilla.cases.core.events import Data
from ventanilla.journeys import step, tell
from ventanilla.journeys.sentences import WRITTEN
from ventanilla.kernel.actor import Role, Stamp


@transaction.atomic
def message(*, case_id: str, text: str, stamp: Stamp) -> None:
    """From whoever writes to the other side; what staff write is told to the person."""
    data: Data = {"text": text.strip()}
    file = step.note(case_id=case_id, kind="messaged", data=data, stamp=stamp)
    if stamp.by.role is not Role.APPLICANT:
        tell.say(file, WRITTEN, stamp, words=text.strip())


@transaction.atomic
def note(*, case_id: str, text: str, stamp: Stamp) -> None:
    """For colleagues."""
    step.note(case_id=case_id, kind="noted", data={"text": text.strip()}, stamp=stamp)
