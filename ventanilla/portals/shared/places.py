"""Where somebody is: a district by its code or name, or a position on a map."""

import re
import unicodedata

from ventanilla import wiring
from ventanilla.appointments.core.places import District, Point

MOST = 30
CODE = re.compile(r"[0-9]{6}")
POSITION = re.compile(r"(-?[0-9]{1,2}(?:\.[0-9]+)?)\s*[,;]\s*(-?[0-9]{1,3}(?:\.[0-9]+)?)")


def found_districts(asked: str) -> tuple[District, ...]:
    """The districts that `asked` may mean, by code or by name without accents; at most thirty."""
    table = wiring.districts()
    if CODE.fullmatch(asked):
        return (table[asked],) if asked in table else ()
    wanted = plain(asked)
    if len(wanted) < 2 or POSITION.fullmatch(asked):
        return ()
    exact = tuple(one for one in table.values() if plain(one.name) == wanted)
    return (exact or tuple(one for one in table.values() if wanted in plain(one.name)))[:MOST]


def position(asked: str, districts: tuple[District, ...]) -> tuple[Point | None, District | None]:
    """The one point that is meant, and the district it is of; None where it is open which."""
    found = POSITION.fullmatch(asked)
    if found:
        lat, lon = float(found[1]), float(found[2])
        return (Point(lat, lon), None) if abs(lat) <= 90 and abs(lon) <= 180 else (None, None)
    if len(districts) == 1:
        return districts[0].at, districts[0]
    return None, None


def plain(text: str) -> str:
    """Small letters without accents."""
    folded = unicodedata.normalize("NFD", text.lower().strip())
    return "".join(c for c in folded if not unicodedata.combining(c))
