"""Terms: what is over by now is noted once, with the day it was due; the person is told once.

Noting ends nothing: not filing and abandonment are declared by an officer (LPAG 125.4, 191), and
a late decision is still owed (188.4, 143). What the law itself makes happen is written down when
it has happened: silence, and a notice whose days are over. However late or often this runs, each
thing is noted once, and dated by its own day.
"""

from collections.abc import Callable, Iterator
from functools import partial

from django.db import transaction

from ventanilla import wiring
from ventanilla.cases import actions as cases
from ventanilla.cases import queries as case_reading
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.fold import BrokenHistory
from ventanilla.cases.core.limits import CORRECTION, DECISION
from ventanilla.cases.core.notification import Channel, Notice, Seen, lapses_on
from ventanilla.cases.core.watch import Running, lapsed, over
from ventanilla.journeys import exit_permit, step, tell
from ventanilla.journeys.sentences import SILENCE, UNACKNOWLEDGED
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.procedures import queries as procedures

# Somebody was faster, or the case went on meanwhile: the next look sees it as it is then.
NOT_NOW = (
    "term-noted-already",
    "changed-meanwhile",
    "not-now",
    "term-still-running",
    "nothing-asked",
    "notice-not-so",
)
Act = Callable[[], object]


def note_passed(*, stamp: Stamp) -> int:
    """Note everything that is over and was not noted yet; how much.

    A case that cannot be looked at (forged, or of a year without known holidays) keeps no other
    waiting: the first such trouble is raised once all of them were looked at.
    """
    done, trouble = 0, list[Exception]()
    for case_id in case_reading.to_look_at(legal_day(stamp.at)):
        try:
            done += _look(case_id, stamp)
        except (Refusal, BrokenHistory) as wrong:
            trouble.append(wrong)
    if trouble:
        raise trouble[0]
    return done


def _look(case_id: str, stamp: Stamp) -> int:
    """What is over in one case. Where a decree moved its days, the row is put right instead.

    Each thing is noted of the case as the one before left it: a notice whose days are over may
    open a term that is over too.
    """
    done = 0
    while any(_once(act) for act in _due(case_reading.whole(case_id), stamp)):
        done += 1
    if not done:
        cases.recount(case_id=case_id, calendar=wiring.calendar())
    return done


def _due(file: CaseFile, stamp: Stamp) -> Iterator[Act]:
    calendar, today = wiring.calendar(), legal_day(stamp.at)
    for notice in lapsed(file, calendar, today):
        yield partial(_lapse, file.id, notice, stamp)
    for running in over(file, calendar, today):
        yield partial(_note, file.id, running, stamp)
    for permit in file.exits:
        if permit.open and permit.silent_on < today and not file.closed:
            yield partial(
                exit_permit.by_silence, case_id=file.id, number=permit.number, stamp=stamp
            )


def _once(act: Act) -> int:
    """1 where it was noted now; 0 where it had been, or somebody moved the case meanwhile."""
    try:
        with transaction.atomic():
            act()
    except Refusal as refusal:
        if refusal.code not in NOT_NOW:
            raise
        return 0
    return 1


def _note(case_id: str, running: Running, stamp: Stamp) -> None:
    data = {"term": running.name, "due": running.due.isoformat()}
    file = step.note(case_id=case_id, kind="term_passed", data=data, stamp=stamp)
    if running.rule is CORRECTION:
        tell.term_passed(file, CORRECTION.id, running.due, stamp)
    if running.rule is DECISION and file.silence is None:
        _silence(file, running, stamp)


def _silence(file: CaseFile, running: Running, stamp: Stamp) -> None:
    """Of which kind the definition says, where a norm that was read says it."""
    kind = procedures.version(file.procedure_id, file.version).kind_of_silence
    data = {"kind": kind, "due": running.due.isoformat()}
    file = step.note(case_id=file.id, kind="silence_noted", data=data, stamp=stamp)
    tell.say(file, SILENCE[kind], stamp, due=running.due)


def _lapse(case_id: str, notice: Notice, stamp: Stamp) -> None:
    """Dated by the first day on which it could be noted; the event itself keeps the hour."""
    day = lapses_on(notice, wiring.calendar())
    data: Data = {"number": notice.number, "seen": Seen.LAPSED.value, "on": str(day)}
    file = step.note(case_id=case_id, kind="notice_seen", data=data, stamp=stamp)
    if notice.channel is Channel.EMAIL:
        tell.say(file, UNACKNOWLEDGED, stamp)
