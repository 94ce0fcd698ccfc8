"""What is known of a page before its finders look at it."""

from dataclasses import dataclass
from datetime import date

from ventanilla.reading.core.text.dates import Day
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

    def within_form(self, place: int) -> bool:
        """Whether a place belongs to the apostille and not to the paper."""
        return self.form is not None and self.form[0] <= place < self.form[1]
