"""Names of countries by their ISO 3166-1 alpha-2 code, in our languages (Unicode CLDR)."""

from babel import Locale

from ventanilla.kernel.text import Text


def country(code: str) -> Text:
    """A country's name; its code where CLDR does not name it."""
    return Text(*(str(Locale(language).territories.get(code, code)) for language in ("es", "en")))
