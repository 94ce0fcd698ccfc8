"""What is held about me, who looked at it, the file for machines, and a request."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ventanilla.journeys import ask_of_data, my_data
from ventanilla.journeys.papers import plain
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.procedure import today
from ventanilla.portals.shared.rate import limited
from ventanilla.portals.shared.who import signed_in, stamp
from ventanilla.privacy.core.requests import LONGEST
from ventanilla.privacy.core.rights import RIGHTS, Right

LABEL = Text("{name}: {what}. {days} días hábiles", "{name}: {what}. {days} working days")


def _choices() -> list[tuple[str, str]]:
    language = get_language() or "es"
    return [(kind.value, _labelled(right).say(language)) for kind, right in RIGHTS.items()]


def _labelled(right: Right) -> Text:
    return LABEL.filled(name=right.name, what=right.what, days=right.days)


class Request(PlainForm):
    """Which right, in which words, and whether a letter is wanted."""

    kind = forms.ChoiceField(
        label=_("What do you ask?"), choices=_choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("In your words"),
        help_text=_("To rectify, erase or oppose: which data or which paper, and what you ask."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    by_email = forms.BooleanField(
        label=_("Write me an e-mail when there is an answer; it does not say which"),
        required=False,
    )


@require_safe
@signed_in
def mine(request: HttpRequest) -> HttpResponse:
    """Everything on one page."""
    held = my_data.held(stamp=stamp(request, Role.APPLICANT))
    requests = [(one, one.late(today())) for one in held.requests]
    return render(request, "my_data/mine.html", {"held": held, "requests": requests})


@limited("take", every=True)
@require_safe
@signed_in
def take(request: HttpRequest) -> HttpResponse:
    """The same as a file that other programs read."""
    held = my_data.take(stamp=stamp(request, Role.APPLICANT))
    return HttpResponse(
        plain.written(held),
        content_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="my-data.json"'},
    )


@limited("ask")
@signed_in
def ask(request: HttpRequest) -> HttpResponse:
    """Ask for information, access, rectification, erasure, or oppose a use."""
    form = Request(posted(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            ask_of_data.ask(
                kind=given["kind"],
                text=given["text"],
                by_email=given["by_email"],
                stamp=stamp(request, Role.APPLICANT),
            )
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("my_data:mine")
    return render(request, "my_data/ask.html", {"form": form})
