"""The papers: the checklist in the page's order, one page a paper, and what was given."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from ventanilla.documents.core.album import Given
from ventanilla.journeys import attach, fit, prefill, reuse, view
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.forms import DatePartsField, PlainForm
from ventanilla.portals.shared.pictures import drawn
from ventanilla.portals.shared.rate import limited
from ventanilla.portals.shared.who import go, in_hand, signed_in

SEEN = "#seen"  # where the page tells what was seen on the paper
ACCEPT = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"


class Several(forms.FileInput):
    """A box that takes several files at once, in the order in which they were chosen."""

    allow_multiple_selected = True


class Files(forms.FileField):
    """At least one file, each looked at as Django looks at one."""

    widget = Several(attrs={"accept": ACCEPT})

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        found = super().clean
        return [found(one, initial) for one in data or [None]]


class Paper(PlainForm):
    """One paper and the dates that are printed on it."""

    file = Files(
        label=_("The file, or all photographs of the paper"),
        help_text=_(
            "One PDF, or up to 20 clear photographs (JPEG or PNG): they become one PDF, in the "
            "order in which your device hands them over. Up to 20 MB in all."
        ),
        allow_empty_file=True,  # the refusal in our own words comes from the room
    )
    consent = forms.BooleanField(
        label=_("I consent that this paper is kept. I may withdraw it, and it is erased."),
        required=False,  # the refusal in our own words comes from the journey
    )
    issued_on = DatePartsField(label=_("Date of issue"), required=False)
    expires_on = DatePartsField(label=_("Expiry date"), required=False)


@require_safe
@signed_in
def checklist(request: HttpRequest, case_id: str) -> HttpResponse:
    """Every paper of the page in its order, then what is also asked."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    context = {
        "view": seen,
        "fitness": fit.of_case(seen),
        "hand_in_limit": settings.HAND_IN_LIMIT,
    }
    return render(request, "applicant/documents.html", context)


@limited("upload")
@signed_in
def evidence(request: HttpRequest, case_id: str, evidence_id: str) -> HttpResponse:
    """One paper: what it is for, where to get it, what is there, and the way to add it."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    item = _item(seen, evidence_id)
    form = _form(request, seen, item)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            attach.attach_files(
                case_id=case_id,
                evidence_id=evidence_id,
                files=[Given(one.name, one) for one in given["file"]],
                issued_on=given.get("issued_on"),
                expires_on=given.get("expires_on"),
                stamp=now,
                consent=given.get("consent", False),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return go(request, "applicant:evidence", SEEN, case_id=case_id, evidence_id=evidence_id)
    return _shown(request, seen, item, form)


@signed_in
def from_passport(request: HttpRequest, case_id: str) -> HttpResponse:
    """What the passport's zone says, to be ticked; nothing is written unasked."""
    now = in_hand(request)
    if request.method == "POST":
        prefill.take(case_id=case_id, facts=request.POST.getlist("take"), stamp=now)
        return go(request, "applicant:tasks", case_id=case_id)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    context = {"view": seen, "suggestions": prefill.of_passport(seen)}
    return render(request, "applicant/from_passport.html", context)


@require_POST
@signed_in
def set_aside(request: HttpRequest, case_id: str, evidence_id: str) -> HttpResponse:
    """Take one paper out of what counts."""
    attach.set_aside(
        case_id=case_id,
        document_id=request.POST.get("document", ""),
        stamp=in_hand(request),
    )
    return go(request, "applicant:evidence", case_id=case_id, evidence_id=evidence_id)


@require_POST
@limited("upload")
@signed_in
def use_again(request: HttpRequest, case_id: str, evidence_id: str) -> HttpResponse:
    """Lay a paper of an earlier case into this one; what stands against it is said beside it."""
    now = in_hand(request)
    try:
        reuse.reuse(
            case_id=case_id,
            evidence_id=evidence_id,
            document_id=request.POST.get("document", ""),
            stamp=now,
            consent="consent" in request.POST,
        )
    except NotFound:
        raise
    except Refusal as refusal:
        seen = view.case(case_id, viewer=now.by, at=now.at)
        item = _item(seen, evidence_id)
        return _shown(request, seen, item, _form(request, seen, item, blank=True), refusal)
    return go(request, "applicant:evidence", SEEN, case_id=case_id, evidence_id=evidence_id)


@require_POST
@signed_in
def withdraw_consent(request: HttpRequest, case_id: str, evidence_id: str) -> HttpResponse:
    """Take back the consent to one paper, which is then erased."""
    attach.withdraw_consent(case_id=case_id, evidence_id=evidence_id, stamp=in_hand(request))
    return go(request, "applicant:evidence", case_id=case_id, evidence_id=evidence_id)


@require_safe
@signed_in
def file(request: HttpRequest, case_id: str, document_id: str) -> HttpResponse:
    """What was given, as rendered pages; the bytes themselves stay sealed."""
    now = in_hand(request)
    seen = view.case(case_id, viewer=now.by, at=now.at)
    document = seen.document(document_id)
    fitness = fit.of_paper(seen, document.evidence_id)
    context = {"view": seen, "document": document, "fitness": fitness}
    return render(request, "applicant/file.html", context)


@require_safe
@signed_in
def page(request: HttpRequest, case_id: str, document_id: str, number: int) -> HttpResponse:
    """One rendered page, marked with who looks at it and when."""
    now = in_hand(request)
    return drawn(request, now, case_id, document_id, number)


def _shown(
    request: HttpRequest,
    seen: CaseView,
    item: view.Item,
    form: Paper,
    refusal: Refusal | None = None,
) -> HttpResponse:
    """The page of one paper: what was seen on it, what it suggests, what may be used again."""
    name = item.evidence.id
    context = {
        "view": seen,
        "item": item,
        "form": form,
        "refusal": refusal,
        "fitness": fit.of_paper(seen, name),
        "suggestions": prefill.of_passport(seen) if name == prefill.PASSPORT else (),
        "offers": reuse.offers(case_id=seen.id, evidence_id=name, stamp=in_hand(request)),
    }
    return render(request, "applicant/evidence.html", context)


def _item(seen: CaseView, evidence_id: str) -> view.Item:
    for item in seen.items:
        if item.evidence.id == evidence_id:
            return item
    raise NotFound("evidence")


def _form(request: HttpRequest, seen: CaseView, item: view.Item, *, blank: bool = False) -> Paper:
    sent = request.method == "POST" and not blank
    form = Paper(request.POST, request.FILES) if sent else Paper()
    fields = {
        "consent": item.evidence.needs_consent and item.evidence.id not in seen.file.paper_consents,
        "issued_on": item.asks_issued,
        "expires_on": item.asks_expires,
    }
    for name, wanted in fields.items():
        if not wanted:
            del form.fields[name]
    return form
