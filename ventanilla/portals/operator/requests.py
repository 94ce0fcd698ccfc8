"""Requests about data: the list in order of the last day, and the answer to one."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from ventanilla.journeys import answer_data, breach
from ventanilla.journeys import review as reviewing
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared.forms import PlainForm, posted
from ventanilla.portals.shared.who import stamp, with_role
from ventanilla.privacy.core.requests import LONGEST

ANSWERS = (
    ("granted", _("Granted: all of it was done")),
    ("in_part", _("Granted in part")),
    ("declined", _("Declined")),
)


class Answer(PlainForm):
    """One of three, and the words that the person reads."""

    state = forms.ChoiceField(
        label=_("What do you answer?"), choices=ANSWERS, widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label=_("The answer, for the person"),
        help_text=_("With the reason, unless everything is granted. Write in their language."),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


@require_safe
@with_role(Role.OPERATOR)
def home(request: HttpRequest) -> HttpResponse:
    """What waits for an operator: requests, the review, incidents."""
    now = stamp(request, Role.OPERATOR)
    context = {
        "tasks": answer_data.waiting(viewer=now.by, at=now.at),
        "review": reviewing.shown(viewer=now.by, at=now.at),
        "incidents": [(one, one.late(now.at)) for one in breach.waiting(viewer=now.by)],
    }
    return render(request, "operator/home.html", context)


@with_role(Role.OPERATOR)
def answer(request: HttpRequest, request_id: str) -> HttpResponse:
    """One request, and its answer."""
    now = stamp(request, Role.OPERATOR)
    form = Answer(posted(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            answer_data.answer(
                request_id=request_id, state=given["state"], words=given["reason"], stamp=now
            )
        except NotFound:
            raise
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            return redirect("operator:home")
    task = answer_data.open_one(request_id=request_id, stamp=now)
    own = task.person.id == now.by.id
    return render(request, "operator/request.html", {"task": task, "form": form, "own": own})
