"""Taking an application back, its clock, and everything that happened to it."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ventanilla.cases.core.file import Capacity
from ventanilla.journeys import past, view
from ventanilla.journeys import withdraw as journey
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared import clock_page
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import go, in_hand, signed_in


class Leave(PlainForm):
    """A reason may be given and is never owed."""

    reason = forms.CharField(
        label=_("Why, if you wish to say it"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def special_power() -> forms.BooleanField:
    """Asked of whoever acts for another adult (LPAG art. 115)."""
    return forms.BooleanField(
        label=_("I hold a special power to withdraw in this person's name"), required=False
    )


@signed_in
def withdraw(request: HttpRequest, case_id: str) -> HttpResponse:
    """Ask once more, then withdraw."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    form = Leave(posted(request))
    if seen.file.capacity is Capacity.REPRESENTATIVE:
        form.fields["special_power"] = special_power()
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            journey.withdraw(
                case_id=case_id,
                reason=given["reason"],
                stamp=now,
                special_power=bool(given.get("special_power")),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return go(request, "applicant:tasks", case_id=case_id)
    return render(request, "applicant/withdraw.html", {"view": seen, "form": form})


@require_safe
@signed_in
def history(request: HttpRequest, case_id: str) -> HttpResponse:
    """Every event of the case, and who looked at what."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    return render(
        request,
        "applicant/history.html",
        {"view": seen, "past": past.history(case_id, viewer=now.by)},
    )


@require_safe
@signed_in
def clock(request: HttpRequest, case_id: str) -> HttpResponse:
    """How the time to decide is counted, day by day."""
    return clock_page.shown(request, case_id, in_hand(request), "applicant")
