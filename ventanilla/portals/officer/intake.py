"""Intake: admit, observe once, or declare not filed once the term is over."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ventanilla.cases.core.limits import CORRECTION
from ventanilla.journeys import admit as admission
from ventanilla.journeys import close, view
from ventanilla.journeys import observe as observation
from ventanilla.journeys.observe import Draft
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.acting import revision
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role


class Reason(PlainForm):
    """Why, in the officer's words."""

    reason = forms.CharField(
        label=_("Reason"), max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )


def point_fields(draft: tuple[Draft, ...]) -> dict[str, forms.Field]:
    """A tick and a sentence in each language for every point the machine drafted."""
    fields: dict[str, forms.Field] = {}
    for point in draft:
        fields[f"ask-{point.subject}"] = forms.BooleanField(
            label=point.title.say(get_language() or "es"), required=False, initial=point.suggested
        )
        for language, text in (("es", point.text.es), ("en", point.text.en)):
            fields[f"{language}-{point.subject}"] = forms.CharField(
                label=_("What to correct (Spanish)") if language == "es" else _("(English)"),
                required=False,
                initial=text,
                max_length=2000,
                widget=forms.Textarea(attrs={"rows": 3, "lang": language}),
            )
    return fields


def term_field() -> forms.IntegerField:
    """The term that the notice states; below the law's it would be void."""
    return forms.IntegerField(
        label=_("Working days to correct, from the day after the notice counts"),
        min_value=CORRECTION.days,
        max_value=60,
        initial=CORRECTION.days,
    )


@with_role(Role.OFFICER)
def observe(request: HttpRequest, case_id: str) -> HttpResponse:
    """The machine drafts, the officer completes and sends, once (LPAG arts 125.6, 126.2)."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    draft = observation.draft(case_id, viewer=now.by, at=now.at)
    form = PlainForm(posted(request))
    form.fields.update(point_fields(draft))
    form.fields["days"] = term_field()
    if request.method == "POST" and form.is_valid():
        try:
            observation.send(
                case_id=case_id,
                points=_chosen(draft, form.cleaned_data),
                days=form.cleaned_data["days"],
                stamp=now,
                revision=revision(request),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("officer:case", case_id=case_id)
    return render(request, "officer/observe.html", {"view": seen, "draft": draft, "form": form})


def _chosen(draft: tuple[Draft, ...], given: dict[str, object]) -> tuple[Draft, ...]:
    return tuple(
        point.saying(str(given[f"es-{point.subject}"]), str(given[f"en-{point.subject}"]))
        for point in draft
        if given[f"ask-{point.subject}"]
    )


@require_POST
@with_role(Role.OFFICER)
def admit(request: HttpRequest, case_id: str) -> HttpResponse:
    """The filing goes into evaluation."""
    admission.admit(case_id=case_id, stamp=stamp(request, Role.OFFICER))
    return redirect("officer:case", case_id=case_id)


@with_role(Role.OFFICER)
def not_filed(request: HttpRequest, case_id: str) -> HttpResponse:
    """Declare that what was observed was not corrected in time."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    form = Reason(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            close.not_filed(
                case_id=case_id,
                reason=form.cleaned_data["reason"],
                stamp=now,
                revision=revision(request),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("officer:case", case_id=case_id)
    return render(request, "officer/not_filed.html", {"view": seen, "form": form})
