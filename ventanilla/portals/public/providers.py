"""A provider proposes an entry for the guide's table."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as __
from django.utils.translation import gettext_lazy as _

from ventanilla.directory import queries
from ventanilla.journeys import listing
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.procedure import PERMANENT_RESIDENCY
from ventanilla.portals.shared.rate import limited
from ventanilla.portals.shared.who import actor, signed_in, stamp


class EntryForm(PlainForm):
    """What the table shows of a provider."""

    name = forms.CharField(label=_("Name"), max_length=120)
    website = forms.CharField(label=_("Website"), max_length=120)
    timelines = forms.CharField(
        label=_("Timelines"), help_text=_("How long your part usually takes."), max_length=120
    )
    cost = forms.CharField(
        label=_("Cost"), help_text=_("What you charge, and what it includes."), max_length=120
    )


@limited("propose")
@signed_in
def propose(request: HttpRequest) -> HttpResponse:
    """Propose an entry; an editor looks at it before it is shown."""
    form = EntryForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            listing.propose(
                procedure_id=PERMANENT_RESIDENCY,
                stamp=stamp(request, Role.APPLICANT),
                **form.cleaned_data,
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, __("Thank you. An editor will look at your entry."))
            return redirect("propose-provider")
    mine = queries.proposed_by(actor(request, Role.PROVIDER).id)
    return render(request, "public/providers.html", {"form": form, "mine": mine})
