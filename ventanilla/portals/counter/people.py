"""Somebody without a code: found by name or number; or somebody new, who brings paper."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ventanilla.journeys import expected
from ventanilla.journeys import walk_in as journey
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.applicant.home import FOR_WHOM
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.procedure import PERMANENT_RESIDENCY
from ventanilla.portals.shared.who import AT_THE_COUNTER, stamp, with_role


class SomebodyNew(PlainForm):
    """As little as is needed to open a file; the rest is asked on its own pages."""

    name = forms.CharField(label=_("Name and surnames"), max_length=120)
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("With it the person can follow the case from home. It may stay empty."),
    )
    language = forms.ChoiceField(
        label=_("Language for notices"),
        choices=(("es", _("in Spanish")), ("en", _("in English"))),
        widget=forms.RadioSelect,
        initial="es",
    )
    capacity = forms.ChoiceField(
        label=_("For whom is it?"), choices=FOR_WHOM, widget=forms.RadioSelect, initial="self"
    )


@with_role(Role.COUNTER)
def find(request: HttpRequest) -> HttpResponse:
    """Cases by number or by the person's name."""
    asked = request.GET.get("q", "")
    hits = expected.find(asked, stamp(request, Role.COUNTER).by)
    found = [(one, _file(one.id)) for one in hits]
    return render(request, "counter/find.html", {"asked": asked, "found": found})


@with_role(Role.COUNTER)
def walk_in(request: HttpRequest) -> HttpResponse:
    """Open a case for the person in front of the counter; paper is always received."""
    form = SomebodyNew(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            case_id = journey.start(
                procedure_id=PERMANENT_RESIDENCY,
                stamp=stamp(request, Role.COUNTER),
                **form.cleaned_data,
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect(_file(case_id, "applicant:privacy"))
    return render(request, "counter/walk_in.html", {"form": form})


def _file(case_id: str, page: str = "applicant:tasks") -> str:
    """Where the file lies on this side of the counter."""
    return reverse(page, kwargs={"case_id": case_id}, current_app=AT_THE_COUNTER)
