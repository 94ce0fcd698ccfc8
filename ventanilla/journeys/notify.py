"""Notify: what became of a notice, and from which day it counts (LPAG arts 20 to 25)."""

from datetime import date

from django.db import transaction

from ventanilla import wiring
from ventanilla.cases import queries as cases
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.notification import Channel, Notice, Seen, lapses_on
from ventanilla.journeys import step, tell
from ventanilla.journeys.sentences import NOTICE_REDONE, STATE_MAILBOX
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound


@transaction.atomic
def opened(*, case_id: str, number: int, stamp: Stamp) -> None:
    """The owner opens it: its first hour is kept. For staff, and a second time, nothing happens."""
    file = cases.file(case_id, viewer=stamp.by)
    notice = _named(file, number)
    if stamp.by.role is Role.APPLICANT and notice.opened_at is None:
        step.note(case_id=case_id, kind="notice_opened", data={"number": number}, stamp=stamp)


@transaction.atomic
def received(*, case_id: str, number: int, stamp: Stamp) -> None:
    """The owner confirms that the e-mail came, or takes the notice here: consenting to the mailbox
    is what makes it count (LPAG art. 20.4)."""
    file = cases.file(case_id, viewer=stamp.by)
    notice = _named(file, number)
    if _awaits_answer(notice, stamp):
        _note(case_id, number, Seen.ACKNOWLEDGED, None, stamp)
        return
    if Channel.MAILBOX.value not in file.consents:
        consent: Data = {"channel": Channel.MAILBOX.value}
        step.note(case_id=case_id, kind="consented", data=consent, stamp=stamp)
    _note(case_id, number, Seen.TAKEN, None, stamp)


def _awaits_answer(notice: Notice, stamp: Stamp) -> bool:
    """Within its two days an e-mail is acknowledged; after them it can only be taken here."""
    over = lapses_on(notice, wiring.calendar())
    return notice.channel is Channel.EMAIL and over is not None and legal_day(stamp.at) < over


@transaction.atomic
def record(*, case_id: str, number: int, seen: Seen, on: date, stamp: Stamp) -> None:
    """Staff write down what happened to it: handed over, nobody at home, left, opened."""
    _note(case_id, number, seen, on, stamp)


@transaction.atomic
def redo(*, case_id: str, number: int, wrong: str, stamp: Stamp) -> None:
    """It was wrong: it is made anew, and costs the person no day (LPAG art. 24.2)."""
    data: Data = {"number": number, "wrong": wrong.strip()}
    file = step.note(case_id=case_id, kind="notice_redone", data=data, stamp=stamp)
    tell.say(file, NOTICE_REDONE, stamp, wrong=wrong.strip())


@transaction.atomic
def assign_state_mailbox(*, case_id: str, stamp: Stamp) -> None:
    """The State assigned its mailbox to the person: from now on it is the means (art. 59.2)."""
    file = step.note(case_id=case_id, kind="state_mailbox_assigned", data={}, stamp=stamp)
    tell.say(file, STATE_MAILBOX, stamp)


def _note(case_id: str, number: int, seen: Seen, on: date | None, stamp: Stamp) -> None:
    data: Data = {"number": number, "seen": seen.value}
    if on is not None:
        data = {**data, "on": on.isoformat()}
    step.note(case_id=case_id, kind="notice_seen", data=data, stamp=stamp)


def _named(file: CaseFile, number: int) -> Notice:
    found = file.notice(number)
    if found is None:
        raise NotFound("notice")
    return found
