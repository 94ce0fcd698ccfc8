"""The form, one section a page; every mistake is shown at its question."""

from collections.abc import Mapping
from functools import partial

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from ventanilla.cases.core.file import Capacity
from ventanilla.journeys import answer as journey
from ventanilla.journeys import view
from ventanilla.journeys.answer import AnswersRefused
from ventanilla.journeys.view import CaseView, Section
from ventanilla.kernel.refusal import NotFound
from ventanilla.portals.shared import autofill
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.on_device import CHECK
from ventanilla.portals.shared.periods import grown
from ventanilla.portals.shared.questions import field_for, shown
from ventanilla.portals.shared.who import go, in_hand, signed_in


@signed_in
def section(request: HttpRequest, case_id: str, section: str) -> HttpResponse:
    """One section of the form: kept as it is sent, complete or not."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    if seen.file.privacy_at is None:
        return go(request, "applicant:privacy", case_id=case_id)
    part = _section(seen, section)
    form = grown(posted(request), partial(_form, request, seen, part))
    if form.is_valid():
        answers = {name: _raw(value) for name, value in form.cleaned_data.items()}
        try:
            journey.answer(case_id=case_id, answers=answers, stamp=now)
        except AnswersRefused as refused:
            for mistake in refused.mistakes:
                form.refuse(mistake)
        else:
            return _on(request, seen, section)
    return render(request, "applicant/section.html", {"view": seen, "section": part, "form": form})


def _on(request: HttpRequest, seen: CaseView, done: str) -> HttpResponse:
    """To the next section, or back to the tasks."""
    names = [one.part.id for one in seen.sections]
    following = names[names.index(done) + 1 :]
    if following and not seen.answered:
        return go(request, "applicant:answers", case_id=seen.id, section=following[0])
    return go(request, "applicant:tasks", case_id=seen.id)


def _section(seen: CaseView, name: str) -> Section:
    found = next((one for one in seen.sections if one.part.id == name), None)
    if found is None:
        raise NotFound("section")
    return found


def _form(request: HttpRequest, seen: CaseView, part: Section, sent: QueryDict | None) -> PlainForm:
    form = PlainForm(sent)
    # At the counter a browser knows its staff, not the person in front of it.
    of_oneself = seen.file.capacity is Capacity.SELF and in_hand(request).by.id == seen.owner.id
    known: Mapping[str, object] = {**CHECK.read(request), **seen.file.answers}
    for given in part.given:
        part_of = given.field
        # Nothing is required here: a form may be kept half filled; the summary says what is open.
        form.fields[part_of.fact] = field_for(
            seen.procedure,
            part_of.fact,
            part_of.text,
            part_of.hint,
            request.LANGUAGE_CODE,
            required=False,
        )
        form.fields[part_of.fact].asked = part_of.required  # type: ignore[attr-defined]
        autofill.mark(form.fields[part_of.fact], part_of.fact, of_oneself=of_oneself)
        form.initial[part_of.fact] = shown(known.get(part_of.fact))
    return form


def _raw(value: object) -> str:
    return "" if value is None else str(value)
