"""From which day a notice counts: each channel as a story and for any days (LPAG 20 to 25)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.casework import CALENDAR
from ventanilla.cases.core.notification import (
    ACKNOWLEDGE_DAYS,
    RULES,
    UNOPENED_DAYS,
    Channel,
    Notice,
    Seen,
    lapses_on,
    read,
    seen,
    sent,
    written,
)

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 9, n) for n in range(14, 19))
NEXT_MONDAY, NEXT_TUESDAY = date(2026, 9, 21), date(2026, 9, 22)
days = st.dates(date(2022, 3, 1), date(2034, 6, 1))
waits = st.integers(0, 60)
channels = st.sampled_from(Channel)


def notice(channel: Channel, on: date = MONDAY, days: int | None = 2) -> Notice:
    return sent(7, "observe", channel, on, days, CALENDAR)


def after(found: Notice, *steps: tuple[Seen, date]) -> Notice:
    for what, on in steps:
        again = seen(found, what, on, CALENDAR)
        assert again is not None, (what, on)
        found = again
    return found


def cannot(found: Notice, what: Seen, on: date) -> bool:
    return seen(found, what, on, CALENDAR) is None


# each channel as a story


def test_in_the_entitys_mailbox_it_counts_on_the_day_it_arrives() -> None:
    """LPAG art. 20.4; its days from the next working day (25, 133.1)."""
    found = notice(Channel.MAILBOX, THURSDAY)
    assert (found.effect_on, found.rule, found.article) == (
        THURSDAY,
        "mailbox-day",
        "LPAG art. 20.4",
    )
    assert found.due == NEXT_MONDAY


def test_what_arrives_on_a_sunday_has_its_days_counted_from_monday() -> None:
    """LPAG arts 25, 133.1: from the working day after it took effect."""
    assert notice(Channel.MAILBOX, date(2026, 9, 13)).due == TUESDAY


def test_in_the_states_mailbox_it_counts_on_the_working_day_after_it_was_opened() -> None:
    """D.S. 029-2021-PCM arts 59.6, 59.7: opened on Friday, it counts on Monday."""
    found = notice(Channel.STATE_MAILBOX)
    assert not found.counts
    assert found.due is None
    found = after(found, (Seen.OPENED, FRIDAY))
    assert (found.effect_on, found.rule) == (NEXT_MONDAY, "state-opened")
    assert found.due == date(2026, 9, 23)


def test_opened_on_its_fifth_working_day_it_was_opened_in_time() -> None:
    """D.S. 029-2021-PCM arts 59.6, 59.8: sent on Monday, the fifth is the next Monday."""
    found = after(notice(Channel.STATE_MAILBOX), (Seen.OPENED, NEXT_MONDAY))
    assert (found.effect_on, found.rule) == (NEXT_TUESDAY, "state-opened")


def test_unopened_for_five_working_days_it_counts_on_the_first_after_them() -> None:
    """D.S. 029-2021-PCM art. 59.9."""
    found = notice(Channel.STATE_MAILBOX)
    assert lapses_on(found, CALENDAR) == NEXT_TUESDAY
    assert cannot(found, Seen.LAPSED, NEXT_MONDAY)
    found = after(found, (Seen.LAPSED, NEXT_TUESDAY))
    assert (found.effect_on, found.rule) == (NEXT_TUESDAY, "state-unopened")


def test_whoever_opens_it_later_finds_it_counting_already() -> None:
    """D.S. 029-2021-PCM art. 59.9."""
    found = after(notice(Channel.STATE_MAILBOX), (Seen.OPENED, date(2026, 10, 1)))
    assert (found.effect_on, found.rule) == (NEXT_TUESDAY, "state-unopened")


def test_an_email_counts_on_the_day_of_its_acknowledgement() -> None:
    """LPAG art. 20.4: within two working days."""
    found = notice(Channel.EMAIL, FRIDAY)
    assert not found.counts
    found = after(found, (Seen.ACKNOWLEDGED, NEXT_TUESDAY))
    assert (found.effect_on, found.rule) == (NEXT_TUESDAY, "email-acknowledged")
    assert found.due == date(2026, 9, 24)


def test_an_email_that_nobody_acknowledged_goes_on_paper_and_its_term_begins_anew() -> None:
    """LPAG arts 20.4, 24.1: sent on Monday, on paper from Wednesday, the day the wait ended."""
    found = notice(Channel.EMAIL)
    assert lapses_on(found, CALENDAR) == THURSDAY
    assert cannot(found, Seen.LAPSED, WEDNESDAY)
    assert cannot(found, Seen.ACKNOWLEDGED, THURSDAY)
    found = after(found, (Seen.LAPSED, date(2026, 10, 30)))
    assert (found.channel, found.sent_on, found.counts) == (Channel.PAPER, WEDNESDAY, False)
    assert lapses_on(found, CALENDAR) is None


def test_on_paper_it_counts_on_the_day_it_is_handed_over() -> None:
    """LPAG arts 21, 25."""
    found = after(notice(Channel.PAPER), (Seen.HANDED, WEDNESDAY))
    assert (found.effect_on, found.rule, found.article) == (WEDNESDAY, "handed", "LPAG art. 25")


def test_nobody_at_home_on_two_days_leaves_it_under_the_door_with_a_record() -> None:
    """LPAG art. 21.5."""
    first = after(notice(Channel.PAPER), (Seen.NOBODY, TUESDAY))
    assert not first.counts
    assert cannot(first, Seen.NOBODY, WEDNESDAY)
    assert cannot(first, Seen.LEFT, TUESDAY), "the second visit is on another day"
    second = after(first, (Seen.LEFT, WEDNESDAY))
    assert (second.effect_on, second.rule) == (WEDNESDAY, "left-at-second-visit")
    assert [(visit.on, visit.seen) for visit in second.visits] == [
        (TUESDAY, Seen.NOBODY),
        (WEDNESDAY, Seen.LEFT),
    ]


def test_it_is_never_left_at_a_first_visit() -> None:
    """LPAG art. 21.5."""
    assert cannot(notice(Channel.PAPER), Seen.LEFT, WEDNESDAY)


def test_who_was_not_at_home_first_may_still_be_handed_it() -> None:
    found = after(notice(Channel.PAPER), (Seen.NOBODY, TUESDAY), (Seen.HANDED, FRIDAY))
    assert (found.effect_on, found.rule) == (FRIDAY, "handed")


@pytest.mark.parametrize("channel", [Channel.PAPER, Channel.EMAIL, Channel.STATE_MAILBOX])
def test_whoever_takes_it_here_is_notified_here_on_that_day(channel: Channel) -> None:
    """LPAG art. 20.4: consent may come at any time, and electronically."""
    found = after(notice(channel), (Seen.TAKEN, TUESDAY))
    assert (found.channel, found.effect_on, found.rule) == (Channel.MAILBOX, TUESDAY, "mailbox-day")


def test_an_act_that_opens_no_term_has_no_last_day() -> None:
    assert notice(Channel.MAILBOX, days=None).due is None


# what holds for any days


@given(days, waits)
def test_the_states_mailbox_counts_between_the_day_after_and_the_sixth_working_day(
    on: date, wait: int
) -> None:
    """D.S. 029-2021-PCM arts 59.6 to 59.9, whatever day it is opened on."""
    opened = on + timedelta(days=wait)
    found = after(notice(Channel.STATE_MAILBOX, on), (Seen.OPENED, opened))
    assert found.effect_on is not None
    assert CALENDAR.add(on, 1) <= found.effect_on <= CALENDAR.add(on, UNOPENED_DAYS + 1)
    assert CALENDAR.is_working(found.effect_on)
    in_time = opened <= CALENDAR.add(on, UNOPENED_DAYS)
    assert found.rule == ("state-opened" if in_time else "state-unopened")
    assert found.due == CALENDAR.add(found.effect_on, 2)


@given(days, st.lists(waits, min_size=2, max_size=6, unique=True))
def test_unopened_it_counts_on_one_day_however_late_the_scheduler_looks(
    on: date, lates: list[int]
) -> None:
    """D.S. 029-2021-PCM art. 59.9."""
    found = notice(Channel.STATE_MAILBOX, on)
    first = lapses_on(found, CALENDAR)
    assert first is not None
    looks = [seen(found, Seen.LAPSED, first + timedelta(days=late), CALENDAR) for late in lates]
    assert len(set(looks)) == 1
    assert cannot(found, Seen.LAPSED, first - timedelta(days=1))


@given(days, st.lists(waits, min_size=2, max_size=6, unique=True))
def test_an_email_goes_on_paper_on_one_day_however_late_the_scheduler_looks(
    on: date, lates: list[int]
) -> None:
    """LPAG art. 20.4: the five days of 24.1 begin anew when the two of the wait are over."""
    found = notice(Channel.EMAIL, on)
    first = lapses_on(found, CALENDAR)
    assert first == CALENDAR.add(on, ACKNOWLEDGE_DAYS + 1)
    looks = [seen(found, Seen.LAPSED, first + timedelta(days=late), CALENDAR) for late in lates]
    assert looks == [notice(Channel.PAPER, CALENDAR.add(on, ACKNOWLEDGE_DAYS))] * len(lates)


@given(days, waits)
def test_an_email_is_acknowledged_in_its_two_days_or_has_lapsed(on: date, wait: int) -> None:
    """LPAG art. 20.4: never both, never neither."""
    found, later = notice(Channel.EMAIL, on), on + timedelta(days=wait)
    acknowledged = seen(found, Seen.ACKNOWLEDGED, later, CALENDAR)
    assert (acknowledged is None) is (later > CALENDAR.add(on, ACKNOWLEDGE_DAYS))
    if acknowledged is not None:
        assert acknowledged.effect_on == later
        assert cannot(found, Seen.LAPSED, later)


steps = st.lists(st.tuples(st.sampled_from(Seen), waits), max_size=12)


@given(channels, days, steps)
def test_what_counts_never_changes_and_nothing_counts_before_it_was_sent(
    channel: Channel, on: date, steps: list[tuple[Seen, int]]
) -> None:
    """LPAG art. 25: whatever is seen later, in whatever order it is written down."""
    found = notice(channel, on)
    for what, wait in steps:
        later = seen(found, what, on + timedelta(days=wait), CALENDAR)
        assert later is None or not found.counts
        found = later or found
        assert found.number == 7
        assert found.sent_on >= on
        assert (found.effect_on is None) == (found.due is None) == (not found.rule)
        if found.effect_on is not None:
            assert found.effect_on >= found.sent_on
            assert found.rule in RULES


@given(channels, days, steps, st.one_of(st.none(), st.integers(1, 30)))
def test_what_an_event_keeps_of_a_notice_is_read_back_the_same(
    channel: Channel, on: date, steps: list[tuple[Seen, int]], term: int | None
) -> None:
    found = sent(3, "refuse", channel, on, term, CALENDAR)
    for what, wait in steps:
        found = seen(found, what, on + timedelta(days=wait), CALENDAR) or found
    again = read(3, "refuse", written(found))
    assert written(again) == written(found)
    assert (again.effect_on, again.due, again.days) == (found.effect_on, found.due, term)


def test_every_rule_names_its_article_and_speaks_both_languages() -> None:
    for rule in RULES.values():
        assert rule.article.startswith(("LPAG art. 2", "D.S. 029-2021-PCM art. 59."))
        assert rule.text.es != rule.text.en
