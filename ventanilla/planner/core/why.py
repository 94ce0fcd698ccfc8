"""No plan: which window cannot be met, and what would open it.

Every offer was tried before it is shown: the plan that it leads to is part of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.planner.core.figures import Lead
from ventanilla.planner.core.needs import Need, Rule, Task
from ventanilla.planner.core.plan import Blocked, Maker, Plan
from ventanilla.planner.core.request import EARLIEST_START, Given
from ventanilla.planner.core.words import dated

LONGEST_BACK = 1000  # days before the start that are tried


@dataclass(frozen=True, slots=True)
class Offer:
    """What would open the window, and the day of filing that it leads to."""

    text: Text
    filing: date


@dataclass(frozen=True, slots=True)
class Why:
    """The window that cannot be met (`rule` None: the person's own day), and what would open it."""

    text: Text
    need: Need | None
    rule: Rule | None
    offers: tuple[Offer, ...]


BY = Text(
    "No alcanza el tiempo para presentar hasta el {day}.",
    "There is not enough time to lodge by {day}.",
)
SEAT = Text(
    "Los documentos no están antes de la cita del {day}.",
    "The papers are not there before the appointment of {day}.",
)
STALE = Text(
    "«{paper}» deja de servir antes de que todo esté listo.",
    "“{paper}” stops serving before everything is ready.",
)
TOO_FAR = Text(
    "Con estos plazos no se llega en tres años.",
    "With these times it cannot be done in three years.",
)
FILE_LATER = Text("Presentar hasta el {day}.", "Lodge by {day}.")
MOVE_SEAT = Text("Pasar la cita al {day}.", "Move the appointment to {day}.")
BEGIN = Text("Haber empezado a más tardar el {day}.", "To have begun by {day}.")
FASTER = Text(
    "Que «{step}» de «{paper}» tarde {days} días como máximo.",
    "That “{step}” of “{paper}” takes {days} days at most.",
)


def why(blocked: Blocked, maker: Maker) -> Why:
    """The one window, and every offer that opens it."""
    given = blocked.given
    need = next((one for one in blocked.found if one.id == blocked.stuck.paper), None)
    if given.appointment_on and isinstance(maker.make(replace(given, appointment_on=None)), Plan):
        text = dated(SEAT, given.appointment_on)
        return Why(text, need, None, tuple(_offers(given, need, maker)))
    if given.file_by and isinstance(maker.make(replace(given, file_by=None)), Plan):
        text = dated(BY, given.file_by)
        return Why(text, need, None, tuple(_offers(given, need, maker)))
    rule = next((one for one in need.rules if one.firm), None) if need else None
    offers = tuple(_offers(given, need, maker))
    if need is None or rule is None:
        return Why(TOO_FAR, need, None, offers)
    return Why(STALE.filled(paper=need.evidence.title), need, rule, offers)


def _offers(given: Given, need: Need | None, maker: Maker) -> Iterator[Offer]:
    if given.appointment_on:
        free = maker.make(replace(given, appointment_on=None))
        if isinstance(free, Plan):
            yield from _tried(MOVE_SEAT, free.appointment, given, "appointment_on", maker)
    if given.file_by:
        free = maker.make(replace(given, file_by=None))
        if isinstance(free, Plan):
            yield from _tried(FILE_LATER, free.filing, given, "file_by", maker)
    yield from _sooner(given, maker)
    for option in need.known[:1] if need else ():
        for task in option.tasks:
            yield from _faster(given, need, task, maker)


def _tried(text: Text, day: date, given: Given, name: str, maker: Maker) -> Iterator[Offer]:
    values: dict[str, date] = {name: day}
    found = maker.make(replace(given, **values))  # type: ignore[arg-type]
    if isinstance(found, Plan):
        yield Offer(dated(text, day), found.filing)


def _sooner(given: Given, maker: Maker) -> Iterator[Offer]:
    """The last start with which there is a plan: a later start never helps, so halving finds it."""
    least = max(given.start - timedelta(days=LONGEST_BACK), EARLIEST_START)
    if not isinstance(_from(given, least, maker), Plan):
        return
    good, bad = least, given.start
    while (bad - good).days > 1:
        middle = good + (bad - good) // 2
        if isinstance(_from(given, middle, maker), Plan):
            good = middle
        else:
            bad = middle
    found = _from(given, good, maker)
    if isinstance(found, Plan):
        yield Offer(dated(BEGIN, good), found.filing)


def _from(given: Given, start: date, maker: Maker) -> object:
    try:
        return maker.make(replace(given, start=start))
    except Refusal:  # a paper that is held was not issued yet
        return None


def _faster(given: Given, need: Need | None, task: Task, maker: Maker) -> Iterator[Offer]:
    """The longest that the step may take, where a shorter time opens the window."""
    assert need is not None  # noqa: S101 - only steps of a paper come here
    most = task.lead.points[1] if task.lead else 0
    if not most or not isinstance(_taking(given, task, 0, maker), Plan):
        return
    good, bad = 0, most
    while bad - good > 1:
        middle = (good + bad) // 2
        good, bad = (
            (middle, bad)
            if isinstance(_taking(given, task, middle, maker), Plan)
            else (good, middle)
        )
    found = _taking(given, task, good, maker)
    if isinstance(found, Plan):
        said = FASTER.filled(step=task.title, paper=need.evidence.title, days=good)
        yield Offer(said, found.filing)


def _taking(given: Given, task: Task, days: int, maker: Maker) -> object:
    said = Lead(least=days, usual=days, most=days, unit=task.lead.unit if task.lead else "calendar")
    return maker.make(replace(given, estimates={**given.estimates, task.key: said}))
