"""A term unfolded day by day: it says the same as the term itself, and why of every day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ventanilla.cases.adapters.holidays import peru
from ventanilla.cases.core.limits import DECISION
from ventanilla.cases.core.terms import (
    STOPPED_BY_OBSERVATION,
    Stop,
    Term,
    _counted,
    term,
)
from ventanilla.cases.core.unfolding import LONGEST, Sort, unfold

PERU = peru()
MONDAY = date(2026, 9, 14)
some_day = st.dates(date(2022, 3, 1), date(2034, 1, 1))


def stopped(start: date, since: int, lasting: int | None) -> Term:
    """A term to decide that an observation stopped `since` days in, for `lasting` days."""
    begun = start + timedelta(days=since)
    until = None if lasting is None else begun + timedelta(days=lasting)
    stop = Stop(begun, until, STOPPED_BY_OBSERVATION)
    counted = _counted(start, DECISION.days, (stop,), PERU)
    return Term(DECISION, DECISION.days, start, counted, True, (stop,))


@given(some_day)
def test_the_days_that_count_are_those_of_the_term_and_the_last_is_its_last(start: date) -> None:
    whole = term(DECISION, start, PERU)
    told = unfold(whole, PERU, start)
    assert tuple(one.day for one in told if one.sort is Sort.COUNTS) == whole.counted
    assert [one.number for one in told if one.number] == list(range(1, DECISION.days + 1))
    assert told[0].sort is Sort.START
    assert told[-1].day == whole.day


@given(some_day, st.integers(0, 20), st.integers(0, 60))
def test_every_day_is_told_once_in_order_and_with_its_article(
    start: date, since: int, lasting: int
) -> None:
    told = unfold(stopped(start, since, lasting), PERU, start)
    days = [one.day for one in told]
    assert days == [start + timedelta(days=n) for n in range(len(days))]
    assert all("LPAG" in one.article for one in told)
    assert all("{" not in one.why.es + one.why.en for one in told)


@given(some_day, st.integers(0, 20), st.integers(0, 60))
def test_no_day_of_a_stop_counts_and_every_day_that_does_is_a_working_day(
    start: date, since: int, lasting: int
) -> None:
    whole = stopped(start, since, lasting)
    stop = whole.stops[0]
    for one in unfold(whole, PERU, start):
        within = stop.since < one.day and stop.until is not None and one.day <= stop.until
        assert not (within and one.sort is Sort.COUNTS)
        assert PERU.is_working(one.day) or one.sort is not Sort.COUNTS


def test_a_holiday_and_a_decreed_day_are_told_by_name() -> None:
    told = {one.day: one for one in unfold(term(DECISION, date(2025, 12, 22), PERU), PERU, MONDAY)}
    assert "Navidad" in told[date(2025, 12, 25)].why.es
    assert "D.S. 042-2025-PCM" in told[date(2025, 12, 26)].why.es
    assert told[date(2025, 12, 26)].article == "LPAG arts. 134.1 y 137"
    assert told[date(2025, 12, 27)].sort is Sort.WEEKEND


def test_a_term_that_stands_still_is_told_until_today_and_no_further_than_a_year() -> None:
    open_one = stopped(MONDAY, 1, None)
    told = unfold(open_one, PERU, MONDAY + timedelta(days=10))
    assert told[-1].day == MONDAY + timedelta(days=10)
    assert told[-1].sort is Sort.STOPPED
    assert told[-1].article == STOPPED_BY_OBSERVATION
    assert len(unfold(open_one, PERU, MONDAY + timedelta(days=5000))) == LONGEST + 1
