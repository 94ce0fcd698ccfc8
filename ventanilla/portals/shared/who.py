"""Who acts, in which role, and at what hour: where a request becomes a stamp."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.kernel.refusal import NotFound

P = ParamSpec("P")
AT_THE_COUNTER = "at-counter"  # the applicant's pages a second time, with the counter's hat on
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def actor(request: HttpRequest, role: Role) -> Actor:
    """The signed-in person in `role`."""
    return Actor(str(request.user.pk), role)


def stamp(request: HttpRequest, role: Role) -> Stamp:
    """Who acts and when, for the writing doors."""
    return Stamp(actor(request, role), wiring.clock().now())


def in_hand(request: HttpRequest) -> Stamp:
    """Who has the file in hand on this page: its owner, or the counter for somebody with paper."""
    return stamp(request, Role.COUNTER if _at_the_counter(request) else Role.APPLICANT)


def go(request: HttpRequest, name: str, part: str = "", **places: str) -> HttpResponse:
    """On to the page `name`, or a `part` of it ("#seen"), on the same side of the counter."""
    match = request.resolver_match
    place = reverse(name, kwargs=places, current_app=match.namespace if match else None)
    return redirect(place + part)


def signed_in(view: View[P]) -> View[P]:
    """Anybody with an account; at the counter, its staff only."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if _at_the_counter(request):
            return with_role(Role.COUNTER)(view)(request, *args, **kwargs)
        return view(request, *args, **kwargs)

    return guarded  # type: ignore[return-value]  # `wraps` hides the first parameter


def _at_the_counter(request: HttpRequest) -> bool:
    return bool(request.resolver_match and request.resolver_match.namespace == AT_THE_COUNTER)


def with_role(role: Role) -> Callable[[View[P]], View[P]]:
    """Only people who were granted `role`; for anybody else the page does not exist."""

    def decorate(view: View[P]) -> View[P]:
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            user_id = str(request.user.pk)
            if role not in people.roles(user_id):
                raise NotFound("page")
            if settings.SECOND_FACTOR and not people.has_second_factor(user_id):
                messages.info(request, _("Set up a second step before you work here."))
                return redirect("mfa_index")
            return view(request, *args, **kwargs)

        return guarded  # type: ignore[return-value]  # `wraps` hides the first parameter

    return decorate
