"""An office as it is known: what is not confirmed is None, and each value has its source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ventanilla.appointments.core.places import Point, distance
from ventanilla.kernel.citation import Basis, Citation, Confidence
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Office:
    """`at` is a city's centre, good enough to order by and not to be drawn on a map."""

    code: str
    name: Text
    city: str
    department: str
    kind: str
    address: str | None
    hours: Text | None
    at: Point | None
    cites: Mapping[str, Citation] = field(default_factory=dict)
    example_hours: bool = False

    def cite(self, what: str) -> Citation:
        """Where the value `what` was read; unconfirmed where nothing says so."""
        return self.cites.get(what, Citation(Basis.UNCONFIRMED, Confidence.UNCONFIRMED, ""))


@dataclass(frozen=True, slots=True)
class Near:
    """An office and how far it is; None where its position or the person's is not known."""

    office: Office
    km: float | None


def nearest(offices: Iterable[Office], at: Point | None) -> tuple[Near, ...]:
    """The nearest first; those without a position last, by name."""
    found = (Near(one, _far(one, at)) for one in offices)
    return tuple(sorted(found, key=_order))


def _far(office: Office, at: Point | None) -> float | None:
    return None if at is None or office.at is None else distance(office.at, at)


def _order(near: Near) -> tuple[bool, float, str]:
    return (near.km is None, near.km or 0.0, near.office.name.es)
