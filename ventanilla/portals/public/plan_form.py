"""The forms of the plan: where the papers come from, what is held, how long, what happened."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ventanilla.kernel.refusal import Refusal
from ventanilla.planner.core.needs import Need, Option, Task
from ventanilla.planner.core.plan import Plan
from ventanilla.planner.core.request import LONGEST
from ventanilla.portals.shared.forms import DatePartsField, PlainForm
from ventanilla.portals.shared.questions import countries

HAVE, GET, SKIP = "have", "get", "skip"
ASKED = {"required": _("Choose an answer.")}
NUMBER = {
    "required": _("Type a number of days."),
    "invalid": _("Type a number of days."),
    "min_value": _("Type a number of days."),
    "max_value": _("Type at most two years."),
}


def days_field(label: Any, hint: Any, *, required: bool, least: int = 0) -> forms.IntegerField:
    """A number of days, at most two years."""
    box = forms.TextInput(attrs={"inputmode": "numeric", "size": 4, "class": "short"})
    return forms.IntegerField(
        label=label,
        help_text=hint,
        required=required,
        min_value=least,
        max_value=LONGEST,
        widget=box,
        error_messages=NUMBER,
    )


OPTIONAL = ("file_from", "file_by")  # days that may be left open


class WhereForm(PlainForm):
    """The country of the papers, the first day, the appointment."""

    country = forms.ChoiceField(
        label=_("Which country issues your papers?"),
        help_text=_("The one of your criminal record certificate: usually that of your birth."),
        error_messages=ASKED,
    )
    start = DatePartsField(label=_("When do you want to begin?"))
    appointment = days_field(
        _("How many days after lodging do you expect your appointment?"),
        _("Nobody publishes it. If you do not know, type 15 and change it later."),
        required=True,
        least=1,
    )
    file_from = DatePartsField(
        label=_("From which day do you want to lodge?"),
        help_text=_(
            "Leave it empty, and the plan aims at the day on which your answers are a yes."
        ),
        required=False,
    )
    file_by = DatePartsField(
        label=_("Is there a day by which you must lodge?"),
        help_text=_("For example, because your present status ends. Leave it empty if not."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = countries(get_language() or "es")  # type: ignore[attr-defined]

    @property
    def raw(self) -> dict[str, Any]:
        """In the shape of a request."""
        given = self.cleaned_data
        raw = {"country": given["country"], "start": given["start"].isoformat()}
        for name in OPTIONAL:
            if given[name]:
                raw[name] = given[name].isoformat()
        return raw | {"appointment": given["appointment"]}


class PapersForm(PlainForm):
    """Each paper: at hand with its days, to be got, or left out where no norm demands it."""

    def __init__(self, needs: Iterable[Need], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "es"
        self.needs = [need for need in needs if need.options]
        for need in self.needs:
            paper = need.evidence
            name = paper.title.say(language)
            self.fields[f"{paper.id}-stance"] = forms.ChoiceField(
                label=name,
                help_text=paper.text.say(language),
                choices=_stances(need),
                widget=forms.RadioSelect,
                error_messages=ASKED,
            )
            self.fields[f"{paper.id}-stance"].asked = True  # type: ignore[attr-defined]
            asked = (
                ("issued", paper.dates.issued, _("Day of issue: %(paper)s")),
                ("expires", paper.dates.expires, _("Day on which it ends: %(paper)s")),
            )
            for kind, wanted, label in asked:
                if wanted == "asked":
                    self.fields[f"{paper.id}-{kind}"] = DatePartsField(
                        label=label % {"paper": name}, required=False
                    )

    def groups(self) -> Iterator[tuple[Need, BoundField, list[BoundField]]]:
        """Paper by paper: its question and its days."""
        for need in self.needs:
            days = [f"{need.id}-{kind}" for kind in ("issued", "expires")]
            yield (
                need,
                self[f"{need.id}-stance"],
                [self[name] for name in days if name in self.fields],
            )

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal of the plan ("held.passport.issued") at its field."""
        _, _dot, place = refusal.at.partition(".")
        field = place.replace(".", "-")
        self.add_error(field if field in self.fields else None, refusal.say(get_language() or "es"))

    @property
    def raw(self) -> dict[str, Any]:
        """In the shape of a request."""
        stance = {need.id: self.cleaned_data[f"{need.id}-stance"] for need in self.needs}
        optional = {
            n.id for n in self.needs if n.evidence.obtaining and n.evidence.obtaining.optional
        }
        held = {name: self._days(name) for name, chosen in stance.items() if chosen == HAVE}
        wanted = [n for n in stance if n in optional and stance[n] != SKIP]
        left_out = [n for n in stance if n not in optional and stance[n] == SKIP]
        return {"held": held, "wanted": wanted, "left_out": left_out}

    def _days(self, name: str) -> dict[str, str]:
        days = {kind: self.cleaned_data.get(f"{name}-{kind}") for kind in ("issued", "expires")}
        return {kind: day.isoformat() for kind, day in days.items() if day}


