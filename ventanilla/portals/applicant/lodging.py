"""Lodging: what is missing is shown first, and lodging anyway is one press further.

The right to file is not ours to refuse (LPAG art. 125.1).
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ventanilla.cases.core.states import State
from ventanilla.journeys import lodge as journey
from ventanilla.journeys import view
from ventanilla.portals.shared.who import go, in_hand, signed_in


@signed_in
def lodge(request: HttpRequest, case_id: str) -> HttpResponse:
    """What is missing, by when it would have to come, what is lost otherwise; then the press."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    if seen.file.state is not State.DRAFT:
        return go(request, "applicant:lodged", case_id=case_id)
    if request.method == "POST":
        journey.lodge(case_id=case_id, stamp=now)
        return go(request, "applicant:lodged", case_id=case_id)
    before = journey.before(case_id, viewer=now.by, at=now.at)
    return render(request, "applicant/lodge.html", {"view": seen, "before": before})


@require_safe
@signed_in
def lodged(request: HttpRequest, case_id: str) -> HttpResponse:
    """Number, date, hour, and the signed receipt."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    if seen.file.state is State.DRAFT:
        return go(request, "applicant:lodge", case_id=case_id)
    return render(request, "applicant/lodged.html", {"view": seen})
