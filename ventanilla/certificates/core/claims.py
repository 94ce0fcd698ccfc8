"""What a certificate states: the fewest facts that tell whose status it is, and which."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Claims:
    """`resolution` is the number of the decision that granted `quality`, on `granted_on`."""

    name: str
    birth_date: date
    nationality: str
    quality: str
    resolution: str
    granted_on: date
