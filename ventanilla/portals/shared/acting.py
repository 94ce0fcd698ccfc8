"""A small act on a case: a title, one sentence why, a form, one button. Tables name them; this
shows and does them, for the person and for the office alike.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise

from ventanilla.cases.core.file import Capacity
from ventanilla.journeys import view
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.portals.shared import autofill
from ventanilla.portals.shared.forms import PlainForm, posted


@dataclass(frozen=True, slots=True)
class Filled:
    """What was handed in: on which case and which thing of it, by whom, the form's values."""

    case_id: str
    number: int
    stamp: Stamp
    data: Mapping[str, Any]
    revision: int | None = None

    @property
    def of(self) -> dict[str, Any]:
        """The case and who acts, as every journey takes them."""
        return {"case_id": self.case_id, "stamp": self.stamp}

    @property
    def on(self) -> dict[str, Any]:
        """The same, with the number of the thing in the case."""
        return {**self.of, "number": self.number}

    def text(self, name: str) -> str:
        """A text of the form; "" where there is none."""
        return str(self.data.get(name) or "")

    def day(self, name: str) -> date:
        """A day of the form, which its field has checked."""
        return cast(date, self.data[name])


Choice = tuple[str, str | Promise]
Choices = Callable[[CaseView, Stamp], Mapping[str, Sequence[Choice]]]


@dataclass(frozen=True, slots=True)
class Act:
    """One row. `open` is the move or facet that must be possible; `done` is said afterwards."""

    title: str | Promise
    lead: str | Promise
    button: str | Promise
    open: str
    form: type[PlainForm]
    do: Callable[[Filled], object]
    article: str = ""
    done: str | Promise = ""
    choices: Choices | None = None
    initial: Mapping[str, Any] = field(default_factory=dict)
    warns: bool = False


def page(
    request: HttpRequest,
    act: Act | None,
    stamp: Stamp,
    case_id: str,
    number: int,
    *,
    template: str,
    back: Callable[[], HttpResponse],
) -> HttpResponse:
    """Show the form, or do the act and go back to the case."""
    if act is None:
        raise NotFound("page")
    seen = view.case(case_id, viewer=stamp.by, at=stamp.at)
    if act.open not in seen.moves | seen.facets and request.method != "POST":
        return back()
    form = _form(request, act, seen, stamp)
    if request.method == "POST" and form.is_valid():
        filled = Filled(case_id, number, stamp, form.cleaned_data, revision(request))
        try:
            act.do(filled)
        except Refusal as refusal:
            form.refuse(refusal)
        else:
            if act.done:
                messages.success(request, str(act.done))
            return back()
    context = {"view": seen, "act": act, "form": form, "number": number}
    return render(request, template, context)


def _form(request: HttpRequest, act: Act, seen: CaseView, stamp: Stamp) -> PlainForm:
    """With the choices of this case; a browser fills in what is about whoever sits before it."""
    form = act.form(posted(request), initial=dict(act.initial))
    for name, choices in (act.choices(seen, stamp) if act.choices else {}).items():
        form.fields[name].choices = choices  # type: ignore[attr-defined]  # a choice field
    own = seen.file.capacity is Capacity.SELF and stamp.by.id == seen.owner.id
    for name, asked in form.fields.items():
        autofill.mark(asked, name, of_oneself=own)
    return form


def revision(request: HttpRequest) -> int | None:
    """The revision of the case from which the form was made; None where the page says none."""
    said = request.POST.get("revision", "")
    return int(said) if said.isdecimal() else None
