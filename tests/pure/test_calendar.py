"""Working days of Peru on real dates, and what holds for any calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ventanilla.cases.adapters.holidays import DECREED, KNOWN_UNTIL, by_law, peru
from ventanilla.kernel.calendar import WorkingCalendar, add_years

PERU = peru()
HOLIDAYS_2026 = (
    "01-01", "04-02", "04-03", "05-01", "06-07", "06-29", "07-23", "07-28", "07-29", "08-06",
    "08-30", "10-08", "11-01", "12-08", "12-09", "12-25",
)  # fmt: skip


def test_2026_has_the_sixteen_holidays_of_the_law_and_not_easter_sunday() -> None:
    """D.Leg. 713 art. 6 as amended."""
    found = [day for day in by_law() if day.year == 2026]
    assert found == [date.fromisoformat(f"2026-{day}") for day in HOLIDAYS_2026]


@pytest.mark.parametrize(
    ("year", "on_weekdays", "holy_thursday"),
    [(2026, 13, "04-02"), (2027, 14, "03-25"), (2028, 10, "04-13")],
)
def test_holidays_on_weekdays_year_by_year(year: int, on_weekdays: int, holy_thursday: str) -> None:
    weekdays = [day for day in by_law() if day.year == year and day.weekday() < 5]
    assert len(weekdays) == on_weekdays
    assert date.fromisoformat(f"{year}-{holy_thursday}") in weekdays


@pytest.mark.parametrize(
    ("day", "first_year"),
    [("06-07", 2024), ("07-23", 2023), ("08-06", 2022), ("12-09", 2022)],
)
def test_a_holiday_counts_from_the_year_its_law_began(day: str, first_year: int) -> None:
    """Laws 31788, 31822, 31530 and 31381."""
    years = {found.year for found in by_law() if found.isoformat()[5:] == day}
    assert min(years) == first_year


def test_decreed_days_do_not_count_and_name_their_decree() -> None:
    """LPAG arts 134.1, 137."""
    for row in DECREED:
        assert not PERU.is_working(row.day)
        assert PERU.closed[row.day] == row.decree == "D.S. 042-2025-PCM"


def test_a_day_after_the_last_known_decree_is_not_settled() -> None:
    assert PERU.settled(KNOWN_UNTIL)
    assert not PERU.settled(date(2026, 9, 15))


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-12-04", 1, "2026-12-07"),  # Friday to Monday
        ("2026-12-07", 1, "2026-12-10"),  # over 8 and 9 December
        ("2026-12-07", 2, "2026-12-11"),
        ("2026-12-24", 1, "2026-12-28"),  # over Christmas and a weekend
        ("2026-12-23", 5, "2026-12-31"),
        ("2026-12-31", 1, "2027-01-04"),  # over New Year on a Friday
        ("2026-12-08", 1, "2026-12-10"),  # from a holiday
        ("2026-09-13", 1, "2026-09-14"),  # from a Sunday
        ("2025-12-24", 1, "2025-12-29"),  # Christmas and a decreed Friday
        ("2025-12-31", 1, "2026-01-05"),  # New Year and a decreed Friday
        ("2026-09-15", 0, "2026-09-15"),
    ],
)
def test_terms_in_days_on_real_dates(start: str, days: int, end: str) -> None:
    """LPAG arts 133.1, 134.1 (144.1, 145.1 in 2019)."""
    assert PERU.add(date.fromisoformat(start), days) == date.fromisoformat(end)


def test_a_last_day_that_is_not_a_working_day_moves_to_the_next() -> None:
    """LPAG art. 134.2."""
    assert PERU.next_working(date(2026, 12, 8)) == date(2026, 12, 10)
    assert PERU.next_working(date(2026, 12, 10)) == date(2026, 12, 10)


def test_years_run_date_to_date_and_a_missing_day_falls_into_the_next_month() -> None:
    """LPAG art. 134.3."""
    assert add_years(date(2023, 9, 15), 3) == date(2026, 9, 15)
    assert add_years(date(2024, 2, 29), 3) == date(2027, 3, 1)
    assert add_years(date(2024, 2, 29), 4) == date(2028, 2, 29)


days = st.dates(date(2022, 1, 1), date(2034, 12, 31))
calendars = st.one_of(
    st.just(PERU),
    st.builds(
        WorkingCalendar,
        st.dictionaries(
            st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.just("closed"), max_size=60
        ),
    ),
)


@given(calendars, days, st.integers(1, 120))
def test_counting_forth_and_back_agree(calendar: WorkingCalendar, start: date, count: int) -> None:
    end = calendar.add(start, count)
    assert calendar.is_working(end)
    assert calendar.between(start, end) == count
    assert calendar.between(end, start) == -count


@given(calendars, days, st.integers(0, 40), st.integers(0, 40))
def test_a_term_can_be_counted_in_two_parts(
    calendar: WorkingCalendar, start: date, one: int, two: int
) -> None:
    assert calendar.add(calendar.add(start, one), two) == calendar.add(start, one + two)


@given(calendars, days, days, st.integers(1, 40))
def test_a_later_start_never_ends_sooner(
    calendar: WorkingCalendar, one: date, two: date, count: int
) -> None:
    early, late = sorted((one, two))
    assert calendar.add(early, count) <= calendar.add(late, count)


@given(days, st.integers(1, 40), days)
def test_a_decree_that_adds_a_day_never_shortens_a_term(
    start: date, count: int, added: date
) -> None:
    more = WorkingCalendar({**PERU.closed, added: "decreed"})
    assert more.add(start, count) >= PERU.add(start, count)


@given(days)
def test_the_next_working_day_is_the_first_one(day: date) -> None:
    found = PERU.next_working(day)
    assert PERU.is_working(found)
    passed = (found - day).days
    assert not any(PERU.is_working(day + timedelta(days=n)) for n in range(passed))
