"""The desk in order of entry, and one case with its documents beside its answers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ventanilla.accounts import queries as people
from ventanilla.journeys import desk as journey
from ventanilla.journeys import earlier, fit, look, notices_of, view
from ventanilla.journeys import past as history
from ventanilla.journeys import statement as statements
from ventanilla.journeys import take_up as taking
from ventanilla.kernel.actor import Role
from ventanilla.portals.officer.offers import offers
from ventanilla.portals.shared import clock_page
from ventanilla.portals.shared.pictures import drawn, pdf
from ventanilla.portals.shared.who import stamp, with_role
from ventanilla.screening import queries as screening


@require_safe
@with_role(Role.OFFICER)
def desk(request: HttpRequest, name: str = "next") -> HttpResponse:
    """What waits: next in order of entry (LPAG art. 148.1), mine, late, tasks, recourses."""
    now = stamp(request, Role.OFFICER)
    shown = journey.look(name, viewer=now.by, at=now.at, after=request.GET.get("after", ""))
    context = {
        "shown": shown,
        "views": journey.VIEWS.values(),
        "counts": journey.counts(viewer=now.by, at=now.at),
        "matches": screening.waiting() if name == "tasks" else (),
    }
    return render(request, "officer/desk.html", context)


@require_safe
@with_role(Role.OFFICER)
def case(request: HttpRequest, case_id: str) -> HttpResponse:
    """One case: what was said, what was given, what is doubtful, what can be done now."""
    now = stamp(request, Role.OFFICER)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    context = {
        "view": seen,
        "offers": offers(seen, now.by),
        "past": history.history(case_id, viewer=now.by),
        "fitnesses": fit.of_case(seen),
        "notices": notices_of.of(seen),
        "earlier": earlier.procedures_of(seen, now.by),
        "names": people.names(said.by for said in (*seen.file.messages, *seen.file.notes)),
        "alone": journey.alone(seen.file.office),
    }
    return render(request, "officer/case.html", context)


@require_POST
@with_role(Role.OFFICER)
def take_up(request: HttpRequest, case_id: str) -> HttpResponse:
    """The officer has the case in hand from now on."""
    taking.take_up(case_id=case_id, stamp=stamp(request, Role.OFFICER))
    return redirect("officer:case", case_id=case_id)


@require_safe
@with_role(Role.OFFICER)
def page(request: HttpRequest, case_id: str, document_id: str, number: int) -> HttpResponse:
    """One rendered page of a document, marked with the officer's name and the hour."""
    now = stamp(request, Role.OFFICER)
    return drawn(request, now, case_id, document_id, number)


@require_safe
@with_role(Role.OFFICER)
def paper(request: HttpRequest, case_id: str, number: str) -> HttpResponse:
    """A signed PDF of the case."""
    return pdf(look.paper(case_id=case_id, number=number, stamp=stamp(request, Role.OFFICER)))


@require_safe
@with_role(Role.OFFICER)
def clock(request: HttpRequest, case_id: str) -> HttpResponse:
    """How the time to decide is counted, day by day."""
    return clock_page.shown(request, case_id, stamp(request, Role.OFFICER), "officer")


@require_POST
@with_role(Role.OFFICER)
def statement(request: HttpRequest, case_id: str, kind: str) -> HttpResponse:
    """Have a statement of the clock, or of the pending, signed; then its PDF."""
    made = statements.made(case_id=case_id, kind=kind, stamp=stamp(request, Role.OFFICER))
    return redirect("officer:paper", case_id=case_id, number=made.number)
