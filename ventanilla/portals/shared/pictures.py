"""Pages and papers as answers, and the mark that says who looks."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ventanilla.accounts import queries as people
from ventanilla.journeys import look
from ventanilla.kernel.actor import Stamp

WIDTH = 900  # pixels: an A4 page that can be read


def drawn(
    request: HttpRequest, now: Stamp, case_id: str, document_id: str, number: int
) -> HttpResponse:
    """One page of a document as a picture that nobody keeps, marked with who looks at it."""
    picture = look.page(
        case_id=case_id,
        document_id=document_id,
        number=number,
        width=WIDTH,
        watermark=_watermark(request, now.at),
        stamp=now,
    )
    return HttpResponse(picture, content_type="image/png")


def _watermark(request: HttpRequest, at: datetime) -> str:
    """Who looks, and when."""
    hour = timezone.localtime(at).strftime("%Y-%m-%d %H:%M")
    return f"{people.person(str(request.user.pk)).email} · {hour} · Ventanilla"


def pdf(paper: look.Paper) -> HttpResponse:
    """A signed PDF under its number."""
    response = HttpResponse(paper.pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{paper.number}.pdf"'
    return response
