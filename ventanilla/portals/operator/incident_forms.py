"""What is asked of an incident, and how what was typed becomes what is known."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import LANGUAGES, Text
from ventanilla.portals.shared.forms import Boxes, DatePartsField, PlainForm
from ventanilla.privacy.core.incidents import DATA, Assessment, Data, Incident, named

DRILL, REAL = "drill", "real"
LONGEST = 4000
YES, NO = "yes", "no"
YES_NO = ((YES, _("Yes")), (NO, _("No")))
ASKED = ("large_volume", "many_people", "harm", "concerns")
TEXTS = ("what", "consequences", "measures")


def _kinds() -> list[tuple[str, str]]:
    language = get_language() or "es"
    return [(kind.value, next(named(frozenset({kind}))).say(language)) for kind in DATA]


def _words(label: Any, *, required: bool = False) -> forms.CharField:
    box = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, required=required, max_length=LONGEST, widget=box)


def _yes_no(label: Any, hint: Any = "") -> forms.ChoiceField:
    radio = forms.RadioSelect
    return forms.ChoiceField(label=label, choices=YES_NO, widget=radio, help_text=hint)


class AssessmentForm(PlainForm):
    """What is known now. Nothing here is sent to anybody."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    what_es = _words(_("What happened, in Spanish"), required=True)
    what_en = _words(_("What happened, in English"))
    kinds = forms.MultipleChoiceField(
        label=_("Which data"),
        choices=_kinds,
        required=False,
        widget=Boxes,
    )
    people = forms.IntegerField(
        label=_("How many people, as far as is known"), required=False, min_value=0, max_value=10**9
    )
    large_volume = _yes_no(
        _("Is it a large volume of data?"), _("We know of no figure in the law: you judge it.")
    )
    many_people = _yes_no(_("Are they many people?"))
    harm = _yes_no(_("Is there evident harm?"))
    concerns = _yes_no(_("Does it affect the people themselves?"))
    consequences_es = _words(_("What may follow, in Spanish"))
    consequences_en = _words(_("What may follow, in English"))
    measures_es = _words(_("What was done, and what people can do, in Spanish"))
    measures_en = _words(_("What was done, and what people can do, in English"))


class _At(PlainForm):
    """A day and an hour in Lima."""

    day = DatePartsField(label=_("Day"))
    hour = forms.TimeField(label=_("Hour"), help_text=_("For example: 08:30"))

    def refuse(self, refusal: Refusal) -> None:
        """What is wrong with a moment is shown at its hour."""
        if refusal.at in ("known_at", "told_at"):
            self.add_error("hour", refusal.say(get_language() or "es"))
        else:
            super().refuse(refusal)


class Beginning(_At, AssessmentForm):
    """The first form: is it real, and since when is it known?"""

    drill = forms.ChoiceField(
        label=_("Did it happen, or is it a drill?"),
        choices=((DRILL, _("A drill: nothing happened")), (REAL, _("It happened"))),
        widget=forms.RadioSelect,
    )
    field_order = ("drill", "day", "hour")


class Told(_At):
    """When, and by which way."""

    how = forms.CharField(label=_("How: the way, and the number of the receipt"), max_length=500)


class Closing(PlainForm):
    """What was learnt."""

    said = _words(
        _("What was learnt, and what is done so that it does not happen again"), required=True
    )


def moment(given: Mapping[str, Any]) -> datetime:
    """The hour that was typed, in Lima."""
    return datetime.combine(given["day"], given["hour"], LEGAL_ZONE)


def assessment(given: Mapping[str, Any]) -> Assessment:
    """What was typed, as what is known."""
    return Assessment(
        what=_text(given, "what"),
        consequences=_text(given, "consequences"),
        measures=_text(given, "measures"),
        large_volume=given["large_volume"] == YES,
        many_people=given["many_people"] == YES,
        harm=given["harm"] == YES,
        concerns=given["concerns"] == YES,
        data=frozenset(Data(kind) for kind in given["kinds"]),
        people=given["people"],
    )


def _text(given: Mapping[str, Any], name: str) -> Text:
    return Text(given[f"{name}_es"], given[f"{name}_en"])


def initial(incident: Incident) -> dict[str, object]:
    """What is known, as it was typed."""
    known = incident.assessment
    texts = {f"{name}_{code}": getattr(known, name) for name in TEXTS for code in LANGUAGES}
    return {
        "revision": incident.revision,
        "kinds": [kind.value for kind in known.data],
        "people": known.people,
        **{name: "yes" if getattr(known, name) else "no" for name in ASKED},
        **{
            f"{name}_{code}": text.say(code)
            for name, text in texts.items()
            for code in ("es", "en")
        },
    }
