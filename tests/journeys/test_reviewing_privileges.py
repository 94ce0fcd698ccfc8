"""Every six months: the task comes by itself, once; roles are kept or go; somebody signs."""

from datetime import date, timedelta

import pytest

from tests.support.world import World
from ventanilla.accounts import queries as people
from ventanilla.journeys import people as accounts
from ventanilla.journeys import review
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.privacy import queries as privacy

OPERATOR = Role.OPERATOR


@pytest.fixture
def staffed(world: World) -> World:
    world.person("operator", OPERATOR)
    return world


def open_due(world: World) -> int:
    return review.open_due(stamp=Stamp(SYSTEM, world.now))


def shown(world: World) -> review.Shown:
    return review.shown(viewer=world.stamp("operator", OPERATOR).by, at=world.now)


def mark(world: World, who: str, role: Role, verdict: str = "keep") -> None:
    review.mark(
        user_id=world.ids[who], role=role.value, verdict=verdict,
        stamp=world.stamp("operator", OPERATOR),
    )  # fmt: skip


def keep_all(world: World) -> None:
    for one in shown(world).privileges:
        review.mark(
            user_id=one.granted.person.id, role=one.granted.role.value, verdict="keep",
            stamp=world.stamp("operator", OPERATOR),
        )  # fmt: skip


def test_the_first_one_is_due_six_months_after_the_first_staff_role(staffed: World) -> None:
    assert shown(staffed).next_due == date(2027, 3, 14)
    assert open_due(staffed) == 0
    staffed.days(160)
    assert [open_due(staffed) for _ in range(3)] == [1, 0, 0]
    [found] = privacy.reviews()
    assert (found.since, found.due) == (date(2026, 9, 14), date(2027, 3, 14))


def test_taking_the_first_role_away_does_not_put_the_first_review_off(staffed: World) -> None:
    staffed.days(60)
    machine = Stamp(SYSTEM, staffed.now)
    for one in people.privileges():
        accounts.revoke(user_id=one.person.id, role=one.role, stamp=machine)
    assert review.shown(
        viewer=staffed.stamp("operator", OPERATOR).by, at=staffed.now
    ).next_due == date(2027, 3, 14)


def test_a_worker_that_was_away_for_years_opens_one_review_and_it_is_overdue(
    staffed: World,
) -> None:
    staffed.days(900)
    assert [open_due(staffed) for _ in range(2)] == [1, 0]
    assert shown(staffed).overdue


def test_every_role_is_listed_with_who_granted_it_and_the_last_time_they_came_in(
    staffed: World,
) -> None:
    review.begin(stamp=staffed.stamp("operator", OPERATOR))
    rows = {(one.granted.person.name, one.granted.role): one for one in shown(staffed).privileges}
    assert set(rows) == {
        ("Officer", Role.OFFICER),
        ("Second", Role.OFFICER),
        ("Editor", Role.EDITOR),
        ("Window", Role.COUNTER),
        ("Operator", OPERATOR),
    }
    one = rows["Officer", Role.OFFICER]
    assert (one.granter.es, one.granted.last_in, one.mark) == ("la instalación", None, None)


def test_what_is_taken_away_is_gone_at_once_and_noted(staffed: World) -> None:
    review.begin(stamp=staffed.stamp("operator", OPERATOR))
    mark(staffed, "second", Role.OFFICER, "take_away")
    assert Role.OFFICER not in people.roles(staffed.ids["second"])
    assert ledger.lines(f"person:{staffed.ids['second']}")[-1].act == "account.revoke"
    with pytest.raises(NotFound):
        mark(staffed, "second", Role.OFFICER)


def test_nobody_takes_the_role_of_operator_from_themselves(staffed: World) -> None:
    review.begin(stamp=staffed.stamp("operator", OPERATOR))
    with pytest.raises(Refusal) as caught:
        mark(staffed, "operator", OPERATOR, "take_away")
    assert caught.value.code == "own-role"
    assert OPERATOR in people.roles(staffed.ids["operator"])
    assert all(one.mark is None for one in shown(staffed).privileges)


@pytest.mark.parametrize(
    ("who", "role", "verdict"),
    [
        ("officer", "officer", "forged"),
        ("officer", "operator", "take_away"),
        ("stranger", "officer", "keep"),
    ],
)
def test_a_forged_mark_changes_nothing(staffed: World, who: str, role: str, verdict: str) -> None:
    review.begin(stamp=staffed.stamp("operator", OPERATOR))
    before = people.privileges()
    with pytest.raises(NotFound):
        mark(staffed, who, Role(role), verdict)
    assert people.privileges() == before
    assert shown(staffed).unmarked == len(before)


def test_it_is_signed_when_all_was_looked_at_and_the_next_counts_from_there(
    staffed: World,
) -> None:
    staffed.days(170)
    open_due(staffed)
    stamp = staffed.stamp("operator", OPERATOR)
    with pytest.raises(Refusal):
        review.close(stamp=stamp)
    keep_all(staffed)
    staffed.person("newcomer", Role.OFFICER)
    with pytest.raises(Refusal) as caught:
        review.close(stamp=stamp)
    assert caught.value.code == "not-all-marked"
    mark(staffed, "newcomer", Role.OFFICER)
    signed = review.close(stamp=stamp)
    line = ledger.lines(f"privilege-review:{signed.id}")[-1]
    assert (line.act, line.by) == ("privilege-review.close", stamp.by)
    assert open_due(staffed) == 0
    assert shown(staffed).next_due == date(2027, 9, legal_day(staffed.now).day)
    staffed.now += timedelta(days=170)
    assert open_due(staffed) == 1


def test_only_an_operator_sees_or_begins_it(staffed: World) -> None:
    with pytest.raises(Refusal):
        review.shown(viewer=staffed.officer().by, at=staffed.now)
    with pytest.raises(Refusal):
        review.begin(stamp=staffed.officer())
    assert privacy.reviews() == ()
