"""Attend: somebody is at the counter; their papers are held beside what was uploaded."""

from collections.abc import Mapping

from django.db import transaction

from ventanilla.appointments import actions as appointments
from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.booking import Booking, Purpose
from ventanilla.cases import queries as case_reading
from ventanilla.cases.core.events import Data
from ventanilla.journeys import step, tell
from ventanilla.kernel.actor import Stamp
from ventanilla.ledger.core.canonical import JSON


@transaction.atomic
def check_in(*, code: str, office: str, stamp: Stamp) -> Booking:
    """The code is used up, and the case is open on the counter's screen."""
    found = seats.by_code(code)
    case_reading.file(found.case_id, viewer=stamp.by)
    return appointments.check_in(code=code, office=office, stamp=stamp)


@transaction.atomic
def compared(*, case_id: str, booking_id: str, papers: Mapping[str, str], stamp: Stamp) -> None:
    """Note of each paper whether it is the same, differs, or was not shown.

    What differs decides nothing: the evaluating officer sees it beside the file.
    """
    rows: list[JSON] = [{"document_id": name, "seen": seen} for name, seen in papers.items()]
    data: Data = {"booking_id": booking_id, "papers": rows}
    step.note(case_id=case_id, kind="attended", data=data, stamp=stamp)


@transaction.atomic
def missed(*, booking_id: str, office: str, stamp: Stamp) -> None:
    """Nobody came. The person is told what follows, which is little: they may book again."""
    found = appointments.no_show(booking_id=booking_id, office=office, stamp=stamp)
    data = {"booking_id": booking_id}
    file = step.note(case_id=found.case_id, kind="missed", data=data, stamp=stamp)
    tell.missed(file, found, stamp, pickup=found.purpose is Purpose.PICKUP)
