"""A fact of the definition as a form field: one way for the check and for the application."""

from typing import Any

from babel import Locale
from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ventanilla.eligibility.core.types import FactType
from ventanilla.kernel.text import Text
from ventanilla.portals.shared.forms import DatePartsField, choices_of
from ventanilla.portals.shared.periods import absences_field, stays_field
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.rules import FactPart

ISO_COUNTRY = 2
NO_COUNTRY = {"EU", "EZ", "UN", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}


def field_for(
    procedure: Procedure,
    fact: str,
    label: Text,
    hint: Text | None,
    language: str,
    *,
    required: bool,
) -> forms.Field:
    """The field that asks for `fact` in `language`."""
    part = procedure.fact_named(fact)
    words: dict[str, Any] = {
        "label": label.say(language),
        "help_text": hint.say(language) if hint else "",
        "required": required,
        "error_messages": {"required": _("Choose an answer.")},
    }
    if part.type is FactType.DATE:
        words["help_text"] = words["help_text"] or _("For example: 27 3 2025")
        return DatePartsField(**words)
    if part.type is FactType.COUNTRY:
        return forms.ChoiceField(choices=countries(language), **words)
    choices = _choices(procedure, part)
    if part.type is FactType.STAYS:
        return stays_field(choices, **words)
    if part.type is FactType.ABSENCES:
        return absences_field(**words)
    if choices:
        return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **words)
    if part.type is FactType.MONEY:
        words["help_text"] = words["help_text"] or _("For example: PEN 5500.00")
    return forms.CharField(max_length=200, **words)


def shown(value: object) -> object:
    """A kept value as its field shows it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def countries(language: str) -> list[tuple[str, str]]:
    """Every country by its ISO 3166-1 alpha-2 code, in the order of its name."""
    names = Locale(language).territories
    listed = [(code, name) for code, name in names.items() if _is_country(code)]
    return [("", gettext("Choose a country")), *sorted(listed, key=lambda pair: pair[1])]


def _choices(procedure: Procedure, part: FactPart) -> list[tuple[str, str]]:
    if part.type is FactType.YES_NO:
        return [("yes", gettext("Yes")), ("no", gettext("No"))]
    return choices_of(procedure.choices_of(part))


def _is_country(code: str) -> bool:
    private = code[:1] in ("X", "Z") and code not in ("ZA", "ZM", "ZW", "XK")
    return len(code) == ISO_COUNTRY and code.isalpha() and not private and code not in NO_COUNTRY
