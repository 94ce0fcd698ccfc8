"""The correction: what an officer asked for, by when, and the press that hands it in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ventanilla.cases.core.states import State
from ventanilla.journeys import correct as journey
from ventanilla.journeys import view
from ventanilla.kernel.actor import Role
from ventanilla.portals.shared.who import signed_in, stamp


@signed_in
def correction(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the points with the way to mend each; a press hands the correction in."""
    now = stamp(request, Role.APPLICANT)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    if request.method == "POST":
        journey.correct(case_id=case_id, stamp=now)
        return redirect("applicant:tasks", case_id=case_id)
    if seen.file.state is not State.OBSERVED:
        return redirect("applicant:tasks", case_id=case_id)
    return render(request, "applicant/correction.html", {"view": seen})
