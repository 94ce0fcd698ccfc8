"""What a person takes along: the signed PDFs of a case, and all that they gave."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from ventanilla.journeys import hand_in as journey
from ventanilla.journeys import look, take
from ventanilla.journeys import statement as statements
from ventanilla.portals.shared.pictures import loose, pdf
from ventanilla.portals.shared.rate import limited
from ventanilla.portals.shared.who import go, in_hand, signed_in


@require_safe
@signed_in
def paper(request: HttpRequest, case_id: str, number: str) -> HttpResponse:
    """Hand a paper out to its owner."""
    return pdf(look.paper(case_id=case_id, number=number, stamp=in_hand(request)))


@limited("take")
@require_POST
@signed_in
def statement(request: HttpRequest, case_id: str, kind: str) -> HttpResponse:
    """Have a statement of the clock, or of the pending, signed; then its PDF."""
    made = statements.made(case_id=case_id, kind=kind, stamp=in_hand(request))
    return go(request, "applicant:paper", case_id=case_id, number=made.number)


@limited("take", every=True)
@require_safe
@signed_in
def hand_in(request: HttpRequest, case_id: str) -> HttpResponse:
    """Everything that was given as one PDF, made now and kept nowhere."""
    made = journey.file(case_id=case_id, language=request.LANGUAGE_CODE[:2], stamp=in_hand(request))
    return loose(made, gettext("application.pdf"))


@limited("take", every=True)
@require_safe
@signed_in
def everything(request: HttpRequest, case_id: str) -> HttpResponseBase:
    """All that the owner gave as one ZIP, sent while it is read."""
    bundle = take.along(case_id=case_id, stamp=in_hand(request))
    shown = content_disposition_header(as_attachment=True, filename=bundle.name)
    return StreamingHttpResponse(
        bundle.pieces,
        content_type="application/zip",
        headers={"Content-Disposition": shown or ""},
    )
