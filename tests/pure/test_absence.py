"""Days abroad against a set of days counted one by one."""

from datetime import date
from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.conditions import DAY, some_day, trips
from ventanilla.eligibility.core.clocks import AbsentLast, AbsentWithin, LongestAbsence
from ventanilla.eligibility.core.days import anniversary
from ventanilla.eligibility.core.values import Absence, Absences

few = trips(4)
spans = st.integers(1, 3)


def abroad(found: Absences, on: date) -> set[date]:
    """The days abroad, each named by the night before it: from the day of leaving to the eve of
    coming back."""
    return {
        one.left + DAY * n
        for one in found
        if not one.authorised
        for n in range((min(one.back or on, on) - one.left).days)
    }


@given(few, some_day)
def test_the_longest_trip_is_the_longest_run_of_days_of_one_trip(found: Absences, on: date) -> None:
    lengths = [len(abroad((one,), on)) for one in found]
    assert LongestAbsence("trips").value({"trips": found}, on) == max(lengths, default=0)


@given(few, spans, some_day)
def test_the_last_years_hold_the_days_that_lie_in_them(
    found: Absences, years: int, on: date
) -> None:
    start = anniversary(on, -years)
    expected = len([day for day in abroad(found, on) if start <= day < on])
    assert AbsentLast("trips", years).value({"trips": found}, on) == expected


@settings(max_examples=80, deadline=None)
@given(few, spans, some_day)
def test_the_fullest_span_is_the_fullest_of_all_spans(
    found: Absences, years: int, on: date
) -> None:
    days = abroad(found, on)
    if not days:
        assert AbsentWithin("trips", years).value({"trips": found}, on) == 0
        return
    first, last = anniversary(min(days), -years), max(days) + DAY
    every_day = [first + DAY * n for n in range((last - first).days + 1)]
    before = dict(
        zip(every_day, accumulate((day in days for day in every_day), initial=0), strict=False)
    )
    expected = max(before[min(anniversary(start, years), last)] - before[start] for start in before)
    assert AbsentWithin("trips", years).value({"trips": found}, on) == expected


def test_a_span_that_begins_on_1_march_gains_the_leap_day() -> None:
    """A year from 28 February 2027 ends on 28 February; from 1 March it holds the 29th as well."""
    found = (
        Absence(date(2027, 2, 20), date(2027, 6, 1)),
        Absence(date(2028, 2, 1), date(2028, 3, 20)),
    )
    assert AbsentWithin("trips", 1).value({"trips": found}, date(2030, 1, 1)) == 92 + 29


def test_what_was_allowed_does_not_count() -> None:
    found = (Absence(date(2025, 1, 1), date(2026, 1, 1), authorised=True),)
    on = date(2026, 9, 15)
    for clock in (LongestAbsence("trips"), AbsentWithin("trips", 2), AbsentLast("trips", 2)):
        assert clock.value({"trips": found}, on) == 0


def test_two_hundred_trips_are_counted_as_fast_as_a_page_needs() -> None:
    first = date(2000, 1, 1)
    found = tuple(Absence(first + DAY * 40 * n, first + DAY * (40 * n + 20)) for n in range(200))
    assert AbsentWithin("trips", 2).value({"trips": found}, date(2026, 9, 15)) == 371
