"""The form, one section a page; every mistake is shown at its question."""

from collections.abc import Mapping

from babel import Locale
from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from ventanilla.eligibility.core.types import FactType
from ventanilla.journeys import answer as journey
from ventanilla.journeys import view
from ventanilla.journeys.answer import AnswersRefused
from ventanilla.journeys.view import CaseView, Section
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound
from ventanilla.portals.public.check import answers_of as checked
from ventanilla.portals.shared.forms import DatePartsField, PlainForm, choices_of
from ventanilla.portals.shared.who import signed_in, stamp
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.rules import FieldPart

YES_NO = (("yes", _("Yes")), ("no", _("No")))
ISO_COUNTRY = 2


@signed_in
def section(request: HttpRequest, case_id: str, section: str) -> HttpResponse:
    """One section of the form: kept as it is sent, complete or not."""
    now = stamp(request, Role.APPLICANT)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    if seen.file.privacy_at is None:
        return redirect("applicant:privacy", case_id=case_id)
    part = _section(seen, section)
    form = _form(request, seen, part)
    if request.method == "POST" and form.is_valid():
        answers = {name: _raw(value) for name, value in form.cleaned_data.items()}
        try:
            journey.answer(case_id=case_id, answers=answers, stamp=now)
        except AnswersRefused as refused:
            for mistake in refused.mistakes:
                form.refuse(mistake)
        else:
            return _on(seen, section)
    return render(request, "applicant/section.html", {"view": seen, "section": part, "form": form})


def _on(seen: CaseView, done: str) -> HttpResponse:
    """To the next section, or back to the tasks."""
    names = [one.part.id for one in seen.sections]
    following = names[names.index(done) + 1 :]
    if following and not seen.answered:
        return redirect("applicant:answers", case_id=seen.id, section=following[0])
    return redirect("applicant:tasks", case_id=seen.id)


def _section(seen: CaseView, name: str) -> Section:
    found = next((one for one in seen.sections if one.part.id == name), None)
    if found is None:
        raise NotFound("section")
    return found


def _form(request: HttpRequest, seen: CaseView, part: Section) -> PlainForm:
    form = PlainForm(request.POST or None)
    known: Mapping[str, object] = {**checked(request), **seen.file.answers}
    for given in part.given:
        form.fields[given.field.fact] = _field(seen.procedure, given.field, request.LANGUAGE_CODE)
        form.initial[given.field.fact] = _shown(known.get(given.field.fact))
    return form


def _field(procedure: Procedure, part: FieldPart, language: str) -> forms.Field:
    """Nothing is required here: a form may be kept half filled; the summary says what is open."""
    fact = procedure.fact_named(part.fact)
    words = {
        "label": part.text.say(language),
        "help_text": part.hint.say(language) if part.hint else "",
        "required": False,
    }
    if fact.type is FactType.DATE:
        words["help_text"] = words["help_text"] or _("For example: 27 3 1958")
        return DatePartsField(**words)
    if fact.type is FactType.COUNTRY:
        return forms.ChoiceField(choices=countries(language), **words)
    if fact.type in (FactType.CHOICE, FactType.YES_NO):
        choices = YES_NO if fact.type is FactType.YES_NO else choices_of(procedure.choices_of(fact))
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **words)
    return forms.CharField(max_length=200, **words)


def countries(language: str) -> list[tuple[str, str]]:
    """Every country by its ISO 3166-1 alpha-2 code, in the order of its name."""
    names = Locale(language).territories
    listed = [(code, name) for code, name in names.items() if _is_country(code)]
    return [("", ""), *sorted(listed, key=lambda pair: pair[1])]


def _is_country(code: str) -> bool:
    private = code[:1] in ("X", "Z") and code not in ("ZA", "ZM", "ZW")
    return len(code) == ISO_COUNTRY and code.isalpha() and not private and code not in NO_COUNTRY


NO_COUNTRY = {"EU", "EZ", "UN", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}


def _shown(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def _raw(value: object) -> str:
    return "" if value is None else str(value)
