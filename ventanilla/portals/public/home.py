"""The front page and the pages at its foot."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ventanilla import wiring
from ventanilla.journeys import erase
from ventanilla.portals.shared.procedure import current


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The address without a language leads to the reader's own."""
    return redirect("home")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this is, and the three things one can do."""
    return render(request, "public/home.html", {"procedure": current()})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """The privacy notice of the definition."""
    procedure = current()
    shown = {"procedure": procedure, "kept": erase.periods(procedure)}
    return render(request, "public/privacy.html", shown)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """What is measured, what nobody has tried, and whom to write to."""
    return render(request, "public/accessibility.html", {"contact": wiring.barriers_to()})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Where the words and the facts come from."""
    return render(request, "public/about.html", {"procedure": current()})
