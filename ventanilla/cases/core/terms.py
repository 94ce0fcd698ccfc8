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

from ventanilla.cases.core.file import CaseFile, Observation
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A term fixed by law: so many working days, from what, under which article."""

    id: str
    days: int
    article: str
    name: Text


DECISION = Rule("decision", 30, "LPAG art. 35", Text("plazo para decidir", "time to decide"))
INTAKE = Rule(
    "intake_observation", 2, "LPAG art. 125.6", Text("plazo para observar", "time to observe")
)
CORRECTION = Rule(
    "correction", 2, "LPAG art. 125.6", Text("plazo para subsanar", "time to correct")
)
NOTICE = Rule("notify", 5, "LPAG art. 24.1", Text("plazo para notificar", "time to notify"))
APPEAL = Rule("appeal_file", 15, "LPAG art. 207.2", Text("plazo para impugnar", "time to appeal"))
RULES = (DECISION, INTAKE, CORRECTION, NOTICE, APPEAL)

STOPPED_BY_OBSERVATION = "LPAG art. 125.3.1"
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
    counted = _days(start, total, calendar)
    return Term(rule, total, start, counted, _settled(start, counted, calendar))


def decision_due(file: CaseFile, calendar: WorkingCalendar, days: int = DECISION.days) -> Term:
    """The term to decide a case that was lodged (ValueError for a draft)."""
    if file.lodged_at is None:
        raise ValueError("a draft has no legal clock")
    start = legal_day(file.lodged_at)
    ended = legal_day(file.closed_at) if file.closed_at else None
    if file.observation is None:
        counted = _days(start, days, calendar)
        return Term(DECISION, days, start, counted, _settled(start, counted, calendar), ended=ended)
    stop = _stop(file.observation)
    counted = _around(start, stop, days, calendar)
    anew = calendar.add(stop.until, days) if stop.until else None
    settled = _settled(start, counted, calendar)
    return Term(DECISION, days, start, counted, settled, (stop,), anew, ended)


def correction_due(sent_on: date, calendar: WorkingCalendar, days: int = CORRECTION.days) -> date:
    """The last day to correct what was observed on `sent_on` (LPAG art. 125.6; 136.6)."""
    return calendar.add(sent_on, days)


def notify_due(decided_on: date, calendar: WorkingCalendar) -> date:
    """The last day to notify what was decided on `decided_on` (LPAG art. 24.1)."""
    return calendar.add(decided_on, NOTICE.days)


def appeal_due(notified_on: date, calendar: WorkingCalendar) -> date:
    """The last day to appeal what was notified on `notified_on` (LPAG art. 207.2; 218.2)."""
    return calendar.add(notified_on, APPEAL.days)


def _stop(observation: Observation) -> Stop:
    answered = observation.answered_at
    until = legal_day(answered) if answered else None
    return Stop(legal_day(observation.sent_at), until, STOPPED_BY_OBSERVATION)


def _around(start: date, stop: Stop, days: int, calendar: WorkingCalendar) -> tuple[date, ...]:
    before = tuple(day for day in _days(start, days, calendar) if day <= stop.since)
    if stop.until is None:
        return before
    return before + _days(stop.until, days - len(before), calendar)


def _days(start: date, count: int, calendar: WorkingCalendar) -> tuple[date, ...]:
    found: list[date] = []
    for _ in range(count):
        found.append(calendar.add(found[-1] if found else start, 1))
    return tuple(found)


def _settled(start: date, counted: tuple[date, ...], calendar: WorkingCalendar) -> bool:
    return calendar.settled(counted[-1] if counted else start)
