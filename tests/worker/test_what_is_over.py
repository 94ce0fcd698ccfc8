"""What is over is noted once, dated by its own day, however late or often the scheduler looks."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import connection, transaction

from tests.support.stories import (
    at,
    observed,
    reached_by,
    refused,
    refused_case,
    silence_means,
    system,
    working_days,
)
from tests.support.world import World
from ventanilla.cases import queries as cases
from ventanilla.cases import triggers
from ventanilla.cases.core.fold import BrokenHistory
from ventanilla.cases.core.states import State
from ventanilla.cases.models import CaseEvent
from ventanilla.journeys import challenge, close, correct, exit_permit, notify, step, terms
from ventanilla.journeys.exit_permit import Trip
from ventanilla.kernel.actor import SYSTEM, Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.notices import queries as notices

pytestmark = pytest.mark.django_db


def by_email(world: World) -> str:
    case_id = world.lodged()
    reached_by(world, case_id, "email")
    observed(world, case_id)
    return case_id


def by_state_mailbox(world: World) -> str:
    case_id = world.lodged()
    notify.assign_state_mailbox(case_id=case_id, stamp=world.officer())
    observed(world, case_id)
    return case_id


def asked_to_leave(world: World) -> str:
    case_id = world.lodged()
    soon = legal_day(world.now) + timedelta(days=30)
    trip = Trip(soon, 20, "D-77", legal_day(world.now), date(2030, 1, 1))
    exit_permit.ask(case_id=case_id, trip=trip, stamp=world.stamp("ines"))
    return case_id


def appealed(world: World) -> str:
    case_id = refused_case(world)
    challenge.challenge(
        case_id=case_id, label="appeal", text="No.", evidence="", stamp=world.stamp("ines")
    )
    return case_id


STORIES: dict[str, Callable[[World], str]] = {
    "lodged and forgotten": lambda world: world.lodged(),
    "observed": lambda world: (case_id := world.lodged(), observed(world, case_id))[0],
    "observed by e-mail": by_email,
    "observed by the State's mailbox": by_state_mailbox,
    "refused": refused_case,
    "appealed": appealed,
    "asked to leave": asked_to_leave,
}


def noted(case_id: str) -> list[tuple[str, str]]:
    """What the machine wrote down, but for the hour."""
    events = cases.history(case_id, SYSTEM)
    return sorted((one.kind, str(one.data)) for one in events if one.by.role is Role.SYSTEM)


def told(case_id: str) -> list[str]:
    return sorted(one.body for one in notices.of_case(case_id))


@pytest.mark.parametrize("story", STORIES)
def test_a_scheduler_that_slept_for_three_months_writes_what_a_daily_one_writes(
    world: World, story: str
) -> None:
    """LPAG arts 20.4, 24, 125, 188, 207: each thing is dated by its own day."""
    case_id = STORIES[story](world)
    begun = world.now
    mark = transaction.savepoint()
    for _ in range(90):
        world.days(1)
        terms.note_passed(stamp=system(world))
    daily = noted(case_id), told(case_id)
    transaction.savepoint_rollback(mark)
    world.now = begun + timedelta(days=90)
    terms.note_passed(stamp=system(world))
    assert (noted(case_id), told(case_id)) == daily
    assert noted(case_id)
    assert terms.note_passed(stamp=system(world)) == 0
    assert (noted(case_id), told(case_id)) == daily
    assert cases.mismatches() == ()


@pytest.mark.parametrize("story", STORIES)
def test_the_machine_declares_nothing_however_long_it_waits(world: World, story: str) -> None:
    """LPAG arts 125.4, 191: not filed and abandoned are declared by an officer, or by nobody."""
    case_id = STORIES[story](world)
    before = world.file(case_id).state
    world.days(700)
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).state is before
    kinds = {kind for kind, _ in noted(case_id)}
    assert kinds <= {"term_passed", "notice_seen", "silence_noted", "exit_by_silence"}


def test_standing_still_is_noted_for_an_officer_and_declared_by_none_but_one(world: World) -> None:
    """LPAG art. 191: an appointment that was missed, and thirty working days of nothing."""
    case_id = world.lodged()
    step.note(case_id=case_id, kind="missed", data={"booking_id": "b"}, stamp=world.counter())
    world.days(90)
    terms.note_passed(stamp=system(world))
    file = world.file(case_id)
    assert ("abandonment", date(2026, 10, 27)) in file.passed
    assert file.state is State.LODGED
    close.abandoned(case_id=case_id, reason="No vino ni escribió.", stamp=world.officer())
    assert world.file(case_id).state is State.ABANDONED


def test_an_unread_notice_of_the_states_mailbox_counts_and_its_term_is_over_in_one_late_look(
    world: World,
) -> None:
    """D.S. 029-2021-PCM art. 59.9; LPAG art. 125.4: sent on Monday 14, counts on Tuesday 22."""
    case_id = by_state_mailbox(world)
    world.days(60)
    terms.note_passed(stamp=system(world))
    file = world.file(case_id)
    assert file.notices[0].effect_on == date(2026, 9, 22)
    assert ("correction", date(2026, 9, 24)) in file.passed


def test_an_email_that_nobody_acknowledged_is_late_on_paper_only_from_the_new_term(
    world: World,
) -> None:
    """LPAG arts 20.4, 24.1: on paper from Wednesday 16, to be brought until Wednesday 23."""
    case_id = by_email(world)
    world.days(60)
    terms.note_passed(stamp=system(world))
    late = {due for name, due in world.file(case_id).passed if name.startswith("notify")}
    assert late == {date(2026, 9, 23)}
    assert sum("Irá en papel" in body for body in told(case_id)) == 1


# what silence does


def silent(world: World, kind: str) -> str:
    if kind != "unconfirmed":
        silence_means(world, kind)
    case_id = world.lodged()
    world.days(60)
    terms.note_passed(stamp=system(world))
    file = world.file(case_id)
    assert file.silence is not None
    assert (file.silence.kind, file.silence.due) == (kind, date(2026, 10, 27))
    assert file.silence.noticed_at == world.now
    assert (file.state, file.outcome, file.decided_at) == (State.LODGED, None, None)
    return case_id


def appeal(world: World, case_id: str) -> Callable[[], object]:
    return lambda: challenge.challenge(
        case_id=case_id, label="appeal", text="Callaron.", evidence="", stamp=world.stamp("ines")
    )


def test_silence_of_a_kind_that_nobody_confirmed_shows_both_and_fires_neither(
    world: World,
) -> None:
    """LPAG arts 33, 34, 188."""
    case_id = silent(world, "unconfirmed")
    [body] = [one for one in told(case_id) if "no está confirmado" in one]
    assert "Si fuera negativo" in body
    assert "si fuera positivo" in body
    assert refused(world, case_id, appeal(world, case_id)).article == "LPAG art. 188.3"


def test_negative_silence_opens_the_appeal_and_starts_no_term(world: World) -> None:
    """LPAG arts 188.3 to 188.5: a year later it is still open, and a decision still owed."""
    case_id = silent(world, "negative")
    world.days(365)
    terms.note_passed(stamp=system(world))
    passed = {name.partition(":")[0] for name, _ in world.file(case_id).passed}
    assert passed == {"intake_observation", "decision"}
    appeal(world, case_id)()
    review = world.file(case_id).review
    assert review is not None
    assert review.by_silence


def test_before_the_time_to_decide_is_over_there_is_nothing_to_appeal(world: World) -> None:
    """LPAG art. 188.3."""
    silence_means(world, "negative")
    case_id = world.lodged()
    at(world, date(2026, 10, 27), 23, 59)
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).silence is None
    assert refused(world, case_id, appeal(world, case_id)).code == "nothing-to-appeal"
    at(world, date(2026, 10, 28), 0, 0)
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).silence is not None
    appeal(world, case_id)()


def test_positive_silence_is_told_and_grants_nothing_by_itself(world: World) -> None:
    """LPAG arts 33-A, 188.1; Ley 29733 art. 23."""
    case_id = silent(world, "positive")
    assert any("callar es aprobar" in body for body in told(case_id))
    assert refused(world, case_id, appeal(world, case_id)).code == "nothing-to-appeal"


def test_while_a_correction_is_awaited_there_is_no_silence(world: World) -> None:
    """LPAG art. 125.3.1, 125.3.2."""
    case_id = world.lodged()
    observed(world, case_id)
    world.days(200)
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).silence is None
    correct.correct(case_id=case_id, stamp=world.stamp("ines"))
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).silence is None
    working_days(world, 31)
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).silence is not None


# silence is a yes for a permit to leave


def test_a_permit_to_leave_counts_as_given_after_seven_and_five_working_days(world: World) -> None:
    """Reglamento art. 67.2.1; LPAG arts 33-A, 188.1: asked on Monday 14 September."""
    case_id = asked_to_leave(world)
    permit = world.file(case_id).exits[0]
    assert (permit.due, permit.silent_on) == (date(2026, 9, 23), date(2026, 9, 30))
    at(world, date(2026, 9, 30), 23, 59)
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).exits[0].open
    at(world, date(2026, 10, 1), 0, 0)
    terms.note_passed(stamp=system(world))
    assert world.file(case_id).exits[0].outcome == "silence"
    assert sum("vale como dado" in body for body in told(case_id)) == 1


# one bad case keeps no other waiting


def set_back(case_id: str, now: datetime) -> None:
    """Something happened at an hour that has not come yet: a clock ran ahead and was set back."""
    event = CaseEvent.objects.filter(case_id=case_id, kind="declared")
    event.update(at=now + timedelta(days=1))


def forged(case_id: str, now: datetime) -> None:
    CaseEvent.objects.filter(case_id=case_id, kind="declared").update(kind="bribed")


@pytest.mark.parametrize("spoil", [set_back, forged])
def test_a_case_that_cannot_be_looked_at_keeps_no_other_waiting(
    world: World, spoil: Callable[[str, datetime], None]
) -> None:
    bad, good = world.lodged(), world.lodged()
    world.days(60)
    triggers.lift(connection)
    spoil(bad, world.now)
    with pytest.raises((Refusal, BrokenHistory)):
        terms.note_passed(stamp=system(world))
    assert world.file(good).silence is not None
    assert [one.case_id for one in cases.mismatches()] == [bad]
