"""The legal clock of a case: which days count, why, and the day on which a term is over.

Figures and articles, TUO of 2026 (D.S. 006-2026-JUS), with the number of 2019 in brackets:
decision 30 working days, 35 and 142 (39, 153); observation within 2, 125.6 (136.6); correction
within 2, 125.6 (136.6); notice within 5, 24.1 (24.1); appeal within 15, 207.2 (218.2).
Counting starts on the working day after: 131.1, 133.1 (142.1, 144.1); only working days count:
134.1 (145.1). Only an open observation stops the clock: 125.3.1 (136.3.1).

Article 131.1 can also be read as counting anew once the correction is in. The earlier day, that
of the suspension, binds the office; `Term.counted_anew` shows the other reading.
The distance term (135, formerly 146) is not applied: no table of it was found.
"""

from dataclasses import dataclass
from datetime import date
from itertools import islice, takewhile

from ventanilla.cases.core.file import CaseFile, Observation
from ventanilla.cases.core.limits import (
    APPEAL,
    CORRECTION,
    DECISION,
    NOTICE,
    RECONSIDERATION,
    RECOURSE,
    Rule,
)
from ventanilla.cases.core.review import Recourse, Review
from ventanilla.cases.core.states import PENDING
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text

STOPPED_BY_OBSERVATION = "LPAG art. 125.3.1"
AT_ITS_END = "LPAG art. 186.1"
UNLESS_DECREED = Text(
    "salvo que un decreto agregue días no laborables",
    "unless a decree adds non-working days",
)


@dataclass(frozen=True, slots=True)
class Stop:
    """The days after `since`, up to and with `until`, do not count. `until` None: still open."""

    since: date
    until: date | None
    article: str

    def holds(self, day: date) -> bool:
        """Does `day` fall into it?"""
        return self.since < day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Term:
    """A term and its derivation.

    `start` is the day of the event (it does not count itself), `counted` the days that do, in
    order; `ended` the day on which the case closed. `settled` is False where a decree still
    unknown could move the last day.
    """

    rule: Rule
    total: int
    start: date
    counted: tuple[date, ...]
    settled: bool
    stops: tuple[Stop, ...] = ()
    counted_anew: date | None = None
    ended: date | None = None

    @property
    def article(self) -> str:
        """The article that fixes the term."""
        return self.rule.article

    @property
    def day(self) -> date | None:
        """The last day of the term; None while an open observation stops it."""
        return self.counted[-1] if len(self.counted) == self.total else None

    def used(self, on: date) -> int:
        """How many days of the term are used up at the end of `on`."""
        last = min(on, self.ended) if self.ended else on
        return sum(day <= last for day in self.counted)

    def left(self, on: date) -> int:
        """How many days of the term are left at the end of `on`."""
        return self.total - self.used(on)

    def late(self, on: date) -> bool:
        """Is the term over on `on`, or was it on the day the case closed?"""
        last = min(on, self.ended) if self.ended else on
        return self.day is not None and last > self.day


def term(rule: Rule, start: date, calendar: WorkingCalendar, days: int | None = None) -> Term:
    """A term that nothing stops, counted from the working day after `start`."""
    total = rule.days if days is None else days
    counted = tuple(islice(calendar.after(start), total))
    return Term(rule, total, start, counted, _settled(start, counted, calendar))


def decision_due(file: CaseFile, calendar: WorkingCalendar, days: int = DECISION.days) -> Term:
    """The term to decide a case that was lodged (ValueError for a draft)."""
    if file.lodged_at is None:
        raise ValueError("a draft has no legal clock")
    start = legal_day(file.lodged_at)
    stops = _stops(file)
    counted = _counted(start, days, stops, calendar)
    return Term(
        DECISION,
        days,
        start,
        counted,
        _settled(start, counted, calendar),
        stops,
        _anew(file, days, calendar),
        _ended(file),
    )


RULE_OF = {Recourse.RECONSIDERATION: RECONSIDERATION, Recourse.APPEAL: APPEAL}


def review_due(review: Review, calendar: WorkingCalendar) -> Term:
    """The term to decide a recourse, from the day after it was filed; nothing stops it."""
    return term(RULE_OF[review.kind], legal_day(review.filed_at), calendar)


def owed_by(file: CaseFile, calendar: WorkingCalendar) -> date | None:
    """The last day of what the office owes: a decision, or the answer to a recourse.

    None where nothing is owed, and while the person is asked to correct.
    """
    if file.review is not None:
        return review_due(file.review, calendar).day
    return decision_due(file, calendar).day if file.state in PENDING else None


def correction_due(sent_on: date, calendar: WorkingCalendar, days: int = CORRECTION.days) -> date:
    """The last day to correct what was observed on `sent_on` (LPAG art. 125.6; 136.6)."""
    return calendar.add(sent_on, days)


def notify_due(decided_on: date, calendar: WorkingCalendar) -> date:
    """The last day to notify what was decided on `decided_on` (LPAG art. 24.1)."""
    return calendar.add(decided_on, NOTICE.days)


def appeal_due(notified_on: date, calendar: WorkingCalendar) -> date:
    """The last day to ask for a new look at what was notified on `notified_on` (207.2; 218.2)."""
    return calendar.add(notified_on, RECOURSE.days)


def _stops(file: CaseFile) -> tuple[Stop, ...]:
    """The open observations; and the time between an end and the reopening of the procedure."""
    asked = [
        Stop(legal_day(one.sent_at), _answered(one, file), STOPPED_BY_OBSERVATION)
        for one in file.observations
    ]
    ended = [Stop(legal_day(since), legal_day(until), AT_ITS_END) for since, until in file.reopened]
    return tuple(sorted((*asked, *ended), key=lambda stop: stop.since))


def _answered(asked: Observation, file: CaseFile) -> date | None:
    """The day of the correction; of the end, where none came and a recourse reopened the case."""
    ends = [since for since, _ in file.reopened if since >= asked.sent_at]
    until = asked.answered_at or min(ends, default=None)
    return legal_day(until) if until else None


def _counted(
    start: date, total: int, stops: tuple[Stop, ...], calendar: WorkingCalendar
) -> tuple[date, ...]:
    """The working days after `start` that fall into no stop, until there are `total` of them."""
    if not stops:
        return tuple(islice(calendar.after(start), total))
    open_since = min((one.since for one in stops if one.until is None), default=date.max)
    days = takewhile(lambda day: day <= open_since, calendar.after(start))
    return tuple(islice((day for day in days if not any(one.holds(day) for one in stops)), total))


def _anew(file: CaseFile, days: int, calendar: WorkingCalendar) -> date | None:
    """The last day by the other reading of 131.1: counted anew from the newest correction."""
    newest = file.observation
    if newest is None or newest.answered_at is None:
        return None
    return calendar.add(legal_day(newest.answered_at), days)


def _ended(file: CaseFile) -> date | None:
    """The day of the first decision that still stands, or of the end without one."""
    ended = file.ended_at
    return legal_day(ended) if ended else None


def _settled(start: date, counted: tuple[date, ...], calendar: WorkingCalendar) -> bool:
    return calendar.settled(counted[-1] if counted else start, since=start)
