"""Headers that every answer carries: nothing personal is kept by a browser or a proxy."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

# Passkeys (publickey-credentials-*) are left out on purpose: our own pages may ask for them.
DENIED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
NOTHING_ALLOWED = ", ".join(f"{feature}=()" for feature in DENIED)
DEFAULTS = {
    "Cache-Control": "no-store",
    "Permissions-Policy": NOTHING_ALLOWED,
    "Cross-Origin-Resource-Policy": "same-origin",
}
METHODS = ("GET", "HEAD", "POST")  # what pages and forms need; TRACE and the rest never arrive
ON_LEAVING = '"cache", "storage"'


class PrivateByDefault:
    """`no-store`, unless a view said otherwise; no method that a form does not use."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in METHODS:
            response = self._get_response(request)
        else:
            response = HttpResponseNotAllowed(METHODS)
        for name, value in DEFAULTS.items():
            response.setdefault(name, value)
        return response


def forgetting(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Whoever leaves takes it along: the browser drops what it kept of us (Clear-Site-Data)."""

    @wraps(view)
    def leaving(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if request.method == "POST":
            response["Clear-Site-Data"] = ON_LEAVING
        return response

    return leaving
