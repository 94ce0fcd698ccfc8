"""The review of privileges: every staff role, kept or taken away, then signed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ventanilla.journeys import review as journey
from ventanilla.kernel.actor import Role
from ventanilla.portals.shared.who import stamp, with_role


@require_safe
@with_role(Role.OPERATOR)
def page(request: HttpRequest) -> HttpResponse:
    """The open review, or when the next one is due."""
    now = stamp(request, Role.OPERATOR)
    seen = journey.shown(viewer=now.by, at=now.at)
    return render(request, "operator/review.html", {"seen": seen})


@require_POST
@with_role(Role.OPERATOR)
def begin(request: HttpRequest) -> HttpResponse:
    """Open one now."""
    journey.begin(stamp=stamp(request, Role.OPERATOR))
    return redirect("operator:review")


@require_POST
@with_role(Role.OPERATOR)
def mark(request: HttpRequest) -> HttpResponse:
    """Keep one role, or take it away."""
    sent = request.POST
    journey.mark(
        user_id=sent.get("person", ""),
        role=sent.get("role", ""),
        verdict=sent.get("verdict", ""),
        stamp=stamp(request, Role.OPERATOR),
    )
    return redirect("operator:review")


@require_POST
@with_role(Role.OPERATOR)
def close(request: HttpRequest) -> HttpResponse:
    """Sign it."""
    journey.close(stamp=stamp(request, Role.OPERATOR))
    messages.success(request, _("The review is signed; the ledger has its line."))
    return redirect("operator:review")
