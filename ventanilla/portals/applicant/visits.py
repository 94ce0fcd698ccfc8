"""Step 3 of the page: the nearest office, a free hour, a moment to confirm, a code to bring."""

from datetime import date, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ventanilla import wiring
from ventanilla.appointments import queries as seats
from ventanilla.appointments.adapters import calendar_file, ticket
from ventanilla.appointments.core.booking import PURPOSE_NAME, Booking, Purpose, SlotFull, Standing
from ventanilla.appointments.core.slots import Slot
from ventanilla.journeys import view
from ventanilla.journeys import visit as journey
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import LEGAL_ZONE, legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.places import found_districts, position
from ventanilla.portals.shared.rate import limited
from ventanilla.portals.shared.who import go, in_hand, signed_in

SHOWN = timedelta(days=20)  # so many days of hours on one page


@signed_in
def visit(request: HttpRequest, case_id: str, purpose: str) -> HttpResponse:
    """The booking that there is: where, when, the code; or the way to one."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    found = seats.live(case_id, _purpose(purpose))
    if found is None:
        return go(request, "applicant:visit-offices", case_id=case_id, purpose=purpose)
    context = {
        "view": seen,
        "booking": found,
        "purpose": found.purpose,
        "purpose_name": PURPOSE_NAME[found.purpose],
        "office": seats.office(found.office),
        "held": found.standing is Standing.HELD,
        "displaced": found.standing is Standing.DISPLACED,
        "square": ticket.square(found.code),
    }
    return render(request, "applicant/visit.html", context)


@signed_in
def offices(request: HttpRequest, case_id: str, purpose: str) -> HttpResponse:
    """The offices that give seats, the nearest first where the person says where they are."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    asked = request.GET.get("near", "").strip()
    districts = found_districts(asked)
    at, where = position(asked, districts)
    context = {
        "view": seen,
        "purpose": _purpose(purpose),
        "purpose_name": PURPOSE_NAME[_purpose(purpose)],
        "near": seats.near(at, _purpose(purpose)),
        "asked": asked,
        "where": where,
        "districts": districts if len(districts) > 1 and where is None else (),
        "lost": bool(asked) and at is None and not districts,
    }
    return render(request, "applicant/visit_offices.html", context)


@limited("book")
@signed_in
def hours(request: HttpRequest, case_id: str, purpose: str, office: str) -> HttpResponse:
    """The free hours of an office; pressing one keeps it, or moves the booking that there is."""
    now = in_hand(request)
    wanted = _purpose(purpose)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            _press(case_id, wanted, office, _hour(request.POST.get("slot", "")), now)
        except Refusal as refused:
            refusal = refused
        else:
            return go(request, "applicant:visit", case_id=case_id, purpose=purpose)
    first = max(journey.first_day(wanted, now.at), _from(request))
    free = seats.free(office, wanted, first, first + SHOWN, wiring.calendar())
    context = {
        "view": seen,
        "purpose": wanted,
        "purpose_name": PURPOSE_NAME[wanted],
        "office": seats.office(office),
        "days": _by_day([one for one in free if one.free and one.starts_at > now.at]),
        "later": first + SHOWN + timedelta(days=1),
        "current": seats.live(case_id, wanted),
        "refusal": refusal,
        "next_free": refusal.next_free if isinstance(refusal, SlotFull) else None,
    }
    status = 409 if refusal else 200
    return render(request, "applicant/visit_hours.html", context, status=status)


@require_POST
@signed_in
def confirm(request: HttpRequest, case_id: str, purpose: str) -> HttpResponse:
    """The hour that was kept becomes the person's."""
    journey.confirm(case_id=case_id, purpose=_purpose(purpose), stamp=in_hand(request))
    return go(request, "applicant:visit", case_id=case_id, purpose=purpose)


@require_POST
@signed_in
def cancel(request: HttpRequest, case_id: str, purpose: str) -> HttpResponse:
    """The seat is given back."""
    journey.cancel(case_id=case_id, purpose=_purpose(purpose), stamp=in_hand(request))
    return go(request, "applicant:tasks", case_id=case_id)


@signed_in
def calendar(request: HttpRequest, case_id: str, purpose: str) -> HttpResponse:
    """The booking for the person's own calendar (RFC 5545)."""
    now = in_hand(request)
    view.case(case_id, viewer=now.by, at=now.at)
    found = seats.live(case_id, _purpose(purpose))
    if found is None:
        raise NotFound("booking")
    body = calendar_file.written(_entry(found, now))
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="cita.ics"'
    return response


def _entry(found: Booking, now: Stamp) -> calendar_file.Entry:
    language = get_language() or "es"
    office = seats.office(found.office)
    return calendar_file.Entry(
        uid=f"{found.id}@ventanilla",
        starts_at=found.starts_at,
        minutes=found.minutes,
        summary=PURPOSE_NAME[found.purpose].say(language),
        description=_("Bring this code: %(code)s") % {"code": found.code},
        location=", ".join(filter(None, (office.name.say(language), office.address))),
        sequence=found.sequence,
        cancelled=False,
        stamped_at=now.at,
    )


def _press(case_id: str, purpose: Purpose, office: str, starts_at: datetime, now: Stamp) -> None:
    current = seats.live(case_id, purpose)
    moves = current is not None and current.standing is not Standing.HELD
    if current is not None and not moves:
        journey.cancel(case_id=case_id, purpose=purpose, stamp=now)
    do = journey.move if moves else journey.hold
    do(case_id=case_id, purpose=purpose, office=office, starts_at=starts_at, stamp=now)


def _hour(written: str) -> datetime:
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        raise NotFound("slot") from None
    if found.tzinfo is None:
        raise NotFound("slot")
    return found


def _from(request: HttpRequest) -> date:
    try:
        return date.fromisoformat(request.GET.get("from", ""))
    except ValueError:
        return date.min


def _by_day(free: list[Slot]) -> list[tuple[date, list[Slot]]]:
    found: dict[date, list[Slot]] = {}
    for one in free:
        found.setdefault(legal_day(one.starts_at.astimezone(LEGAL_ZONE)), []).append(one)
    return list(found.items())


def _purpose(name: str) -> Purpose:
    try:
        return Purpose(name)
    except ValueError:
        raise NotFound("purpose") from None
