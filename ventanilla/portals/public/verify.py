"""Verification for anybody: by number, by PDF, or by a picture of the QR code."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ventanilla import wiring
from ventanilla.certificates import queries
from ventanilla.certificates.adapters import qr
from ventanilla.certificates.adapters.verifier import verify_pdf
from ventanilla.certificates.core.number import read
from ventanilla.certificates.core.verdict import Verdict
from ventanilla.certificates.core.verify import verify_seal
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.forms import PlainForm
from ventanilla.portals.shared.rate import limited

LARGEST = 20 * 1024 * 1024


class ByNumber(PlainForm):
    """The number on the paper."""

    prefix = "n"
    number = forms.CharField(
        label=_("Number on the paper"), help_text="VTN-2026-0000017-K", max_length=40
    )


class ByFile(PlainForm):
    """The PDF itself, or a picture with its QR code."""

    prefix = "f"
    file = forms.FileField(
        label=_("PDF, or a picture of the QR code"),
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg"}),
    )


@limited("verify")
def start(request: HttpRequest) -> HttpResponse:
    """Two ways to ask; the answer is a list of separate facts."""
    numbered = ByNumber(request.POST if "n-number" in request.POST else None)
    by_file = ByFile(
        *(request.POST, request.FILES) if request.FILES or "by-file" in request.POST else ()
    )
    if numbered.is_bound and numbered.is_valid():
        try:
            return redirect("verify-number", number=read(numbered.cleaned_data["number"]))
        except Refusal as refusal:
            numbered.refuse(refusal)
    if by_file.is_bound and by_file.is_valid():
        verdict = _verdict(by_file.cleaned_data["file"])
        return render(request, "public/verdict.html", {"verdict": verdict})
    form = by_file if by_file.is_bound else numbered
    return render(
        request, "public/verify.html", {"form": form, "numbered": numbered, "by_file": by_file}
    )


@require_safe
@limited("number", every=True)  # numbers are counted up: nobody shall walk through all of them
def number(request: HttpRequest, number: str) -> HttpResponse:
    """What a number alone can tell: that it was issued, when, and whether it stands.

    No name: whoever types a number need not hold the paper.
    """
    try:
        found = queries.find(read(number))
    except NotFound:
        found = None
    return render(request, "public/number.html", {"found": found, "number": number})


def _verdict(file: object) -> Verdict:
    content = file.read(LARGEST + 1)  # type: ignore[attr-defined]
    now = wiring.clock().now()
    trust, status = queries.trusted(now), queries.status_token(now)
    if b"%PDF-" in content[:1024]:
        return verify_pdf(content, trust, status, now)
    return verify_seal(qr.read(content), trust, status, now)
