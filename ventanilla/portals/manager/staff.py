"""Staff: who serves where, who is away and who covers; a manager may change each of it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as __
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from ventanilla.accounts import queries as people
from ventanilla.accounts.core.roles import ROLE_NAME
from ventanilla.accounts.queries import Placed
from ventanilla.journeys import leave as away
from ventanilla.journeys import staff as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.leave import LeaveForm, office_names
from ventanilla.portals.shared.who import stamp, with_role


class Where(PlainForm):
    """In which office somebody serves."""

    office = forms.ChoiceField(label=_("Office"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Choose")), *office_names().items()]
        self.fields["office"].choices = choices  # type: ignore[attr-defined]


@require_safe
@with_role(Role.MANAGER)
def staff(request: HttpRequest) -> HttpResponse:
    """Everybody, office by office."""
    today = legal_day(stamp(request, Role.MANAGER).at)
    return render(request, "manager/staff.html", {"teams": journey.teams(today), "today": today})


@with_role(Role.MANAGER)
def place(request: HttpRequest, user_id: str, role: str) -> HttpResponse:
    """Say in which office somebody serves in a role."""
    post = _post(user_id, role)
    form = Where(posted(request), initial={"office": post.office})
    if request.method == "POST" and form.is_valid():
        try:
            journey.place(
                user_id=user_id,
                role=post.role,
                office=form.cleaned_data["office"],
                stamp=stamp(request, Role.MANAGER),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, __("Saved."))
            return redirect("manager:staff")
    context = {"form": form, "post": post, "role": ROLE_NAME[post.role]}
    return render(request, "manager/place.html", context)


@with_role(Role.MANAGER)
def leave(request: HttpRequest, user_id: str) -> HttpResponse:
    """Somebody's leaves, and one more."""
    if not any(one.person.id == user_id for one in people.staff()):
        raise NotFound("person")
    now = stamp(request, Role.MANAGER)
    form = LeaveForm(people.may_cover(user_id), posted(request))
    if request.method == "POST" and form.taken(user_id, now):
        messages.success(request, __("The leave is noted."))
        return redirect("manager:leave", user_id=user_id)
    context = {
        "form": form,
        "person": people.person(user_id),
        "leaves": people.leaves_of(user_id, legal_day(now.at)),
    }
    return render(request, "manager/leave.html", context)


@require_POST
@with_role(Role.MANAGER)
def cancel(request: HttpRequest, leave_id: str) -> HttpResponse:
    """Somebody is back, or stays."""
    away.cancel(leave_id=leave_id, stamp=stamp(request, Role.MANAGER))
    messages.success(request, __("The leave ends; nobody covers from today on."))
    return redirect("manager:staff")


def _post(user_id: str, role: str) -> Placed:
    found = (one for one in people.staff() if (one.person.id, one.role) == (user_id, role))
    post = next(found, None)
    if post is None:
        raise NotFound("person")
    return post
