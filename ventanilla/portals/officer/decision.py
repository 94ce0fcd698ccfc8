"""The decision: one officer drafts it on findings, another countersigns or sends it back."""

from collections.abc import Iterable
from typing import cast

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ventanilla.cases.core.beside import Opinion
from ventanilla.journeys import decide, view
from ventanilla.journeys import propose as proposal
from ventanilla.journeys.propose import GroundView
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.acting import revision
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role

OUTCOMES = (("grant", _("Grant")), ("refuse", _("Refuse")))
REOPEN = ("reopen", _("The procedure goes on"))
AGREE, RETURN = "agree", "return"


class ProposalForm(PlainForm):
    """Outcome and reasons; the grounds are added as the definition lists them."""

    outcome = forms.ChoiceField(
        label=_("What do you propose?"), choices=OUTCOMES, widget=forms.RadioSelect
    )
    reasons = forms.CharField(
        label=_("Reasons"),
        help_text=_("The concrete facts of this case and why they lead to this outcome."),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def add_reports(self, opinions: Iterable[Opinion]) -> None:
        """A tick for every opinion that was given: what is relied on goes with the act."""
        choices = [(str(one.number), f"{one.unit}: {one.question}") for one in opinions]
        if choices:
            self.fields["reports"] = forms.MultipleChoiceField(
                label=_("Reports that it relies on (they go with it)"),
                choices=choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    def add_grounds(self, grounds: tuple[GroundView, ...]) -> None:
        """A tick and the fact of this case for every ground."""
        for ground in grounds:
            self.fields[f"use-{ground.id}"] = forms.BooleanField(
                label=ground.title.say(get_language() or "es"),
                required=False,
                initial=ground.suggested,
            )
            self.fields[f"fact-{ground.id}"] = forms.CharField(
                label=_("The fact of this case"),
                required=False,
                max_length=1000,
                initial=ground.fact,
                widget=forms.Textarea(attrs={"rows": 2}),
            )


class Review(PlainForm):
    """Agree, or send back with a reason."""

    verdict = forms.ChoiceField(
        label=_("What do you decide?"),
        choices=((AGREE, _("I agree and countersign")), (RETURN, _("I send the draft back"))),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason for sending it back"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


@with_role(Role.OFFICER)
def propose(request: HttpRequest, case_id: str) -> HttpResponse:
    """Draft a decision bound to findings and articles."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    grounds = proposal.grounds(case_id, viewer=now.by, at=now.at)
    form = ProposalForm(posted(request))
    form.add_grounds(grounds)
    form.add_reports(one for one in seen.file.opinions if one.answered_at)
    if seen.file.review:
        outcome = cast(forms.ChoiceField, form.fields["outcome"])
        outcome.choices = (*OUTCOMES, REOPEN)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            proposal.propose(
                case_id=case_id,
                outcome=given["outcome"],
                facts={g.id: given[f"fact-{g.id}"] for g in grounds if given[f"use-{g.id}"]},
                reasons=given["reasons"],
                reports=[int(number) for number in given.get("reports", ())],
                stamp=now,
                revision=revision(request),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("officer:case", case_id=case_id)
    context = {"view": seen, "grounds": grounds, "form": form}
    return render(request, "officer/propose.html", context)


@with_role(Role.OFFICER)
def countersign(request: HttpRequest, case_id: str) -> HttpResponse:
    """The second officer reads the draft beside the file, and agrees or sends it back."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    form = Review(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            _review(case_id, form.cleaned_data, now, revision(request))
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("officer:case", case_id=case_id)
    return render(request, "officer/countersign.html", {"view": seen, "form": form})


def _review(case_id: str, given: dict[str, str], now: Stamp, revision: int | None) -> None:
    if given["verdict"] == AGREE:
        decide.countersign(case_id=case_id, stamp=now, revision=revision)
    else:
        decide.send_back(case_id=case_id, reason=given["reason"], stamp=now, revision=revision)
