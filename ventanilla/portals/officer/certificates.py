"""Certificates that were issued, and their status, changed with a reason."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ventanilla.certificates import queries
from ventanilla.journeys import status as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role

STATUSES = (("suspended", _("Suspend")), ("valid", _("Reinstate")), ("revoked", _("Revoke")))


class StatusForm(PlainForm):
    """The new status and the reason that is owed for it."""

    status = forms.ChoiceField(label=_("New status"), choices=STATUSES, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )


@require_safe
@with_role(Role.OFFICER)
def listing(request: HttpRequest) -> HttpResponse:
    """The certificates, the newest first."""
    return render(request, "officer/certificates.html", {"rows": queries.certificates()})


@with_role(Role.OFFICER)
def certificate(request: HttpRequest, number: str) -> HttpResponse:
    """One certificate, its history of status, and the form to change it."""
    form = StatusForm(posted(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            journey.change(
                number=number,
                status=given["status"],
                reason=given["reason"],
                stamp=stamp(request, Role.OFFICER),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("officer:certificate", number=number)
    context = {"form": form, "found": queries.find(number), "history": queries.status(number)}
    return render(request, "officer/certificate.html", context)
