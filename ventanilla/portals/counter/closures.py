"""Closing this office for some hours, with everybody told who was booked."""

from datetime import date, datetime, time

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as __
from django.utils.translation import gettext_lazy as _

from ventanilla.journeys import close_office
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.counter.where import office
from ventanilla.portals.shared.forms import DatePartsField, PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role


class ClosureForm(PlainForm):
    """A day, from one hour to another, and why."""

    day = DatePartsField(label=_("Day"))
    start = forms.TimeField(label=_("From"), help_text=_("For example: 08:30"))
    end = forms.TimeField(label=_("Until"), help_text=_("For example: 16:30"))
    reason = forms.CharField(label=_("Why, in words for the people"), max_length=300)
    displace = forms.BooleanField(
        label=_("Whoever is booked keeps a seat and is asked to choose another hour"),
        required=False,
    )


@with_role(Role.COUNTER)
def close(request: HttpRequest) -> HttpResponse:
    """Declare a closure."""
    here = office(request)
    if here is None:
        return redirect("counter:day")
    form = ClosureForm(posted(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            booked = close_office.close(
                office=here.code,
                starts_at=_at(given["day"], given["start"]),
                ends_at=_at(given["day"], given["end"]),
                reason=given["reason"],
                displace=given["displace"],
                stamp=stamp(request, Role.COUNTER),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            said = __("The closure is noted; %(count)s people were told.") % {"count": len(booked)}
            messages.success(request, said)
            return redirect("counter:day")
    return render(request, "counter/closures.html", {"form": form, "here": here})


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, LEGAL_ZONE)
