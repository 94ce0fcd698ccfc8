"""The background check: run, look at each match with its reasons, two officers settle it."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ventanilla.journeys import screen as journey
from ventanilla.journeys import view
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role
from ventanilla.screening import queries as screening
from ventanilla.screening.core.disposition import Standing

WHAT = (
    ("dismissed", _("Somebody else: I dismiss the match")),
    ("upheld", _("It is this person: I uphold the match")),
)
AGREE, RETURN = "agree", "return"


class DispositionForm(PlainForm):
    """What it is, and why."""

    disposition = forms.ChoiceField(
        label=_("Is the entry this person?"), choices=WHAT, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("Reasons"),
        help_text=_("What agrees and what differs, with the facts of this case."),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class SecondLook(PlainForm):
    """Agree, or open it again with a reason."""

    verdict = forms.ChoiceField(
        label=_("What do you say?"),
        choices=((AGREE, _("I agree")), (RETURN, _("I send it back"))),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason for sending it back"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@require_POST
@with_role(Role.OFFICER)
def check(request: HttpRequest, case_id: str) -> HttpResponse:
    """Look the person up now; the registers used are kept with the check."""
    journey.check(case_id=case_id, stamp=stamp(request, Role.OFFICER))
    return redirect("officer:background", case_id=case_id)


@with_role(Role.OFFICER)
def background(request: HttpRequest, case_id: str) -> HttpResponse:
    """The newest check of a case with its matches."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    context = {"view": seen, "checked": screening.latest(case_id)}
    return render(request, "officer/background.html", context)


@with_role(Role.OFFICER)
def match(request: HttpRequest, case_id: str, hit_id: str) -> HttpResponse:
    """One match: the first officer's page, or the second's."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    hit = screening.hit(hit_id)
    if hit.case_id != case_id:
        raise NotFound("hit")
    first = hit.standing is Standing.OPEN
    form = (DispositionForm if first else SecondLook)(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            _settle(hit_id, form.cleaned_data, now, first=first)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("officer:background", case_id=case_id)
    context = {
        "view": seen,
        "hit": hit,
        "form": form,
        "first": first,
        "mine": hit.disposed_by == now.by.id,
        "settled": hit.standing is Standing.CONFIRMED,
    }
    return render(request, "officer/match.html", context)


def _settle(hit_id: str, given: dict[str, str], now: Stamp, *, first: bool) -> None:
    if first:
        journey.dispose(
            hit_id=hit_id, disposition=given["disposition"], reason=given["reason"], stamp=now
        )
    elif given["verdict"] == AGREE:
        journey.confirm(hit_id=hit_id, stamp=now)
    else:
        journey.send_back(hit_id=hit_id, reason=given["reason"], stamp=now)
