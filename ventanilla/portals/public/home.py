"""The front page and the pages at its foot."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ventanilla import wiring
from ventanilla.portals.shared.procedure import current


def front(request: HttpRequest) -> HttpResponse:
    """The address without a language leads to the reader's own."""
    return redirect("home")


def home(request: HttpRequest) -> HttpResponse:
    """What this is, and the three things one can do."""
    return render(request, "public/home.html", {"procedure": current()})


def privacy(request: HttpRequest) -> HttpResponse:
    """The privacy notice of the definition."""
    return render(request, "public/privacy.html", {"procedure": current()})


def accessibility(request: HttpRequest) -> HttpResponse:
    """What is measured, what nobody has tried, and whom to write to."""
    return render(request, "public/accessibility.html", {"contact": wiring.barriers_to()})


def about(request: HttpRequest) -> HttpResponse:
    """Where the words and the facts come from."""
    return render(request, "public/about.html", {"procedure": current()})
