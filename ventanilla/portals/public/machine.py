"""Files for machines, at fixed addresses without a language."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from ventanilla import wiring
from ventanilla.certificates import queries
from ventanilla.certificates.core.status_list import TYPE

ANYBODY = "public, max-age=300"


def status(request: HttpRequest) -> HttpResponse:
    """The signed status file (Token Status List)."""
    response = HttpResponse(queries.status_token(wiring.clock().now()), content_type=TYPE)
    response["Cache-Control"] = ANYBODY
    return response


def trust(request: HttpRequest) -> HttpResponse:
    """Root certificate and public keys."""
    response = JsonResponse(queries.trust_file(wiring.clock().now()))
    response["Cache-Control"] = ANYBODY
    return response


def security(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness (RFC 9116)."""
    text = f"Contact: {wiring.public_address()}/es/about/\nPreferred-Languages: es, en\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
