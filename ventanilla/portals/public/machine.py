"""Files for machines, at fixed addresses without a language."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from ventanilla import wiring
from ventanilla.certificates import queries
from ventanilla.certificates.core.status_list import TYPE
from ventanilla.kernel.refusal import NotFound
from ventanilla.portals.shared.operator import from_operator
from ventanilla.upkeep import checks, health, metrics

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


def healthz(request: HttpRequest) -> HttpResponse:
    """Separate facts; 503 where people cannot be served."""
    found = checks.facts(wiring.clock().now())
    well = health.well(found)
    facts = {
        one.name: {
            "ok": one.ok,
            "vital": one.vital,
            "text": {"es": one.said.es, "en": one.said.en},
        }
        for one in found
    }
    return JsonResponse({"well": well, "facts": facts}, status=200 if well else 503)


def figures(request: HttpRequest) -> HttpResponse:
    """Figures for Prometheus, for the networks of the operator only."""
    if not from_operator(request):
        raise NotFound("page")
    text = metrics.text(wiring.clock().now())
    return HttpResponse(text, content_type="text/plain; version=0.0.4; charset=utf-8")
