"""Tags that print our own values: sentences, citations, days, money, statements."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal, get_currency_symbol
from django import template
from django.forms import BoundField, MultiWidget, RadioSelect
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language

from ventanilla.appointments.core.booking import Booking
from ventanilla.cases.core.review import RECOURSE_NAME, Recourse
from ventanilla.cases.core.states import NAME, State
from ventanilla.cases.queries_of_desk import MANY
from ventanilla.fitness.core.outcome import OUTCOMES, Outcome, Place
from ventanilla.journeys.fit import Fitness
from ventanilla.journeys.papers.days import HOURS
from ventanilla.journeys.past import sentence
from ventanilla.kernel.actor import Role
from ventanilla.kernel.citation import Citation
from ventanilla.kernel.dates import LOCALES
from ventanilla.kernel.text import Text
from ventanilla.planner.core import words
from ventanilla.planner.core.figures import Figures, Lead
from ventanilla.portals.shared.periods import PeriodsWidget
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.reading.core.sight import Box

register = template.Library()
WEEKDAYS = {"es": "EEEE d 'de' MMMM", "en": "EEEE d MMMM"}
MONTHS = {"es": "MMMM 'de' y", "en": "MMMM y"}


def _locale() -> str:
    return LOCALES[(get_language() or "es")[:2]]


def _own(patterns: Mapping[str, str]) -> str:
    """The pattern of the page's language."""
    return patterns[(get_language() or "es")[:2]]


@register.filter
def say(text: Text | date | str | None) -> str:
    """A sentence, or a day, in the language of the page."""
    if isinstance(text, date):
        return day(text)
    if text is None or isinstance(text, str):
        return text or ""
    return text.say(get_language() or "es")


@register.filter
def day(value: date | datetime | str | None) -> str:
    """A day in words: "14 de marzo de 2027"."""
    if isinstance(value, str):
        value = date.fromisoformat(value)
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    return format_date(value, "long", locale=_locale()) if value else ""


@register.filter
def hour(value: datetime | None) -> str:
    """A day and its hour."""
    if value is None:
        return ""
    return format_datetime(timezone.localtime(value), _own(HOURS), locale=_locale())


@register.filter
def weekday(value: date) -> str:
    """A day with its weekday: "lunes 14 de setiembre"."""
    return format_date(value, _own(WEEKDAYS), locale=_locale())


@register.filter
def month(value: date) -> str:
    """A month with its year: "setiembre de 2026"."""
    return format_date(value, _own(MONTHS), locale=_locale())


@register.filter
def clock(value: datetime) -> str:
    """The hour alone, "09:20", in Lima."""
    return timezone.localtime(value).strftime("%H:%M")


@register.filter
def iso(value: datetime) -> str:
    """For machines."""
    return value.isoformat()


@register.filter
def km(value: float) -> str:
    """A distance as people say it: whole kilometres, "less than 1"."""
    return format_decimal(max(round(value), 1), "#,##0", locale=_locale())


@register.filter
def instant(value: datetime) -> str:
    """An hour for machines (HTML, `datetime`): whole seconds, with its offset from UTC."""
    return value.isoformat(timespec="seconds")


@register.filter
def money(amount: str | None, currency: str) -> str:
    """An amount as the reader's country writes it."""
    if not amount:
        return ""
    symbol = get_currency_symbol(currency, locale="es_PE")  # S/ in every language
    return f"{symbol} {format_decimal(Decimal(amount), '#,##0.00', locale=_locale())}"


@register.filter
def lasting(lead: Lead) -> str:
    """How long something takes, in words."""
    return say(words.lead(lead))


