"""One row of the tables of facets: a kind of event beside the moves."""

from dataclasses import dataclass

from ventanilla.cases.core.guards import Guard
from ventanilla.cases.core.limits import Rule
from ventanilla.cases.core.states import State
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Facet:
    """In which states, by whom, and what must hold. `keys` are texts that its data must hold.

    No facet touches the legal clock: only a move does (LPAG arts 41-A, 125.3). `notifies`: it is
    an act that must be notified; `opens` is the term that its notice opens. `preparatory`: its
    words stay among the office until the case is at its end (LPAG art. 160.1).
    """

    kind: str
    states: tuple[State, ...]
    log: Text
    keys: tuple[str, ...] = ()
    guards: tuple[Guard, ...] = ()
    roles: tuple[Role, ...] = (Role.APPLICANT,)
    article: str = ""
    tells: bool = False
    notifies: bool = False
    opens: Rule | None = None
    preparatory: bool = False
