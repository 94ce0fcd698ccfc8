"""Where people and offices are: districts by their code, and the way between two points."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

EARTH = 6371.0  # mean radius in km


@dataclass(frozen=True, slots=True)
class Point:
    """Latitude and longitude in degrees (WGS 84)."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class District:
    """A district by its UBIGEO code (INEI): names repeat, 259 districts share 101 of them.

    `at` is None where no position is known. `position_of` says of what it is: the district, or
    its province or department where that of the district could not be told from a namesake's.
    """

    code: str
    name: str
    province: str
    department: str
    at: Point | None
    position_of: str = "district"

    @property
    def full_name(self) -> str:
        return f"{self.name}, {self.province}, {self.department}"


def distance(one: Point, other: Point) -> float:
    """Kilometres along the surface (haversine): the order of offices, never a travel time."""
    lat, lon = radians(other.lat - one.lat), radians(other.lon - one.lon)
    chord = sin(lat / 2) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(lon / 2) ** 2
    return 2 * EARTH * asin(sqrt(chord))


def no_such_department(name: str, known: Iterable[str]) -> Refusal:
    """The refusal of a department that the table of districts does not have."""
    said = Text("«{name}» no es un departamento.", "“{name}” is not a department.")
    offered = Text("Escriba uno de estos: {known}.", "Write one of these: {known}.")
    return Refusal(
        "no-such-department",
        said.filled(name=name),
        then=offered.filled(known=", ".join(sorted(known))),
        at="region",
    )
