"""Days in words, in both languages at once."""

from datetime import date

from babel.dates import format_date

from ventanilla.kernel.text import Text

LOCALES = {"es": "es_PE", "en": "en_GB"}


def in_words(day: date) -> Text:
    """ "14 de marzo de 2027", "14 March 2027"."""
    return Text(**{code: format_date(day, "long", locale=name) for code, name in LOCALES.items()})
