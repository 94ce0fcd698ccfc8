"""What a person typed, read as the fact it answers, or refused with what would be right."""

from collections.abc import Mapping
from datetime import date

from ventanilla.eligibility.core.terms import Facts, Value
from ventanilla.eligibility.core.types import Declarations, Declared, FactType
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

YES_NO = {"yes": True, "no": False, "true": True, "false": False, "si": True, "sí": True}
LONGEST = 500
DIGITS = Text(
    "Escriba las {count} cifras, con los ceros del comienzo.",
    "Type the {count} digits, with the zeros at the front.",
)
COUNTRY_LETTERS = 2


def typed(declared: Declared, name: str, raw: object) -> Value:
    """The value of fact `name`; Refusal "answer" at `name` where `raw` is not one."""
    value = _READ[declared.type](raw, declared)
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
    """A value as it is kept in an event: days as ISO text."""
    return value.isoformat() if isinstance(value, date) else value


def _choice(raw: object, declared: Declared) -> Value | None:
    return raw if isinstance(raw, str) and raw in declared.choices else None


def _date(raw: object, _: Declared) -> Value | None:
    if isinstance(raw, date):
        return raw
    try:
        return date.fromisoformat(raw) if isinstance(raw, str) else None
    except ValueError:
        return None


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
    FactType.TEXT: _text,
    FactType.COUNTRY: _country,
}
_WANTED = {
    FactType.CHOICE: Text("Elija una de las opciones.", "Choose one of the options."),
    FactType.DATE: Text("Escriba un día que exista.", "Type a day that exists."),
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
