"""Past: what happened in a case, in sentences, and who looked at its papers."""

from dataclasses import dataclass
from datetime import datetime

from ventanilla.accounts import queries as people
from ventanilla.cases import queries as cases
from ventanilla.cases.core import facets, moves
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger

LOOKED = ("looked", "opened")


@dataclass(frozen=True, slots=True)
class PastEvent:
    """One thing that happened, in a sentence."""

    at: datetime
    text: Text
    by_role: str


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looked at a paper of the case."""

    at: datetime
    who: str
    role: str


@dataclass(frozen=True, slots=True)
class Past:
    """The history of a case, and who looked."""

    events: tuple[PastEvent, ...]
    looks: tuple[Look, ...]


OPENED = Text("Se abrió la solicitud.", "The application was opened.")


def history(case_id: str, *, viewer: Actor) -> Past:
    """What happened in a case and who looked at its papers, oldest first."""
    events = cases.history(case_id, viewer)
    seen = [line for line in ledger.lines(f"case:{case_id}") if line.act in LOOKED]
    return Past(
        tuple(PastEvent(e.at, _sentence(e.kind), e.by.role.value) for e in events),
        tuple(Look(s.at, people.person(s.by.id).name, s.by.role.value) for s in seen),
    )


def _sentence(kind: str) -> Text:
    if kind in moves.MOVES:
        return moves.MOVES[kind].log
    return facets.FACETS[kind].log if kind in facets.FACETS else OPENED
