"""One check of one paper: the officer looks, accepts it or objects, and says why."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from ventanilla.cases.core.office_guards import ACCEPT, OBJECT
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.journeys import fit, view
from ventanilla.journeys import rule as ruling
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role


class Ruling(PlainForm):
    """Accept or object, and why."""

    ruling = forms.ChoiceField(
        label=_("What do you say of it?"),
        choices=((ACCEPT, _("I accept it")), (OBJECT, _("I object to it"))),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Why"),
        help_text=_(
            "Needed where you object, or accept what the machine found unfit. The person reads it."
        ),
        max_length=2000,
        required=False,  # the refusal in our own words comes from the room
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@with_role(Role.OFFICER)
def rule(request: HttpRequest, case_id: str, evidence_id: str, check: str) -> HttpResponse:
    """The check with its place on the picture, and the officer's word on it."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    fitness = fit.of_paper(seen, evidence_id)
    judged = [one for one in fitness.judged if one.result.check == check] if fitness else []
    if not judged:
        raise NotFound("check")
    form = Ruling(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            ruling.rule(
                case_id=case_id,
                evidence_id=evidence_id,
                check=check,
                accept=form.cleaned_data["ruling"] == ACCEPT,
                reason=form.cleaned_data["reason"],
                stamp=now,
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("officer:case", case_id=case_id)
    item = next(one for one in seen.items if one.evidence.id == evidence_id)
    context = {"view": seen, "item": item, "judged": judged, "fitness": fitness, "form": form}
    return render(request, "officer/rule.html", {**context, "sheets": _sheets(item)})


def _sheets(item: view.Item) -> list[tuple[DocumentFacts, int]]:
    """Every page of every document of the evidence."""
    return [(one, n) for one in item.documents for n in range(1, one.pages + 1)]
