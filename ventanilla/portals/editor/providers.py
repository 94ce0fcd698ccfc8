"""Entries that wait for an editor: accept or decline, with the reason."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ventanilla.directory import queries
from ventanilla.journeys import listing
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role

ACCEPT = "accept"


class Verdict(PlainForm):
    """Accept or decline; a reason is owed to whoever proposed it."""

    verdict = forms.ChoiceField(
        label=_("What do you decide?"),
        choices=((ACCEPT, _("Accept")), ("decline", _("Decline"))),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label=_("Reason"), max_length=500)


@require_safe
@with_role(Role.EDITOR)
def pending(request: HttpRequest) -> HttpResponse:
    """What waits, the oldest first."""
    return render(request, "editor/providers.html", {"entries": queries.pending()})


@with_role(Role.EDITOR)
def decide(request: HttpRequest, entry_id: str) -> HttpResponse:
    """One proposed entry and the two answers to it."""
    form = Verdict(posted(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        act = listing.accept if given["verdict"] == ACCEPT else listing.decline
        try:
            act(entry_id=entry_id, reason=given["reason"], stamp=stamp(request, Role.EDITOR))
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("editor:providers")
    return render(request, "editor/provider.html", {"form": form, "entry": queries.entry(entry_id)})
