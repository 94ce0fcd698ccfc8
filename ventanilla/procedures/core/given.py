"""What a person typed, read as the fact it answers, or refused with what would be right."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ventanilla.eligibility.core import lists
from ventanilla.eligibility.core.types import Declarations, Declared, FactType
from ventanilla.eligibility.core.values import Facts, Money, Value
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

YES_NO = {"yes": True, "no": False, "true": True, "false": False, "si": True, "sí": True}
LONGEST = 500
DIGITS = Text(
    "Escriba las {count} cifras, con los ceros del comienzo.",
    "Type the {count} digits, with the zeros at the front.",
)
COUNTRY_LETTERS = 2
MONEY = re.compile(r"([A-Z]{3}) ?([0-9]{1,12}(?:\.[0-9]{1,2})?)")


def typed(declared: Declared, name: str, raw: object) -> Value:
    """The value of fact `name`; where `raw` is none, Refusal "answer" at `name` or inside it."""
    try:
        value = _READ[declared.type](raw, declared)
    except Refusal as refusal:  # of a list, with the place in it
        raise Refusal("answer", refusal.why, at=f"{name}{refusal.at}") from refusal
    if value is None:
        raise Refusal("answer", _wanted(declared), at=name)
    return value


def _wanted(declared: Declared) -> Text:
    if declared.digits:
        return DIGITS.filled(count=declared.digits)
    return _WANTED[declared.type]


def facts(answers: Mapping[str, object], declared: Declarations) -> Facts:
    """Answers as they are kept (days as ISO text), as facts; what is unknown is left out."""
    return {
        name: typed(declared[name], name, raw)
        for name, raw in answers.items()
        if name in declared and raw not in ("", None)
    }


def kept(value: Value) -> str | bool | int:
    """A value as it is kept in an event: days as ISO text, lists in their written form."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return lists.written(value)
    return str(value) if isinstance(value, Money) else value


def _choice(raw: object, declared: Declared) -> Value | None:
    return raw if isinstance(raw, str) and raw in declared.choices else None


def _date(raw: object, _: Declared) -> Value | None:
    return lists.day(raw) if isinstance(raw, (str, date)) else None


def _money(raw: object, _: Declared) -> Value | None:
    if isinstance(raw, Money):
        return raw
    found = MONEY.fullmatch(raw.strip()) if isinstance(raw, str) else None
    return Money(Decimal(found[2]), found[1]) if found else None


def _yes_no(raw: object, _: Declared) -> Value | None:
    return raw if isinstance(raw, bool) else YES_NO.get(str(raw).strip().lower())


def _number(raw: object, _: Declared) -> Value | None:
    if isinstance(raw, int) and not isinstance(raw, bool):
        return raw
    return int(raw) if isinstance(raw, str) and raw.isascii() and raw.isdigit() else None


def _text(raw: object, declared: Declared) -> Value | None:
    if not isinstance(raw, str) or len(raw) > LONGEST or not raw.isprintable():
        return None
    text = " ".join(raw.split())
    if declared.digits:
        text = text.replace(" ", "")
        return text if text.isascii() and text.isdigit() and len(text) == declared.digits else None
    return text or None


def _country(raw: object, _: Declared) -> Value | None:
    code = raw.strip().upper() if isinstance(raw, str) else ""
    return code if len(code) == COUNTRY_LETTERS and code.isascii() and code.isalpha() else None


_READ = {
    FactType.CHOICE: _choice,
    FactType.DATE: _date,
    FactType.YES_NO: _yes_no,
    FactType.NUMBER: _number,
    FactType.MONEY: _money,
    FactType.STAYS: lambda raw, declared: lists.stays(raw, declared.choices),
    FactType.ABSENCES: lambda raw, _: lists.absences(raw),
    FactType.TEXT: _text,
    FactType.COUNTRY: _country,
}
_WANTED: Mapping[FactType, Text] = {
    FactType.CHOICE: Text("Elija una de las opciones.", "Choose one of the options."),
    FactType.DATE: lists.NO_DAY,
    FactType.MONEY: Text(
        "Escriba la moneda y el monto. Por ejemplo: PEN 5500.00",
        "Type the currency and the amount. For example: PEN 5500.00",
    ),
    FactType.YES_NO: Text("Responda sí o no.", "Answer yes or no."),
    FactType.NUMBER: Text("Escriba un número entero.", "Type a whole number."),
    FactType.TEXT: Text(
        "Escriba la respuesta tal como figura en su documento.",
        "Type the answer as it stands in your document.",
    ),
    FactType.COUNTRY: Text(
        "Escriba el código del país, de dos letras.", "Type the country's two-letter code."
    ),
}