@register.filter
def kb(size: int) -> str:
    """A size in bytes as people say it."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(size // 1000, 1)} kB"


@register.inclusion_tag("components/cite.html")
def cite(citation: Citation, procedure: Procedure | Figures) -> dict[str, Any]:
    """The label of a statement; article and source folded behind it. Sources are looked up in the
    definition, or in the figures of the plan."""
    return {
        "label": citation.standing.label,
        "kind": _kind(citation),
        "article": citation.article,
        "source": procedure.sources.get(citation.source),
    }


def _kind(citation: Citation) -> str:
    standing = citation.standing
    if standing.may_refuse:
        return "law"
    return "analogy" if standing.may_be_observed else citation.basis.value


TAG = {
    "granted": "good",
    "refused": "bad",
    "not_filed": "bad",
    "abandoned": "bad",
    "annulled": "bad",
    "withdrawn": "",
    "observed": "due",
    "observed_again": "due",
}


@register.simple_tag
def state_tag(state: State) -> str:
    """The state of a case as a tag."""
    name = NAME[state].say(get_language() or "es")
    return format_html('<span class="tag {}">{}</span>', TAG.get(state.value, "wait"), name)


@register.filter
def seat_for(seats: Iterable[Booking], purpose: str) -> Booking | None:
    """The live booking for a purpose."""
    return next((one for one in seats if one.purpose.value == purpose), None)


ROLES = {
    Role.APPLICANT: Text("solicitante", "applicant"),
    Role.PROVIDER: Text("gestor", "provider"),
    Role.OFFICER: Text("funcionario", "officer"),
    Role.COUNTER: Text("ventanilla", "counter"),
    Role.MANAGER: Text("jefatura", "manager"),
    Role.EDITOR: Text("editor", "editor"),
    Role.OPERATOR: Text("operador", "operator"),
    Role.SYSTEM: Text("la máquina", "the machine"),
}


@register.filter
def role(value: str) -> str:
    """A role in words."""
    return say(ROLES[Role(value)])


@register.filter
def place(field: BoundField) -> str:
    """The id where focus can go: the control, or the first box of a group (of a date, the day)."""
    if isinstance(field.field.widget, PeriodsWidget):
        return field.field.widget.first_box(field.auto_id)
    grouped = isinstance(field.field.widget, MultiWidget | RadioSelect)
    return f"{field.auto_id}_0" if grouped else field.auto_id


@register.filter
def pages(count: int) -> range:
    """Page numbers from 1."""
    return range(1, count + 1)


@register.simple_tag
def count(counts: Mapping[str, int], name: str) -> str:
    """How many, counted to a hundred: "7", or "100+"."""
    found = counts.get(name, 0)
    return f"{MANY}+" if found >= MANY else str(found)


@register.filter
def at(values: Mapping[str, Any] | None, name: str) -> Any:
    """What a mapping has under a name."""
    return (values or {}).get(name)


TONES = {Outcome.FITS: "good", Outcome.UNTOLD: "", Outcome.DOUBT: "due", Outcome.UNFIT: "bad"}


@register.filter
def happened(kind: str) -> Text:
    """What an event of that kind is called."""
    return sentence(kind)


@register.filter
def recourse(kind: Recourse) -> Text:
    """What a recourse is called."""
    return RECOURSE_NAME[kind]


@register.filter
def concat(some: frozenset[str], more: frozenset[str]) -> frozenset[str]:
    """Both together."""
    return some | more


@register.filter
def fit_class(outcome: Outcome) -> str:
    """The tone of a check's tag."""
    return TONES[outcome]


@register.filter
def fit_says(outcome: Outcome) -> Text:
    """An outcome in two words."""
    return OUTCOMES[outcome]


@register.simple_tag
def marks(fitness: Fitness | None, document_id: str, page: int) -> list[dict[str, object]]:
    """Where on that page each check was told, in thousandths of its width and height."""
    found = fitness.results if fitness else ()
    places = [(one.outcome, one.place) for one in found if one.place and one.place.box]
    return [
        {"tone": TONES[outcome] or "untold", **_rectangle(place)}
        for outcome, place in places
        if (place.document_id, place.page) == (document_id, page)
    ]


def _rectangle(place: Place) -> dict[str, int]:
    """A little larger than the words, so that their letters are not crossed."""
    box = place.box or Box(0, 0, 0, 0)
    left, top = round(box.left * 1000) - 4, round(box.top * 1000) - 3
    wide, high = round((box.right - box.left) * 1000), round((box.bottom - box.top) * 1000)
    return {"left": left, "top": top, "wide": wide + 8, "high": high + 6}
