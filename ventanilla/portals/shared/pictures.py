"""Pages and papers as answers, and the mark that says who looks."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language

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
        watermark=_watermark(request, now, case_id),
        stamp=now,
    )
    return _named(picture, "image/png", f"page-{number}.png")


def _watermark(request: HttpRequest, now: Stamp, case_id: str) -> str:
    """Who looks, when, and for what."""
    hour = timezone.localtime(now.at).strftime("%Y-%m-%d %H:%M")
    purpose = look.purpose(case_id=case_id, stamp=now).say(get_language() or "es")
    return f"{people.person(str(request.user.pk)).email} · {hour} · {purpose} · Ventanilla"


def pdf(paper: look.Paper) -> HttpResponse:
    """A signed PDF under its number."""
    return _named(paper.pdf, "application/pdf", f"{paper.number}.pdf")


def loose(content: bytes, name: str) -> HttpResponse:
    """A PDF that was made for this once, to be taken along."""
    return _named(content, "application/pdf", name, taken=True)


def _named(content: bytes, kind: str, name: str, *, taken: bool = False) -> HttpResponse:
    """Shown in its place or `taken` along, under a name that cannot break out of its header (RFC
    6266). That nothing of it is kept is said by `headers` for every answer."""
    shown = content_disposition_header(as_attachment=taken, filename=name)
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": shown})
