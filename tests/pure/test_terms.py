"""The legal clock on real dates of 2026; each test names its article (2026 numbers)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.casework import CALENDAR, lima
from ventanilla.cases.core import terms
from ventanilla.cases.core.file import Capacity, CaseFile, Observation
from ventanilla.cases.core.states import State
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day

OPENED = lima("2026-09-01")


def lodged(at: datetime) -> CaseFile:
    return CaseFile(
        "c", "p", "2026-09-01", "o", Capacity.SELF, OPENED, at, state=State.LODGED, lodged_at=at
    )


def observed(file: CaseFile, sent: datetime, answered: datetime | None) -> CaseFile:
    due = terms.correction_due(legal_day(sent), CALENDAR)
    state = State.LODGED if answered else State.OBSERVED
    return replace(file, state=state, observation=Observation((), sent, "f", due, answered))


def test_thirty_working_days_from_the_day_after_filing() -> None:
    """Arts 35, 131.1, 133.1: filed on Tuesday 15 September; 8 October does not count."""
    term = terms.decision_due(lodged(lima("2026-09-15")), CALENDAR)
    assert (term.counted[0], term.day) == (date(2026, 9, 16), date(2026, 10, 28))
    assert date(2026, 10, 8) not in term.counted
    assert (len(term.counted), term.total, term.article) == (30, 30, "LPAG art. 35")


def test_thirty_working_days_over_december() -> None:
    """Art. 134.1: 8, 9 and 25 December and 1 January do not count."""
    term = terms.decision_due(lodged(lima("2026-11-20")), CALENDAR)
    assert term.day == date(2027, 1, 7)
    skipped = {date(2026, 12, 8), date(2026, 12, 9), date(2026, 12, 25), date(2027, 1, 1)}
    assert not skipped & set(term.counted)


def test_filing_on_a_sunday_night_starts_on_monday() -> None:
    """Arts 117, 131.1: filed that day, counted from the next working day."""
    term = terms.decision_due(lodged(lima("2026-09-13", 23, 59)), CALENDAR)
    assert (term.start, term.counted[0]) == (date(2026, 9, 13), date(2026, 9, 14))


def test_the_day_is_that_of_lima_not_of_greenwich() -> None:
    assert legal_day(lima("2026-09-15", 23, 30)) == date(2026, 9, 15)


def test_an_open_observation_stops_the_clock() -> None:
    """Art. 125.3.1: sent on Thursday; the days after it do not count while it is open."""
    file = observed(lodged(lima("2026-09-15")), lima("2026-09-17"), None)
    term = terms.decision_due(file, CALENDAR)
    assert term.day is None
    assert (term.used(date(2026, 9, 30)), term.left(date(2026, 9, 30))) == (2, 28)
    assert term.stops == (terms.Stop(date(2026, 9, 17), None, "LPAG art. 125.3.1"),)
    assert not term.late(date(2027, 9, 30))


def test_the_clock_goes_on_the_day_after_the_correction() -> None:
    """Arts 125.3.1, 126.1: stopped on Thursday 17, corrected on Monday 21: two days later."""
    file = observed(lodged(lima("2026-09-15")), lima("2026-09-17"), lima("2026-09-21"))
    term = terms.decision_due(file, CALENDAR)
    assert term.counted[:3] == (date(2026, 9, 16), date(2026, 9, 17), date(2026, 9, 22))
    assert term.day == date(2026, 10, 30)
    assert term.stops[0].until == date(2026, 9, 21)


def test_the_other_reading_of_the_article_is_shown_beside_it() -> None:
    """Art. 131.1 read as counting anew from the correction."""
    file = observed(lodged(lima("2026-09-15")), lima("2026-09-17"), lima("2026-09-21"))
    term = terms.decision_due(file, CALENDAR)
    assert term.counted_anew == date(2026, 11, 3)
    assert terms.decision_due(lodged(lima("2026-09-15")), CALENDAR).counted_anew is None


def test_an_observation_answered_on_the_day_it_was_sent_stops_nothing() -> None:
    plain = lodged(lima("2026-09-15"))
    file = observed(plain, lima("2026-09-17", 9), lima("2026-09-17", 17))
    assert terms.decision_due(file, CALENDAR).day == terms.decision_due(plain, CALENDAR).day


def test_a_closed_case_uses_no_more_days() -> None:
    file = replace(lodged(lima("2026-09-15")), state=State.GRANTED, closed_at=lima("2026-09-18"))
    term = terms.decision_due(file, CALENDAR)
    assert (term.used(date(2026, 12, 31)), term.ended) == (3, date(2026, 9, 18))
    assert not term.late(date(2026, 12, 31))


def test_the_term_is_late_on_the_day_after_its_last() -> None:
    """Arts 131.2, 140.3: late, and still to be decided."""
    term = terms.decision_due(lodged(lima("2026-09-15")), CALENDAR)
    assert not term.late(date(2026, 10, 28))
    assert term.late(date(2026, 10, 29))


def test_a_case_decided_late_stays_late() -> None:
    file = replace(lodged(lima("2026-09-15")), state=State.GRANTED, closed_at=lima("2026-10-30"))
    assert terms.decision_due(file, CALENDAR).late(date(2026, 10, 28)) is False
    assert terms.decision_due(file, CALENDAR).late(date(2027, 1, 1)) is True


def test_a_date_that_a_decree_could_still_move_says_so() -> None:
    """Art. 137: only a decree adds non-working days; 2026's last were not found."""
    assert not terms.decision_due(lodged(lima("2026-09-15")), CALENDAR).settled
    assert terms.decision_due(lodged(lima("2025-09-15")), CALENDAR).settled
    assert terms.UNLESS_DECREED.en == "unless a decree adds non-working days"


