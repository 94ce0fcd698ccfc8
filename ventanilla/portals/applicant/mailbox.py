"""The mailbox: every notice of the person, over all their cases, each on a page of its own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from ventanilla.journeys import mailbox as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound
from ventanilla.notices import queries
from ventanilla.portals.shared.who import in_hand, signed_in


@require_GET
@signed_in
def mailbox(request: HttpRequest) -> HttpResponse:
    """What was told, the newest first."""
    now = in_hand(request)
    if now.by.role is Role.COUNTER:
        return redirect("counter:day")
    return render(request, "applicant/mailbox.html", {"told": queries.mailbox(now.by.id)})


@require_GET
@signed_in
def notice(request: HttpRequest, notice_id: str) -> HttpResponse:
    """One notice in both languages. Looking is opening it, for its owner; nobody else can look."""
    now = in_hand(request)
    if now.by.role is Role.COUNTER:
        raise NotFound("notice")
    told = journey.read(notice_id=notice_id, stamp=now)
    return render(request, "applicant/notice.html", {"told": told})
