"""Durations: monotone, with two inverses, by the calendar of a country, and never an overflow."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ventanilla.cases.adapters.holidays import peru
from ventanilla.kernel.calendar import add_months
from ventanilla.planner.adapters.calendars import YEARS, abroad
from ventanilla.planner.core.days import (
    FIRST,
    LAST,
    NEVER,
    Calendar,
    Chain,
    Fixed,
    Later,
    Months,
    Shift,
    Working,
    chain,
    workdays,
)

PERU = workdays(peru(YEARS), YEARS)
START, END = date(2021, 1, 1).toordinal(), date(2045, 1, 1).toordinal()
ONE = st.one_of(
    st.integers(0, 400).map(Calendar),
    st.builds(Working, st.integers(1, 200), st.sampled_from([PERU, abroad("US"), abroad("VE")])),
    st.integers(1, 60).map(Months),
    st.integers(START, END).map(Fixed),
)
SHIFTS = st.one_of(ONE, st.builds(Later, ONE, ONE), st.lists(ONE, max_size=3).map(chain))
DAYS = st.integers(START, END)


@given(SHIFTS, DAYS, DAYS)
def test_who_begins_later_is_never_done_earlier(shift: Shift, one: int, other: int) -> None:
    first, second = sorted((one, other))
    assert shift.after(first) <= shift.after(second)


@given(SHIFTS, DAYS)
def test_the_earliest_day_is_the_first_that_leads_there(shift: Shift, goal: int) -> None:
    day = shift.earliest(goal)
    if START <= day <= END:
        assert shift.after(day) >= goal
        assert shift.after(day - 1) < goal


@given(SHIFTS, DAYS)
def test_the_latest_day_is_the_last_that_leads_there(shift: Shift, goal: int) -> None:
    day = shift.latest(goal)
    if START <= day <= END:
        assert shift.after(day) <= goal
        assert shift.after(day + 1) > goal


@given(SHIFTS, st.sampled_from([1, FIRST, LAST, NEVER, date.max.toordinal()]))
def test_no_day_is_too_far_for_an_answer(shift: Shift, day: int) -> None:
    for found in (shift.after(day), shift.earliest(day), shift.latest(day)):
        assert isinstance(found, int)


@given(st.integers(1, 90), DAYS)
def test_working_days_are_counted_as_the_law_counts_them(days: int, start: int) -> None:
    expected = peru(YEARS).add(date.fromordinal(start), days)
    assert Working(days, PERU).after(start) == expected.toordinal()


def test_each_country_has_holidays_of_its_own() -> None:
    monday = date(2026, 11, 23).toordinal()  # Thanksgiving is on the 26th
    assert date.fromordinal(Working(4, abroad("US")).after(monday)) == date(2026, 11, 30)
    assert date.fromordinal(Working(4, abroad("VE")).after(monday)) == date(2026, 11, 27)
    assert date.fromordinal(Working(4, abroad("ZZ")).after(monday)) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 3, 10), 6, date(2026, 9, 10)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_run_from_date_to_date(day: date, months: int, then: date) -> None:
    assert add_months(day, months) == then


def test_what_takes_no_time_is_no_link_of_a_chain() -> None:
    assert chain([Calendar(0), Calendar(3)]) == Calendar(3)
    assert chain([]) == Calendar(0)
    assert isinstance(chain([Calendar(1), Calendar(2)]), Chain)
