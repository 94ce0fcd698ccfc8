"""Notification: by which channel somebody is told, and from which day it counts.

One act, one notice. Each channel has its own rule, and the rule that was used is kept with the
day that it gave: the entity's mailbox counts on the day of receipt, the State's on the working
day after. Articles: LPAG 20 to 25 (the same numbers in the TUO of 2019); D.S. 029-2021-PCM 59 as
changed by D.S. 075-2023-PCM.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.text import Text
from ventanilla.ledger.core.canonical import JSON

UNOPENED_DAYS = 5  # working days that a notice may lie unopened in the State's mailbox
ACKNOWLEDGE_DAYS = 2  # working days that an e-mail waits for its acknowledgement


class Channel(StrEnum):
    """How an act is notified."""

    MAILBOX = "mailbox"
    STATE_MAILBOX = "state_mailbox"
    EMAIL = "email"
    PAPER = "paper"


CHANNEL_NAME = {
    Channel.MAILBOX: Text("su buzón en este servicio", "your mailbox in this service"),
    Channel.STATE_MAILBOX: Text("la casilla única electrónica", "the State's single mailbox"),
    Channel.EMAIL: Text("correo electrónico", "e-mail"),
    Channel.PAPER: Text("papel", "paper"),
}


class Seen(StrEnum):
    """What was seen to happen to a notice."""

    OPENED = "opened"
    ACKNOWLEDGED = "acknowledged"
    HANDED = "handed"
    NOBODY = "nobody"  # a visit at home that found nobody
    LEFT = "left"  # under the door at the second visit, with a record
    TAKEN = "taken"  # its owner consented to the mailbox and took it there
    LAPSED = "lapsed"  # nothing came within its days


@dataclass(frozen=True, slots=True)
class Rule:
    """Why a notice counts from its day."""

    id: str
    article: str
    text: Text


RULES = {
    rule.id: rule
    for rule in (
        Rule(
            "mailbox-day",
            "LPAG art. 20.4",
            Text(
                "En el buzón de la entidad cuenta desde el día en que llega.",
                "In the entity's mailbox it counts on the day it arrives.",
            ),
        ),
        Rule(
            "state-opened",
            "D.S. 029-2021-PCM art. 59.6",
            Text(
                "En la casilla única cuenta desde el día hábil siguiente de abrirla.",
                "In the State's mailbox it counts on the working day after it was opened.",
            ),
        ),
        Rule(
            "state-unopened",
            "D.S. 029-2021-PCM art. 59.9",
            Text(
                "No se abrió en cinco días hábiles: cuenta desde el primer día hábil siguiente.",
                "Not opened within five working days: it counts on the first working day after.",
            ),
        ),
        Rule(
            "email-acknowledged",
            "LPAG art. 20.4",
            Text(
                "El correo cuenta desde el día en que usted confirmó que lo recibió.",
                "The e-mail counts on the day on which you confirmed that you received it.",
            ),
        ),
        Rule(
            "handed",
            "LPAG art. 25",
            Text(
                "Entregada en mano, cuenta desde ese día.",
                "Handed over in person, it counts on that day.",
            ),
        ),
        Rule(
            "left-at-second-visit",
            "LPAG art. 21.5",
            Text(
                "En la segunda visita se dejó bajo la puerta, con un acta.",
                "At the second visit it was left under the door, with a record.",
            ),
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Visit:
    """Staff went to the person's home: on which day, and what came of it."""

    on: date
    seen: Seen


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice of one act. `number` is the place of its act in the history.

    `days` is the term in working days that it opens, as it states it; None where it opens none.
    `effect_on` is the day from which it counts and `rule` why; until then `due` is None and no
    term runs. `opened_at` is the hour at which its owner opened it, whatever the channel.
    """

    number: int
    act: str
    channel: Channel
    sent_on: date
    days: int | None = None
    effect_on: date | None = None
    rule: str = ""
    due: date | None = None
    opened_at: datetime | None = None
    visits: tuple[Visit, ...] = ()
    wrong: str = ""  # what was wrong in an earlier one of the same act
    at: datetime | None = None  # the hour of the act

    @property
    def counts(self) -> bool:
        """Has it taken effect?"""
        return self.effect_on is not None

    @property
    def article(self) -> str:
        """The article of the rule that was used; "" until it counts."""
        return RULES[self.rule].article if self.rule else ""


def sent(
    number: int, act: str, channel: Channel, on: date, days: int | None, calendar: WorkingCalendar
) -> Notice:
    """A notice on its way; in the entity's own mailbox it has arrived at once."""
    notice = Notice(number, act, channel, on, days)
    if channel is Channel.MAILBOX:
        return _counting(notice, on, "mailbox-day", calendar)
    return notice


def seen(notice: Notice, what: Seen, on: date, calendar: WorkingCalendar) -> Notice | None:
    """The notice after `what` was seen on `on`; None where that cannot happen to it.

    What has taken effect stays as it is, whatever is seen later.
    """
    if notice.counts or on < notice.sent_on:
        return None
    step = STEPS.get((notice.channel, what)) or STEPS.get((None, what))
    return step(notice, on, calendar) if step else None


