"""What the door adds to the words handed in: numbers, last days, the notice and its rule.

It is worked out once, when the thing happens, and kept in the event: whatever is learnt later of
the calendar rewrites no day that somebody was told.
"""

from collections.abc import Callable
from datetime import date

from ventanilla.cases.core import limits, notice_guards, notification
from ventanilla.cases.core.events import Data, whole
from ventanilla.cases.core.facets import FACETS
from ventanilla.cases.core.guards import Asked
from ventanilla.cases.core.moves import MOVES
from ventanilla.cases.core.notification import Notice
from ventanilla.kernel.office import legal_day
from ventanilla.ledger.core.canonical import JSON

STATES_ITS_DAYS = ("observe", "observe_again", "hearing_opened")
OPINIONS = {
    "own": limits.OWN_UNIT,
    "other": limits.OTHER_ENTITY,
    "report": limits.REPORT,
}


def added(kind: str, asked: Asked) -> Data:
    """What this event holds beside what was handed in."""
    row = MOVES.get(kind) or FACETS[kind]
    more = dict(ADDS[kind](asked)) if kind in ADDS else dict[str, JSON]()
    if row.notifies:
        opens = row.opens.days if row.opens else None
        days = whole(asked.data, "days") if kind in STATES_ITS_DAYS else None
        notice = notification.sent(
            asked.file.revision + 1,
            kind,
            asked.file.channel,
            _today(asked),
            days or opens,
            asked.calendar,
        )
        more["notice"] = notification.written(notice)
    return more


def _today(asked: Asked) -> date:
    return legal_day(asked.at)


def _corrected(asked: Asked) -> Data:
    observation = asked.file.observation
    due = observation.due if observation else None
    return {"late": due is not None and _today(asked) > due}


def _more_time(asked: Asked) -> Data:
    """From the last day that there was; from today where the office answered after it.

    None where no term runs yet.
    """
    observation, days = asked.file.observation, whole(asked.data, "days") or 0
    due = observation.due if observation else None
    since = max(due, _today(asked)) if due else None
    return {"due": asked.calendar.add(since, days).isoformat() if since else None}


def _seen(asked: Asked) -> Data:
    notice, on = notice_guards.after_it(asked), notice_guards.day_seen(asked)
    if notice is None or on is None:
        raise ValueError("nothing can be seen of that notice")
    return {"on": on.isoformat(), **_kept(notice, asked)}


def _redone(asked: Asked) -> Data:
    """Sent anew today, with the same days; whatever ran from the old one runs no more."""
    old = notice_guards.named(asked)
    if old is None:
        raise ValueError("no such notice")
    fresh = notification.sent(
        old.number, old.act, asked.file.channel, _today(asked), old.days, asked.calendar
    )
    return _kept(fresh, asked)


def _kept(notice: Notice, asked: Asked) -> Data:
    """The notice; and the last day of the observation that it tells, more time included."""
    told = [one for one in asked.file.observations if one.number == notice.number]
    due = None
    if told and notice.effect_on:
        due = asked.calendar.add(notice.effect_on, told[0].days).isoformat()
    return {"notice": notification.written(notice), "due": due}


def _exit(asked: Asked) -> Data:
    """Silence is a yes once the days to decide and those to notify are over (LPAG 33-A, 188.1)."""
    due = asked.calendar.add(_today(asked), limits.EXIT.days)
    silent = asked.calendar.add(due, limits.NOTICE.days)
    return {
        "number": len(asked.file.exits) + 1,
        "due": due.isoformat(),
        "silent_on": silent.isoformat(),
    }


def _complaint(asked: Asked) -> Data:
    due = asked.calendar.add(_today(asked), limits.COMPLAINT.days)
    return {"number": len(asked.file.complaints) + 1, "due": due.isoformat()}


def _opinion(asked: Asked) -> Data:
    rule = OPINIONS[str(asked.data["sort"])]
    due = asked.calendar.add(_today(asked), rule.days)
    return {"number": len(asked.file.opinions) + 1, "due": due.isoformat(), "rule": rule.id}


ADDS: dict[str, Callable[[Asked], Data]] = {
    "correct": _corrected,
    "correct_again": _corrected,
    "more_time_given": _more_time,
    "notice_seen": _seen,
    "notice_redone": _redone,
    "exit_asked": _exit,
    "complained": _complaint,
    "opinion_asked": _opinion,
}
