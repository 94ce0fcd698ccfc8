"""Statements that whoever may see a case takes from it at any hour: of its clock, of its pending.

One of the same day serves as long as nothing happened in the case since.
"""

from django.db import transaction

from ventanilla.certificates import actions as certificates
from ventanilla.certificates.core.kinds import Kind
from ventanilla.certificates.core.paper import Paper
from ventanilla.certificates.queries import Found
from ventanilla.journeys import term, view
from ventanilla.journeys.papers import clock, pending
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text


@transaction.atomic
def of_clock(*, case_id: str, stamp: Stamp) -> Found:
    """How the time to decide is counted, signed; NotFound for a draft."""
    found = term.clock(case_id, viewer=stamp.by, at=stamp.at)
    return _fresh(found.seen, Kind.CLOCK, stamp) or _signed(
        Kind.CLOCK, case_id, clock.paper(found), stamp
    )


@transaction.atomic
def of_pending(*, case_id: str, stamp: Stamp) -> Found:
    """That the application was lodged and is not decided; Refusal "not-pending" otherwise."""
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    if seen.file.lodged_at is None:
        raise NotFound("statement")
    if seen.file.closed:
        raise Refusal(
            "not-pending",
            Text("Esta solicitud ya no está en trámite.", "This application is not pending."),
            then=Text(
                "Muestre la decisión o el cargo de recepción.",
                "Show the decision, or the receipt of filing.",
            ),
        )
    return _fresh(seen, Kind.PENDING, stamp) or _signed(
        Kind.PENDING, case_id, pending.paper(seen, stamp.at), stamp
    )


MAKERS = {Kind.CLOCK.value: of_clock, Kind.PENDING.value: of_pending}


def made(*, case_id: str, kind: str, stamp: Stamp) -> Found:
    """The statement of that kind; NotFound where there is no such kind."""
    if kind not in MAKERS:
        raise NotFound("statement")
    return MAKERS[kind](case_id=case_id, stamp=stamp)


def _fresh(seen: CaseView, kind: Kind, stamp: Stamp) -> Found | None:
    """The newest of that kind, where it is of today and nothing happened since."""
    newest = seen.paper(kind.value)
    same_day = newest and legal_day(newest.issued_at) == legal_day(stamp.at)
    return newest if newest and same_day and newest.issued_at >= seen.file.last_at else None


def _signed(kind: Kind, case_id: str, paper: Paper, stamp: Stamp) -> Found:
    return certificates.attest(kind=kind, case_id=case_id, paper=paper, claims=None, stamp=stamp)
