"""Which comes first, day or month, where digits alone do not tell."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import chain

from ventanilla.reading.core.text.day import Day, Ymd
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.phrases import Phrases, flat

AHEAD = 30  # years from now that two digits may mean


class Order(StrEnum):
    """How a paper writes its dates."""

    DAY = "day-first"
    MONTH = "month-first"
    UNKNOWN = "unknown"


AMERICAN = Phrases(
    {
        Order.MONTH: flat(
            "united states | united states of america | usa | u.s.a. | department of justice",
            "federal bureau of investigation | state of california | state of new york",
            "state of texas | state of florida | social security administration | county of",
            "estados unidos | commonwealth of massachusetts | commonwealth of pennsylvania",
            "commonwealth of virginia | state of illinois | state of washington",
            "state of new jersey | member fdic | state of ohio | secretary of state",
            "mm dd yyyy | ssn | zip code | notary public state of",
        ),
        Order.DAY: flat(
            "united kingdom | ireland | australia | new zealand | south africa | india | england",
            "scotland | great britain | dd mm yyyy | acro | constabulary | gmc | nhs | wales",
        ),
    }
)


def order(code: str | None, here: Flow, days: Iterable[Day], pages: Iterable[Flow]) -> Order:
    """What the page's language, its other dates, and the countries it names say."""
    if code not in (None, "en"):
        return Order.DAY
    if shown := _shown(days):
        return shown
    for page in chain((here,), pages):
        places = {hit.meaning for hit in AMERICAN.hits(page.tokens)}
        if len(places) == 1:
            return places.pop()
    return Order.UNKNOWN


def _shown(days: Iterable[Day]) -> Order | None:
    """What the dates show that can be read in one way only."""
    ways = {Order.MONTH if day.turned else Order.DAY for day in days if day.telling}
    return ways.pop() if len(ways) == 1 else None


def resolved(day: Day, way: Order, on: date, *, past: bool = False) -> tuple[date, bool]:
    """The date, and whether it could not be another; `past` where it cannot lie ahead."""
    readings = day.readings
    if len(readings) == 2 and way is Order.MONTH:
        readings = readings[::-1]
    certain = len(readings) == 1 or way is not Order.UNKNOWN
    return _dated(readings[0], on, past=past), certain


def _dated(said: Ymd, on: date, *, past: bool) -> date:
    if said.year >= 100:
        return date(said.year, said.month, said.day)
    limit = on.year if past else on.year + AHEAD
    year = limit - (limit - said.year) % 100
    return _safe(year, said)


def _safe(year: int, said: Ymd) -> date:
    try:
        return date(year, said.month, said.day)
    except ValueError:  # 29 February of a year that has none
        return date(year, 3, 1)
