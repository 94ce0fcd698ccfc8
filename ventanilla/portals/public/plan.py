"""The plan: which papers, when to start each, the first day of lodging. No account, nothing kept.

Four pages: where the papers come from, what is held, how long what nobody has published takes, and
the plan, which can be made again from what happened since.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from ventanilla import wiring
from ventanilla.kernel.refusal import Refusal
from ventanilla.planner.core import feed
from ventanilla.planner.core.chance import chance
from ventanilla.planner.core.change import Change, changed
from ventanilla.planner.core.costs import costs
from ventanilla.planner.core.needs import Need, Option, Stance, Task, needs, unknown
from ventanilla.planner.core.plan import Blocked, Plan, Unsaid
from ventanilla.planner.core.request import Given
from ventanilla.planner.core.why import why
from ventanilla.portals.public import plan_kept
from ventanilla.portals.public.plan_drawn import drawn
from ventanilla.portals.public.plan_form import (
    OPTIONAL,
    HappenedForm,
    PapersForm,
    TimesForm,
    WhereForm,
    said,
    times,
)
from ventanilla.portals.shared.forms import posted
from ventanilla.portals.shared.on_device import PLAN, Kept
from ventanilla.portals.shared.procedure import today

MOST_HAPPENED = 20


def where(request: HttpRequest) -> HttpResponse:
    """Where the papers come from, when to begin."""
    raw = PLAN.read(request)
    form = WhereForm(posted(request), initial={"start": today(), **raw, **_seat(raw)})
    if request.method == "POST" and form.is_valid():
        kept = {name: value for name, value in raw.items() if name not in OPTIONAL} | form.raw
        try:
            plan_kept.given(request, kept)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return PLAN.keep(redirect("plan-papers"), kept)
    return render(request, "public/plan_where.html", {"form": form})


def papers(request: HttpRequest) -> HttpResponse:
    """What is held already, with its days."""
    raw, given = _begun(request)
    if given is None:
        return redirect("plan")
    found = _needs(given)
    form = PapersForm(found, posted(request), initial=said(found, raw))
    if request.method == "POST" and form.is_valid():
        kept = raw | form.raw
        try:
            asked = plan_kept.maker().make(plan_kept.given(request, kept | {"happened": []}))
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            kept = kept if kept.get("held") == raw.get("held") else kept | {"happened": []}
            ask = isinstance(asked, Unsaid) or kept.get("estimates")
            return PLAN.keep(redirect("plan-times" if ask else "plan-result"), kept)
    states = [need for need in found if need.stance is Stance.STATE]
    return render(request, "public/plan_papers.html", {"form": form, "states": states, **_law()})


def lengths(request: HttpRequest) -> HttpResponse:
    """How long the steps take of which nobody has published it."""
    raw, given = _begun(request)
    if given is None:
        return redirect("plan")
    asked = _asked(request, raw, given)
    if not asked:
        return redirect("plan-result")
    form = TimesForm(asked, posted(request), initial=times(asked, raw))
    if request.method == "POST" and form.is_valid():
        estimates = {**raw.get("estimates", {}), **form.raw["estimates"]}
        return PLAN.keep(redirect("plan-result"), raw | {"estimates": estimates})
    return render(request, "public/plan_times.html", {"form": form, **_law()})


@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """The plan; or why there is none, and what would open it."""
    raw, given = _begun(request)
    if given is None:
        return redirect("plan")
    found = changed(plan_kept.maker(), given, today())
    now = found.now if isinstance(found, Change) else found
    if isinstance(now, Unsaid):
        return redirect("plan-times")
    if isinstance(now, Blocked):
        context = {"why": why(now, plan_kept.maker()), "given": given, **_law()}
        return render(request, "public/plan_none.html", context)
    change = found if isinstance(found, Change) else None
    return render(request, "public/plan.html", _shown(now, change) | {"raw": raw})


def happened(request: HttpRequest) -> HttpResponse:
    """What happened since; each thing can be taken back."""
    raw, given = _begun(request)
    if given is None:
        return redirect("plan")
    first = plan_kept.maker().make(_fresh(request, raw))
    if not isinstance(first, Plan):
        return redirect("plan-result")
    events = list(raw.get("happened", []))
    if request.method == "POST" and "remove" in request.POST:
        kept = [one for n, one in enumerate(events) if str(n) != request.POST["remove"]]
        return PLAN.keep(redirect("plan-result"), raw | {"happened": kept})
    form = HappenedForm(first, posted(request))
    if request.method == "POST" and form.is_valid():
        later = raw | {"happened": [*events, form.raw][-MOST_HAPPENED:]}
        try:
            then = plan_kept.given(request, later)
            changed(plan_kept.maker(), then, today())
            return PLAN.keep(redirect("plan-result"), later)
        except Refusal as refusal:
            form.refuse(refusal)
    names = dict(form.fields["of"].choices)  # type: ignore[attr-defined]
    told = [(n, event, names.get(event.of, "")) for n, event in enumerate(given.happened)]
    papers_ = {line.need.id: line.need.evidence.title for line in first.lines}
    context = {"form": form, "told": told, "papers": papers_}
    return render(request, "public/plan_happened.html", context)


@require_POST
def calendar(request: HttpRequest) -> HttpResponse:
    """The plan for the person's own calendar (RFC 5545)."""
    _, given = _begun(request)
    if given is None:
        return redirect("plan")
    found = changed(plan_kept.maker(), given, today())
    if not isinstance(found, Change) or not isinstance(found.now, Plan):
        return redirect("plan-result")
    at, language = wiring.clock().now(), request.LANGUAGE_CODE
    body = feed.written(found.now, language, at, len(given.happened), wiring.mail_domain())
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="plan.ics"'
    return response


