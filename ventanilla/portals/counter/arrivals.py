"""The day at the counter: who is expected, check-in by code, by square or by name, no-shows."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.booking import Booking, Purpose
from ventanilla.journeys import attend, expected
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.counter.where import office
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.rate import limited
from ventanilla.portals.shared.who import stamp, with_role


class Code(PlainForm):
    """A scanner types what it reads, so one field serves both."""

    code = forms.CharField(
        label=_("Code of the appointment"),
        help_text=_("Scan the square, or type the ten characters."),
        max_length=40,
    )


@with_role(Role.COUNTER)
def day(request: HttpRequest) -> HttpResponse:
    """Everybody who is expected today at this office."""
    return _day(request, Code())


@limited("code")
@with_role(Role.COUNTER)
def check_in(request: HttpRequest) -> HttpResponse:
    """A code is used; the papers, or the card, are next."""
    here = office(request)
    form = Code(posted(request))
    if here is None or request.method != "POST" or not form.is_valid():
        return _day(request, form)
    now = stamp(request, Role.COUNTER)
    try:
        found = attend.check_in(code=form.cleaned_data["code"], office=here.code, stamp=now)
    except Refusal as refusal:
        form.refuse(refusal)
        return _day(request, form)
    return _to(found)


@require_POST
@with_role(Role.COUNTER)
def missed(request: HttpRequest, booking_id: str) -> HttpResponse:
    """Nobody came."""
    here = office(request)
    if here is not None:
        now = stamp(request, Role.COUNTER)
        attend.missed(booking_id=booking_id, office=here.code, stamp=now)
    return redirect("counter:day")


def _day(request: HttpRequest, form: Code) -> HttpResponse:
    now = stamp(request, Role.COUNTER)
    here = office(request)
    context = {
        "here": here,
        "offices": seats.offices(),
        "rows": expected.today(here.code, now.by, now.at) if here else (),
        "today": legal_day(now.at),
        "form": form,
    }
    return render(request, "counter/day.html", context)


def _to(found: Booking) -> HttpResponse:
    if found.purpose is Purpose.PICKUP:
        return redirect("counter:card", case_id=found.case_id)
    return redirect("counter:compare", case_id=found.case_id)
