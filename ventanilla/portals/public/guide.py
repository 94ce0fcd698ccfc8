"""The guide page, in the sections of the page it comes from; its table against the law; related."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ventanilla.directory import queries as directory
from ventanilla.portals.shared.procedure import PERMANENT_RESIDENCY, current
from ventanilla.procedures.core.guide import page


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """The guide."""
    procedure = current()
    context = {
        "page": page(procedure),
        "procedure": procedure,
        "providers": directory.listed(PERMANENT_RESIDENCY),
    }
    return render(request, "public/guide.html", context)


@require_safe
def law(request: HttpRequest) -> HttpResponse:
    """Item by item: what the page says, what the law says."""
    return render(request, "public/law.html", {"procedure": current()})


@require_safe
def related(request: HttpRequest, related_id: str) -> HttpResponse:
    """A short page of our own about a related procedure."""
    procedure = current()
    context = {"procedure": procedure, "related": procedure.related_named(related_id)}
    return render(request, "public/related.html", context)
