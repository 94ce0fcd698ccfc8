"""Headers that every answer carries: nothing personal is kept by a browser or a proxy."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NOTHING_ALLOWED = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class PrivateByDefault:
    """`no-store`, unless a view said otherwise."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        response.setdefault("Cache-Control", "no-store")
        response.setdefault("Permissions-Policy", NOTHING_ALLOWED)
        return response
