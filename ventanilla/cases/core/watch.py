"""Every term that runs in a case now: what, for whom, until when, under which article.

The scheduler notes what is over, the desk shows what is next, the pages say whose turn it is.
Noting ends nothing: not filing and abandonment are declared by an officer (LPAG 125.4, 191); a
late decision is still owed (188.4, 143). Only what the law itself makes happen happens alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ventanilla.cases.core import limits
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.limits import Rule
from ventanilla.cases.core.notification import Notice, lapses_on
from ventanilla.cases.core.review_guards import ENDS
from ventanilla.cases.core.standing import still_since
from ventanilla.cases.core.states import CHALLENGEABLE, PENDING, State
from ventanilla.cases.core.terms import decision_due, notify_due, review_due
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day

ONE_DAY = timedelta(days=1)


class Whose(StrEnum):
    """Who has to act before the term is over."""

    PERSON = "person"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Running:
    """One term, from the day `start`, which does not count itself, to its last day `due`.

    `number` tells two of one kind apart.
    """

    rule: Rule
    start: date
    due: date
    whose: Whose
    number: int = 0

    @property
    def name(self) -> str:
        """As the scheduler notes it."""
        return f"{self.rule.id}:{self.number}" if self.number else self.rule.id


def running(file: CaseFile, calendar: WorkingCalendar) -> tuple[Running, ...]:
    """What runs, the next to end first."""
    found = [one for source in SOURCES for one in source(file, calendar)]
    return tuple(sorted(found, key=lambda one: (one.due, one.name)))


def over(file: CaseFile, calendar: WorkingCalendar, today: date) -> tuple[Running, ...]:
    """What is over by `today` and was not noted yet."""
    return tuple(
        one
        for one in running(file, calendar)
        if one.due < today and (one.name, one.due) not in file.passed
    )


def lapsed(file: CaseFile, calendar: WorkingCalendar, today: date) -> tuple[Notice, ...]:
    """The notices of which nothing came within their days."""
    days = ((notice, lapses_on(notice, calendar)) for notice in file.notices)
    return tuple(notice for notice, day in days if day is not None and day <= today)


def look_on(file: CaseFile, calendar: WorkingCalendar) -> date | None:
    """The first day on which the machine has something to note; None where it has nothing."""
    days = [
        one.due + ONE_DAY
        for one in running(file, calendar)
        if (one.name, one.due) not in file.passed
    ]
    days += [day for notice in file.notices if (day := lapses_on(notice, calendar))]
    days += [one.silent_on + ONE_DAY for one in file.exits if one.open and not file.closed]
    return min(days, default=None)


def _intake(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    if file.state is State.LODGED and not file.observations and file.lodged_at:
        start = legal_day(file.lodged_at)
        due = calendar.add(start, limits.INTAKE.days)
        yield Running(limits.INTAKE, start, due, Whose.OFFICE)


def _correction(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    observation = file.observation
    if not file.observed or observation is None or observation.due is None:
        return
    notice = file.notice(observation.number)
    start = notice.effect_on if notice and notice.effect_on else legal_day(observation.sent_at)
    yield Running(limits.CORRECTION, start, observation.due, Whose.PERSON)


def _decision(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    found = decision_due(file, calendar) if file.state in PENDING else None
    if found is not None and found.day is not None:
        yield Running(limits.DECISION, found.start, found.day, Whose.OFFICE)


def _review(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    due = review_due(file.review, calendar) if file.review else None
    if due is not None and due.day is not None:
        yield Running(due.rule, due.start, due.day, Whose.OFFICE)


def _notices(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    """While an electronic one waits for the person the office has done its part (20.4; 59.9)."""
    for notice in file.notices:
        if not notice.counts and lapses_on(notice, calendar) is None:
            due = notify_due(notice.sent_on, calendar)
            yield Running(limits.NOTICE, notice.sent_on, due, Whose.OFFICE, notice.number)


def _recourse(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    notice = file.notice_of(*ENDS) if file.state in CHALLENGEABLE else None
    if notice is not None and notice.effect_on and notice.due:
        yield Running(limits.RECOURSE, notice.effect_on, notice.due, Whose.PERSON, notice.number)


def _hearing(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    hearing = file.hearing
    if hearing is None or hearing.answered_at or file.state is not State.GRANTED:
        return
    notice = file.notice(hearing.notice)
    if notice is not None and notice.effect_on and notice.due:
        yield Running(limits.HEARING, notice.effect_on, notice.due, Whose.PERSON)


def _abandonment(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    since = still_since(file)
    if since is not None:
        due = calendar.add(since, limits.ABANDONMENT.days)
        yield Running(limits.ABANDONMENT, since, due, Whose.PERSON)


def _beside(file: CaseFile, calendar: WorkingCalendar) -> Iterator[Running]:
    for complaint in file.complaints:
        if complaint.open:
            start = legal_day(complaint.at)
            yield Running(limits.COMPLAINT, start, complaint.due, Whose.OFFICE, complaint.number)
    if file.closed:
        return
    for permit in file.exits:
        if permit.open:
            start = legal_day(permit.asked_at)
            yield Running(limits.EXIT, start, permit.due, Whose.OFFICE, permit.number)
    for opinion in file.opinions:
        if opinion.open:
            rule, start = limits.BY_ID[opinion.rule], legal_day(opinion.asked_at)
            yield Running(rule, start, opinion.due, Whose.OFFICE, opinion.number)


Source = Callable[[CaseFile, WorkingCalendar], Iterator[Running]]
SOURCES: tuple[Source, ...] = (
    _intake,
    _correction,
    _decision,
    _review,
    _notices,
    _recourse,
    _hearing,
    _abandonment,
    _beside,
)
