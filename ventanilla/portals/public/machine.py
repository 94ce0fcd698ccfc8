"""Files for machines, at fixed addresses without a language."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from ventanilla import wiring
from ventanilla.certificates import queries
from ventanilla.certificates.core.status_list import TYPE
from ventanilla.kernel.refusal import NotFound
from ventanilla.portals.shared.operator import from_operator
from ventanilla.upkeep import checks, health, metrics

ANYBODY = {"Cache-Control": "public, max-age=300", "Cross-Origin-Resource-Policy": "cross-origin"}
SERVES = timedelta(days=180)  # RFC 9116 2.5.5: less than a year


@require_safe
def status(request: HttpRequest) -> HttpResponse:
    """The signed status file (Token Status List)."""
    token = queries.status_token(wiring.clock().now())
    return HttpResponse(token, content_type=TYPE, headers=ANYBODY)


@require_safe
def trust(request: HttpRequest) -> HttpResponse:
    """Root certificate and public keys."""
    return JsonResponse(queries.trust_file(wiring.clock().now()), headers=ANYBODY)


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness, and until when this text may be believed (RFC 9116)."""
    place, until = wiring.public_address(), wiring.clock().now() + SERVES
    lines = (
        f"Contact: {place}/es/about/",
        f"Expires: {until:%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages: es, en",
        f"Canonical: {place}/.well-known/security.txt",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
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


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Figures for Prometheus, for the networks of the operator only."""
    if not from_operator(request):
        raise NotFound("page")
    text = metrics.text(wiring.clock().now())
    return HttpResponse(text, content_type="text/plain; version=0.0.4; charset=utf-8")
