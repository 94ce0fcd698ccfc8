"""Days abroad: one list of trips under the rule of before the grant and under that of after it."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.on_device import CHECK, Kept
from ventanilla.portals.shared.periods import absences_field, grown
from ventanilla.portals.shared.procedure import current, today
from ventanilla.procedures.core.abroad import FACT, after_grant, before_grant


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """The trips, and what they come to."""
    procedure, known = current(), CHECK.read(request)
    form = grown(posted(request), partial(_form, known))
    if form.is_valid():
        trips = form.cleaned_data[FACT]
        return CHECK.keep(redirect("absences"), {**known, FACT: trips})
    context: dict[str, Any] = {"procedure": procedure, "form": form}
    facts = procedure.known(known)
    context["before"] = before_grant(procedure, facts, today())
    context["after"] = after_grant(procedure, facts, today())
    return render(request, "public/absences.html", context)


def _form(known: Kept, sent: QueryDict | None) -> PlainForm:
    form = PlainForm(sent, initial={FACT: known.get(FACT)})
    form.fields[FACT] = absences_field(label=_("Your trips"), required=True)
    return form