def test_a_draft_has_no_clock() -> None:
    with pytest.raises(ValueError, match="draft"):
        terms.decision_due(replace(lodged(OPENED), lodged_at=None), CALENDAR)


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        ("2026-09-15", "2026-09-17"),
        ("2026-09-17", "2026-09-21"),  # over a weekend
        ("2026-12-07", "2026-12-11"),  # over 8 and 9 December
        ("2026-12-23", "2026-12-28"),  # over Christmas and a weekend
        ("2026-12-24", "2026-12-29"),
    ],
)
def test_two_working_days_to_correct(sent: str, due: str) -> None:
    """Art. 125.6 (136.6 in 2019)."""
    found = terms.correction_due(date.fromisoformat(sent), CALENDAR)
    assert found == date.fromisoformat(due)


def test_five_working_days_to_notify() -> None:
    """Art. 24.1."""
    assert terms.notify_due(date(2026, 12, 4), CALENDAR) == date(2026, 12, 15)


def test_fifteen_working_days_to_appeal() -> None:
    """Art. 207.2 (218.2 in 2019)."""
    assert terms.appeal_due(date(2026, 12, 1), CALENDAR) == date(2026, 12, 24)
    assert terms.appeal_due(date(2026, 12, 2), CALENDAR) == date(2026, 12, 28)


def test_a_plain_term_shows_the_days_it_counted() -> None:
    term = terms.term(terms.INTAKE, date(2026, 12, 7), CALENDAR)
    assert term.counted == (date(2026, 12, 10), date(2026, 12, 11))
    assert terms.term(terms.INTAKE, date(2026, 12, 7), CALENDAR, days=1).day == date(2026, 12, 10)


hours = st.integers(0, 4 * 365 * 24).map(lambda n: lima("2026-01-05") + timedelta(hours=n))
spans = st.tuples(
    hours,
    st.integers(0, 20),
    st.integers(0, 30),
)


@given(spans)
def test_the_stop_costs_exactly_its_working_days(span: tuple[datetime, int, int]) -> None:
    """Art. 125.3.1, for any dates."""
    at, before, open_for = span
    sent = at + timedelta(days=before)
    answered = sent + timedelta(days=open_for)
    plain = lodged(at)
    term = terms.decision_due(observed(plain, sent, answered), CALENDAR)
    stopped = CALENDAR.between(legal_day(sent), legal_day(answered))
    without = terms.decision_due(plain, CALENDAR).day
    assert without is not None
    assert term.day == CALENDAR.add(without, stopped)
    assert len(set(term.counted)) == 30
    assert all(CALENDAR.is_working(day) for day in term.counted)


@given(hours, st.integers(0, 90))
def test_used_and_left_are_always_the_whole(at: datetime, passed: int) -> None:
    term = terms.decision_due(lodged(at), WorkingCalendar())
    on = term.start + timedelta(days=passed)
    assert term.used(on) + term.left(on) == 30
    assert term.used(on) == min(30, WorkingCalendar().between(term.start, on))
