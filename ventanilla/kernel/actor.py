"""Who does a thing, when, and with which source of ids."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from ventanilla.kernel.ids import IdSource, random_id


class Role(StrEnum):
    """The hat somebody wears while doing one thing. A person may own several."""

    APPLICANT = "applicant"
    PROVIDER = "provider"
    OFFICER = "officer"
    COUNTER = "counter"
    MANAGER = "manager"
    EDITOR = "editor"
    OPERATOR = "operator"
    SYSTEM = "system"


# Who works for the office or runs its machine: they come in with a second factor.
STAFF = frozenset({Role.OFFICER, Role.COUNTER, Role.MANAGER, Role.EDITOR, Role.OPERATOR})


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts. `id` is the account's id; the machine itself acts as `SYSTEM`."""

    id: str
    role: Role


SYSTEM = Actor("system", Role.SYSTEM)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every writing door is handed: who, when (aware), and where new ids come from."""

    by: Actor
    at: datetime
    new_id: IdSource = field(default=random_id)

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a stamp carries an aware time")
