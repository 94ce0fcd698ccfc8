"""Free time = openings − closures − bookings, as a pure function of the three."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import LEGAL_ZONE

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Opening:
    """A weekly pattern. `weekday` counts from Monday 0; `ends` is when the last visit is over."""

    weekday: int
    starts: time
    ends: time
    minutes: int
    seats: int
    valid_from: date
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """Is the office open on that day by this pattern?"""
        in_force = self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
        return in_force and day.weekday() == self.weekday


@dataclass(frozen=True, slots=True)
class Closure:
    """Closed from `starts_at` (aware) up to and without `ends_at`."""

    starts_at: datetime
    ends_at: datetime

    def meets(self, starts_at: datetime, minutes: int) -> bool:
        """Does a visit of that length touch the closure?"""
        return starts_at < self.ends_at and self.starts_at < starts_at + timedelta(minutes=minutes)


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which `seats` people can come; `taken` of them are."""

    starts_at: datetime
    minutes: int
    seats: int
    taken: int = 0

    @property
    def free(self) -> int:
        return max(self.seats - self.taken, 0)


def slots(
    openings: Iterable[Opening],
    closures: Iterable[Closure],
    taken: Mapping[datetime, int],
    days: Iterable[date],
    calendar: WorkingCalendar,
) -> Iterator[Slot]:
    """Every slot of these days in order, full ones too; none on a day that is no working day."""
    patterns, shut = tuple(openings), tuple(closures)
    for day in days:
        if not calendar.is_working(day):
            continue
        on = [slot for one in patterns if one.holds_on(day) for slot in _of(one, day)]
        for starts_at, minutes, seats in sorted(on):
            if not any(one.meets(starts_at, minutes) for one in shut):
                yield Slot(starts_at, minutes, seats, taken.get(starts_at, 0))


def days_between(first: date, last: date) -> Iterator[date]:
    """Every day from `first` to `last`, both included."""
    return (first + ONE_DAY * n for n in range((last - first).days + 1))


def _of(opening: Opening, day: date) -> Iterator[tuple[datetime, int, int]]:
    step = timedelta(minutes=opening.minutes)
    at = datetime.combine(day, opening.starts, LEGAL_ZONE)
    end = datetime.combine(day, opening.ends, LEGAL_ZONE)
    while at + step <= end:
        yield at, opening.minutes, opening.seats
        at += step
