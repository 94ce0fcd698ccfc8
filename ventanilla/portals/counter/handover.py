"""The card across the counter: ready, then handed to its holder."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from ventanilla.journeys import card as journey
from ventanilla.journeys import expected, view
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role


class Handover(PlainForm):
    """One tick: somebody looked at a face and a passport."""

    holder = forms.BooleanField(
        label=_("I saw the passport: this is the card's holder, or somebody with a power"),
        error_messages={"required": _("Look at the passport first.")},
    )


@with_role(Role.COUNTER)
def card(request: HttpRequest, case_id: str) -> HttpResponse:
    """Hand the card over."""
    now = stamp(request, Role.COUNTER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    form = Handover(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            journey.hand_over(case_id=case_id, holder_seen=True, stamp=now)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("counter:card", case_id=case_id)
    context = {"view": seen, "form": form, "name": expected.name_on(seen.file)}
    return render(request, "counter/card.html", context)
