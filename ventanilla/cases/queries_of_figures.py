"""Counting cases: by state, by office and month, what was observed, how papers were ruled on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Count, DateField, Q
from django.db.models.functions import TruncMonth

from ventanilla.cases.core.events import optional, rows, subject, words
from ventanilla.cases.core.office_guards import ACCEPT
from ventanilla.cases.core.states import State
from ventanilla.cases.models import Case, CaseEvent
from ventanilla.kernel.office import LEGAL_ZONE, legal_day

OBSERVED_BY = ("observe", "observe_again")


@dataclass(frozen=True, slots=True)
class Flow:
    """One office in one month: how many came in, went out, and of those that came in are late.

    `office` is "" for cases that nobody has in hand.
    """

    office: str
    month: date
    came: int = 0
    went: int = 0
    late: int = 0


def flows(since: date, until: date, today: date) -> tuple[Flow, ...]:
    """Office by office and month by month of Lima, from `since` to the day before `until`."""
    first, end = (datetime.combine(day, time.min, LEGAL_ZONE) for day in (since, until))
    came = _monthly("lodged_at", Q(lodged_at__gte=first, lodged_at__lt=end))
    went = _monthly("closed_at", Q(closed_at__gte=first, closed_at__lt=end))
    over = Q(lodged_at__gte=first, lodged_at__lt=end, waits=True, due__lt=today)
    late = _monthly("lodged_at", over)
    return tuple(
        Flow(*key, came.get(key, 0), went.get(key, 0), late.get(key, 0))
        for key in sorted({*came, *went, *late}, key=lambda one: (one[1], one[0]))
    )


def _monthly(hour: str, wanted: Q) -> dict[tuple[str, date], int]:
    months = Case.objects.filter(wanted).annotate(
        month=TruncMonth(hour, tzinfo=LEGAL_ZONE, output_field=DateField())
    )
    found = months.values_list("office", "month").annotate(count=Count("pk"))
    return {(office, month): count for office, month, count in found}


def observed_points(since: date, until: date) -> Iterator[tuple[str, date, str, str]]:
    """Every point of every observation: the case's office, its day in Lima, subject, article."""
    first, end = (datetime.combine(day, time.min, LEGAL_ZONE) for day in (since, until))
    sent = CaseEvent.objects.filter(kind__in=OBSERVED_BY, at__gte=first, at__lt=end)
    for office, at, data in sent.values_list("case__office", "at", "data").iterator():
        for point in rows(data, "points"):
            yield office, legal_day(at), subject(point), optional(point, "article")


def counted() -> dict[str, float]:
    """How many cases are in each state, those with none too."""
    found = Case.objects.values_list("state").annotate(count=Count("pk"))
    return {**{state.value: 0.0 for state in State}, **{state: float(n) for state, n in found}}


def rulings() -> Iterator[tuple[str, str, bool]]:
    """Every ruling on a paper that ever was: the check, the machine's outcome, and whether the
    officer accepted."""
    ruled = CaseEvent.objects.filter(kind="paper_ruled")
    for data in ruled.values_list("data", flat=True).iterator():
        yield words(data, "check"), words(data, "outcome"), words(data, "ruling") == ACCEPT
