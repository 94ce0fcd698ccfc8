"""Screen: the person of a case is looked up; what comes up is settled by two officers.

The check stops no clock and waits for nobody (LPAG arts 41-A and 125.3): registers of this house
are read, and a match is a question to officers, never an answer (Ley 29733 art. 23).
"""

from datetime import date

from django.db import transaction

from ventanilla.cases import queries as case_reading
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.journeys import step
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.screening import actions as screening
from ventanilla.screening import queries as reading
from ventanilla.screening.core.file import plain_number
from ventanilla.screening.core.person import Person

DOCUMENTS = ("passport_number", "carne_number")


@transaction.atomic
def check(*, case_id: str, stamp: Stamp) -> reading.Checked:
    """Look the person up in every register as it stands now, and note it in the case."""
    file = case_reading.file(case_id, viewer=stamp.by)
    made = screening.check(case_id=case_id, person=person_of(file), stamp=stamp)
    data: Data = {"check_id": made.id, "hits": len(made.hits)}
    step.note(case_id=case_id, kind="checked", data=data, stamp=stamp)
    return made


@transaction.atomic
def dispose(*, hit_id: str, disposition: str, reason: str, stamp: Stamp) -> None:
    """An officer says whether the entry is this person, and why."""
    _case_of(hit_id, stamp)
    screening.dispose(hit_id=hit_id, disposition=disposition, reason=reason, stamp=stamp)


@transaction.atomic
def confirm(*, hit_id: str, stamp: Stamp) -> None:
    """A second officer agrees; with the last open match the check is settled."""
    case_id = _case_of(hit_id, stamp)
    found = screening.confirm(hit_id=hit_id, stamp=stamp)
    checked = reading.checked(found.check_id)
    if checked.settled:
        data: Data = {"check_id": checked.id, "upheld": checked.upheld}
        step.note(case_id=case_id, kind="check_settled", data=data, stamp=stamp)


@transaction.atomic
def send_back(*, hit_id: str, reason: str, stamp: Stamp) -> None:
    """A second officer disagrees: the match is open again."""
    _case_of(hit_id, stamp)
    screening.send_back(hit_id=hit_id, reason=reason, stamp=stamp)


def person_of(file: CaseFile) -> Person:
    """Whom the case is about, from its answers. Refusal "no-name" where nobody said a name."""
    said = [str(file.answers.get(fact, "")).strip() for fact in ("given_names", "surnames")]
    name = " ".join(filter(None, said))
    if not name:
        raise Refusal(
            "no-name",
            Text("La solicitud no dice el nombre.", "The application does not say the name."),
            then=Text("Pida que se corrija.", "Ask for a correction."),
        )
    numbers = (plain_number(str(file.answers.get(fact, ""))) for fact in DOCUMENTS)
    return Person(
        (name,),
        _day(str(file.answers.get("birth_date", ""))),
        str(file.answers.get("nationality", "")),
        frozenset(filter(None, numbers)),
    )


def _case_of(hit_id: str, stamp: Stamp) -> str:
    """The case of a hit, for an officer who may handle it (LPAG art. 88)."""
    case_id = reading.hit(hit_id).case_id
    file = case_reading.file(case_id, viewer=stamp.by)
    if file.owner_id == stamp.by.id:
        raise Refusal(
            "own-case",
            Text("Nadie tramita su propio caso.", "Nobody handles their own case."),
            article="LPAG art. 88.3",
        )
    return case_id


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None
