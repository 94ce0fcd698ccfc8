"""What a person fills in for the small acts after the filing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ventanilla.cases.core.review import Recourse
from ventanilla.portals.shared.forms import DatePartsField, PlainForm


def _words(label: object, *, required: bool = True, help_text: object = "") -> forms.CharField:
    return forms.CharField(
        label=label,  # type: ignore[arg-type]  # a lazy sentence
        help_text=help_text,  # type: ignore[arg-type]
        required=required,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class Nothing(PlainForm):
    """One press, nothing to fill in."""


class MoreTime(PlainForm):
    days = forms.IntegerField(
        label=_("How many more working days do you need?"), min_value=1, max_value=30
    )
    reason = _words(_("Why?"))


class Disagree(PlainForm):
    label = forms.ChoiceField(
        label=_("What do you ask for?"),
        choices=(
            (
                Recourse.RECONSIDERATION.value,
                _("That the same authority looks again: I have new evidence"),
            ),
            (Recourse.APPEAL.value, _("That its superior decides: I see it otherwise")),
        ),
        widget=forms.RadioSelect,
    )
    text = _words(_("Why do you disagree?"))
    evidence = _words(
        _("What is the new evidence?"),
        required=False,
        help_text=_("Only to look again. Without it we take what you ask as an appeal."),
    )


class Trip(PlainForm):
    leaves_on = DatePartsField(label=_("On which day do you leave?"))
    days = forms.IntegerField(
        label=_("For how many days? Thirty at most"), min_value=1, max_value=30
    )
    passport_until = DatePartsField(label=_("Until when is your passport valid?"))
    receipt = forms.CharField(label=_("Number of the payment receipt"), max_length=30)
    receipt_on = DatePartsField(label=_("Day on which you paid"))


class Complaint(PlainForm):
    text = _words(_("What do you want to say about it?"), required=False)


class Message(PlainForm):
    text = _words(_("Your message"))


class Address(PlainForm):
    address = forms.CharField(label=_("Your new address"), max_length=300)


class Representative(PlainForm):
    name = forms.CharField(label=_("Name of whoever represents you"), max_length=120)
    document = forms.CharField(label=_("Kind and number of their document"), max_length=60)
    power = forms.ChoiceField(
        label=_("What power do they hold?"),
        choices=(
            ("simple", _("A plain letter: enough for nearly everything")),
            ("special", _("A special power: also to withdraw")),
        ),
        widget=forms.RadioSelect,
    )
    issued_on = DatePartsField(label=_("Day of the letter"), required=False)


class Support(PlainForm):
    name = forms.CharField(label=_("Name of whoever supports you"), max_length=120)
    document = forms.CharField(label=_("Kind and number of their document"), max_length=60)


class Heard(PlainForm):
    text = _words(_("What do you want to say?"))


class Family(PlainForm):
    other = forms.ChoiceField(label=_("Which application?"), widget=forms.RadioSelect)
    relation = forms.ChoiceField(
        label=_("Who is that person to this one?"), widget=forms.RadioSelect
    )
