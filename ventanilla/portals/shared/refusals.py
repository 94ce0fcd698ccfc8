"""Refusals as pages: what is wrong and what to do next, in the page's language."""

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from config import logs
from ventanilla import wiring
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.requests import reference

NOT_FOUND, REFUSED, TOO_MANY, BROKEN = 404, 409, 429, 500
FIVE_MINUTES = 300  # the longest of the limits on signing in
log = logging.getLogger(__name__)


class RefusalPages:
    """A refusal that a view did not put beside a field becomes a page of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for a refusal; anything else is left to Django."""
        if isinstance(error, NotFound):
            return not_found(request, error)
        if isinstance(error, Refusal):
            logs.note(refusal=error.code)
            return render(request, "errors/refused.html", {"refusal": error}, status=REFUSED)
        return None


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """Somebody asks faster than we can serve everybody."""
    page = _page(request, TOO_MANY, _("Too many tries"), _("Wait a minute and try again."))
    page["Retry-After"] = str(seconds)
    return page


def slow_down(request: HttpRequest) -> HttpResponse:
    """Too many tries at the entrance; allauth asks for this page by name."""
    text = _("Wait five minutes and try again. Your account and what you gave are safe.")
    page = _page(request, TOO_MANY, _("Too many tries"), text)
    page["Retry-After"] = str(FIVE_MINUTES)
    return page


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """It is not there, or it is not for this person."""
    return _page(
        request,
        NOT_FOUND,
        _("We cannot find this page"),
        _("Check the address. If you are signed in with another account, sign in with yours."),
    )


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The request itself is broken."""
    return _page(request, 400, _("We did not understand that"), _("Go back and try again."))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not for this person."""
    return _page(request, 403, _("This is not possible"), _("Go back to the start."))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form is too old, or it did not come from our page."""
    return _page(
        request,
        403,
        _("This form has expired"),
        _("Go back, reload the page and send it again. Nothing was changed."),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """Our fault. Where even the frame of a page fails (no database), a page without it."""
    title = _("Something went wrong on our side")
    text = _("Nothing that you already gave is lost. Try again in a few minutes.")
    try:
        return _page(request, BROKEN, title, text, reference=reference())
    except Exception:
        log.exception("the page of a failure failed as well")
        bare = {"title": title, "text": text, "fictitious": wiring.fictitious()}
        bare["reference"] = reference()
        return HttpResponse(render_to_string("errors/broken.html", bare), status=BROKEN)


def _page(request: HttpRequest, status: int, title: str, text: str, **more: str) -> HttpResponse:
    context = {"title": title, "text": text, **more}
    return render(request, "errors/page.html", context, status=status)
