"""First days and windows against a look at every day, and no fall off the calendar."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.conditions import (
    DAY,
    DECLARED,
    REPORTED,
    clock_tests,
    condition,
    leapish,
    rule,
    some_day,
    terms,
    whole,
)
from tests.support.conditions import (
    facts as partly,
)
from ventanilla.eligibility.core.answer import Criterion, Verdict, assess
from ventanilla.eligibility.core.boundary import domains
from ventanilla.eligibility.core.terms import All, Term
from ventanilla.eligibility.core.turning import Window, first_day, window
from ventanilla.eligibility.core.values import Absence, Facts, Stay

YEARS_AHEAD = 4 * 366
soon = st.one_of(some_day, leapish)
several_clocks = st.lists(clock_tests, min_size=1, max_size=3).map(
    lambda found: found[0] if len(found) == 1 else All(tuple(found))
)


def days_on_which(term: Term, facts: Facts, on: date) -> list[bool]:
    return [term.value(facts, on + DAY * n) is True for n in range(YEARS_AHEAD)]


def scanned(holds: list[bool], on: date) -> Window | None:
    """The first run of days, by looking at each; None also where it lies beyond the look."""
    if True not in holds:
        return None
    first = holds.index(True)
    after = holds.index(False, first) if False in holds[first:] else None
    return Window(on + DAY * first, None if after is None else on + DAY * (after - 1))


def agrees(found: Window | None, looked: Window | None, on: date) -> bool:
    """The same, as far as the look went."""
    end = on + DAY * (YEARS_AHEAD - 1)
    if looked is None:
        return found is None or found.first > end
    if found is None or found.first != looked.first:
        return False
    return found.last == looked.last or (looked.last is None and (found.last or end) >= end)


@settings(max_examples=80, deadline=None)
@given(several_clocks, whole, soon)
def test_a_window_is_the_one_that_a_look_at_every_day_finds(
    term: Term, facts: Facts, on: date
) -> None:
    assert agrees(window(term, facts, on), scanned(days_on_which(term, facts, on), on), on)


@settings(max_examples=60, deadline=None)
@given(terms, whole, soon)
def test_any_condition_whatever_is_turned_by_time_on_the_day_that_a_look_finds(
    term: Term, facts: Facts, on: date
) -> None:
    holds = days_on_which(term, facts, on)
    assert agrees(window(term, facts, on), scanned(holds, on), on)
    turns = [n for n in range(1, YEARS_AHEAD) if holds[n] and not holds[n - 1]]
    found = first_day(term, facts, on)
    if not holds[0] and turns:
        assert found == on + DAY * turns[0]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(clock_tests, st.booleans(), st.none() | soon, st.none() | soon),
        min_size=1,
        max_size=3,
    ),
    whole,
    soon,
)
def test_the_first_day_of_a_yes_is_the_first_on_which_every_rule_in_force_is_met(
    made: list[tuple[Term, bool, date | None, date | None]], facts: Facts, on: date
) -> None:
    rules = [_rule(n, *one) for n, one in enumerate(made)]
    answer = assess(rules, facts, on)
    if answer.verdict is not Verdict.NOT_YET:
        assert answer.earliest is None
        return
    yes = (
        day
        for day in (on + DAY * n for n in range(YEARS_AHEAD))
        if all(
            one.needs.value(facts, day) is True for one in rules if one.binds and one.in_force(day)
        )
    )
    looked = next(yes, None)
    if looked is not None:
        assert answer.earliest == looked
    elif answer.earliest is not None:
        assert answer.earliest >= on + DAY * YEARS_AHEAD


def _rule(n: int, term: Term, binds: bool, since: date | None, until: date | None) -> Criterion:
    cite = {} if binds else {"cite": REPORTED}
    return rule(term, since=since, until=until, name=f"c{n}", **cite)


@settings(max_examples=80, deadline=None)
@given(terms, partly, soon)
def test_every_finding_is_what_its_condition_comes_to(term: Term, facts: Facts, on: date) -> None:
    (finding,) = assess([rule(term)], facts, on).findings
    said: dict[object, str] = {True: "met", False: "not_met", None: "to_be_confirmed"}
    assert finding.outcome == said[term.value(facts, on)]
    assert set(finding.values) == set(term.needs()) & set(facts)
    if term.value(facts, on) is None:
        assert set(finding.missing) == set(term.needs()) - set(facts)


def test_a_rule_that_ends_lets_the_person_through_on_the_day_after() -> None:
    on = date(2026, 9, 15)
    rules = [rule("a", until=date(2026, 12, 31)), rule("years_since(since) >= 3")]
    answer = assess(rules, {"a": False, "since": date(2020, 1, 1)}, on)
    assert answer.earliest == date(2027, 1, 1)


def test_a_rule_that_is_to_come_shuts_the_window_before_the_years_are_complete() -> None:
    rules = [rule("years_since(since) >= 3"), rule("a", since=date(2027, 1, 1))]
    facts: Facts = {"a": False, "since": date(2024, 3, 1)}
    assert assess(rules, facts, date(2026, 9, 15)).earliest is None
    assert assess(rules, {**facts, "a": True}, date(2026, 9, 15)).earliest == date(2027, 3, 1)


def test_old_trips_age_out_and_open_the_way() -> None:
    trips = (
        Absence(date(2025, 1, 10), date(2025, 6, 1)),
        Absence(date(2026, 2, 1), date(2026, 3, 1)),
    )
    term = condition("absent_last(trips, 1) <= 20")
    facts = {"trips": trips}
    found = window(term, facts, date(2026, 4, 1))
    assert found == Window(date(2027, 2, 9))
    assert term.value(facts, date(2027, 2, 8)) is False


def test_a_window_closes_with_the_last_day_it_counts_to() -> None:
    term = condition("days_until(until) <= 90 and days_until(until) >= 0")
    facts = {"until": date(2028, 2, 29)}
    assert window(term, facts, date(2026, 9, 15)) == Window(date(2027, 12, 1), date(2028, 2, 29))
    assert window(term, facts, date(2028, 3, 1)) is None


FAR = (date(1, 1, 1), date(4, 2, 29), date(9996, 2, 29), date(9999, 12, 31))
CLOCKS = (
    "years_since(since) >= {n}",
    "days_since(since) >= {n}",
    "days_until(until) <= {n}",
    "years_in(stays, resident) >= {n}",
    "unbroken_years_in(stays, resident) >= {n}",
    "longest_absence(trips) <= {n}",
    "absent_within(trips, {n}) <= 9",
    "absent_last(trips, {n}) <= 9",
    "absent_last(trips, 2) <= {n}",
)


@pytest.mark.parametrize("text", CLOCKS)
@pytest.mark.parametrize("n", [0, 3, 12_000, 999_999_999_999])
def test_no_clock_falls_off_the_calendar(text: str, n: int) -> None:
    """On the first and the last days there are, with facts as far off, and bounds beyond them."""
    term = condition(text.format(n=n))
    for on in FAR:
        for far in (FAR[0], FAR[-1]):
            facts: Facts = {
                "since": far,
                "until": far,
                "stays": (Stay("rentista", far, far, renewed=None), Stay("rentista", far)),
                "trips": (Absence(far, far), Absence(far)),
            }
            assert term.value(facts, on) is None or isinstance(term.value(facts, on), bool)
            window(term, facts, on)
            first_day(term, facts, on)
            assess([rule(term)], facts, on)
        tried = domains([term], DECLARED, on)
        assert all(tried.values())
