"""A term told again: where a day was closed since, the new last day stands beside what was told.

A decree can come late, and a day that nobody knew of can be found: neither rewrites in silence
what a person was told. Both days are shown, and the days between which made the difference.
"""

from dataclasses import dataclass
from datetime import date

from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.text import Text

TOLD_BEFORE = Text(
    "Con lo que se sabía el {on}, el último día era el {told}. Desde entonces cambió en el "
    "calendario: {days}.",
    "By what was known on {on}, the last day was {told}. Since then this changed in the calendar: "
    "{days}.",
)


@dataclass(frozen=True, slots=True)
class Retold:
    """`told` by the calendar of `on`, `now` by that of today, `because` of these days."""

    on: date
    told: date
    now: date
    because: tuple[date, ...]

    @property
    def text(self) -> Text:
        """What was told, and what made the difference."""
        said = [in_words(day) for day in self.because]
        days = Text("; ".join(day.es for day in said), "; ".join(day.en for day in said))
        return TOLD_BEFORE.filled(on=in_words(self.on), told=in_words(self.told), days=days)


@dataclass(frozen=True, slots=True)
class Calendars:
    """What was known `on` a day, and what is known now."""

    on: date
    then: WorkingCalendar
    now: WorkingCalendar

    def retold(self, start: date, told: date | None, now: date | None) -> Retold | None:
        """The two last days of a term from `start`; None where they are one, or none is known."""
        if told is None or now is None or told == now:
            return None
        last = max(told, now)
        odd = sorted(
            day for day in set(self.then.closed) ^ set(self.now.closed) if start < day <= last
        )
        return Retold(self.on, told, now, tuple(odd))
