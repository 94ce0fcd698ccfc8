"""Before the first personal fact: what happens to it, and how the person wants to be told."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from ventanilla.journeys import consent, erase, view
from ventanilla.journeys import privacy as journey
from ventanilla.kernel.actor import Role
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import go, in_hand, signed_in

PAPER = "paper"
CHANNELS = (
    (
        "mailbox",
        _("In my mailbox here: it counts on the day it arrives, and an e-mail tells me so"),
    ),
    ("email", _("By e-mail: it counts once I confirm that it reached me, within two working days")),
    (PAPER, _("On paper: at my address, or at the counter")),
)


class HowToBeTold(PlainForm):
    """Express consent is a choice that nobody made for the person: nothing is ticked before."""

    channel = forms.ChoiceField(
        label=_("How may we notify you?"), choices=CHANNELS, widget=forms.RadioSelect
    )


@signed_in
def privacy(request: HttpRequest, case_id: str) -> HttpResponse:
    """The privacy notice; going on records that it was shown."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    if request.method == "POST":
        if seen.file.privacy_at is None:
            journey.note(case_id=case_id, stamp=now)
        consent_next = now.by.role is Role.APPLICANT  # consent is the person's own (LPAG 20.4)
        place = "applicant:notices" if consent_next else "applicant:tasks"
        return go(request, place, case_id=case_id)
    shown = {"view": seen, "kept": erase.periods(seen.procedure)}
    return render(request, "applicant/privacy.html", shown)


@signed_in
def notices(request: HttpRequest, case_id: str) -> HttpResponse:
    """Choose the channel, and change it at any time."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    chosen = {"channel": seen.file.channel.value} if seen.file.consents else None
    form = HowToBeTold(posted(request), initial=chosen)
    if request.method == "POST" and form.is_valid():
        consent.choose(case_id=case_id, channel=form.cleaned_data["channel"], stamp=now)
        return go(request, "applicant:tasks", case_id=case_id)
    return render(request, "applicant/notices.html", {"view": seen, "form": form})
