"""Names of countries by their ISO 3166-1 alpha-2 code, in our languages (Unicode CLDR)."""

from functools import cache

from babel import Locale
from babel.core import get_global

from ventanilla.kernel.text import Text

ZONE = {"D": "DEU"}  # what zones write otherwise than ISO 3166-1 (ICAO Doc 9303-3, section 5)
SPOKEN = ("es", "en", "fr", "pt", "de", "it")  # languages in which papers name countries
NO_COUNTRY = frozenset(
    {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "EA", "IC", "TA"}
)
OTHER_NAMES = {
    "US": "United States of America, USA, U.S.A., Estados Unidos de América, EE. UU., EE.UU., "
    "États-Unis d'Amérique, Vereinigte Staaten von Amerika, Stati Uniti d'America, EUA, "
    "Estados Unidos da América, Estados Unidos de Norteamérica",
    "GB": "Great Britain, England, Scotland, Wales, Northern Ireland, Gran Bretaña, Inglaterra, "
    "Escocia, Grande-Bretagne, Angleterre, Großbritannien, UK, United Kingdom of Great Britain "
    "and Northern Ireland, Reino Unido de Gran Bretaña e Irlanda del Norte, Inghilterra",
    "NL": "Holland, Holanda, The Netherlands, Kingdom of the Netherlands",
    "CZ": "Czech Republic, República Checa, République tchèque",
    "RU": "Russian Federation, Federación de Rusia, Fédération de Russie",
    "KR": "Republic of Korea, República de Corea",
    "DE": "Bundesrepublik Deutschland, Federal Republic of Germany, República Federal de Alemania",
    "BR": "República Federativa do Brasil, República Federativa del Brasil",
    "CN": "People's Republic of China, República Popular China",
    "CH": "Schweizerische Eidgenossenschaft, Confédération suisse, Confederazione Svizzera",
    "FR": "République française",
    "IT": "Repubblica Italiana",
    "PT": "República Portuguesa",
    "ES": "Reino de España",
    "AR": "República Argentina, Argentine Republic",
    "VE": "República Bolivariana de Venezuela",
    "TR": "Turkey, Türkiye",
    "VN": "Viet Nam",
    "BO": "Estado Plurinacional de Bolivia",
    "MX": "Estados Unidos Mexicanos, United Mexican States",
    "AT": "Republik Österreich",
    "AU": "Commonwealth of Australia",
    "UY": "República Oriental del Uruguay",
}


def country(code: str) -> Text:
    """A country's name; its code where CLDR does not name it."""
    return Text(*(str(Locale(language).territories.get(code, code)) for language in ("es", "en")))


def from_three(code: str) -> str:
    """The alpha-2 code of an alpha-3 one, or of the code of a zone ("D"); "" where there is none
    (Unicode CLDR, territory aliases)."""
    found = get_global("territory_aliases").get(ZONE.get(code, code), ())
    return found[0] if len(code) != 2 and len(found) == 1 and len(found[0]) == 2 else ""


@cache
def codes_by_name() -> dict[str, str]:
    """Names of countries as papers in six languages write them, each with its code."""
    found: dict[str, str] = {}
    for language in SPOKEN:
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRY:
                found.setdefault(str(name), code)
    other = ((name, code) for code, names in OTHER_NAMES.items() for name in names.split(", "))
    return found | dict(other)


def alpha2(code: str) -> str | None:
    """The two letters for the three of ISO 3166-1 alpha-3, in capitals as a passport has them."""
    known: list[str] = list(get_global("territory_aliases").get(code, ()))
    three = len(code) == 3 and code.isupper() and code.isalpha()
    return known[0] if three and len(known) == 1 else None
