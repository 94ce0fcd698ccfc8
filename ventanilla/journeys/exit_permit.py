"""Exit permit: leave to be out of Peru while the case is pending, asked before each trip.

Seven working days to decide; silence is a yes (Reglamento art. 67.2.1). A signed paper says so.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ventanilla.cases.core.beside import ExitPermit
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.certificates.core.kinds import Kind
from ventanilla.journeys import acts, step
from ventanilla.journeys.papers.act import Act
from ventanilla.journeys.papers.days import both
from ventanilla.journeys.sentences import EXIT_GRANTED, EXIT_REFUSED, EXIT_SILENT
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.text import Text

ARTICLE = "Reglamento art. 67.2.1"
GIVEN = Text(
    "Puede estar fuera del Perú {days} días calendario desde el {leaves}, mientras se tramita su "
    "solicitud. Vale para este viaje; antes de otro, pida otro permiso.",
    "You may be out of Peru for {days} calendar days from {leaves} while your application is "
    "pending. It is good for this trip; ask for another before the next.",
)
SILENT = Text(
    "Nadie respondió dentro de los siete días hábiles y los cinco de notificar: el permiso vale "
    "como dado (Reglamento, art. 67.2.1; LPAG, arts. 33-A y 188).",
    "Nobody answered within the seven working days and the five to notify: the permit counts as "
    "given (Reglamento, art. 67.2.1; LPAG, arts 33-A and 188).",
)


@dataclass(frozen=True, slots=True)
class Trip:
    """What is asked: from which day, how many calendar days, the receipt, the passport's end."""

    leaves_on: date
    days: int
    receipt: str
    receipt_on: date
    passport_until: date


@transaction.atomic
def ask(*, case_id: str, trip: Trip, stamp: Stamp) -> ExitPermit:
    """Ask before leaving; the request with its last day."""
    data: Data = {
        "leaves_on": trip.leaves_on.isoformat(),
        "days": trip.days,
        "receipt": trip.receipt,
        "receipt_on": trip.receipt_on.isoformat(),
        "passport_until": trip.passport_until.isoformat(),
    }
    return step.note(case_id=case_id, kind="exit_asked", data=data, stamp=stamp).exits[-1]


@transaction.atomic
def give(*, case_id: str, number: int, stamp: Stamp) -> str:
    """The permit's number."""
    file = step.note(case_id=case_id, kind="exit_granted", data={"number": number}, stamp=stamp)
    return _paper(file, number, stamp, silent=False)


@transaction.atomic
def by_silence(*, case_id: str, number: int, stamp: Stamp) -> str:
    """What the law makes happen, noted: the permit counts as given. The permit's number."""
    file = step.note(case_id=case_id, kind="exit_by_silence", data={"number": number}, stamp=stamp)
    return _paper(file, number, stamp, silent=True)


@transaction.atomic
def refuse(*, case_id: str, number: int, reason: str, article: str, stamp: Stamp) -> None:
    """With reasons and the article that bears them."""
    data: Data = {"number": number, "reason": reason, "article": article}
    file = step.note(case_id=case_id, kind="exit_refused", data=data, stamp=stamp)
    title = Text("Permiso de salida: no se da", "Permit to leave: not given")
    text = Text("No se da el permiso de salida pedido.", "The permit to leave is not given.")
    acts.sign_and_tell(file, Act(title, text, article, reason), EXIT_REFUSED, stamp, reason=reason)


def _paper(file: CaseFile, number: int, stamp: Stamp, *, silent: bool) -> str:
    permit = next(one for one in file.exits if one.number == number)
    title = Text("Permiso de salida durante el trámite", "Permit to leave while pending")
    told = GIVEN.filled(days=permit.days, leaves=both(permit.leaves_on))
    reasons = f"{SILENT.es} / {SILENT.en}" if silent else ""
    said = EXIT_SILENT if silent else EXIT_GRANTED
    made = Act(title, told, ARTICLE, reasons)
    return acts.sign_and_tell(
        file, made, said, stamp, Kind.EXIT, leaves=permit.leaves_on, days=permit.days
    )
