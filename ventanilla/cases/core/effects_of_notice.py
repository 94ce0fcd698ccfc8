"""What becomes of a notice, and of the observation whose days run from it."""

from collections.abc import Callable
from datetime import date

from ventanilla.cases.core.events import Event, mapping, whole, words
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.notification import Channel, Notice, Seen, Visit, read
from ventanilla.kernel.frozen import replace
from ventanilla.kernel.office import legal_day

SEEN_AT_HOME = (Seen.NOBODY, Seen.LEFT)


def sent(file: CaseFile, event: Event) -> CaseFile:
    """The notice of an act goes with the act itself."""
    kept = "notice" in event.data
    notice = read(event.seq, event.kind, mapping(event.data, "notice")) if kept else _older(event)
    return replace(file, notices=(*file.notices, replace(notice, at=event.at)))


def _older(event: Event) -> Notice:
    """Of an act from before notices were kept: the house counted from the day of the act."""
    on, due, days = legal_day(event.at), event.data.get("due"), event.data.get("days")
    return Notice(
        event.seq,
        event.kind,
        Channel.MAILBOX,
        on,
        days if isinstance(days, int) else None,
        on,
        "mailbox-day",
        date.fromisoformat(due) if isinstance(due, str) else None,
    )


def _opened(file: CaseFile, event: Event) -> CaseFile:
    notice = _named(file, event)
    return _with(file, replace(notice, opened_at=notice.opened_at or event.at))


def _seen(file: CaseFile, event: Event) -> CaseFile:
    """What it became is read as it was written: a holiday found later rewrites nothing."""
    before = _named(file, event)
    what = Seen(words(event.data, "seen"))
    after = read(before.number, before.act, mapping(event.data, "notice"))
    visits = before.visits
    if what in SEEN_AT_HOME:
        visits = (*visits, Visit(date.fromisoformat(words(event.data, "on")), what))
    taken = event.at if what in (Seen.ACKNOWLEDGED, Seen.TAKEN) else None
    opened = before.opened_at or taken
    after = replace(after, visits=visits, opened_at=opened, wrong=before.wrong, at=before.at)
    return _due(_with(file, after), event, after.number)


def _redone(file: CaseFile, event: Event) -> CaseFile:
    before = _named(file, event)
    after = read(before.number, before.act, mapping(event.data, "notice"))
    after = replace(after, wrong=words(event.data, "wrong"), at=before.at)
    return _due(_with(file, after), event, after.number)


def _assigned(file: CaseFile, event: Event) -> CaseFile:
    return replace(file, consents={**file.consents, "state_mailbox": event.at})


def _named(file: CaseFile, event: Event) -> Notice:
    number = whole(event.data, "number")
    found = file.notice(number) if number is not None else None
    if found is None:
        raise ValueError("a notice that was never sent")
    return found


def _with(file: CaseFile, notice: Notice) -> CaseFile:
    """The file with this notice in place of the one of the same act."""
    notices = tuple(notice if one.number == notice.number else one for one in file.notices)
    return replace(file, notices=notices)


def _due(file: CaseFile, event: Event, number: int) -> CaseFile:
    """The observation of that notice ends on the day that was written; on none while none runs."""
    kept = event.data.get("due")
    due = date.fromisoformat(kept) if isinstance(kept, str) else None
    observations = tuple(
        replace(one, due=due) if one.number == number else one for one in file.observations
    )
    return replace(file, observations=observations)


APPLY: dict[str, Callable[[CaseFile, Event], CaseFile]] = {
    "notice_opened": _opened,
    "notice_seen": _seen,
    "notice_redone": _redone,
    "state_mailbox_assigned": _assigned,
}
