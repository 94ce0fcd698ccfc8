"""The facets: what a person adds beside the moves, in which states, and what must hold.

Answers and papers can change in the draft and, as a correction, while the case is observed.
"""

from dataclasses import dataclass
from datetime import datetime

from ventanilla.cases.core import guards
from ventanilla.cases.core.events import Data, words
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.cases.core.moves import allowed, in_order
from ventanilla.cases.core.sight import sees
from ventanilla.cases.core.states import EVERY, PENDING, State
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.refusal import NotFound
from ventanilla.kernel.text import Text

OPENED = "opened"
IN_HAND = (State.DRAFT, State.OBSERVED)  # while the file is in the person's hands


@dataclass(frozen=True, slots=True)
class Facet:
    """One kind of event beside the moves. `keys` are texts that its data must hold."""

    kind: str
    states: tuple[State, ...]
    log: Text
    keys: tuple[str, ...] = ()
    guards: tuple[Guard, ...] = ()
    role: Role = Role.APPLICANT


_ROWS = (
    Facet(
        "privacy_noticed",
        (State.DRAFT,),
        Text("Se leyó el aviso de privacidad.", "The privacy notice was read."),
    ),
    Facet(
        "answered",
        IN_HAND,
        Text("Se guardaron respuestas.", "Answers were saved."),
        guards=(guards.PRIVACY_FIRST, guards.PLAIN_ANSWERS),
    ),
    Facet(
        "declared",
        IN_HAND,
        Text("Se declaró que lo dicho es verdad.", "What was said was declared to be true."),
    ),
    Facet(
        "document_attached",
        IN_HAND,
        Text("Se agregó un documento.", "A document was added."),
        keys=("document_id", "evidence_id"),
        guards=(guards.PRIVACY_FIRST, guards.NEW_PAPER),
    ),
    Facet(
        "document_set_aside",
        IN_HAND,
        Text("Se apartó un documento.", "A document was set aside."),
        keys=("document_id",),
        guards=(guards.PAPER_THERE,),
    ),
    Facet(
        "fee_stated",
        IN_HAND,
        Text("Se declaró el pago de la tasa.", "The payment of the fee was stated."),
    ),
    Facet(
        "consented",
        (State.DRAFT, *PENDING),
        Text("Se aceptó un medio de notificación.", "A means of notification was accepted."),
        keys=("channel",),
    ),
    Facet(
        "consent_withdrawn",
        EVERY,
        Text("Se retiró un medio de notificación.", "A means of notification was withdrawn."),
        keys=("channel",),
        guards=(guards.CONSENT_THERE,),
    ),
)
FACETS: dict[str, Facet] = {row.kind: row for row in _ROWS}


def check(kind: str, *, file: CaseFile, by: Actor, at: datetime, data: Data) -> Facet:
    """The facet, where `by` may add it now; else NotFound or the Refusal, as for moves."""
    if kind not in FACETS or not sees(file, by):
        raise NotFound("case")
    facet = FACETS[kind]
    allowed(facet.role, facet.states, file, by)
    in_order(file, at)
    for key in facet.keys:
        words(data, key)
    asked = Asked(file, by, at, data)
    for guard in facet.guards:
        guard.check(asked)
    return facet


def possible(file: CaseFile, by: Actor, at: datetime) -> tuple[Facet, ...]:
    """The facets that `by` can add now, as far as that can be told without data."""
    if not sees(file, by):
        return ()
    asked = Asked(file, by, at, {})
    return tuple(row for row in _ROWS if _open(row, asked))


def _open(facet: Facet, asked: Asked) -> bool:
    return (
        asked.by.role is facet.role
        and asked.file.state in facet.states
        and all(guard.holds(asked) for guard in facet.guards if not guard.reads_data)
    )
