"""The card on the officer's side: ordered, then ready with its number."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ventanilla.journeys import card as journey
from ventanilla.journeys import view
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import DatePartsField, PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role


class Ready(PlainForm):
    """What is printed on the card that came back."""

    number = forms.CharField(
        label=_("Number of the card"),
        help_text=_("Nine digits, with their zeros."),
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    until = DatePartsField(label=_("Expiry printed on the card"), required=False)


@require_POST
@with_role(Role.OFFICER)
def order(request: HttpRequest, case_id: str) -> HttpResponse:
    """The card is ordered."""
    journey.order(case_id=case_id, stamp=stamp(request, Role.OFFICER))
    return redirect("officer:card", case_id=case_id)


@with_role(Role.OFFICER)
def card(request: HttpRequest, case_id: str) -> HttpResponse:
    """Where the card stands, and noting that it is ready."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    form = Ready(posted(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            journey.ready(case_id=case_id, number=given["number"], until=given["until"], stamp=now)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("officer:card", case_id=case_id)
    return render(request, "officer/card.html", {"view": seen, "form": form})
