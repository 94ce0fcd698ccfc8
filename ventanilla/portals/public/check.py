"""The check: one question a page, no account, and nothing kept by us.

The answers stay on the person's own device (`on_device`), in the order of the asking.
"""

from functools import partial

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_POST, require_safe

from ventanilla.eligibility.core.ask import Question
from ventanilla.eligibility.core.types import FactType
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.public import result_page
from ventanilla.portals.public.answer_sheet import answer_sheet
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.on_device import CHECK, Kept
from ventanilla.portals.shared.periods import grown
from ventanilla.portals.shared.pictures import loose
from ventanilla.portals.shared.procedure import current, today
from ventanilla.portals.shared.questions import field_for, shown
from ventanilla.procedures.core.given import kept, typed
from ventanilla.procedures.core.interview import interview
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.typesetting.sheet import sheet_pdf


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The first question: which of these are you?"""
    return redirect("check-question", fact=current().check[0].fact)


def question(request: HttpRequest, fact: str) -> HttpResponse:
    """One question; its answer leads to the next one that still matters."""
    procedure = current()
    known = CHECK.read(request)
    asked = next((one for one in procedure.check if one.fact == fact), None)
    if asked is None:
        raise NotFound(fact)
    form = grown(posted(request), partial(_form, procedure, asked, request, known))
    if form.is_valid():
        try:
            value = typed(procedure.declared[fact], fact, form.cleaned_data["answer"])
        except Refusal as refusal:
            form.add_error("answer", refusal.say(request.LANGUAGE_CODE))
        else:
            return _on(procedure, {**known, fact: kept(value)})
    asks = {one.fact for one in procedure.check}
    order = [name for name in known if name in asks]  # as they were asked
    place = order.index(fact) if fact in order else len(order)
    context = {"procedure": procedure, "form": form, "question": asked, "place": place + 1}
    context["back"] = order[place - 1] if place else ""
    return render(request, "public/question.html", context)


@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """Met, not met, to be confirmed; the way that is open; never a dead end."""
    procedure = current()
    known = CHECK.read(request)
    if procedure.check[0].fact not in known:
        return redirect("check")
    context = result_page.context(procedure, known, today())
    return render(request, "public/result.html", {"procedure": procedure, **context})


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """The answer as a PDF, made now from what the device sent, and kept nowhere."""
    procedure = current()
    known = CHECK.read(request)
    if procedure.check[0].fact not in known:
        return redirect("check")
    shown_there = result_page.context(procedure, known, today())
    pdf = sheet_pdf(answer_sheet(procedure, shown_there, request.LANGUAGE_CODE[:2]))
    return loose(pdf, gettext("answer.pdf"))


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Take the answers off the device and begin again."""
    return CHECK.forget(redirect("check"))


def _on(procedure: Procedure, known: Kept) -> HttpResponse:
    """To the next question that matters, or to the answer. What no longer applies is kept too: an
    answer can be changed and changed back."""
    following = interview(procedure, today()).next(procedure.known(known), today())
    response = (
        redirect("check-question", fact=following.fact) if following else redirect("check-result")
    )
    return CHECK.keep(response, known)


def _form(
    procedure: Procedure, asked: Question, request: HttpRequest, known: Kept, sent: QueryDict | None
) -> PlainForm:
    form = PlainForm(sent, initial={"answer": _known(procedure, asked.fact, known)})
    language = request.LANGUAGE_CODE
    form.fields["answer"] = field_for(
        procedure, asked.fact, asked.text, asked.hint, language, required=True
    )
    return form


def _known(procedure: Procedure, fact: str, known: Kept) -> object:
    """What the field shows at first: the answer kept, or of stays today's status."""
    if fact not in known and procedure.declared[fact].type is FactType.STAYS:
        return [{"quality": known.get("quality", "")}]
    return shown(known.get(fact))
