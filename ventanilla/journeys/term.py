"""The legal clock of a case, unfolded for whoever may see the case."""

from dataclasses import dataclass
from datetime import datetime

from ventanilla import wiring
from ventanilla.cases.core.terms import Term
from ventanilla.cases.core.unfolding import Told, unfold
from ventanilla.journeys import view
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.refusal import NotFound


@dataclass(frozen=True, slots=True)
class Clock:
    """The case, its term to decide, and every day of it."""

    seen: CaseView
    term: Term
    days: tuple[Told, ...]

    @property
    def used(self) -> int:
        """Days of the term that are over at the end of today."""
        return self.term.used(self.seen.today)

    @property
    def left(self) -> int:
        return self.term.left(self.seen.today)

    @property
    def late(self) -> bool:
        return self.term.late(self.seen.today)


def clock(case_id: str, *, viewer: Actor, at: datetime) -> Clock:
    """NotFound for a draft, which has no clock, as for a stranger."""
    seen = view.case(case_id, viewer=viewer, at=at)
    if seen.term is None:
        raise NotFound("clock")
    return Clock(seen, seen.term, unfold(seen.term, wiring.calendar(), seen.today))
