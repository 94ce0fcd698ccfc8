"""Years of residence against a count made day by day."""

from datetime import date
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.conditions import DAY, ON, RESIDENT, condition, some_day, stays
from ventanilla.eligibility.core.clocks import UnbrokenYearsIn, YearsIn
from ventanilla.eligibility.core.days import anniversary, years_between
from ventanilla.eligibility.core.residence import both_ways
from ventanilla.eligibility.core.values import Stay, Stays

ADDED = YearsIn("stays", RESIDENT)
IN_A_ROW = UnbrokenYearsIn("stays", RESIDENT)


def counted_days(found: Stays, on: date) -> list[date]:
    """Every day that counts, before `on`: of a counted stay, and between one that was followed in
    time and the next, where that one counts too."""
    days: set[date] = set()
    for stay, after in zip_longest(found, found[1:]):
        if stay.quality in RESIDENT:
            last = stay.until or on
            if stay.renewed and after and after.quality in RESIDENT:
                last = after.since - DAY
            length = (min(last, on - DAY) - stay.since).days + 1
            days |= {stay.since + DAY * n for n in range(length)}
    return sorted(days)


def naive(found: Stays, on: date, *, unbroken: bool) -> int:
    """The days that count, laid end to end before the last of them, date to date."""
    days = counted_days(found, on)
    if unbroken:
        breaks = [n for n in range(1, len(days)) if days[n] != days[n - 1] + DAY]
        days = days[breaks[-1] if breaks else 0 :]
    if not days:
        return 0
    end = days[-1] + DAY
    start, years = end - DAY * len(days), 0
    while anniversary(start, years + 1) <= end:
        years += 1
    return years


def begun_today(found: Stays, on: date) -> bool:
    """A run that begins on the very day has no day that counts yet, and is the run that goes on."""
    return any(stay.since == on and stay.quality in RESIDENT for stay in found)


@settings(max_examples=150, deadline=None)
@given(stays(), some_day)
def test_years_added_up_are_those_of_the_days_that_count(found: Stays, on: date) -> None:
    for way in both_ways(found):
        if begun_today(way, on):
            return
        assert ADDED.value({"stays": way}, on) == naive(way, on, unbroken=False)


@settings(max_examples=150, deadline=None)
@given(stays(), some_day)
def test_years_in_a_row_are_those_of_the_last_run_of_days(found: Stays, on: date) -> None:
    for way in both_ways(found):
        if begun_today(way, on):
            return
        assert IN_A_ROW.value({"stays": way}, on) == naive(way, on, unbroken=True)


@settings(deadline=None)
@given(stays(), some_day)
def test_years_are_known_only_where_every_answer_on_renewals_gives_the_same(
    found: Stays, on: date
) -> None:
    strict, *generous = both_ways(found)
    for clock in (ADDED, IN_A_ROW):
        ways = {clock.value({"stays": way}, on) for way in (strict, *generous)}
        assert clock.value({"stays": found}, on) == (ways.pop() if len(ways) == 1 else None)


@settings(deadline=None)
@given(stays(), some_day, st.integers(0, 8))
def test_a_condition_is_settled_where_both_readings_agree_even_if_the_years_do_not(
    found: Stays, on: date, years: int
) -> None:
    term = condition(f"years_in(stays, resident) >= {years}")
    ways = {term.value({"stays": way}, on) for way in both_ways(found)}
    assert term.value({"stays": found}, on) is (ways.pop() if len(ways) == 1 else None)


def test_twenty_years_are_three_whatever_was_renewed_in_time() -> None:
    """The years are 20 or 21; that they are three was never in doubt."""
    found = (
        Stay("rentista", date(2004, 1, 1), date(2014, 6, 30)),
        Stay("rentista", date(2015, 8, 1)),
    )
    assert ADDED.value({"stays": found}, ON) is None
    assert condition("years_in(stays, resident) >= 3").value({"stays": found}, ON) is True
    assert condition("years_in(stays, resident) >= 30").value({"stays": found}, ON) is False


@given(some_day, st.integers(0, 30))
def test_years_between_are_complete_on_the_anniversary_and_not_the_day_before(
    start: date, years: int
) -> None:
    assert years_between(start, anniversary(start, years)) == years
    assert years_between(start, anniversary(start, years) - DAY) == years - 1


@pytest.mark.parametrize("years", [-10_000, -2_026, -2_025, 0, 7_973, 7_974, 10**11, -(10**11)])
def test_an_anniversary_never_falls_off_the_calendar(years: int) -> None:
    for day in (date.min, date(2024, 2, 29), date.max):
        assert date.min <= anniversary(day, years) <= date.max


def test_a_visit_between_two_residences_is_no_residence_even_if_asked_for_in_time() -> None:
    found = (
        Stay("rentista", date(2020, 1, 1), date(2021, 1, 1), renewed=True),
        Stay("visitante", date(2021, 1, 2), date(2025, 1, 1), renewed=True),
        Stay("rentista", date(2025, 1, 2)),
    )
    assert ADDED.value({"stays": found}, ON) == 2
    assert IN_A_ROW.value({"stays": found}, ON) == 1
