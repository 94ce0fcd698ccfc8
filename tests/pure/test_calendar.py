"""Working days of Peru on real dates, and what holds for any calendar."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ventanilla.cases.adapters.holidays import by_law, peru, version
from ventanilla.kernel.calendar import WorkingCalendar, add_months, add_years
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

PERU, APURIMAC = peru(), peru(region="Apurímac")
FILE = version()
LISTED = by_law(FILE, FILE.years)
HOLIDAYS_2026 = (
    "01-01", "04-02", "04-03", "05-01", "06-07", "06-29", "07-23", "07-28", "07-29", "08-06",
    "08-30", "10-08", "11-01", "12-08", "12-09", "12-25",
)  # fmt: skip


def test_2026_has_the_sixteen_holidays_of_the_law_and_not_easter_sunday() -> None:
    """D.Leg. 713 art. 6 as amended."""
    found = [day for day in LISTED if day.year == 2026]
    assert found == [date.fromisoformat(f"2026-{day}") for day in HOLIDAYS_2026]


@pytest.mark.parametrize(
    ("year", "on_weekdays", "holy_thursday"),
    [(2026, 13, "04-02"), (2027, 14, "03-25"), (2028, 10, "04-13")],
)
def test_holidays_on_weekdays_year_by_year(year: int, on_weekdays: int, holy_thursday: str) -> None:
    weekdays = [day for day in LISTED if day.year == year and day.weekday() < 5]
    assert len(weekdays) == on_weekdays
    assert date.fromisoformat(f"{year}-{holy_thursday}") in weekdays


@pytest.mark.parametrize(
    ("day", "first_year"),
    [("06-07", 2024), ("07-23", 2023), ("08-06", 2022), ("12-09", 2022)],
)
def test_a_holiday_counts_from_the_year_its_law_began(day: str, first_year: int) -> None:
    """Laws 31788, 31822, 31530 and 31381."""
    years = {found.year for found in LISTED if found.isoformat()[5:] == day}
    assert min(years) == first_year


def test_decreed_days_do_not_count_and_name_their_decree() -> None:
    """LPAG arts 134.1, 137."""
    for norm in FILE.decreed:
        for day in norm.days:
            assert not PERU.is_working(day)
            assert PERU.closed[day] == Text(norm.norm, norm.norm)


def test_a_regional_day_does_not_count_in_its_department_and_does_elsewhere() -> None:
    """LPAG art. 134.1."""
    monday = date(2026, 4, 27)
    assert (APURIMAC.is_working(monday), PERU.is_working(monday)) == (False, True)
    assert peru(region="Cusco").is_working(monday)
    assert APURIMAC.add(date(2026, 4, 24), 1) == date(2026, 4, 28)


def test_a_day_after_the_last_known_decree_is_not_settled() -> None:
    assert PERU.settled(date(2026, 1, 2))
    assert not PERU.settled(date(2026, 1, 3))


def test_nor_is_one_of_a_year_of_which_not_every_decree_was_found() -> None:
    assert not PERU.settled(date(2024, 5, 20))
    assert PERU.settled(date(2025, 1, 20))
    assert not PERU.settled(date(2025, 1, 20), since=date(2024, 12, 16))


def test_with_regional_days_nothing_is_settled_while_only_some_of_them_were_found() -> None:
    assert not any(APURIMAC.settled(day) for day in (date(2023, 3, 1), date(2025, 3, 1)))


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


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-09-15", 1, "2026-10-15"),  # date to date
        ("2026-06-08", 6, "2026-12-10"),  # 8 and 9 December are holidays
        ("2026-08-31", 1, "2026-10-01"),  # September has no 31st
        ("2026-10-31", 4, "2027-03-01"),  # February has no 31st
        ("2026-12-31", 2, "2027-03-01"),
        ("2024-02-29", 12, "2025-03-03"),  # 1 March 2025 is a Saturday
        ("2024-02-29", 48, "2028-02-29"),
        ("2027-08-31", 8, "2028-05-02"),  # April has no 31st, and 1 May is a holiday
        ("2026-09-13", 0, "2026-09-14"),
        ("2026-12-15", 1, "2027-01-15"),
    ],
)
def test_terms_in_months_run_date_to_date_and_end_on_a_working_day(
    start: str, months: int, end: str
) -> None:
    """LPAG arts 134.2, 134.3."""
    assert PERU.months_later(date.fromisoformat(start), months) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("walk", "year"),
    [
        (lambda: PERU.is_working(date(2021, 12, 31)), 2021),
        (lambda: PERU.is_working(date(2036, 1, 5)), 2036),
        (lambda: PERU.add(date(2035, 12, 20), 30), 2036),
        (lambda: PERU.between(date(2021, 6, 1), date(2022, 2, 1)), 2021),
        (lambda: PERU.between(date(2035, 6, 1), date(2036, 2, 1)), 2036),
        (lambda: PERU.next_working(date(2040, 1, 1)), 2040),
        (lambda: PERU.months_later(date(2035, 12, 15), 3), 2036),
    ],
)
def test_only_a_year_outside_the_holiday_law_is_refused_and_by_name(
    walk: Callable[[], object], year: int
) -> None:
    """D.Leg. 713 art. 6."""
    with pytest.raises(Refusal) as refused:
        walk()
    assert (refused.value.code, refused.value.at) == ("year-outside-holiday-law", str(year))
    for said in (refused.value.why.es, refused.value.why.en):
        assert f"{year}" in said
        assert "D.Leg. 713 art. 6" in said


def test_every_day_inside_those_years_has_an_answer() -> None:
    first, last = date(2022, 1, 1), date(2035, 12, 31)
    assert PERU.between(first - timedelta(days=1), last) > 3000


days = st.dates(date(2022, 1, 1), date(2034, 12, 31))
calendars = st.one_of(
    st.sampled_from([PERU, APURIMAC]),
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


@given(calendars, days, st.integers(1, 300))
def test_the_days_after_are_the_working_days_one_by_one(
    calendar: WorkingCalendar, start: date, count: int
) -> None:
    span = (start + timedelta(days=n) for n in range(1, count))
    plain = [day for day in span if calendar.is_working(day)]
    assert list(islice(calendar.after(start), len(plain))) == plain


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
    more = replace(PERU, closed={**PERU.closed, added: "decreed"})
    assert more.add(start, count) >= PERU.add(start, count)


@given(days)
def test_the_next_working_day_is_the_first_one(day: date) -> None:
    found = PERU.next_working(day)
    assert PERU.is_working(found)
    passed = (found - day).days
    assert not any(PERU.is_working(day + timedelta(days=n)) for n in range(passed))


@given(calendars, days, st.integers(0, 11))
def test_a_term_in_months_never_ends_on_a_closed_day_nor_before_its_date(
    calendar: WorkingCalendar, start: date, months: int
) -> None:
    end = calendar.months_later(start, months)
    assert calendar.is_working(end)
    nominal = add_months(start, months)
    assert end >= nominal
    closed = (nominal + timedelta(days=n) for n in range(1, (end - nominal).days))
    assert not any(calendar.is_working(day) for day in closed)
    kept = nominal.day == start.day and calendar.is_working(nominal)
    assert (end == nominal) == kept


@given(calendars, days, days, st.integers(0, 11))
def test_a_later_start_of_months_never_ends_sooner(
    calendar: WorkingCalendar, one: date, two: date, months: int
) -> None:
    early, late = sorted((one, two))
    assert calendar.months_later(early, months) <= calendar.months_later(late, months)


@given(days, st.integers(1, 40))
def test_regional_days_never_shorten_a_term(start: date, count: int) -> None:
    assert APURIMAC.add(start, count) >= PERU.add(start, count)
