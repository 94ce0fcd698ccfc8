"""Close: an officer declares what the scheduler only noticed: not filed (LPAG art. 125.4), or
abandoned (LPAG art. 191). Never the machine."""

from django.db import transaction

from ventanilla.appointments import queries as appointments
from ventanilla.appointments.core.booking import LIVE
from ventanilla.journeys import acts, step, tell
from ventanilla.journeys.papers.act import Act
from ventanilla.journeys.sentences import ABANDONED
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

NOT_FILED = Text(
    "La solicitud se tiene por no presentada: lo observado no se corrigió dentro del plazo. Se le "
    "devuelven la tasa pagada y los papeles.",
    "The application is treated as not filed: what was observed was not corrected within the "
    "term. The fee that was paid and the papers are returned.",
)
STILL = Text(
    "El trámite estuvo detenido por la persona más de treinta días hábiles, desde una cita a la "
    "que no vino. Se declara en abandono.",
    "The procedure stood still on the person's side for over thirty working days, since an "
    "appointment that they missed. It is declared abandoned.",
)


@transaction.atomic
def not_filed(*, case_id: str, reason: str, stamp: Stamp, revision: int | None = None) -> None:
    """Declare it; the fee is owed back, which is a task of the desk from then on."""
    data = {"reason": reason}
    file = step.move(
        case_id=case_id, move="declare_not_filed", data=data, stamp=stamp, revision=revision
    )
    title = Text("Solicitud tenida por no presentada", "Application treated as not filed")
    acts.sign(file, Act(title, NOT_FILED, "LPAG art. 125.4", reason, against=True), stamp)
    tell.not_filed(file, stamp)


@transaction.atomic
def abandoned(*, case_id: str, reason: str, stamp: Stamp, revision: int | None = None) -> None:
    """Declare it. Refusal "seat-booked" where the person has an appointment ahead."""
    if appointments.of_case(case_id, LIVE):
        raise Refusal(
            "seat-booked",
            Text(
                "La persona tiene una cita por delante: el trámite no está detenido.",
                "The person has an appointment ahead: the procedure does not stand still.",
            ),
            article="LPAG art. 191",
        )
    data = {"reason": reason}
    file = step.move(case_id=case_id, move="abandon", data=data, stamp=stamp, revision=revision)
    title = Text("Trámite declarado en abandono", "Procedure declared abandoned")
    made = Act(title, STILL, "LPAG art. 191", reason, against=True)
    acts.sign_and_tell(file, made, ABANDONED, stamp)
