"""Names of countries by their ISO 3166-1 alpha-2 code, in our languages (Unicode CLDR)."""

from babel import Locale
from babel.core import get_global

from ventanilla.kernel.text import Text

ZONE = {"D": "DEU"}  # what zones write otherwise than ISO 3166-1 (ICAO Doc 9303-3, section 5)


def country(code: str) -> Text:
    """A country's name; its code where CLDR does not name it."""
    return Text(*(str(Locale(language).territories.get(code, code)) for language in ("es", "en")))


def from_three(code: str) -> str:
    """The alpha-2 code of an alpha-3 one, or of the code of a zone ("D"); "" where there is none
    (Unicode CLDR, territory aliases)."""
    found = get_global("territory_aliases").get(ZONE.get(code, code), ())
    return found[0] if len(code) != 2 and len(found) == 1 and len(found[0]) == 2 else ""
