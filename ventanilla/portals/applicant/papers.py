"""The signed PDFs of a case: receipt, observation, decision, certificate."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from ventanilla.journeys import hand_in as journey
from ventanilla.journeys import look
from ventanilla.portals.shared.pictures import loose, pdf
from ventanilla.portals.shared.rate import limited
from ventanilla.portals.shared.who import in_hand, signed_in


@require_safe
@signed_in
def paper(request: HttpRequest, case_id: str, number: str) -> HttpResponse:
    """Hand a paper out to its owner."""
    return pdf(look.paper(case_id=case_id, number=number, stamp=in_hand(request)))


@limited("upload")
@require_safe
@signed_in
def hand_in(request: HttpRequest, case_id: str) -> HttpResponse:
    """Everything that was given as one PDF, made now and kept nowhere."""
    made = journey.file(case_id=case_id, language=request.LANGUAGE_CODE[:2], stamp=in_hand(request))
    return loose(made, gettext("application.pdf"))
