"""Standing still on the person's side: thirty working days after which an officer may declare the
procedure abandoned (LPAG art. 191; 202 in the TUO of 2019). Never the machine by itself.

The procedure stands still once the person was called to an office, did not come, and has done
nothing in the case since. Waiting for the office is never standing still.
"""

from datetime import date

from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.cases.core.limits import ABANDONMENT
from ventanilla.cases.core.states import State
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text

CAN_STAND_STILL = (State.LODGED, State.IN_EVALUATION)


def still_since(file: CaseFile) -> date | None:
    """The day on which the person did not come, with nothing of theirs after it."""
    if not file.missed or file.state not in CAN_STAND_STILL:
        return None
    missed = file.missed[-1]
    came = any(visit.at > missed for visit in file.visits)
    acted = file.person_acted_at is not None and file.person_acted_at > missed
    return None if came or acted else legal_day(missed)


def _stood_still(asked: Asked) -> bool:
    since = still_since(asked.file)
    if since is None:
        return False
    return legal_day(asked.at) > asked.calendar.add(since, ABANDONMENT.days)


STOOD_STILL = Guard(
    "not-standing-still",
    _stood_still,
    Text(
        "El trámite no estuvo detenido por la persona treinta días hábiles.",
        "The procedure did not stand still on the person's side for thirty working days.",
    ),
    Text(
        "Cuenta desde una cita a la que no vino, sin nada suyo después.",
        "It counts from an appointment that they missed, with nothing of theirs after it.",
    ),
    "LPAG art. 191",
)
