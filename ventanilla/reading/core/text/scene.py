"""What is known of a page before its finders look at it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from ventanilla.reading.core.text.day import Day
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.labels import Named, Span
from ventanilla.reading.core.text.order import Order


@dataclass(frozen=True, slots=True)
class Scene:
    """A page with its labels, dates, language and kinds, on the day `on`.

    `form` is the stretch of the page that is an apostille, if any.
    """

    flow: Flow
    on: date
    labels: tuple[Named, ...]
    days: tuple[Day, ...]
    language: str | None
    kinds: frozenset[Kind]
    order: Order
    form: Span | None

    def day_in(self, start: int, end: int) -> Day | None:
        """The first date that begins in a stretch."""
        at = bisect_left(self.days, start, key=lambda day: day.start)
        day = self.days[at] if at < len(self.days) else None
        return day if day and day.start < end else None

    def dated(self, place: int) -> bool:
        """Whether a place lies within a date."""
        at = bisect_right(self.days, place, key=lambda day: day.start) - 1
        return at >= 0 and place < self.days[at].end

    def within_form(self, place: int) -> bool:
        """Whether a place belongs to the apostille and not to the paper."""
        return self.form is not None and self.form[0] <= place < self.form[1]
