"""My applications: the list, a new one, and the six steps of one."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ventanilla.cases import queries as cases
from ventanilla.journeys import start as journey
from ventanilla.journeys import view
from ventanilla.kernel.actor import Role
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.procedure import PERMANENT_RESIDENCY, current
from ventanilla.portals.shared.who import actor, go, in_hand, signed_in

FOR_WHOM = (
    ("self", _("For myself")),
    ("child", _("For a child: I am the mother, the father or the guardian")),
    ("representative", _("For another adult, who gave me power to do it")),
)


class ForWhom(PlainForm):
    """The one question before a case is opened."""

    capacity = forms.ChoiceField(
        label=_("For whom are you applying?"), choices=FOR_WHOM, widget=forms.RadioSelect
    )


@require_safe
@signed_in
def mine(request: HttpRequest) -> HttpResponse:
    """The person's own applications, drafts too."""
    if in_hand(request).by.role is Role.COUNTER:
        return redirect("counter:day")
    lines = cases.mine(actor(request, Role.APPLICANT).id)
    context = {"lines": lines, "procedure": current()}
    return render(request, "applicant/mine.html", context)


@signed_in
def new(request: HttpRequest) -> HttpResponse:
    """Ask for whom, then open the case."""
    if in_hand(request).by.role is Role.COUNTER:
        return redirect("counter:walk-in")
    form = ForWhom(posted(request))
    if request.method == "POST" and form.is_valid():
        case_id = journey.start(
            procedure_id=PERMANENT_RESIDENCY,
            capacity=form.cleaned_data["capacity"],
            stamp=in_hand(request),
        )
        return go(request, "applicant:privacy", case_id=case_id)
    return render(request, "applicant/new.html", {"form": form})


@require_safe
@signed_in
def tasks(request: HttpRequest, case_id: str) -> HttpResponse:
    """The case in the page's six steps: what is ready, what is next, by when at the latest."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    return render(request, "applicant/tasks.html", {"view": seen})
