"""Every request gets an id, and one line in the log: which page, what became of it, how long.

The page is named by its route, never by its address: addresses hold ids, and searches hold names.
Somebody who is signed in stands there as a keyed digest that only this installation can make.
"""

import logging
import re
import time
from collections.abc import Callable
from secrets import token_hex

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from config.logs import request_id

log = logging.getLogger("ventanilla.requests")
GIVEN = re.compile(r"[A-Za-z0-9-]{8,64}")
DIGEST = 12  # characters of a person's digest
OUR_FAULT = 500


class Noted:
    """The outermost of our middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = _id(request)
        token = request_id.set(name)
        began = time.monotonic()
        try:
            response = self._get_response(request)
            response["X-Request-ID"] = name
            _note(request, response, began)
            return response
        finally:
            request_id.reset(token)

    def process_exception(self, request: HttpRequest, error: Exception) -> None:
        """What nobody foresaw: its type and its place, never its text."""
        log.error("unforeseen", exc_info=error, extra={"facts": {"route": _route(request)}})


def _id(request: HttpRequest) -> str:
    """The id that our own proxy gave, where it has the shape of one; else a fresh one."""
    given = request.headers.get("X-Request-ID", "")
    return given if settings.PROXIES and GIVEN.fullmatch(given) else token_hex(8)


def _note(request: HttpRequest, response: HttpResponse, began: float) -> None:
    facts = {
        "route": _route(request),
        "method": request.method,
        "status": response.status_code,
        "ms": round((time.monotonic() - began) * 1000, 1),
    }
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        facts["person"] = salted_hmac("log", str(user.pk)).hexdigest()[:DIGEST]
    level = logging.ERROR if response.status_code >= OUR_FAULT else logging.INFO
    log.log(level, "request", extra={"facts": facts})


def _route(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else "unknown"
