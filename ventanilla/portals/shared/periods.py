"""Lists of periods as people fill them in: one group of boxes a period, and one more on demand.

It works without scripts: the button that adds a row sends the form, and the page comes back with
what was typed and one empty row. Rows left empty are no periods.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ventanilla.eligibility.core import lists
from ventanilla.eligibility.core.values import Absence, Absences, Stay, Stays
from ventanilla.kernel.refusal import Refusal
from ventanilla.portals.shared.forms import DateParts

MOST = 20  # rows on a page: what they say has to fit the cookie on the person's device
ADD = "add-row"  # the name of the button
PLACE = re.compile(r"\[(\d+)\](?:\.(\w+))?")
Row = dict[str, Any]
Form = TypeVar("Form", bound=forms.Form)
Reads = Callable[[object], Stays | Absences]
YES_NO = (("yes", _("Yes")), ("no", _("No")))


@dataclass(frozen=True, slots=True)
class Shape:
    """What one row asks: the names of its first and last day, its titles, its other boxes and how
    they are read; `reads` reads the list, `empty` is what no row at all means ("": no answer)."""

    first: str
    last: str
    titles: Mapping[str, Any]
    others: Mapping[str, forms.Widget]
    words: Callable[[Row], Row]
    reads: Reads
    empty: str


class PeriodsWidget(forms.Widget):
    """The rows of one list. Boxes are named `list-0-from_day`, `list-0-quality` and so on."""

    template_name = "forms/periods.html"
    use_fieldset = True

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.days = DateParts()

    def first_box(self, id_: str) -> str:
        """The id where focus can go: the first box of the first row."""
        first = next(iter(self.shape.titles))
        return f"{id_}-0-{first}{'' if first in self.shape.others else '_0'}"

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[Row]:
        """The rows as they were typed, empty ones included."""
        numbers = {
            int(found[1]) for key in data if (found := re.match(rf"{re.escape(name)}-(\d+)-", key))
        }
        return [self._typed(data, files, f"{name}-{n}") for n in sorted(numbers)[:MOST]]

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        rows = self._rows(value)
        context["widget"]["rows"] = [
            self._row(f"{name}-{n}", row, attrs or {}, last=n == len(rows) - 1)
            for n, row in enumerate(rows)
        ]
        context["widget"]["add"] = ADD if len(rows) < MOST else ""
        context["widget"]["name"] = name
        return context

    def _typed(self, data: Mapping[str, Any], files: Any, name: str) -> Row:
        shape = self.shape
        row: Row = {
            key: self.days.value_from_datadict(data, files, f"{name}-{key}")
            for key in (shape.first, shape.last)
        }
        for key, widget in shape.others.items():
            row[key] = widget.value_from_datadict(data, files, f"{name}-{key}")
        return row

    def _rows(self, value: Any) -> list[Row]:
        if isinstance(value, str) and value:
            value = [_as_row(one) for one in self.shape.reads(value)]
        return list(value or [{}])

    def _row(self, name: str, row: Row, attrs: Row, *, last: bool) -> Row:
        boxes = []
        for key, title in self.shape.titles.items():
            if last and key in LATER:
                continue
            widget = self.shape.others.get(key, self.days)
            known = {"id": f"id_{name}-{key}"}
            if "aria-invalid" in attrs:
                known["aria-invalid"] = attrs["aria-invalid"]
            context = widget.get_context(f"{name}-{key}", row.get(key), known)["widget"]
            grouped = widget.use_fieldset
            boxes.append({"title": title, "widget": context, "grouped": grouped, "key": key})
        return {"boxes": boxes}


LATER = ("renewed",)  # asked of every row but the last: nothing follows that one


class PeriodsField(forms.Field):
    """A list of periods; each mistake is told with its row, as `lists` finds it."""

    def __init__(self, shape: Shape, **kwargs: Any) -> None:
        super().__init__(widget=PeriodsWidget(shape), **kwargs)
        self.shape = shape

    def clean(self, value: Any) -> str:
        """The list in its written form."""
        filled = [(n, row) for n, row in enumerate(value or []) if any(_said(row))]
        if not filled:
            if self.required and not self.shape.empty:
                raise ValidationError(_("Fill in at least one row."))
            return self.shape.empty
        rows = [self._plain(row) for _n, row in filled]
        try:
            return lists.written(self.shape.reads(rows))
        except Refusal as refusal:
            raise ValidationError(self._told(refusal, [n for n, _row in filled])) from refusal

    def _plain(self, row: Row) -> Row:
        """A typed row as `lists` reads it."""
        days = {key: _day(row[key]) for key in (self.shape.first, self.shape.last)}
        return {**self.shape.words(row), **days}

    def _told(self, refusal: Refusal, numbers: Sequence[int]) -> str:
        found = PLACE.search(refusal.at)
        said = refusal.say(get_language() or "es")
        if not found:
            return said
        row = _("Row %(row)s") % {"row": numbers[int(found[1])] + 1}
        title = self.shape.titles.get(found[2] or "")
        return f"{row}, {title}: {said}" if title else f"{row}: {said}"


def stays_field(choices: Sequence[tuple[str, str]], **kwargs: Any) -> PeriodsField:
    """A list of times under a status."""
    qualities = [name for name, _title in choices]
    shape = Shape(
        "from",
        "to",
        {
            "quality": _("Migratory status"),
            "from": _("First day"),
            "to": _("Last day (empty if it goes on)"),
            "renewed": _("Did you ask for the next one before it ended?"),
        },
        {
            "quality": forms.Select(choices=[("", _("Choose")), *choices]),
            "renewed": forms.RadioSelect(choices=YES_NO),
        },
        lambda row: {
            "quality": row["quality"] or "",
            "renewed": {"yes": True, "no": False}.get(row["renewed"] or ""),
        },
        lambda rows: lists.stays(rows, qualities),
        "",
    )
    return PeriodsField(shape, **kwargs)


def absences_field(**kwargs: Any) -> PeriodsField:
    """A list of trips abroad."""
    shape = Shape(
        "left",
        "back",
        {
            "left": _("Day you left"),
            "back": _("Day you came back (empty if still abroad)"),
            "authorised": _("The authority had allowed it"),
        },
        {"authorised": forms.CheckboxInput()},
        lambda row: {"authorised": bool(row["authorised"])},
        lists.absences,
        lists.NONE,
    )
    return PeriodsField(shape, **kwargs)


def grown(sent: QueryDict | None, make: Callable[[QueryDict | None], Form]) -> Form:
    """The form that `make` makes of what was sent. Where that was only for another row: the same
    form unsent, with what was typed and an empty row more."""
    form = make(sent)
    if sent is None or ADD not in sent:
        return form
    longer = make(None)
    longer.initial = _with_a_row(form)
    return longer


def _with_a_row(form: forms.Form) -> dict[str, Any]:
    """What was typed, with an empty row more."""
    initial = {}
    for name, field in form.fields.items():
        value = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
        if isinstance(field, PeriodsField) and form.data.get(ADD) == name and len(value) < MOST:
            value = [*value, {}]
        initial[name] = value
    return initial


def _said(row: Row) -> list[Any]:
    """What was typed into a row, boxes of days one by one."""
    said: list[Any] = []
    for value in row.values():
        said += value if isinstance(value, list) else [value]
    return said


def _day(parts: Sequence[str | None] | None) -> str | None:
    """Three boxes as an ISO day; None where all are empty; what is no day stays unreadable."""
    typed = [(part or "").strip() for part in parts or ()]
    if not any(typed):
        return None
    day, month, year = (*typed, "", "")[:3]
    return f"{year:0>4}-{month:0>2}-{day:0>2}"


def _as_row(one: Stay | Absence) -> Row:
    """A period that was kept, as the boxes show it."""
    if isinstance(one, Absence):
        return {"left": one.left, "back": one.back, "authorised": one.authorised}
    renewed = {True: "yes", False: "no", None: ""}[one.renewed]
    return {"quality": one.quality, "from": one.since, "to": one.until, "renewed": renewed}
