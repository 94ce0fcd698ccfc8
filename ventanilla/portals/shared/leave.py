"""Leave as a form: from, to, and who covers; the officer's page and the manager's share it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ventanilla.accounts.queries import Placed
from ventanilla.journeys import leave as journey
from ventanilla.journeys import staff
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import DatePartsField, PlainForm


def office_names() -> dict[str, str]:
    """The name of each office in which staff serve, by its code, in the language of the page."""
    language = get_language() or "es"
    return {one.code: one.name.say(language) for one in staff.units()}


class LeaveForm(PlainForm):
    """The days, both inclusive, and the colleague who acts meanwhile."""

    first = DatePartsField(label=_("First day away"))
    last = DatePartsField(label=_("Last day away"))
    cover = forms.ChoiceField(
        label=_("Who covers"),
        help_text=_("A colleague with the same roles, who is there on all of these days."),
    )

    def __init__(self, among: Iterable[Placed], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = office_names()
        known = [(one.person.id, _label(one, names)) for one in among]
        self.fields["cover"].choices = [("", _("Choose")), *known]  # type: ignore[attr-defined]

    def taken(self, user_id: str, stamp: Stamp) -> bool:
        """Note the leave; where it is refused the form says why."""
        if not self.is_valid():
            return False
        given = self.cleaned_data
        days = {"first": given["first"], "last": given["last"]}
        try:
            journey.take(user_id=user_id, **days, cover_id=given["cover"], stamp=stamp)
        except Refusal as refusal:
            self.refuse(refusal)
        return self.is_valid()


def _label(one: Placed, names: dict[str, str]) -> str:
    """Name and office, because two people may have one name."""
    office = names.get(one.office, one.office)
    return f"{one.person.name} · {office}" if office else one.person.name
