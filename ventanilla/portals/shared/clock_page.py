"""How the time of a case is counted, day by day; one page for its owner and for officers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ventanilla.cases.core.terms import UNLESS_DECREED
from ventanilla.cases.core.unfolding import DISTANCE
from ventanilla.journeys import term
from ventanilla.kernel.actor import Stamp


def shown(request: HttpRequest, case_id: str, now: Stamp, side: str) -> HttpResponse:
    """The page, for the `side` ("applicant", "officer") that looks at it."""
    clock = term.clock(case_id, viewer=now.by, at=now.at)
    context = {
        "view": clock.seen,
        "clock": clock,
        "distance": DISTANCE,
        "unless": UNLESS_DECREED,
        "back": f"{side}/back.html",
        "signed_at": f"{side}:statement",
    }
    return render(request, "components/clock.html", context)
