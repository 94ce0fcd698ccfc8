"""What a field asks about the person who fills it, said to their browser (WCAG 2.2, 1.3.5).

A browser, or whatever somebody uses to type with, can then fill it in or show its picture. Only
for people who speak for themselves: another person's data are not in anybody's own browser.
"""

from django import forms
from django.forms import MultiWidget

PURPOSE = {
    "surnames": "family-name",
    "given_names": "given-name",
    "birth_date": "bday",
    "address": "address-line1",
    "phone": "tel",
}
PARTS = ("day", "month", "year")


def say_purpose(fact: str, field: forms.Field) -> None:
    """Mark `field` with the HTML `autocomplete` token of `fact`, where there is one."""
    token = PURPOSE.get(fact)
    if token is None:
        return
    if isinstance(field.widget, MultiWidget):
        for part, widget in zip(PARTS, field.widget.widgets, strict=True):
            widget.attrs["autocomplete"] = f"{token}-{part}"
    else:
        field.widget.attrs["autocomplete"] = token
