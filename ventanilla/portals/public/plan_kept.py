"""What a plan is made from, kept on the person's own device and nowhere else.

A signed cookie that ends with the browser, as the check's (docs/decisions/0006). No answer stands
in an address, and nothing is kept here.
"""

import json
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from ventanilla import wiring
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core.plan import Maker
from ventanilla.planner.core.request import Given, read
from ventanilla.portals.public.check import answers_of
from ventanilla.portals.shared.procedure import current

SALT = "ventanilla.plan"
LARGEST = 3800  # characters: browsers keep 4096 octets of a cookie with its name
Raw = dict[str, Any]
TOO_MUCH = Text(
    "Es más de lo que cabe en su navegador. Quite algún hecho y vuelva a intentarlo.",
    "It is more than fits in your browser. Remove something that happened and try again.",
)


def of(request: HttpRequest) -> Raw:
    """What was said so far; nothing where the cookie is missing, too old or was altered."""
    try:
        written = request.COOKIES.get(settings.PLAN_COOKIE_NAME, "")
        found = signing.loads(written, salt=SALT, max_age=settings.SESSION_COOKIE_AGE)
        found = json.loads(found)
    except (signing.BadSignature, ValueError, TypeError):
        return {}
    return found if isinstance(found, dict) else {}


def given(request: HttpRequest, raw: Raw) -> Given:
    """The request of `raw`, with the check's answers where there are any."""
    return read({**raw, "answers": answers_of(request)}, current())


def maker() -> Maker:
    """What plans are made with today."""
    return Maker(current(), wiring.figures(), wiring.rulers)


def today() -> Any:
    """The day in Lima."""
    return timezone.localdate(wiring.clock().now())


def keep(response: HttpResponse, raw: Raw) -> HttpResponse:
    """Put `raw` on the device. Refusal "too-much" where it does not fit."""
    written = signing.dumps(json.dumps(raw, separators=(",", ":")), salt=SALT, compress=True)
    if len(written) > LARGEST:
        raise Refusal("too-much", TOO_MUCH)
    response.set_cookie(
        settings.PLAN_COOKIE_NAME,
        written,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def forget(response: HttpResponse) -> HttpResponse:
    """Take it off the device."""
    response.delete_cookie(settings.PLAN_COOKIE_NAME, samesite="Lax")
    return response
