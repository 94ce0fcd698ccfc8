"""A term unfolded: every day of the calendar from its beginning, and why it counts or does not.

Articles as in `terms`; the number of 2019 stands in docs/reference/clock.md.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ventanilla.cases.core.terms import Term
from ventanilla.kernel.calendar import SATURDAY, WorkingCalendar
from ventanilla.kernel.text import Text

LONGEST = 400  # days that are told one by one; a term that stands still is told no further


class Sort(StrEnum):
    """What a day is to the term."""

    START = "start"
    COUNTS = "counts"
    WEEKEND = "weekend"
    CLOSED = "closed"
    STOPPED = "stopped"


WHY = {
    Sort.START: Text(
        "el día en que empieza no se cuenta", "the day on which it begins: not counted"
    ),
    Sort.COUNTS: Text("día hábil {number}", "working day {number}"),
    Sort.WEEKEND: Text("fin de semana", "weekend"),
    Sort.CLOSED: Text("no laborable: {name}", "not a working day: {name}"),
    Sort.STOPPED: Text(
        "no corre: se espera su corrección", "it stands still: your correction is awaited"
    ),
}
ARTICLE = {
    Sort.START: "LPAG arts. 131.1 y 133.1",
    Sort.COUNTS: "LPAG art. 134.1",
    Sort.WEEKEND: "LPAG art. 134.1",
    Sort.CLOSED: "LPAG arts. 134.1 y 137",
}
DISTANCE = Text(
    "El término de la distancia (LPAG art. 135) no se aplicó: no se encontró ningún cuadro de él.",
    "The distance term (LPAG art. 135) was not applied: no table of it was found.",
)


@dataclass(frozen=True, slots=True)
class Told:
    """One day; `number` of the term where it counts, and the article that says so."""

    day: date
    sort: Sort
    why: Text
    article: str
    number: int = 0


def unfold(term: Term, calendar: WorkingCalendar, on: date) -> tuple[Told, ...]:
    """Every day from the beginning to the last day of the term, or to `on` while it stands still.

    The days that count are those of the term, one by one: nothing is counted here a second time.
    """
    numbers = {day: number for number, day in enumerate(term.counted, start=1)}
    last = term.day or max(on, term.start)
    span = min((last - term.start).days, LONGEST)
    return tuple(
        _told(term.start + timedelta(days=n), term, calendar, numbers) for n in range(span + 1)
    )


def _told(day: date, term: Term, calendar: WorkingCalendar, numbers: dict[date, int]) -> Told:
    if day == term.start:
        return Told(day, Sort.START, WHY[Sort.START], ARTICLE[Sort.START])
    if day in numbers:
        said = WHY[Sort.COUNTS].filled(number=numbers[day])
        return Told(day, Sort.COUNTS, said, ARTICLE[Sort.COUNTS], numbers[day])
    stop = next((one for one in term.stops if one.holds(day)), None)
    if stop is not None:
        return Told(day, Sort.STOPPED, WHY[Sort.STOPPED], stop.article)
    if day.weekday() >= SATURDAY:
        return Told(day, Sort.WEEKEND, WHY[Sort.WEEKEND], ARTICLE[Sort.WEEKEND])
    said = WHY[Sort.CLOSED].filled(name=calendar.closed.get(day, ""))
    return Told(day, Sort.CLOSED, said, ARTICLE[Sort.CLOSED])
