"""Days abroad: one list of trips under the rule of before the grant and under that of after it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ventanilla.portals.public.check import answers_of, keep, today
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.periods import absences_field, wants_a_row, with_a_row
from ventanilla.portals.shared.procedure import current
from ventanilla.procedures.core.abroad import FACT, after_grant, before_grant


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The trips, and what they come to."""
    procedure, known = current(), answers_of(request)
    form = _form(posted(request))
    form.initial = {FACT: known.get(FACT)}
    if wants_a_row(posted(request)):
        initial = with_a_row(form)
        form = _form(None)
        form.initial = initial
    elif request.method == "POST" and form.is_valid():
        response = redirect("absences")
        keep(response, {**known, FACT: form.cleaned_data[FACT]})
        return response
    context: dict[str, Any] = {"procedure": procedure, "form": form}
    facts = procedure.known(known)
    context["before"] = before_grant(procedure, facts, today())
    context["after"] = after_grant(procedure, facts, today())
    return render(request, "public/absences.html", context)


def _form(sent: QueryDict | None) -> PlainForm:
    form = PlainForm(sent)
    form.fields[FACT] = absences_field(label=_("Your trips"), required=True)
    return form
