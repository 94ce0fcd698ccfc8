"""One row of the tables of facets: a kind of event beside the moves."""

from dataclasses import dataclass

from ventanilla.cases.core.guards import Guard
from ventanilla.cases.core.states import State
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Facet:
    """In which states, by whom, and what must hold. `keys` are texts that its data must hold.

    No facet touches the legal clock: only a move does (LPAG arts 41-A, 125.3).
    """

    kind: str
    states: tuple[State, ...]
    log: Text
    keys: tuple[str, ...] = ()
    guards: tuple[Guard, ...] = ()
    roles: tuple[Role, ...] = (Role.APPLICANT,)
