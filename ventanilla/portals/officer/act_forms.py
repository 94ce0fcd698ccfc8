"""What an officer fills in for the small acts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ventanilla.cases.core.notification import Seen
from ventanilla.portals.shared.forms import DatePartsField, PlainForm


def _text(label: object, rows: int = 4, **kwargs: object) -> forms.CharField:
    return forms.CharField(
        label=label,  # type: ignore[arg-type]  # a lazy sentence
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": rows}),
        **kwargs,  # type: ignore[arg-type]
    )


class Nothing(PlainForm):
    """One press, nothing to fill in."""


class Reason(PlainForm):
    reason = _text(_("Reason"))


class Days(PlainForm):
    days = forms.IntegerField(label=_("Working days more"), min_value=1, max_value=30)


class RefuseExit(PlainForm):
    reason = _text(_("Reason"))
    article = forms.CharField(label=_("Article"), max_length=120)


class AnswerComplaint(PlainForm):
    upheld = forms.ChoiceField(
        label=_("Does it hold?"),
        choices=(("yes", _("Yes: it is to be decided now")), ("no", _("No"))),
        widget=forms.RadioSelect,
    )
    text = _text(_("Answer"))


class AskOpinion(PlainForm):
    sort = forms.ChoiceField(
        label=_("Whom do you ask?"),
        choices=(
            ("own", _("A unit of this entity: three working days")),
            ("other", _("Another entity: five working days")),
            ("report", _("A report: seven working days")),
        ),
        widget=forms.RadioSelect,
    )
    unit = forms.CharField(label=_("Which unit or entity?"), max_length=200)
    question = _text(_("What do you ask?"))


class Words(PlainForm):
    text = _text(_("Text"))


class Assign(PlainForm):
    to = forms.ChoiceField(label=_("Officer"))


class RuleExemption(PlainForm):
    granted = forms.ChoiceField(
        label=_("Does the exemption hold?"),
        choices=(("yes", _("Yes: no fee is owed")), ("no", _("No: the fee is owed"))),
        widget=forms.RadioSelect,
    )
    reason = _text(_("Reason"))


class Refund(PlainForm):
    how = forms.CharField(label=_("How and when it was paid back"), max_length=400)


SEEN = (
    (Seen.HANDED.value, _("Handed over in person")),
    (Seen.NOBODY.value, _("First visit: nobody was there")),
    (Seen.LEFT.value, _("Second visit: left under the door, with a record")),
    (Seen.OPENED.value, _("Opened in the State's mailbox")),
)


class RecordNotice(PlainForm):
    seen = forms.ChoiceField(label=_("What happened?"), choices=SEEN, widget=forms.RadioSelect)
    on = DatePartsField(label=_("On which day?"))


class RedoNotice(PlainForm):
    wrong = _text(_("What was wrong with it?"))


class OpenHearing(PlainForm):
    reason = _text(_("Why may the grant be void? Concrete facts"))
    article = forms.CharField(label=_("Article that was broken"), max_length=120)
    days = forms.IntegerField(
        label=_("Working days to be heard (five at least)"), min_value=5, max_value=60, initial=5
    )


class Rectify(PlainForm):
    was = forms.CharField(label=_("It said"), max_length=400)
    now = forms.CharField(label=_("It should say"), max_length=400)
