"""An incident with personal data: who has to be told, and until which hour.

The hours are hours of the clock: they run at night and on Sundays. The law gives no figure for
"large volume" or "many people" that we know of, so whoever keeps the log says whether it is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from ventanilla.kernel.text import Text

HOURS = 48
TERM = timedelta(hours=HOURS)


class Data(StrEnum):
    """Kinds of personal data that this service keeps, and those that the law names sensitive."""

    IDENTITY = "identity"
    CONTACT = "contact"
    ANSWERS = "answers"
    RECORDS = "records"
    ACCOUNTS = "accounts"
    INCOME = "income"
    HEALTH = "health"
    BIOMETRIC = "biometric"
    ORIGIN = "origin"
    BELIEFS = "beliefs"


@dataclass(frozen=True, slots=True)
class DataKind:
    """What a kind is called, and is it sensitive (Ley 29733, art. 2.5)?"""

    name: Text
    sensitive: bool = False


DATA: Mapping[Data, DataKind] = MappingProxyType(
    {
        Data.IDENTITY: DataKind(Text("nombre y documentos", "name and identity documents")),
        Data.CONTACT: DataKind(Text("dirección, correo y teléfono", "address, e-mail, telephone")),
        Data.ANSWERS: DataKind(Text("respuestas de solicitudes", "answers of applications")),
        Data.RECORDS: DataKind(Text("antecedentes", "police, penal or judicial records")),
        Data.ACCOUNTS: DataKind(Text("cuentas y contraseñas", "accounts and passwords")),
        Data.INCOME: DataKind(Text("ingresos", "income"), sensitive=True),
        Data.HEALTH: DataKind(Text("salud", "health"), sensitive=True),
        Data.BIOMETRIC: DataKind(Text("datos biométricos", "biometric data"), sensitive=True),
        Data.ORIGIN: DataKind(Text("origen racial o étnico", "racial or ethnic origin"), True),
        Data.BELIEFS: DataKind(
            Text("religión o afiliación sindical", "religion or union membership"), True
        ),
    }
)


class Ground(StrEnum):
    """Why the authority must be told (D.S. 016-2024-JUS, art. 34): one is enough."""

    VOLUME = "volume"
    PEOPLE = "people"
    SENSITIVE = "sensitive"
    HARM = "harm"


GROUNDS: Mapping[Ground, Text] = MappingProxyType(
    {
        Ground.VOLUME: Text("gran volumen de datos", "a large volume of data"),
        Ground.PEOPLE: Text("muchas personas", "many people"),
        Ground.SENSITIVE: Text("datos sensibles", "sensitive data"),
        Ground.HARM: Text("daño evidente", "evident harm"),
    }
)


class Whom(StrEnum):
    """Who is told of an incident."""

    AUTHORITY = "authority"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Assessment:
    """What is known now, as it was said by whoever keeps the log; each may be said anew.

    `what`, `consequences` and `measures` hold "" in English until somebody writes it there.
    `people` is how many people, None while nobody knows. `concerns`: it affects them.
    """

    what: Text
    consequences: Text
    measures: Text
    data: frozenset[Data]
    people: int | None
    large_volume: bool
    many_people: bool
    harm: bool
    concerns: bool

    @property
    def sensitive(self) -> bool:
        return any(DATA[kind].sensitive for kind in self.data)

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Why the authority must be told; none where it need not be."""
        said = {
            Ground.VOLUME: self.large_volume,
            Ground.PEOPLE: self.many_people,
            Ground.SENSITIVE: self.sensitive,
            Ground.HARM: self.harm,
        }
        return tuple(ground for ground, true in said.items() if true)


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of the checklist. `until` is the last moment; `told_at` None while it is owed."""

    whom: Whom
    owed: bool
    until: datetime
    told_at: datetime | None
    article: str

    @property
    def waits(self) -> bool:
        """Must it still be done?"""
        return self.owed and self.told_at is None

    def late(self, at: datetime) -> bool:
        """Was it, or is it, not done by then?"""
        return self.owed and (self.told_at or at) > self.until

    def hours_left(self, at: datetime) -> int:
        """Whole hours that are left; 0 in the last one and afterwards."""
        return max(int((self.until - at) / timedelta(hours=1)), 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an incident's log: what was done, by whom, when; `said` in their words."""

    at: datetime
    by: str
    act: str
    said: str


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident, or a `drill` of one. `known_at`: since when somebody here knows of it.

    `revision` counts how often it was assessed.
    """

    id: str
    drill: bool
    known_at: datetime
    opened_at: datetime
    opened_by: str
    assessment: Assessment
    revision: int
    authority_told_at: datetime | None
    people_told_at: datetime | None
    closed_at: datetime | None

    @property
    def until(self) -> datetime:
        """The last moment of the forty-eight hours."""
        return self.known_at + TERM

    @property
    def duties(self) -> tuple[Duty, ...]:
        """Whom to tell: the authority, and the people concerned."""
        owed = bool(self.assessment.grounds)
        return (
            Duty(Whom.AUTHORITY, owed, self.until, self.authority_told_at, AUTHORITY),
            Duty(Whom.PEOPLE, self.assessment.concerns, self.until, self.people_told_at, PEOPLE),
        )

    @property
    def waiting(self) -> tuple[Duty, ...]:
        """What must still be done."""
        return tuple(duty for duty in self.duties if duty.waits)

    @property
    def open(self) -> bool:
        return self.closed_at is None

    def late(self, at: datetime) -> bool:
        """Is somebody still to be told whose hours are over?"""
        return any(duty.late(at) for duty in self.waiting)


AUTHORITY, PEOPLE = "D.S. 016-2024-JUS, art. 34", "D.S. 016-2024-JUS, art. 35"


def named(kinds: frozenset[Data]) -> Iterator[Text]:
    """The kinds in words, in the order of the table, sensitive ones so called."""
    for kind, about in DATA.items():
        if kind in kinds:
            sensitive = Text("{name} (sensible)", "{name} (sensitive)")
            yield sensitive.filled(name=about.name) if about.sensitive else about.name
