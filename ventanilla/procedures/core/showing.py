"""Facts and distances as people read them."""

from collections.abc import Iterable
from datetime import date

from ventanilla.eligibility.core.saying import join
from ventanilla.eligibility.core.shortfall import Shortfall, Unit
from ventanilla.eligibility.core.types import FactType
from ventanilla.eligibility.core.values import Absence, Stay, Value
from ventanilla.kernel.countries import country
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.schema.definition import Procedure

YES, NO = Text("Sí", "Yes"), Text("No", "No")
NONE = Text("Ninguno", "None")
BETWEEN = Text("{first} – {last}", "{first} – {last}")
ON = Text("desde el {first}", "since {first}")
STILL = Text("desde el {first}, sin volver todavía", "since {first}, not back yet")
NOTED = Text("{what} ({note})", "{what} ({note})")
UNDER = Text("{quality}: {when}", "{quality}: {when}")
RENEWED = {
    True: Text("siguiente pedida a tiempo", "next one asked for in time"),
    False: Text("siguiente no pedida a tiempo", "next one not asked for in time"),
}
ALLOWED = Text("con permiso", "with permission")
SEMICOLON = Text("; ", "; ")
SHORT = {
    (Unit.YEARS, False): Text(
        "Tiene {have} y se piden {wanted}.", "You have {have}; {wanted} are asked for."
    ),
    (Unit.DAYS, True): Text(
        "Son {have} días y el máximo es {wanted}: {by} de más.",
        "It is {have} days and the most is {wanted}: {by} too many.",
    ),
    (Unit.DAYS, False): Text(
        "Son {have} días y se piden {wanted}: faltan {by}.",
        "It is {have} days and {wanted} are asked for: {by} short.",
    ),
}
TOO_LITTLE = Text(
    "Hay {have} y se pide {wanted}: falta {by}.",
    "There is {have}; {wanted} is asked for: {by} short.",
)
TOO_MUCH = Text(
    "Hay {have} y el máximo es {wanted}: {by} de más.",
    "There is {have}; the most is {wanted}: {by} too much.",
)


def shown(procedure: Procedure, fact: str, value: Value) -> Text | date | str:
    """The value of a fact as people read it."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, date):
        return value
    if isinstance(value, tuple):
        return join(SEMICOLON, (_period(procedure, one) for one in value)) if value else NONE
    if procedure.declared[fact].type is FactType.COUNTRY and value:
        return country(str(value))
    for option in procedure.choices_of(procedure.fact_named(fact)):
        if option.id == value:
            return option.title
    return str(value)


def said(value: Text | date | str) -> Text:
    """What `shown` gives, as a sentence in both languages."""
    if isinstance(value, Text):
        return value
    return in_words(value) if isinstance(value, date) else Text(value, value)


def distances(shorts: Iterable[Shortfall]) -> tuple[Text, ...]:
    """By how much a condition falls short, a sentence each."""
    return tuple(_distance(one) for one in shorts)


def _distance(short: Shortfall) -> Text:
    pattern = SHORT.get((short.unit, short.over), TOO_MUCH if short.over else TOO_LITTLE)
    values = {"have": short.have, "wanted": short.wanted, "by": short.by}
    return pattern.filled(**{name: _plain(value) for name, value in values.items()})


def _plain(value: Value) -> Text:
    return in_words(value) if isinstance(value, date) else Text(str(value), str(value))


def _period(procedure: Procedure, one: Stay | Absence) -> Text:
    if isinstance(one, Absence):
        when = _when(one.left, one.back, STILL)
        return NOTED.filled(what=when, note=ALLOWED) if one.authorised else when
    quality = procedure.quality_named(one.quality).title
    text = UNDER.filled(quality=quality, when=_when(one.since, one.until, ON))
    note = RENEWED.get(one.renewed) if one.renewed is not None else None
    return NOTED.filled(what=text, note=note) if note else text


def _when(first: date, last: date | None, open_end: Text) -> Text:
    if last is None:
        return open_end.filled(first=in_words(first))
    return BETWEEN.filled(first=in_words(first), last=in_words(last))
