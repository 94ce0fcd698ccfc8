"""What a browser may fill in of its own person (HTML 4.10.18.7; WCAG 2.2, 1.3.5).

Only where the form is about whoever sits before it: the data of a child or of somebody who is
represented are not the browser's.
"""

from django import forms

from ventanilla.portals.shared.forms import DateParts

TOKENS = {
    "surnames": "family-name",
    "given_names": "given-name",
    "birth_date": "bday",
    "address": "address-line1",
    "phone": "tel",
}
OF_THE_REPRESENTATIVE = {"representative_name": "name"}


def mark(field: forms.Field, fact: str, *, of_oneself: bool) -> None:
    """Say what `field` holds, where `fact` is about the person who types."""
    token = (TOKENS if of_oneself else OF_THE_REPRESENTATIVE).get(fact)
    if token is None:
        return
    widget = field.widget
    if isinstance(widget, DateParts):
        for part, name in zip(widget.widgets, ("day", "month", "year"), strict=True):
            part.attrs["autocomplete"] = f"{token}-{name}"
    else:
        widget.attrs["autocomplete"] = token