@require_POST
def way(request: HttpRequest) -> HttpResponse:
    """Take another way to a paper, or leave the choice to the plan again."""
    raw, given = _begun(request)
    if given is None:
        return redirect("plan")
    paper, _, name = request.POST.get("way", "").partition(":")
    ways = {key: one for key, one in raw.get("ways", {}).items() if key != paper}
    kept = raw | {"ways": ways | ({paper: name} if name else {}), "happened": []}
    asked = plan_kept.maker().make(plan_kept.given(request, kept))
    after = "plan-times" if isinstance(asked, Unsaid) else "plan-result"
    return PLAN.keep(redirect(after), kept)


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Take the plan off the device and begin again."""
    return PLAN.forget(redirect("plan"))


def _begun(request: HttpRequest) -> tuple[Kept, Given | None]:
    """What was said; None where nothing was, or where what was kept no longer reads."""
    raw = PLAN.read(request)
    try:
        return raw, plan_kept.given(request, raw) if raw else None
    except Refusal:
        return {}, None


def _asked(request: HttpRequest, raw: Kept, given: Given) -> tuple[tuple[Need, Option, Task], ...]:
    """What the person has estimated or has to: by the first plan, and by what happened since."""
    first = unknown(_needs(plan_kept.given(request, raw | {"estimates": {}})))
    found = changed(plan_kept.maker(), given, today())
    now = found.now if isinstance(found, Change) else found
    since = now.asked if isinstance(now, Unsaid) else ()
    return tuple(
        {task.key: (need, option, task) for need, option, task in (*first, *since)}.values()
    )


def _fresh(request: HttpRequest, raw: Kept) -> Given:
    return plan_kept.given(request, raw | {"happened": []})


def _needs(given: Given) -> tuple[Need, ...]:
    maker = plan_kept.maker()
    return needs(maker.procedure, maker.figures, given)


def _seat(raw: Kept) -> Kept:
    known = raw.get("appointment")
    return {"appointment": known[1] if isinstance(known, list) else known} if known else {}


def _law() -> dict[str, Any]:
    maker = plan_kept.maker()
    return {"procedure": maker.procedure, "figures": maker.figures}


def _shown(plan: Plan, change: Change | None) -> dict[str, Any]:
    day = max(today(), plan.given.start)
    return {
        "plan": plan,
        "change": change if change and change.before is not plan else None,
        "now": plan.on(day),
        "today": day,
        "drawing": drawn(plan),
        "costs": costs(plan),
        "odds": chance(plan, wiring.rulers),
        "other_ways": plan_kept.maker().others(plan) if plan.given.start == day else (),
        "states": [need for need in plan.others if need.stance is Stance.STATE],
        "left": [need for need in plan.others if need.stance is Stance.LEFT_OUT],
        "decision": plan_kept.maker().procedure.term_named("decision"),
        **_law(),
    }
