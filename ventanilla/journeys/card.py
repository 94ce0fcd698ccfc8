"""Card: ordered, ready, handed over; a step of its own after the certificate (D.Leg. 1350, 15, 17).

The Carné de Extranjería identifies a resident; the DNI is for Peruvians. The card ends on the day
that is printed on it; the status does not end.
"""

from datetime import date

from django.db import transaction

from ventanilla.journeys import step, tell
from ventanilla.kernel.actor import Stamp


@transaction.atomic
def order(*, case_id: str, stamp: Stamp) -> None:
    """The office orders the card of somebody whose application was granted."""
    step.note(case_id=case_id, kind="card_ordered", data={}, stamp=stamp)


@transaction.atomic
def ready(*, case_id: str, number: str, until: date | None, stamp: Stamp) -> None:
    """The card lies there: `number` of nine digits, `until` the expiry printed on it, if any."""
    printed = until.isoformat() if until else ""
    data = {"number": number.strip(), "until": printed}
    file = step.note(case_id=case_id, kind="card_ready", data=data, stamp=stamp)
    tell.card_ready(file, stamp)


@transaction.atomic
def hand_over(*, case_id: str, holder_seen: bool, stamp: Stamp) -> None:
    """Whoever picks it up was known to be the holder, or to hold a power (LPAG art. 115.1)."""
    step.note(case_id=case_id, kind="card_handed", data={"holder_seen": holder_seen}, stamp=stamp)
