"""Lodge: the application is received, always, and a signed receipt says when and with what.

LPAG arts 124 and 125.1; the receipt lists every document with its digest, those that could not be
opened too.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.cases.core.limits import INTAKE
from ventanilla.cases.core.terms import correction_due
from ventanilla.certificates import actions as certificates
from ventanilla.certificates.core.kinds import Kind
from ventanilla.journeys import step, tell, view
from ventanilla.journeys.papers import receipt
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.checklist import CAN_BE_OBSERVED

LOST = Text(
    "Si una observación no se corrige a tiempo, la solicitud se tiene por no presentada: le "
    "devuelven la tasa y los papeles, y puede presentar otra cuando quiera (LPAG, art. 125.4).",
    "If an observation is not corrected in time, the application is treated as not filed: you get "
    "the fee and the papers back, and you can lodge another whenever you like (LPAG, art. 125.4).",
)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is not there. `by` is the latest day it would have to come, once asked for;
    None where nobody may ask for it."""

    title: Text
    consequence: Text
    by: date | None


@dataclass(frozen=True, slots=True)
class Before:
    """What a person reads before the last press."""

    missing: tuple[Missing, ...]
    lost: Text


@dataclass(frozen=True, slots=True)
class Lodged:
    """Number of the case and of its receipt."""

    number: str
    receipt: str


def before(case_id: str, *, viewer: Actor, at: datetime) -> Before:
    """What is missing, by when it would have to be brought, and what is lost otherwise."""
    seen = view.case(case_id, viewer=viewer, at=at)
    due = _latest(legal_day(at))
    missing = [
        Missing(line.evidence.title, line.consequence, due if line.may_be_observed else None)
        for line in seen.checklist.missing
    ]
    return Before((*_unsaid(seen, due), *missing), LOST)


def _latest(today: date) -> date:
    """The last day to correct, were the office to ask on its own last day (LPAG art. 125.6)."""
    calendar = wiring.calendar()
    return correction_due(calendar.add(today, INTAKE.days), calendar)


ANSWERS = Text("Respuestas del formulario", "Answers of the form")
FEE = Text("Número y fecha del recibo de pago", "Number and date of the payment receipt")
DECLARATION = Text("Su declaración", "Your declaration")


def _unsaid(seen: view.CaseView, due: date) -> list[Missing]:
    wanted = (
        (seen.answered, ANSWERS, "LPAG, art. 113"),
        (seen.fee is not None, FEE, "LPAG, art. 40.1.8"),
        (seen.file.declared_at is not None, DECLARATION, "LPAG, art. 42"),
    )
    return [
        Missing(title, CAN_BE_OBSERVED.filled(article=article), due)
        for there, title, article in wanted
        if not there
    ]


@transaction.atomic
def lodge(*, case_id: str, stamp: Stamp) -> Lodged:
    """Receive the application as it is, sign the receipt, tell the person."""
    file = step.move(case_id=case_id, move="lodge", data={}, stamp=stamp)
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    issued = certificates.attest(
        kind=Kind.RECEIPT,
        case_id=case_id,
        paper=receipt.paper(seen, _receiver(stamp)),
        claims=None,
        stamp=stamp,
    )
    tell.lodged(file, legal_day(stamp.at), stamp)
    return Lodged(file.number or "", issued.number)


def _receiver(stamp: Stamp) -> str:
    """Who took it in (LPAG art. 124.1); online nobody does, the desk is always open."""
    at_the_counter = stamp.by.role is Role.COUNTER
    return people.person(stamp.by.id).name if at_the_counter else receipt.DESK
