"""Days in words, in both languages at once."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from ventanilla.kernel.text import Text

LOCALES = {"es": "es_PE", "en": "en_GB"}


@lru_cache(maxsize=1024)  # a page says the same few days again and again
def in_words(day: date) -> Text:
    """ "14 de marzo de 2027", "14 March 2027"."""
    return Text(**{code: format_date(day, "long", locale=name) for code, name in LOCALES.items()})