def said(needs: Iterable[Need], raw: dict[str, Any]) -> dict[str, Any]:
    """What was said of each paper before, as the form shows it."""
    initial: dict[str, Any] = {}
    for need in needs:
        held = raw.get("held", {}).get(need.id)
        optional = need.evidence.obtaining is not None and need.evidence.obtaining.optional
        out = need.id in raw.get("left_out", ()) or (
            optional and need.id not in raw.get("wanted", ())
        )
        initial[f"{need.id}-stance"] = HAVE if held is not None else SKIP if out else GET
        for kind, day in (held or {}).items():
            initial[f"{need.id}-{kind}"] = day
    return initial


def _stances(need: Need) -> list[tuple[str, Any]]:
    """A paper that the law bears is not left out lightly: that choice is not offered."""
    choices = [(HAVE, _("I have it")), (GET, _("I have to get it"))]
    if not need.evidence.cite.standing.may_be_observed:
        choices.append((SKIP, _("I will do without it")))
    return choices


class TimesForm(PlainForm):
    """How long the steps take of which nobody has published it."""

    def __init__(
        self, asked: Iterable[tuple[Need, Option, Task]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "es"
        self.asked = list(asked)
        for need, _option, task in self.asked:
            name = f"{need.evidence.title.say(language)}: {task.title.say(language)}"
            usual, most = _names(task)
            self.fields[usual] = days_field(name, _("Days, as you expect it."), required=True)
            label = _("At worst: %(step)s") % {"step": name}
            self.fields[most] = days_field(label, _("Days, if it goes badly."), required=False)

    def clean(self) -> dict[str, Any]:
        """At worst is not less than usual."""
        given = super().clean() or {}
        for _need, _option, task in self.asked:
            usual, most = (given.get(name) for name in _names(task))
            if usual is not None and most is not None and most < usual:
                self.add_error(_names(task)[1], _("At worst it takes no less than you expect."))
        return given

    @property
    def raw(self) -> dict[str, Any]:
        """In the shape of a request."""
        estimates = {}
        for _need, _option, task in self.asked:
            usual, most = (self.cleaned_data[name] for name in _names(task))
            estimates[task.key] = [usual, usual, usual if most is None else most]
        return {"estimates": estimates}


def times(asked: Iterable[tuple[Need, Option, Task]], raw: dict[str, Any]) -> dict[str, Any]:
    """The estimates given before, as the form shows them."""
    initial = {}
    for _need, _option, task in asked:
        known = raw.get("estimates", {}).get(task.key)
        if known:
            usual, most = _names(task)
            initial[usual] = known[1]
            initial[most] = known[2] if known[2] != known[1] else None
    return initial


def _names(task: Task) -> tuple[str, str]:
    name = task.key.replace("/", "-")
    return name, f"{name}-most"


class HappenedForm(PlainForm):
    """What happened since the plan was made."""

    what = forms.ChoiceField(
        label=_("What happened?"),
        choices=[
            ("arrived", _("A paper has come")),
            ("late", _("A paper will come later than planned")),
            ("lost", _("A paper was lost, or has to be got anew")),
            ("appointment", _("I have a day for my appointment")),
        ],
        widget=forms.RadioSelect,
        error_messages=ASKED,
    )
    of = forms.ChoiceField(
        label=_("Which paper, and which step of it?"),
        help_text=_("Leave it as it is for the appointment."),
        required=False,
    )
    day = DatePartsField(
        label=_("On which day?"),
        help_text=_("When it came, when it will come, or the day of the appointment."),
    )

    def __init__(self, plan: Plan, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["of"].choices = [("", _("Choose")), *_steps(plan)]  # type: ignore[attr-defined]
        self.fields["of"].asked = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Everything but the appointment is about a paper."""
        given = super().clean() or {}
        if given.get("what") not in (None, "appointment") and not given.get("of"):
            self.add_error("of", _("Choose the paper."))
        return given

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal of the plan ("happened[0].day") at its field."""
        field = refusal.at.rpartition(".")[2]
        self.add_error(field if field in self.fields else None, refusal.say(get_language() or "es"))

    @property
    def raw(self) -> dict[str, str]:
        """One event, in the shape of a request."""
        what, of = self.cleaned_data["what"], self.cleaned_data["of"]
        day: date = self.cleaned_data["day"]
        named = {"lost": of.partition("/")[0], "appointment": ""}.get(what, of)
        return {"what": what, "of": named, "day": day.isoformat()}


def _steps(plan: Plan) -> Iterator[tuple[str, str]]:
    language = get_language() or "es"
    for line in plan.lines:
        name = line.need.evidence.title.say(language)
        if not line.stints:
            yield f"{line.need.id}/obtain", name
        for stint in line.stints:
            yield stint.task.key, f"{name}: {stint.task.title.say(language)}"
