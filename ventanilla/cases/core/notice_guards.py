"""What must hold before something is written down about a notice."""

from datetime import date

from ventanilla.cases.core.events import optional, whole
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.cases.core.notification import Channel, Notice, Seen, lapses_on, seen
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text

# Who may say what was seen: the person of their own mailbox, staff of paper, the machine of days.
SAYS = {
    Role.APPLICANT: (Seen.ACKNOWLEDGED, Seen.TAKEN),
    Role.COUNTER: (Seen.HANDED, Seen.NOBODY, Seen.LEFT),
    Role.OFFICER: (Seen.HANDED, Seen.NOBODY, Seen.LEFT, Seen.OPENED),
    Role.SYSTEM: (Seen.LAPSED,),
}


def named(asked: Asked) -> Notice | None:
    """The notice that the data name."""
    number = whole(asked.data, "number")
    return asked.file.notice(number) if number is not None else None


def day_seen(asked: Asked) -> date | None:
    """The day on which it was seen: today where none is said; None where it is unreadable."""
    said = optional(asked.data, "on")
    try:
        return date.fromisoformat(said) if said else legal_day(asked.at)
    except ValueError:
        return None


def after_it(asked: Asked) -> Notice | None:
    """The notice as it then is; None where that cannot be."""
    notice, on = named(asked), day_seen(asked)
    what = optional(asked.data, "seen")
    if notice is None or on is None or on > legal_day(asked.at) or what not in tuple(Seen):
        return None
    return seen(notice, Seen(what), on, asked.calendar)


def _theirs_to_say(asked: Asked) -> bool:
    return optional(asked.data, "seen") in SAYS.get(asked.by.role, ())


def _consented(asked: Asked) -> bool:
    """Taking it in the mailbox needs the consent to be notified there."""
    taken = optional(asked.data, "seen") == Seen.TAKEN
    return not taken or Channel.MAILBOX.value in asked.file.consents


def _lapses_not(asked: Asked) -> bool:
    notice = named(asked)
    if optional(asked.data, "seen") != Seen.LAPSED or notice is None:
        return True
    day = lapses_on(notice, asked.calendar)
    return day is not None and legal_day(asked.at) >= day


NOTICE_THERE = Guard(
    "notice-unknown",
    lambda asked: named(asked) is not None,
    Text("Esa notificación no es de este caso.", "That notice is not of this case."),
    reads_data=True,
)
THEIRS_TO_SAY = Guard(
    "not-yours-to-do",
    _theirs_to_say,
    Text("Eso lo anota otra persona.", "That is for somebody else to note."),
    reads_data=True,
)
MAILBOX_CONSENTED = Guard(
    "no-consent",
    _consented,
    Text(
        "Para recibirla aquí hace falta que acepte el buzón.",
        "To receive it here you have to accept the mailbox.",
    ),
    article="LPAG art. 20.4",
    reads_data=True,
)
ITS_DAYS_ARE_OVER = Guard(
    "term-still-running",
    _lapses_not,
    Text("Sus días no han pasado todavía.", "Its days are not over yet."),
    article="LPAG art. 20.4",
    reads_data=True,
)
CAN_BE_SEEN = Guard(
    "notice-not-so",
    lambda asked: after_it(asked) is not None,
    Text(
        "Eso no puede pasar con esta notificación: ya surte efecto, es de otro medio, o el día "
        "no cuadra.",
        "That cannot happen to this notice: it counts already, goes by another channel, or the "
        "day does not fit.",
    ),
    Text(
        "Bajo la puerta se deja solo en la segunda visita, otro día que la primera.",
        "It is left under the door only at the second visit, on another day than the first.",
    ),
    "LPAG art. 21.5",
    reads_data=True,
)
FIRST_OPENING = Guard(
    "opened-already",
    lambda asked: (notice := named(asked)) is not None and notice.opened_at is None,
    Text("Ya la había abierto.", "You had opened it already."),
    reads_data=True,
)
SAYS_WHAT_WAS_WRONG = Guard(
    "reason-missing",
    lambda asked: bool(optional(asked.data, "wrong").strip()),
    Text("Diga qué estaba mal en la notificación.", "Say what was wrong with the notice."),
    article="LPAG art. 24.2",
    reads_data=True,
)
