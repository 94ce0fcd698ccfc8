"""The manager's page: in, out, late, observed by reason; by office and month; as a file too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ventanilla.journeys import overview as journey
from ventanilla.kernel.actor import Role
from ventanilla.portals.shared.procedure import PERMANENT_RESIDENCY
from ventanilla.portals.shared.who import stamp, with_role


@require_safe
@with_role(Role.MANAGER)
def office(request: HttpRequest) -> HttpResponse:
    """The last twelve months."""
    now = stamp(request, Role.MANAGER)
    found = journey.overview(procedure_id=PERMANENT_RESIDENCY, stamp=now)
    return render(request, "manager/office.html", {"found": found})


@require_safe
@with_role(Role.MANAGER)
def table(request: HttpRequest) -> HttpResponse:
    """The same as CSV."""
    now = stamp(request, Role.MANAGER)
    found = journey.overview(procedure_id=PERMANENT_RESIDENCY, stamp=now)
    response = HttpResponse(
        journey.table(found, get_language() or "es"), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = 'attachment; filename="ventanilla.csv"'
    return response
