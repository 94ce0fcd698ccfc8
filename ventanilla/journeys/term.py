"""The legal clock of a case, unfolded for whoever may see the case."""

from dataclasses import dataclass
from datetime import date, datetime

from ventanilla import wiring
from ventanilla.cases.core.limits import DECISION
from ventanilla.cases.core.retold import Calendars, Retold
from ventanilla.cases.core.terms import Stop, Term, decision_due, term
from ventanilla.cases.core.unfolding import Told, unfold
from ventanilla.cases.core.watch import Running
from ventanilla.journeys import view
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.refusal import NotFound


@dataclass(frozen=True, slots=True)
class Beside:
    """Another term that runs in the case, and every day of it."""

    running: Running
    days: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Clock:
    """The case, its term to decide, and every day of it; `retold` where the days that are known
    today give another last day than those that were known at lodging."""

    seen: CaseView
    term: Term
    days: tuple[Told, ...]
    retold: Retold | None = None
    beside: tuple[Beside, ...] = ()

    @property
    def used(self) -> int:
        """Days of the term that are over at the end of today."""
        return self.term.used(self.seen.today)

    @property
    def left(self) -> int:
        return self.term.left(self.seen.today)

    @property
    def stops(self) -> tuple[Stop, ...]:
        """What stopped it for a day at least."""
        return tuple(one for one in self.term.stops if one.until is None or one.until > one.since)

    @property
    def otherwise(self) -> date | None:
        """The last day by the other reading of article 131.1, where that is another day."""
        anew = self.term.counted_anew
        return anew if anew != self.term.day else None

    @property
    def late(self) -> bool:
        return self.term.late(self.seen.today)


def clock(case_id: str, *, viewer: Actor, at: datetime) -> Clock:
    """NotFound for a draft, which has no clock, as for a stranger."""
    seen = view.case(case_id, viewer=viewer, at=at)
    if seen.term is None:
        raise NotFound("clock")
    calendar = wiring.calendar()
    days = unfold(seen.term, calendar, seen.today)
    beside = tuple(
        Beside(one, _unfolded(one, calendar, seen.today))
        for one in seen.running
        if one.rule is not DECISION
    )
    return Clock(seen, seen.term, days, _retold(seen, seen.term, calendar), beside)


def _unfolded(running: Running, calendar: WorkingCalendar, on: date) -> tuple[Told, ...]:
    """The days of a term that nothing stops, from its beginning to its last day."""
    total = calendar.between(running.start, running.due)
    return unfold(term(running.rule, running.start, calendar, total), calendar, on)


def _retold(seen: CaseView, term: Term, now: WorkingCalendar) -> Retold | None:
    then = wiring.calendar(told_on=term.start)
    told = decision_due(seen.file, then).day
    return Calendars(term.start, then, now).retold(term.start, told, term.day)
