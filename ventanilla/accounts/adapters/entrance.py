"""The entrance: allauth lets people in, and we remember the language in which they came.

What is written to a person later, when no page is open, is written in that language.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from ventanilla.accounts import actions


class Entrance(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """allauth's own way in, and one thing more."""

    def post_login(self, request: HttpRequest, user: Any, **how: Any) -> HttpResponse:
        """Somebody came in, by a password, a code, or right after signing up."""
        actions.set_language(user_id=user.pk, language=(get_language() or "es")[:2])
        response: HttpResponse = super().post_login(request, user, **how)
        return response
