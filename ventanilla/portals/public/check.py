"""The check: one question a page, no account, and nothing kept by us.

The answers travel in a signed cookie on the person's own device, which ends with the browser.
"""

import json
from datetime import date

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from ventanilla import wiring
from ventanilla.eligibility.core import ask
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.procedure import current
from ventanilla.portals.shared.questions import field_for, shown
from ventanilla.procedures.core.checklist import checklist
from ventanilla.procedures.core.given import kept, typed
from ventanilla.procedures.core.prospect import prospect
from ventanilla.procedures.core.schema.definition import Procedure

SALT = "ventanilla.check"
Kept = dict[str, str | bool | int]


def answers_of(request: HttpRequest) -> Kept:
    """What was answered so far; nothing where the cookie is missing, too old or was altered."""
    try:
        written = request.COOKIES.get(settings.CHECK_COOKIE_NAME, "")
        found = json.loads(signing.loads(written, salt=SALT, max_age=settings.SESSION_COOKIE_AGE))
    except (signing.BadSignature, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The first question: which of these are you?"""
    return redirect("check-question", fact=current().check[0].fact)


def question(request: HttpRequest, fact: str) -> HttpResponse:
    """One question; its answer leads to the next one that still matters."""
    procedure = current()
    known = answers_of(request)
    asked = next((one for one in procedure.check if one.fact == fact), None)
    if asked is None:
        raise NotFound(fact)
    form = _form(procedure, fact, asked, request, known.get(fact))
    if request.method == "POST" and form.is_valid():
        try:
            value = typed(procedure.declared[fact], fact, form.cleaned_data["answer"])
        except Refusal as refusal:
            form.add_error("answer", refusal.say(request.LANGUAGE_CODE))
        else:
            return _on(procedure, {**known, fact: kept(value)})
    path = ask.path(procedure.check, procedure.known(known), _today())
    place = [one.fact for one in path].index(fact) if asked in path else 0
    context = {"procedure": procedure, "form": form, "question": asked, "place": place + 1}
    context["back"] = path[place - 1].fact if place else ""
    return render(request, "public/question.html", context)


@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """Met, not met, to be confirmed; the way that is open; never a dead end."""
    procedure = current()
    known = answers_of(request)
    if ask.next_question(procedure.check[:1], procedure.known(known), _today()):
        return redirect("check")
    context = {
        "procedure": procedure,
        "prospect": prospect(procedure, known, _today()),
        "checklist": checklist(procedure, {**known, "capacity": "self"}, (), _today()),
        "given": _given(procedure, known),
        "today": _today(),
    }
    return render(request, "public/result.html", context)


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Take the answers off the device and begin again."""
    response = redirect("check")
    response.delete_cookie(settings.CHECK_COOKIE_NAME, samesite="Lax")
    return response


def _on(procedure: Procedure, known: Kept) -> HttpResponse:
    """To the next open question, or to the answer. What no longer applies is forgotten."""
    facts = procedure.known(known)
    applies = {one.fact for one in ask.path(procedure.check, facts, _today())}
    known = {name: value for name, value in known.items() if name in applies}
    following = ask.next_question(procedure.check, procedure.known(known), _today())
    response = (
        redirect("check-question", fact=following.fact) if following else redirect("check-result")
    )
    response.set_cookie(
        settings.CHECK_COOKIE_NAME,
        signing.dumps(json.dumps(known), salt=SALT),
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def _form(
    procedure: Procedure, fact: str, asked: ask.Question, request: HttpRequest, known: object
) -> PlainForm:
    form = PlainForm(posted(request))
    language = request.LANGUAGE_CODE
    form.fields["answer"] = field_for(
        procedure, fact, asked.text, asked.hint, language, required=True
    )
    form.initial = {"answer": shown(known)}
    return form


def _given(procedure: Procedure, known: Kept) -> list[tuple[ask.Question, Text | str]]:
    """Each answered question with its answer, for the change links."""
    shown = []
    for one in ask.path(procedure.check, procedure.known(known), _today()):
        if one.fact in known:
            shown.append((one, _said(procedure, one.fact, known[one.fact])))
    return shown


def _said(procedure: Procedure, fact: str, value: object) -> Text | str:
    if isinstance(value, bool):
        return Text("Sí", "Yes") if value else Text("No", "No")
    options = procedure.choices_of(procedure.fact_named(fact))
    return next((one.title for one in options if one.id == value), str(value))


def _today() -> date:
    return timezone.localdate(wiring.clock().now())
