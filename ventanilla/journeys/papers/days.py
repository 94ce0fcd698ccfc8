"""A day, or a day and its hour in Lima, as the reader's language writes them."""

from datetime import date, datetime

from babel.dates import format_date, format_datetime

from ventanilla.kernel.dates import LOCALES
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.text import Text

HOURS = {"es": "d 'de' MMMM 'de' y, HH:mm", "en": "d MMMM y, HH:mm"}


def in_words(value: object, language: str) -> object:
    """ "14 de marzo de 2027", "14 March 2027, 09:30"; a sentence said; anything else as it is."""
    if isinstance(value, Text):
        return value.say(language)
    if isinstance(value, datetime):
        local = value.astimezone(LEGAL_ZONE)
        return format_datetime(local, HOURS[language], locale=LOCALES[language])
    if isinstance(value, date):
        return format_date(value, "long", locale=LOCALES[language])
    return value


def both(value: date | datetime | None) -> Text:
    """A day as each language writes it; "—" where there is none."""
    if value is None:
        return Text("—", "—")
    return Text(str(in_words(value, "es")), str(in_words(value, "en")))
