"""Forms as people meet them: one question after the other, days in three boxes, linked errors."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Protocol

from django import forms
from django.forms.widgets import MultiWidget, NumberInput
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


class HasTitle(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> Text: ...


def choices_of(items: Iterable[HasTitle]) -> list[tuple[str, str]]:
    """Items of a definition as choices, in the language of the page."""
    language = get_language() or "es"
    return [(item.id, item.title.say(language)) for item in items]


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, even where it is empty; None where the form is only looked at."""
    return request.POST if request.method == "POST" else None


# What is said instead of Django's own sentences, by the kind of field; the closest kind first.
SAID: tuple[tuple[type[forms.Field], dict[str, object]], ...] = (
    (
        forms.IntegerField,
        {
            "required": _("Type a number."),
            "invalid": _("Type a whole number."),
            "min_value": _("Type %(limit_value)s or more."),
            "max_value": _("Type %(limit_value)s or less."),
        },
    ),
    (forms.ChoiceField, {"required": _("Choose one.")}),
    (
        forms.CharField,
        {
            "required": _("Write it here."),
            "max_length": _("Shorten it to %(limit_value)s characters: it has %(show_value)s."),
        },
    ),
)


def in_our_words(field: forms.Field) -> None:
    """Give the field our sentences, except where it has one of its own."""
    said = next((said for kind, said in SAID if isinstance(field, kind)), {})
    for code, text in said.items():
        if field.error_messages.get(code) == _generic(field, code):
            field.error_messages[code] = text  # type: ignore[assignment]  # a lazy sentence


def _generic(field: forms.Field, code: str) -> object:
    """What Django says for this kind of field."""
    kinds = type(field).__mro__
    found = (vars(one).get("default_error_messages", {}).get(code) for one in kinds)
    return next((message for message in found if message is not None), None)


class PlainForm(forms.Form):
    """No colons after labels, no browser bubbles: errors come from us, in words."""

    template_name = "forms/form.html"
    use_required_attribute = False
    error_css_class = "has-error"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        """As ever, once every field speaks as we do."""
        for field in self.fields.values():
            in_our_words(field)
        super().full_clean()

    def refuse(self, refusal: Refusal) -> None:
        """Show a refusal of a room at the field it is about, or above the form."""
        name = refusal.at.partition("[")[0]  # a mistake inside a list is shown at the list
        field = name if name in self.fields else None
        self.add_error(field, refusal.say(get_language() or "es"))


class Boxes(forms.CheckboxSelectMultiple):
    """Several boxes of one question. Their shared name ends in "[]", which says to whoever judges a
    page that it is shared on purpose."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        return super().get_context(f"{name}[]", value, attrs)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return super().value_from_datadict(data, files, f"{name}[]")


class DateParts(MultiWidget):
    """Day, month and year in three boxes: the way a date is read from a paper."""

    template_name = "forms/date.html"

    def __init__(self) -> None:
        super().__init__(
            {
                part: NumberInput(attrs={"inputmode": "numeric", "maxlength": size, "size": size})
                for part, size in (("day", 2), ("month", 2), ("year", 4))
            }
        )
        for widget in self.widgets:
            widget.input_type = "text"  # type: ignore[attr-defined]

    def decompress(self, value: Any) -> list[Any]:
        if isinstance(value, str):
            try:
                value = date.fromisoformat(value)
            except ValueError:
                return ["", "", ""]
        return [value.day, value.month, value.year] if isinstance(value, date) else ["", "", ""]


class DatePartsField(forms.MultiValueField):
    """A day that exists, or a sentence that says which box is wrong."""

    widget = DateParts

    def __init__(self, **kwargs: Any) -> None:
        parts = [forms.CharField(required=False, max_length=4) for _part in range(3)]
        kwargs.setdefault("help_text", _("For example: 27 3 2025"))
        super().__init__(parts, require_all_fields=False, **kwargs)

    def clean(self, value: Any) -> date | None:
        typed = [str(part or "").strip() for part in value or ["", "", ""]]
        if not any(typed):
            if self.required:
                raise forms.ValidationError(_("Type the date."))
            return None
        if not all(part.isascii() and part.isdecimal() for part in typed):
            raise forms.ValidationError(_("Type day, month and year as numbers."))
        try:
            return date(int(typed[2]), int(typed[1]), int(typed[0]))
        except ValueError:
            raise forms.ValidationError(_("Type a day that exists.")) from None