Step = Callable[[Notice, date, WorkingCalendar], Notice | None]


def _counting(notice: Notice, on: date, rule: str, calendar: WorkingCalendar) -> Notice:
    due = calendar.add(on, notice.days) if notice.days else None
    return replace(notice, effect_on=on, rule=rule, due=due)


def _state_opened(notice: Notice, on: date, calendar: WorkingCalendar) -> Notice:
    """Opened after its five days, it counted already."""
    if on <= calendar.add(notice.sent_on, UNOPENED_DAYS):
        return _counting(notice, calendar.add(on, 1), "state-opened", calendar)
    deemed = calendar.add(notice.sent_on, UNOPENED_DAYS + 1)
    return _counting(notice, deemed, "state-unopened", calendar)


def _state_lapsed(notice: Notice, on: date, calendar: WorkingCalendar) -> Notice | None:
    deemed = calendar.add(notice.sent_on, UNOPENED_DAYS + 1)
    return _counting(notice, deemed, "state-unopened", calendar) if on >= deemed else None


def _acknowledged(notice: Notice, on: date, calendar: WorkingCalendar) -> Notice | None:
    """After its two days it is on its way on paper, whether or not anybody noted that."""
    if on > calendar.add(notice.sent_on, ACKNOWLEDGE_DAYS):
        return None
    return _counting(notice, on, "email-acknowledged", calendar)


def _unacknowledged(notice: Notice, on: date, calendar: WorkingCalendar) -> Notice | None:
    """It goes on paper, and the term to notify starts anew on the day the wait ended (20.4)."""
    ended = calendar.add(notice.sent_on, ACKNOWLEDGE_DAYS)
    return replace(notice, channel=Channel.PAPER, sent_on=ended) if on > ended else None


def _taken(notice: Notice, on: date, calendar: WorkingCalendar) -> Notice:
    return _counting(replace(notice, channel=Channel.MAILBOX), on, "mailbox-day", calendar)


def _handed(notice: Notice, on: date, calendar: WorkingCalendar) -> Notice:
    return _counting(notice, on, "handed", calendar)


def _nobody(notice: Notice, on: date, calendar: WorkingCalendar) -> Notice | None:
    if notice.visits:
        return None
    return replace(notice, visits=(Visit(on, Seen.NOBODY),))


def _left(notice: Notice, on: date, calendar: WorkingCalendar) -> Notice | None:
    """Only at a second visit, on another day than the first."""
    if not notice.visits or on <= notice.visits[-1].on:
        return None
    left = replace(notice, visits=(*notice.visits, Visit(on, Seen.LEFT)))
    return _counting(left, on, "left-at-second-visit", calendar)


# What may be seen of a notice, by channel; None: whatever the channel.
STEPS: dict[tuple[Channel | None, Seen], Step] = {
    (Channel.STATE_MAILBOX, Seen.OPENED): _state_opened,
    (Channel.STATE_MAILBOX, Seen.LAPSED): _state_lapsed,
    (Channel.EMAIL, Seen.ACKNOWLEDGED): _acknowledged,
    (Channel.EMAIL, Seen.LAPSED): _unacknowledged,
    (Channel.PAPER, Seen.NOBODY): _nobody,
    (Channel.PAPER, Seen.LEFT): _left,
    (None, Seen.HANDED): _handed,
    (None, Seen.TAKEN): _taken,
}


def lapses_on(notice: Notice, calendar: WorkingCalendar) -> date | None:
    """The first day on which the machine may note that nothing came; None where it waits for
    somebody of the office."""
    if notice.counts:
        return None
    if notice.channel is Channel.STATE_MAILBOX:
        return calendar.add(notice.sent_on, UNOPENED_DAYS + 1)
    if notice.channel is Channel.EMAIL:
        return calendar.add(notice.sent_on, ACKNOWLEDGE_DAYS + 1)
    return None


def written(notice: Notice) -> dict[str, JSON]:
    """What an event keeps of a notice: the day it gave, and the rule that gave it."""
    return {
        "channel": notice.channel.value,
        "sent": notice.sent_on.isoformat(),
        "days": notice.days,
        "effect": notice.effect_on.isoformat() if notice.effect_on else None,
        "rule": notice.rule,
        "due": notice.due.isoformat() if notice.due else None,
    }


def read(number: int, act: str, kept: Mapping[str, JSON]) -> Notice:
    """The notice that an event kept; KeyError or ValueError where it is not one."""
    days = kept["days"]
    return Notice(
        number,
        act,
        Channel(str(kept["channel"])),
        date.fromisoformat(str(kept["sent"])),
        days if isinstance(days, int) else None,
        _day(kept["effect"]),
        str(kept["rule"]),
        _day(kept["due"]),
    )


def _day(kept: JSON) -> date | None:
    return date.fromisoformat(kept) if isinstance(kept, str) else None
