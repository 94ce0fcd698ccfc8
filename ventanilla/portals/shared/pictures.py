"""Pages and papers as answers, and the mark that says who looks."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ventanilla.accounts import queries as people
from ventanilla.journeys.look import Paper


def watermark(request: HttpRequest, at: datetime) -> str:
    """Who looks, and when."""
    hour = timezone.localtime(at).strftime("%Y-%m-%d %H:%M")
    return f"{people.person(str(request.user.pk)).email} · {hour} · Ventanilla"


def png(content: bytes) -> HttpResponse:
    """A picture that nobody keeps."""
    return HttpResponse(content, content_type="image/png")


def pdf(paper: Paper) -> HttpResponse:
    """A signed PDF under its number."""
    response = HttpResponse(paper.pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{paper.number}.pdf"'
    return response
