"""The legal clock on real dates of 2026; each test names its article (2026 numbers)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.casework import CALENDAR, lima
from ventanilla.cases.core import limits, terms
from ventanilla.cases.core.file import Capacity, CaseFile, Observation
from ventanilla.cases.core.review import Recourse, Review
from ventanilla.cases.core.states import State
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal

OPENED = lima("2026-09-01")


def lodged(at: datetime) -> CaseFile:
    return CaseFile(
        "c", "p", "2026-09-01", "o", Capacity.SELF, OPENED, at, state=State.LODGED, lodged_at=at
    )


def observed(file: CaseFile, sent: datetime, answered: datetime | None) -> CaseFile:
    """Observed by a notice that counted on the day it was sent."""
    due = terms.correction_due(legal_day(sent), CALENDAR)
    state = State.LODGED if answered else State.OBSERVED
    again = (*file.observations, Observation((), sent, "f", due, 2, 3, answered_at=answered))
    return replace(file, state=state, observations=again)


def ended(file: CaseFile, state: State, at: datetime) -> CaseFile:
    return replace(file, state=state, closed_at=at, ended_at=at)


def test_thirty_working_days_from_the_day_after_filing() -> None:
    """LPAG arts 35, 131.1, 133.1: filed on Tuesday 15 September; 8 October does not count."""
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
    file = ended(lodged(lima("2026-09-15")), State.GRANTED, lima("2026-09-18"))
    term = terms.decision_due(file, CALENDAR)
    assert (term.used(date(2026, 12, 31)), term.ended) == (3, date(2026, 9, 18))
    assert not term.late(date(2026, 12, 31))


def test_the_term_is_late_on_the_day_after_its_last() -> None:
    """Arts 131.2, 140.3: late, and still to be decided."""
    term = terms.decision_due(lodged(lima("2026-09-15")), CALENDAR)
    assert not term.late(date(2026, 10, 28))
    assert term.late(date(2026, 10, 29))


def test_a_case_decided_late_stays_late() -> None:
    file = ended(lodged(lima("2026-09-15")), State.GRANTED, lima("2026-10-30"))
    assert terms.decision_due(file, CALENDAR).late(date(2026, 10, 28)) is False
    assert terms.decision_due(file, CALENDAR).late(date(2027, 1, 1)) is True


def test_a_date_that_a_decree_could_still_move_says_so() -> None:
    """Art. 137: only a decree adds non-working days; 2026's last were not found."""
    assert not terms.decision_due(lodged(lima("2026-09-15")), CALENDAR).settled
    assert terms.decision_due(lodged(lima("2025-09-15")), CALENDAR).settled
    assert terms.UNLESS_DECREED.en == "unless a decree adds non-working days"


def test_two_observations_stop_the_clock_twice() -> None:
    """Arts 125.5, 125.3.1: three working days of the first, two of the second."""
    once = observed(lodged(lima("2026-09-15")), lima("2026-09-17"), lima("2026-09-22"))
    twice = observed(once, lima("2026-09-28"), lima("2026-09-30"))
    without = terms.decision_due(lodged(lima("2026-09-15")), CALENDAR).day
    assert without is not None
    assert terms.decision_due(twice, CALENDAR).day == CALENDAR.add(without, 3 + 2)
    assert len(terms.decision_due(twice, CALENDAR).stops) == 2


def test_the_time_between_an_end_and_the_reopening_does_not_count() -> None:
    """Arts 186.1, 207.2: refused on the 3rd day, reopened by a recourse a month later."""
    at, pause = lima("2026-09-15"), (lima("2026-09-18"), lima("2026-10-19"))
    file = replace(lodged(at), state=State.IN_EVALUATION, reopened=(pause,))
    term = terms.decision_due(file, CALENDAR)
    assert term.counted[2:4] == (date(2026, 9, 18), date(2026, 10, 20))
    assert term.stops[0].article == "LPAG art. 186.1"
    assert term.used(date(2026, 10, 20)) == 4


def test_what_was_never_corrected_stops_nothing_once_the_procedure_goes_on_again() -> None:
    """Arts 125.3.1, 125.4, 207.2: observed on the 17th, not filed, reopened a month later."""
    at, pause = lima("2026-09-15"), (lima("2026-09-22"), lima("2026-10-19"))
    once = observed(lodged(at), lima("2026-09-17"), None)
    again = replace(once, state=State.IN_EVALUATION, reopened=(pause,))
    term = terms.decision_due(again, CALENDAR)
    assert term.counted[1:3] == (date(2026, 9, 17), date(2026, 10, 20))
    assert term.day is not None


def test_a_recourse_does_not_undo_that_the_procedure_had_ended() -> None:
    """Art. 207.2: the time to decide it is another one."""
    file = ended(lodged(lima("2026-09-15")), State.REFUSED, lima("2026-09-18"))
    again = replace(file, state=State.APPEAL, closed_at=None)
    assert terms.decision_due(again, CALENDAR).used(date(2026, 12, 31)) == 3


@pytest.mark.parametrize(
    ("kind", "due"),
    [(Recourse.RECONSIDERATION, date(2026, 12, 24)), (Recourse.APPEAL, date(2027, 1, 18))],
)
def test_fifteen_days_to_decide_a_reconsideration_and_thirty_an_appeal(
    kind: Recourse, due: date
) -> None:
    """Art. 207.2 (218.2 in 2019), over 8, 9 and 25 December and 1 January."""
    review = Review(kind, lima("2026-12-01", 23, 59), State.REFUSED, "No estoy de acuerdo.")
    assert terms.review_due(review, CALENDAR).day == due


def test_an_office_owes_a_decision_while_a_case_is_pending_and_an_answer_to_a_recourse() -> None:
    """Arts 35, 207.2; and nothing while the correction is awaited (125.3.1)."""
    file = lodged(lima("2026-09-15"))
    assert terms.owed_by(file, CALENDAR) == date(2026, 10, 28)
    assert terms.owed_by(observed(file, lima("2026-09-17"), None), CALENDAR) is None
    closed = ended(file, State.REFUSED, lima("2026-09-18"))
    assert terms.owed_by(closed, CALENDAR) is None
    review = Review(Recourse.RECONSIDERATION, lima("2026-12-01"), State.REFUSED, "No.")
    open_again = replace(closed, state=State.RECONSIDERATION, reviews=(review,))
    assert terms.owed_by(open_again, CALENDAR) == date(2026, 12, 24)


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


def test_a_term_runs_over_29_february() -> None:
    """Art. 134.1: Tuesday 29 February 2028 is a working day like any other."""
    assert terms.correction_due(date(2028, 2, 28), CALENDAR) == date(2028, 3, 1)
    assert date(2028, 2, 29) in terms.decision_due(lodged(lima("2028-02-28")), CALENDAR).counted


def test_a_year_of_which_the_holidays_are_not_known_is_refused_by_its_name() -> None:
    """D.Leg. 713 art. 6: a case twenty years old, or one of another age."""
    for year in ("2006", "2046"):
        with pytest.raises(Refusal) as refused:
            terms.decision_due(lodged(lima(f"{year}-11-20")), CALENDAR)
        assert (refused.value.code, refused.value.at) == ("year-outside-holiday-law", year)
        assert refused.value.article == "D.Leg. 713 art. 6"


def test_a_plain_term_shows_the_days_it_counted() -> None:
    term = terms.term(limits.INTAKE, date(2026, 12, 7), CALENDAR)
    assert term.counted == (date(2026, 12, 10), date(2026, 12, 11))
    assert terms.term(limits.INTAKE, date(2026, 12, 7), CALENDAR, days=1).day == date(2026, 12, 10)


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
