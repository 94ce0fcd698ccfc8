"""What a person without an account told us, kept on their own device and nowhere else.

A signed cookie that ends with the browser (docs/decisions/0006): no answer stands in an address.
"""

import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

LARGEST = 3800  # characters: browsers keep 4096 octets of a cookie with its name
TOO_MUCH = Text(
    "Es más de lo que cabe en su navegador. Quite algo y vuelva a intentarlo.",
    "It is more than fits in your browser. Remove something and try again.",
)
Kept = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OnDevice:
    """One cookie: the setting that names it, and the salt of its signature."""

    setting: str
    salt: str

    @property
    def name(self) -> str:
        return str(getattr(settings, self.setting))

    def read(self, request: HttpRequest) -> Kept:
        """What was said so far, in the order of saying; nothing where the cookie is missing, too
        old or was altered."""
        written = request.COOKIES.get(self.name, "")
        try:
            age = settings.SESSION_COOKIE_AGE
            found = json.loads(signing.loads(written, salt=self.salt, max_age=age))
        except (signing.BadSignature, ValueError, TypeError):
            return {}
        return found if isinstance(found, dict) else {}

    def keep(self, response: HttpResponse, kept: Kept) -> HttpResponse:
        """Put `kept` on the device. Refusal "too-much" where it does not fit."""
        plain = json.dumps(kept, separators=(",", ":"))
        written = signing.dumps(plain, salt=self.salt, compress=True)
        if len(written) > LARGEST:
            raise Refusal("too-much", TOO_MUCH)
        response.set_cookie(
            self.name,
            written,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return response

    def forget(self, response: HttpResponse) -> HttpResponse:
        """Take it off the device."""
        response.delete_cookie(self.name, samesite="Lax")
        return response


CHECK = OnDevice("CHECK_COOKIE_NAME", "ventanilla.check")
PLAN = OnDevice("PLAN_COOKIE_NAME", "ventanilla.plan")
