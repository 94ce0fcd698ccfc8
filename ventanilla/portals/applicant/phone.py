"""A short message by phone when there is news: the person's own choice, and withdrawn as easily."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from ventanilla.accounts import queries as people
from ventanilla.journeys import phone as journey
from ventanilla.journeys import view
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import go, in_hand, signed_in


class Number(PlainForm):
    """One number; an empty box means no messages."""

    phone = forms.CharField(
        label=_("Your phone number"),
        help_text=_("With the country's code: +51 987 654 321. Leave it empty for no messages."),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )


@signed_in
def phone(request: HttpRequest, case_id: str) -> HttpResponse:
    """Give, change or take back the number."""
    now = in_hand(request)
    if now.by.role is not Role.APPLICANT:  # consent is the person's own (LPAG 20.4)
        raise NotFound("page")
    seen = view.case(case_id, viewer=now.by, at=now.at)
    consented = journey.PHONE in seen.file.consents
    kept = people.person(now.by.id).phone if consented else ""
    form = Number(posted(request), initial={"phone": kept})
    if request.method == "POST" and form.is_valid():
        number = form.cleaned_data["phone"]
        try:
            if number:
                journey.want(case_id=case_id, number=number, stamp=now)
            else:
                journey.stop(case_id=case_id, stamp=now)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return go(request, "applicant:notices", case_id=case_id)
    return render(request, "applicant/phone.html", {"view": seen, "form": form})
