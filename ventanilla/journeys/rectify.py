"""Rectify: a slip of the pen in an act is put right; what was decided does not change.

The article on clerical errors was not read by us: the paper says so instead of naming one.
"""

from django.db import transaction

from ventanilla.journeys import acts, step
from ventanilla.journeys.papers.act import Act
from ventanilla.journeys.sentences import RECTIFIED
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.text import Text

TOLD = Text(
    "Donde decía «{was}» debe decir «{now}». Lo decidido no cambia. El artículo sobre errores "
    "materiales no se pudo leer y no se cita.",
    "Where it said “{was}” it should say “{now}”. What was decided does not change. The article "
    "on clerical errors could not be read and is not cited.",
)


@transaction.atomic
def rectify(*, case_id: str, was: str, now: str, stamp: Stamp) -> None:
    """Say what it said and what it says now."""
    data = {"was": was.strip(), "now": now.strip()}
    file = step.note(case_id=case_id, kind="rectified", data=data, stamp=stamp)
    title = Text("Rectificación de un error material", "A slip of the pen put right")
    made = Act(title, TOLD.filled(was=was.strip(), now=now.strip()), "")
    acts.sign_and_tell(file, made, RECTIFIED, stamp, was=was.strip(), now=now.strip())
