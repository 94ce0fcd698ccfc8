"""Paper beside upload: of each document the counter says same, differs, or not shown."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.booking import Purpose, Standing
from ventanilla.journeys import attend, expected, view
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.pictures import drawn
from ventanilla.portals.shared.who import stamp, with_role

SEEN = (
    ("same", _("The same")),
    ("differs", _("It differs")),
    ("not_shown", _("Not shown")),
)


@with_role(Role.COUNTER)
def compare(request: HttpRequest, case_id: str) -> HttpResponse:
    """One row a document; nothing is ticked before somebody looked."""
    now = stamp(request, Role.COUNTER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    form = _form(request, seen)
    if request.method == "POST" and form.is_valid():
        try:
            attend.compared(
                case_id=case_id,
                booking_id=_booking(case_id),
                papers={
                    name.removeprefix("seen-"): said for name, said in form.cleaned_data.items()
                },
                stamp=now,
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("counter:day")
    given = [(i, one, form[f"seen-{one.id}"]) for i in seen.items for one in i.documents]
    context = {"view": seen, "form": form, "given": given, "name": expected.name_on(seen.file)}
    return render(request, "counter/compare.html", context)


@with_role(Role.COUNTER)
def page(request: HttpRequest, case_id: str, document_id: str, number: int) -> HttpResponse:
    """One page of an upload, marked with who looks and when."""
    return drawn(request, stamp(request, Role.COUNTER), case_id, document_id, number)


def _form(request: HttpRequest, seen: view.CaseView) -> PlainForm:
    form = PlainForm(posted(request))
    for item in seen.items:
        for one in item.documents:
            form.fields[f"seen-{one.id}"] = forms.ChoiceField(
                label=f"{item.evidence.title.say(request.LANGUAGE_CODE)}: {one.name}",
                choices=SEEN,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose an answer.")},
            )
    return form


def _booking(case_id: str) -> str:
    """The booking that was used today, if it was one; a walk-in has none."""
    came = [
        one.id
        for one in seats.of_case(case_id)
        if one.standing is Standing.ATTENDED and one.purpose is Purpose.ATTEND
    ]
    return came[-1] if came else ""
