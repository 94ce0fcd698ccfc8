"""The officer's own leave, and those whom they cover."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as __
from django.views.decorators.http import require_POST

from ventanilla.accounts import queries as people
from ventanilla.journeys import leave as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import legal_day
from ventanilla.portals.shared.forms import posted
from ventanilla.portals.shared.leave import LeaveForm
from ventanilla.portals.shared.who import stamp, with_role


@with_role(Role.OFFICER)
def leave(request: HttpRequest) -> HttpResponse:
    """When I am away and who covers; whom I cover; one more leave."""
    now = stamp(request, Role.OFFICER)
    form = LeaveForm(people.may_cover(now.by.id), posted(request))
    if request.method == "POST" and form.taken(now.by.id, now):
        messages.success(request, __("The leave is noted."))
        return redirect("officer:leave")
    leaves = people.leaves_of(now.by.id, legal_day(now.at))
    context = {
        "form": form,
        "mine": [one for one in leaves if one.person.id == now.by.id],
        "covered": [one for one in leaves if one.cover.id == now.by.id],
    }
    return render(request, "officer/leave.html", context)


@require_POST
@with_role(Role.OFFICER)
def cancel(request: HttpRequest, leave_id: str) -> HttpResponse:
    """I am back, or I stay."""
    journey.cancel(leave_id=leave_id, stamp=stamp(request, Role.OFFICER))
    messages.success(request, __("The leave ends; nobody covers from today on."))
    return redirect("officer:leave")
