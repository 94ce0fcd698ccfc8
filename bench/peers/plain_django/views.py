"""Two pages: one case, and a list of those that wait."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from bench.peers.plain_django.models import Case


def case(request: HttpRequest, pk: int) -> HttpResponse:
    """Three statements and a template."""
    found = get_object_or_404(Case, pk=pk)
    papers, notices = found.papers.order_by("at"), found.notices.order_by("-at")
    return render(request, "case.html", {"case": found, "papers": papers, "notices": notices})


def desk(request: HttpRequest) -> HttpResponse:
    """Every case that waits, in order of entry."""
    return render(request, "desk.html", {"cases": Case.objects.order_by("lodged_at")})
