"""Annul: the superior undoes a grant within two years, after hearing the person (LPAG art. 202).

One officer of the superior authority opens the hearing, another decides.
"""

from django.db import transaction

from ventanilla.cases.core.events import Data
from ventanilla.cases.core.limits import HEARING as LEAST
from ventanilla.certificates import actions as certificates
from ventanilla.certificates import queries as papers
from ventanilla.certificates.core.kinds import Kind
from ventanilla.journeys import acts, step
from ventanilla.journeys.papers.act import Act
from ventanilla.journeys.sentences import ANNULLED, HEARING
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.text import Text

CALLED = Text(
    "Se evalúa anular de oficio la aprobación. Tiene {days} días hábiles desde el día siguiente de "
    "ser notificado para dar su versión.",
    "Annulling the grant ex officio is being considered. You have {days} working days from the day "
    "after you are notified to be heard.",
)
UNDONE = Text(
    "Se anula de oficio la aprobación. El certificado queda revocado. Agota la vía administrativa.",
    "The grant is annulled ex officio. The certificate is revoked. It ends the administrative "
    "route.",
)


@transaction.atomic
def hear(*, case_id: str, reasons: str, article: str, stamp: Stamp, days: int = LEAST.days) -> None:
    """Call the person to be heard, for `days` working days: five at least."""
    data: Data = {"reason": reasons, "article": article, "days": days}
    file = step.note(case_id=case_id, kind="hearing_opened", data=data, stamp=stamp)
    title = Text("Se le pide su versión", "You are asked to be heard")
    made = Act(title, CALLED.filled(days=days), "LPAG art. 202", f"{reasons} ({article})")
    acts.sign_and_tell(file, made, HEARING, stamp, days=days)


@transaction.atomic
def answer(*, case_id: str, text: str, stamp: Stamp) -> None:
    """What the person says about it."""
    step.note(case_id=case_id, kind="heard", data={"text": text.strip()}, stamp=stamp)


@transaction.atomic
def annul(*, case_id: str, reason: str, stamp: Stamp, revision: int | None = None) -> None:
    """Undo the grant and revoke its certificate."""
    data: Data = {"reason": reason}
    file = step.move(case_id=case_id, move="annul", data=data, stamp=stamp, revision=revision)
    for paper in papers.of_case(case_id):
        if paper.kind == Kind.CERTIFICATE.value and paper.status != "revoked":
            certificates.change_status(
                number=paper.number, status="revoked", reason=reason, stamp=stamp
            )
    title = Text("Aprobación anulada de oficio", "Grant annulled ex officio")
    acts.sign_and_tell(file, Act(title, UNDONE, "LPAG art. 202", reason), ANNULLED, stamp)
