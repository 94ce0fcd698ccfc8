"""How an act reaches the person and from when its days count (LPAG arts 20 to 25).

Each story names its article; on every refusal nothing changes and nothing is sent.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest

from tests.support.stories import at, observed, reached_by, refused, system, working_days
from tests.support.world import World
from ventanilla.cases.core.notification import Channel, Notice, Seen
from ventanilla.journeys import close, consent, notify, observe, terms
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.notices import queries as notices


def observed_by(world: World, *channels: str) -> str:
    """Observed on Monday 14 September, notified through these channels; on paper without any."""
    case_id = world.lodged()
    reached_by(world, case_id, *channels)
    observed(world, case_id)
    return case_id


def notice(world: World, case_id: str) -> Notice:
    return world.file(case_id).notices[-1]


def due(world: World, case_id: str) -> date | None:
    observation = world.file(case_id).observation
    assert observation is not None
    return observation.due


def seen(
    world: World, case_id: str, what: Seen, stamp: Stamp, on: date | None = None
) -> Callable[[], None]:
    number = notice(world, case_id).number
    day = on or legal_day(world.now)
    return lambda: notify.record(case_id=case_id, number=number, seen=what, on=day, stamp=stamp)


def receive(world: World, case_id: str, who: str = "ines") -> Callable[[], None]:
    number = notice(world, case_id).number
    return lambda: notify.received(case_id=case_id, number=number, stamp=world.stamp(who))


def not_filed(world: World, case_id: str) -> Callable[[], None]:
    return lambda: close.not_filed(case_id=case_id, reason="Sin respuesta", stamp=world.officer())


# by which means


def test_without_consent_a_notice_goes_on_paper(world: World) -> None:
    """LPAG arts 20.1, 20.4."""
    assert notice(world, observed_by(world)).channel is Channel.PAPER


def test_the_mailbox_comes_before_the_email_and_the_states_before_both(world: World) -> None:
    """LPAG art. 20.4; D.S. 029-2021-PCM art. 59.2: once assigned it is the only electronic one."""
    case_id = world.lodged()
    consent.give(case_id=case_id, channel="email", stamp=world.stamp("ines"))
    assert world.file(case_id).channel is Channel.MAILBOX
    notify.assign_state_mailbox(case_id=case_id, stamp=world.officer())
    assert world.file(case_id).channel is Channel.STATE_MAILBOX


def test_nobody_consents_to_the_states_mailbox_nor_takes_it_back(world: World) -> None:
    """D.S. 029-2021-PCM art. 59.2: the State assigns it; no consent is needed or counts."""
    case_id = world.lodged()
    stamp = world.stamp("ines")
    act = partial(consent.give, case_id=case_id, channel="state_mailbox", stamp=stamp)
    refusal = refused(world, case_id, act)
    assert (refusal.code, refusal.article) == (
        "channel-not-theirs",
        "D.S. 029-2021-PCM art. 59.2",
    )
    notify.assign_state_mailbox(case_id=case_id, stamp=world.officer())
    back = partial(consent.withdraw, case_id=case_id, channel="state_mailbox", stamp=stamp)
    assert refused(world, case_id, back).code == "channel-not-theirs"
    pigeon = partial(consent.give, case_id=case_id, channel="paloma", stamp=stamp)
    assert refused(world, case_id, pigeon).code == "channel-not-theirs"


def test_a_consent_that_was_withdrawn_is_used_no_more(world: World) -> None:
    """LPAG art. 20.4."""
    case_id = world.lodged()
    consent.withdraw(case_id=case_id, channel="mailbox", stamp=world.stamp("ines"))
    observed(world, case_id)
    assert notice(world, case_id).channel is Channel.PAPER


# the entity's own mailbox


def test_in_the_mailbox_it_counts_that_day_whether_or_not_it_was_opened(world: World) -> None:
    """LPAG art. 20.4: the hour of its first opening is kept all the same."""
    case_id = world.lodged()
    observed(world, case_id)
    assert (notice(world, case_id).effect_on, due(world, case_id)) == (
        date(2026, 9, 14),
        date(2026, 9, 16),
    )
    world.days(1)
    opened_at = world.now
    number = notice(world, case_id).number
    for _ in range(2):
        notify.opened(case_id=case_id, number=number, stamp=world.stamp("ines"))
        notify.opened(case_id=case_id, number=number, stamp=world.officer())
        world.days(1)
    assert notice(world, case_id).opened_at == opened_at


# the State's single mailbox


def test_the_states_mailbox_counts_on_the_working_day_after_it_was_opened(world: World) -> None:
    """D.S. 029-2021-PCM arts 59.6, 59.7."""
    case_id = world.lodged()
    notify.assign_state_mailbox(case_id=case_id, stamp=world.officer())
    observed(world, case_id)
    working_days(world, 4)
    seen(world, case_id, Seen.OPENED, world.officer())()
    found = notice(world, case_id)
    assert (found.effect_on, found.rule) == (date(2026, 9, 21), "state-opened")
    assert due(world, case_id) == date(2026, 9, 23)


def test_the_two_mailboxes_follow_different_rules_and_the_one_used_is_kept(world: World) -> None:
    """LPAG art. 20.4 against D.S. 029-2021-PCM art. 59: the same act on the same day."""
    ours, states = world.lodged(), world.lodged()
    notify.assign_state_mailbox(case_id=states, stamp=world.officer())
    for case_id in (ours, states):
        observed(world, case_id)
    seen(world, states, Seen.OPENED, world.officer())()
    rules = {notice(world, case_id).article for case_id in (ours, states)}
    assert rules == {"LPAG art. 20.4", "D.S. 029-2021-PCM art. 59.6"}
    assert due(world, ours) == date(2026, 9, 16)
    assert due(world, states) == date(2026, 9, 17)


# e-mail


def test_an_email_counts_once_the_person_says_that_it_came(world: World) -> None:
    """LPAG art. 20.4."""
    case_id = observed_by(world, "email")
    assert (notice(world, case_id).counts, due(world, case_id)) == (False, None)
    world.days(2)
    receive(world, case_id)()
    assert notice(world, case_id).rule == "email-acknowledged"
    assert due(world, case_id) == date(2026, 9, 18)


def test_after_two_days_the_email_goes_on_paper_and_its_term_begins_anew(world: World) -> None:
    """LPAG arts 20.4, 24.1."""
    case_id = observed_by(world, "email")
    world.days(3)
    terms.note_passed(stamp=system(world))
    found = notice(world, case_id)
    assert (found.channel, found.sent_on, found.counts) == (Channel.PAPER, date(2026, 9, 16), False)
    assert any("Irá en papel" in one.body for one in notices.of_case(case_id))


@pytest.mark.parametrize("scheduler", ["ran", "slept"])
def test_whoever_reads_a_late_email_here_takes_it_here(world: World, scheduler: str) -> None:
    """LPAG art. 20.4: whether or not the machine has noted yet that two days went by."""
    case_id = observed_by(world, "email")
    world.days(10)
    if scheduler == "ran":
        terms.note_passed(stamp=system(world))
    receive(world, case_id)()
    found = notice(world, case_id)
    assert (found.channel, found.effect_on) == (Channel.MAILBOX, date(2026, 9, 24))
    assert "mailbox" in world.file(case_id).consents
    assert due(world, case_id) == date(2026, 9, 28)


# paper


def test_on_paper_no_term_runs_until_it_is_handed_over(world: World) -> None:
    """LPAG arts 16, 21, 25, 125.4."""
    case_id = observed_by(world)
    working_days(world, 30)
    assert refused(world, case_id, not_filed(world, case_id)).code == "term-still-running"
    handed_on = legal_day(world.now)
    seen(world, case_id, Seen.HANDED, world.counter())()
    assert notice(world, case_id).effect_on == handed_on
    working_days(world, 2)
    assert refused(world, case_id, not_filed(world, case_id)).code == "term-still-running"
    working_days(world, 1)
    not_filed(world, case_id)()


def test_it_is_left_under_the_door_only_at_a_second_visit_on_another_day(world: World) -> None:
    """LPAG art. 21.5."""
    case_id = observed_by(world)
    left = seen(world, case_id, Seen.LEFT, world.counter())
    refusal = refused(world, case_id, left)
    assert (refusal.code, refusal.article) == ("notice-not-so", "LPAG art. 21.5")
    seen(world, case_id, Seen.NOBODY, world.counter())()
    assert refused(world, case_id, left).code == "notice-not-so"
    world.days(1)
    seen(world, case_id, Seen.LEFT, world.counter())()
    assert notice(world, case_id).rule == "left-at-second-visit"


def test_a_visit_of_tomorrow_is_not_written_down_today(world: World) -> None:
    case_id = observed_by(world)
    tomorrow = legal_day(world.now) + timedelta(days=1)
    act = seen(world, case_id, Seen.HANDED, world.counter(), tomorrow)
    assert refused(world, case_id, act).code == "notice-not-so"
    before = legal_day(world.now) - timedelta(days=1)
    assert refused(world, case_id, seen(world, case_id, Seen.HANDED, world.counter(), before))


def test_nobody_at_home_is_no_act_of_the_person(world: World) -> None:
    """LPAG arts 21.5, 191: what staff write down about a notice ends no standing still."""
    case_id = observed_by(world)
    before = world.file(case_id).person_acted_at
    world.days(1)
    seen(world, case_id, Seen.NOBODY, world.counter())()
    assert world.file(case_id).person_acted_at == before


# what counts stays, what was wrong is made anew


def test_what_counts_is_not_made_to_count_later_nor_earlier(world: World) -> None:
    """LPAG art. 25."""
    case_id = world.lodged()
    observed(world, case_id)
    for stamp, what in ((world.counter(), Seen.HANDED), (world.officer(), Seen.OPENED)):
        assert refused(world, case_id, seen(world, case_id, what, stamp)).code == "notice-not-so"
    assert refused(world, case_id, receive(world, case_id)).code == "notice-not-so"


def test_each_says_only_what_is_theirs_to_say(world: World) -> None:
    """LPAG art. 21: the person of their own mailbox, staff of paper, the machine of days."""
    case_id = observed_by(world)
    acts = (
        seen(world, case_id, Seen.HANDED, world.stamp("ines")),
        seen(world, case_id, Seen.OPENED, world.counter()),
        seen(world, case_id, Seen.LAPSED, world.officer()),
        seen(world, case_id, Seen.LEFT, system(world)),
    )
    assert [refused(world, case_id, act).code for act in acts] == ["not-yours-to-do"] * len(acts)
    assert refused(world, case_id, receive(world, case_id, "stranger")).code == "not-found"
    manager = seen(world, case_id, Seen.HANDED, world.stamp("officer", Role.MANAGER))
    assert refused(world, case_id, manager).code == "not-yours-to-do"


def test_a_wrong_notice_is_made_anew_with_the_same_days_whatever_channel_there_is_now(
    world: World,
) -> None:
    """LPAG art. 24.2: what was wrong is said to the person, and the term runs from the new one."""
    case_id = world.lodged()
    observed(world, case_id, days=4)
    working_days(world, 20)
    number = notice(world, case_id).number
    redo = partial(notify.redo, case_id=case_id, number=number, stamp=world.officer())
    assert refused(world, case_id, partial(redo, wrong=" ")).at == "wrong"
    redo(wrong="Citaba un artículo que no era.")
    assert due(world, case_id) == working_days(world, 4)
    assert refused(world, case_id, not_filed(world, case_id)).code == "term-still-running"
    assert any("Citaba un artículo" in one.body for one in notices.of_case(case_id))


def test_the_notice_of_another_case_is_not_found(world: World) -> None:
    case_id, other = observed_by(world), world.lodged()
    number = notice(world, case_id).number + 7
    act = partial(notify.opened, case_id=other, number=number, stamp=world.stamp("ines"))
    assert refused(world, other, act).code == "not-found"
    redo = partial(notify.redo, case_id=other, number=number, wrong="Nada.", stamp=world.officer())
    assert refused(world, other, redo).code == "notice-unknown"


def test_a_notice_of_a_sunday_night_is_of_its_own_day(world: World) -> None:
    """LPAG arts 25, 133.1, 134.1: sent on Sunday 20 at 23:59, counted from Monday 21."""
    case_id = world.lodged()
    at(world, date(2026, 9, 20), 23, 59)
    observed(world, case_id)
    assert notice(world, case_id).effect_on == date(2026, 9, 20)
    assert due(world, case_id) == date(2026, 9, 22)


@pytest.mark.parametrize(
    ("channel", "said"),
    [
        ("email", "confirme, dentro de dos días hábiles"),
        ("paper", "Se le notificará en papel"),
        ("mailbox", ""),
    ],
)
def test_a_letter_says_what_makes_its_act_count(world: World, channel: str, said: str) -> None:
    """LPAG arts 20.4, 24.1."""
    case_id = world.lodged()
    consent.choose(case_id=case_id, channel=channel, stamp=world.stamp("ines"))
    points = observe.draft(case_id, viewer=world.officer().by, at=world.now)[:1]
    observe.send(case_id=case_id, points=points, stamp=world.officer())
    letters = " ".join(one.body_es for one in notices.of_case(case_id))
    assert said in letters
    assert said or "art. 20" not in letters
