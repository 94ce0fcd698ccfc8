"""The correction: what an officer asked for, by when, and the press that hands it in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ventanilla.journeys import correct as journey
from ventanilla.journeys import view
from ventanilla.portals.shared.who import go, in_hand, signed_in


@signed_in
def correction(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the points with the way to mend each; a press hands the correction in."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    if request.method == "POST":
        journey.correct(case_id=case_id, stamp=now)
        return go(request, "applicant:tasks", case_id=case_id)
    if not seen.file.observed:
        return go(request, "applicant:tasks", case_id=case_id)
    return render(request, "applicant/correction.html", {"view": seen})
