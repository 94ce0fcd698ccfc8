"""The signed PDFs of a case: receipt, observation, decision, certificate."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ventanilla.journeys import look
from ventanilla.portals.shared.pictures import pdf
from ventanilla.portals.shared.who import in_hand, signed_in


@require_safe
@signed_in
def paper(request: HttpRequest, case_id: str, number: str) -> HttpResponse:
    """Hand a paper out to its owner."""
    return pdf(look.paper(case_id=case_id, number=number, stamp=in_hand(request)))
