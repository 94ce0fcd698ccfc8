"""Every request gets an id, and one line in the log: which page, what became of it, how long.

The page is named by its route, never by its address: addresses hold ids, and searches hold names.
Somebody who is signed in stands there as a keyed digest that only this installation can make.
"""

import logging
import re
import time
from collections.abc import Callable
from secrets import token_hex
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from config import logs
from ventanilla.upkeep.counters import COUNTERS

log = logging.getLogger("ventanilla.requests")
GIVEN = re.compile(r"[A-Za-z0-9-]{8,64}")
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
DIGEST = 16  # characters of a person's digest
OUR_FAULT = 500
NO_ROUTE = "none"


class Noted:
    """The outermost of our middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name, began = _id(request), time.monotonic()
        method = request.method if request.method in METHODS else "OTHER"
        with logs.about(request_id=name, route=NO_ROUTE, method=str(method)):
            response = self._get_response(request)
            response["X-Request-ID"] = name
            _note(request, response.status_code, time.monotonic() - began)
        return response

    def process_view(self, request: HttpRequest, *_: Any) -> None:
        """From here on it is known which page was asked for."""
        match = request.resolver_match
        logs.note(route=match.view_name if match else NO_ROUTE)


def reference() -> str:
    """The id of the request that is being answered, to be told to the office; "" outside one."""
    return logs.known("request_id") or ""


def _id(request: HttpRequest) -> str:
    """The id that our own proxy gave, where it has the shape of one; else a fresh one."""
    given = request.headers.get("X-Request-ID", "")
    return given if settings.PROXIES and GIVEN.fullmatch(given) else token_hex(8)


def _note(request: HttpRequest, status: int, seconds: float) -> None:
    kind = (str(logs.known("route")), str(logs.known("method")), f"{status // 100}xx")
    COUNTERS.note(kind, seconds)
    facts = {"status": status, "ms": round(seconds * 1000, 1), **_person(request)}
    level = logging.ERROR if status >= OUR_FAULT else logging.INFO
    log.log(level, "request", extra={"facts": facts})


def _person(request: HttpRequest) -> dict[str, str]:
    """Of a session that was read anyway; no session is loaded for a line in a log."""
    session = getattr(request, "session", None)
    if session is None or not session.accessed:
        return {}
    try:
        user_id = session.get(SESSION_KEY)
    except DatabaseError:
        return {}
    return {"person": salted_hmac("log", str(user_id)).hexdigest()[:DIGEST]} if user_id else {}
