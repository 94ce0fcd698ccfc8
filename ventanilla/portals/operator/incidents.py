"""The log of incidents and drills: begin, assess, told, close; the drafts to send by hand."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ventanilla.journeys import breach
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.operator.incident_forms import (
    REAL,
    AssessmentForm,
    Beginning,
    Closing,
    Told,
    assessment,
    initial,
    moment,
)
from ventanilla.portals.shared.forms import posted
from ventanilla.portals.shared.who import stamp, with_role
from ventanilla.privacy.core.incidents import Whom


@require_safe
@with_role(Role.OPERATOR)
def log(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first."""
    now = stamp(request, Role.OPERATOR)
    found = [(one, one.late(now.at)) for one in breach.log(viewer=now.by)]
    return render(request, "operator/incidents.html", {"incidents": found})


@with_role(Role.OPERATOR)
def begin(request: HttpRequest) -> HttpResponse:
    """Something happened, or is played."""
    now = stamp(request, Role.OPERATOR)
    local = timezone.localtime(now.at)
    hour = {"day": local.date(), "hour": f"{local:%H:%M}"}
    form = Beginning(posted(request), initial=hour)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            incident_id = breach.begin(
                drill=given["drill"] != REAL,
                known_at=moment(given),
                assessment=assessment(given),
                stamp=now,
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("operator:incident", incident_id=incident_id)
    return render(request, "operator/incident_new.html", {"form": form})


@require_safe
@with_role(Role.OPERATOR)
def page(request: HttpRequest, incident_id: str) -> HttpResponse:
    """One incident: its checklist with the hours left, its log, the drafts."""
    now = stamp(request, Role.OPERATOR)
    seen = breach.shown(incident_id, viewer=now.by)
    duties = [(d, d.hours_left(now.at), d.late(now.at)) for d in seen.incident.duties]
    return render(request, "operator/incident.html", {"seen": seen, "duties": duties})


@with_role(Role.OPERATOR)
def assess(request: HttpRequest, incident_id: str) -> HttpResponse:
    """Say anew what is known."""
    now = stamp(request, Role.OPERATOR)
    seen = breach.shown(incident_id, viewer=now.by).incident
    form = AssessmentForm(posted(request), initial=initial(seen))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            breach.assess(
                incident_id=incident_id,
                revision=given["revision"],
                assessment=assessment(given),
                stamp=now,
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("operator:incident", incident_id=incident_id)
    return render(request, "operator/incident_assess.html", {"form": form, "incident": seen})


@with_role(Role.OPERATOR)
def told(request: HttpRequest, incident_id: str, whom: str) -> HttpResponse:
    """Record when the authority, or the people, were told."""
    now = stamp(request, Role.OPERATOR)
    seen = breach.shown(incident_id, viewer=now.by).incident
    if whom not in [one.value for one in Whom]:
        raise NotFound("whom")
    form = Told(posted(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            breach.told(
                incident_id=incident_id, whom=whom, at=moment(given), how=given["how"], stamp=now
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("operator:incident", incident_id=incident_id)
    context = {"form": form, "incident": seen, "authority": whom == Whom.AUTHORITY}
    return render(request, "operator/incident_told.html", context)


@with_role(Role.OPERATOR)
def close(request: HttpRequest, incident_id: str) -> HttpResponse:
    """End it, with what was learnt."""
    now = stamp(request, Role.OPERATOR)
    seen = breach.shown(incident_id, viewer=now.by).incident
    form = Closing(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            breach.close(incident_id=incident_id, said=form.cleaned_data["said"], stamp=now)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("operator:incident", incident_id=incident_id)
    return render(request, "operator/incident_close.html", {"form": form, "incident": seen})
