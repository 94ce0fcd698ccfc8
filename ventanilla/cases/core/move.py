"""One row of the tables of moves: a step that takes the case elsewhere."""

from dataclasses import dataclass
from enum import StrEnum

from ventanilla.cases.core.guards import Guard
from ventanilla.cases.core.limits import Rule
from ventanilla.cases.core.states import State
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

PERSON, OFFICER = (Role.APPLICANT,), (Role.OFFICER,)
AT_THE_COUNTER = (Role.APPLICANT, Role.COUNTER)  # for somebody who brings paper


class ClockEffect(StrEnum):
    """What a move does to the term within which the authority must decide."""

    START = "start"
    STOP = "stop"
    RESUME = "resume"
    END = "end"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Move:
    """One row. `log` is the sentence in the history; `tells`: the owner is told of it.

    `notifies`: it is an act that must be notified, and its terms run from the notice's effect;
    `opens` is the term that its notice opens for the person. `back`: it leads back to the state
    that the person challenged, one of these; else to `target`.
    """

    id: str
    sources: tuple[State, ...]
    target: State
    roles: tuple[Role, ...]
    log: Text
    article: str
    clock: ClockEffect = ClockEffect.NONE
    tells: bool = False
    guards: tuple[Guard, ...] = ()
    notifies: bool = False
    opens: Rule | None = None
    back: tuple[State, ...] = ()

    @property
    def targets(self) -> tuple[State, ...]:
        """Every state to which it may lead."""
        return self.back or (self.target,)
