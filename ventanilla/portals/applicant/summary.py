"""The summary with its change links, and the declaration that it is true."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ventanilla.journeys import declare as journey
from ventanilla.journeys import view
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import go, in_hand, signed_in


class Declaration(PlainForm):
    """One tick, made by the person."""

    agreed = forms.BooleanField(label=_("I declare that all of this is true"))


@require_safe
@signed_in
def summary(request: HttpRequest, case_id: str) -> HttpResponse:
    """Everything that was answered and given, each with its change link."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    return render(request, "applicant/summary.html", {"view": seen})


@signed_in
def declaration(request: HttpRequest, case_id: str) -> HttpResponse:
    """Read the declaration and make it."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    form = Declaration(posted(request))
    if request.method == "POST" and form.is_valid():
        journey.declare(case_id=case_id, stamp=now)
        return go(request, "applicant:tasks", case_id=case_id)
    return render(request, "applicant/declaration.html", {"view": seen, "form": form})
