"""Pages of failure: what a person sees when something is wrong with us, or with their request.

A running server shows them only when it fails, so they are drawn by their own handlers here.
"""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils.translation import override

from tests.a11y.collect import Shot
from tests.a11y.row import ANYBODY, Row
from ventanilla.demo.browser import Page
from ventanilla.portals.shared import refusals

BARE = {"title": "500", "text": "…", "fictitious": True}
HANDLERS: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "bad request": refusals.bad_request,
    "forbidden": refusals.forbidden,
    "form expired": refusals.csrf_failure,
    "slow down": refusals.slow_down,
    "server error": refusals.server_error,
    "too many": lambda request: refusals.too_many(request, 60),
    "without a frame": lambda request: HttpResponse(
        render_to_string("errors/broken.html", {**BARE, "request": request})
    ),
}


def failures(language: str) -> Iterator[Shot]:
    """Each page of failure in `language`."""
    for name, handler in HANDLERS.items():
        place = f"/{name.replace(' ', '-')}/"
        with override(language):
            answer = handler(RequestFactory().get(f"/{language}{place}"))
        page = Page(place, answer.status_code, answer.content, "text/html")
        yield Shot(Row(name, ANYBODY, place), language, 0, page)
