"""A body that is far too large is turned away before a byte of it is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

MOST = 25 * 1024 * 1024  # a paper of 20 MB and what a form puts around it
TOO_LARGE = 413


class BoundedBody:
    """Files up to 20 MB come through; what is above that by little is refused beside its field."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        size = request.META.get("CONTENT_LENGTH") or "0"
        if size.isdecimal() and int(size) > MOST:
            title, text = _("This file is too large"), _("Choose one of at most 20 MB.")
            context = {"title": title, "text": text}
            return render(request, "errors/page.html", context, status=TOO_LARGE)
        return self._get_response(request)
