"""Staff: a role is held in an office, and whoever is away has somebody there who covers."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from ventanilla.accounts import actions, queries
from ventanilla.accounts.core.roles import ROLE_NAME
from ventanilla.accounts.models import Leave, RoleGrant
from ventanilla.kernel.actor import SYSTEM, Actor, Role, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger

NOW = datetime(2026, 9, 14, 15, 0, tzinfo=UTC)
TODAY = date(2026, 9, 14)
STAMP = Stamp(SYSTEM, NOW)
PASSWORD = "una-frase-larga-2026"


def staff(name: str, *roles: Role, office: str = "") -> str:
    user_id = actions.register(
        email=f"{name}@example.org", name=name.title(), password=PASSWORD, language="es",
        stamp=STAMP,
    )  # fmt: skip
    for role in roles:
        actions.grant_role(user_id=user_id, role=role, office=office, stamp=STAMP)
    return user_id


def officers(*names: str) -> list[str]:
    return [staff(name, Role.OFFICER) for name in names]


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def leave(who: str, cover: str, first: int = 0, last: int = 3, stamp: Stamp = STAMP) -> str:
    return actions.take_leave(
        user_id=who, first=day(first), last=day(last), cover_id=cover, stamp=stamp
    )


def acts(user_id: str) -> list[str]:
    return [line.act for line in ledger.lines(f"person:{user_id}")]


def refused(code: str, who: str, cover: str, first: int = 0, last: int = 3) -> None:
    before = queries.leaves(date.min), acts(who)
    with pytest.raises(Refusal) as caught:
        leave(who, cover, first, last)
    assert caught.value.code == code
    assert (queries.leaves(date.min), acts(who)) == before


@pytest.mark.django_db
def test_a_role_is_held_in_the_office_in_which_it_was_granted() -> None:
    rosa = staff("rosa", Role.OFFICER, office="lima-brena")
    assert queries.office_of(rosa, Role.OFFICER) == "lima-brena"
    assert queries.office_of(rosa, Role.COUNTER) == ""


@pytest.mark.django_db
def test_moving_to_another_office_is_noted_and_staying_is_not() -> None:
    rosa = staff("rosa", Role.OFFICER)
    for office in ("callao", "callao", "superior"):
        actions.place(user_id=rosa, role=Role.OFFICER, office=office, stamp=STAMP)
    assert acts(rosa) == ["account.register", "account.grant", "account.place", "account.place"]
    assert queries.office_of(rosa, Role.OFFICER) == "superior"


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.APPLICANT, Role.PROVIDER])
def test_whoever_is_not_staff_is_placed_nowhere(role: Role) -> None:
    ana = staff("ana")
    with pytest.raises(Refusal) as caught:
        actions.grant_role(user_id=ana, role=role, office="callao", stamp=STAMP)
    assert caught.value.code == "not-staff"
    assert not RoleGrant.objects.exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleGrant.objects.create(
            user_id=ana, role=role.value, office="callao", granted_at=NOW, granted_by="x"
        )


@pytest.mark.django_db
def test_nobody_is_placed_in_a_role_that_they_do_not_have() -> None:
    rosa = staff("rosa", Role.OFFICER)
    with pytest.raises(Refusal):
        actions.place(user_id=rosa, role=Role.COUNTER, office="callao", stamp=STAMP)
    assert acts(rosa) == ["account.register", "account.grant"]


@pytest.mark.django_db
def test_colleagues_are_those_of_the_office_whose_account_is_open() -> None:
    for name in ("rosa", "ana", "gone"):
        staff(name, Role.OFFICER, office="callao")
    staff("julio", Role.OFFICER, office="cusco")
    staff("carla", Role.COUNTER, office="callao")
    actions.close(user_id=queries.by_email("gone@example.org").id, stamp=STAMP)
    assert [one.name for one in queries.colleagues("callao", Role.OFFICER)] == ["Ana", "Rosa"]


@pytest.mark.django_db
def test_who_serves_is_read_in_one_statement_however_many_they_are() -> None:
    for number in range(5):
        staff(f"p{number}", Role.OFFICER, office="cusco" if number % 2 else "callao")
    with CaptureQueriesContext(connection) as asked:
        found = queries.serving(Role.OFFICER)
    assert len(asked) == 1
    assert [one.office for one in found] == ["callao"] * 3 + ["cusco"] * 2


@pytest.mark.django_db
def test_a_leave_has_its_cover_on_its_first_and_last_day_and_on_no_other() -> None:
    rosa, julio = officers("rosa", "julio")
    leave(rosa, julio, 1, 2)
    on = [queries.on_leave(day(number)) for number in range(4)]
    assert on == [{}, {rosa: julio}, {rosa: julio}, {}]
    assert [queries.covered_by(julio, day(n)) for n in range(4)] == [(), (rosa,), (rosa,), ()]
    assert acts(rosa)[-1] == "account.leave"


@pytest.mark.django_db
def test_one_covers_several_and_they_are_read_in_one_statement() -> None:
    ana, beto, julio = officers("ana", "beto", "julio")
    for who in (ana, beto):
        leave(who, julio)
    with CaptureQueriesContext(connection) as asked:
        assert set(queries.covered_by(julio, TODAY)) == {ana, beto}
    assert len(asked) == 1


@pytest.mark.django_db
def test_covers_are_not_chained() -> None:
    ana, beto, julio = officers("ana", "beto", "julio")
    leave(ana, beto, 0, 3)
    refused("covers-somebody", beto, julio, 3, 5)
    refused("cover-is-away", julio, ana, 2, 2)
    leave(beto, julio, 4, 5)


@pytest.mark.django_db
def test_what_is_no_leave_is_refused_and_leaves_no_trace() -> None:
    ana, beto = officers("ana", "beto")
    carla = staff("carla", Role.COUNTER)
    refused("cover-is-oneself", ana, ana)
    refused("leave-backwards", ana, beto, 3, 2)
    refused("cover-has-other-roles", ana, carla)
    actions.close(user_id=beto, stamp=STAMP)
    refused("cover-has-other-roles", ana, beto)


@pytest.mark.django_db
def test_whoever_has_two_roles_is_covered_by_somebody_who_has_both() -> None:
    ana = staff("ana", Role.OFFICER, Role.COUNTER)
    beto = staff("beto", Role.OFFICER)
    refused("cover-has-other-roles", ana, beto)
    actions.grant_role(user_id=beto, role=Role.COUNTER, stamp=STAMP)
    leave(ana, beto)


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"cover": "user"}, {"first": 3, "last": 2}])
def test_the_database_itself_refuses_it(wrong: dict[str, object]) -> None:
    ana, beto = officers("ana", "beto")
    cover, first, last = ana if "cover" in wrong else beto, wrong.get("first", 0), 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Leave.objects.create(
            id="a" * 32, user_id=ana, cover_id=cover, first=day(int(str(first))), last=day(last)
        )


@pytest.mark.django_db
def test_a_leave_that_began_ends_yesterday_and_one_that_did_not_is_gone() -> None:
    ana, beto = officers("ana", "beto")
    begun, planned = leave(ana, beto, -2, 5), leave(ana, beto, 10, 12)
    for one in (begun, planned):
        actions.cancel_leave(leave_id=one, stamp=STAMP)
    (left,) = queries.leaves(date.min)
    assert (left.first, left.last) == (day(-2), day(-1))
    assert acts(ana)[-2:] == ["account.back", "account.back"]
    with pytest.raises(Refusal) as caught:
        actions.cancel_leave(leave_id=begun, stamp=STAMP)
    assert caught.value.code == "leave-over"


@pytest.mark.django_db
def test_one_enters_ones_own_leave_and_a_manager_that_of_others() -> None:
    ana, beto = officers("ana", "beto")
    nora = staff("nora", Role.MANAGER)
    for by in (Actor(beto, Role.OFFICER), Actor(ana, Role.APPLICANT)):
        with pytest.raises(NotFound):
            leave(ana, beto, stamp=Stamp(by, NOW))
    mine = leave(ana, beto, 0, 0, Stamp(Actor(ana, Role.OFFICER), NOW))
    leave(ana, beto, 1, 1, Stamp(Actor(nora, Role.MANAGER), NOW))
    with pytest.raises(NotFound):
        actions.cancel_leave(leave_id=mine, stamp=Stamp(Actor(beto, Role.OFFICER), NOW))
    assert len(queries.leaves(TODAY)) == 2


def test_every_role_that_can_be_granted_has_a_name() -> None:
    assert set(ROLE_NAME) == set(Role) - {Role.SYSTEM}


DAYS = st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(-5, 5), st.integers(0, 4))


class Laws(TestCase):
    """However leaves are asked for, on no day is anybody away twice or covered by an absentee."""

    @given(st.lists(DAYS, max_size=8))
    @settings(max_examples=40)
    def test_whoever_covers_is_there(self, asked: list[tuple[int, int, int, int]]) -> None:
        people = officers("ana", "beto", "julio")
        for who, cover, first, length in asked:
            try:
                leave(people[who], people[cover], first, first + length)
            except Refusal:
                continue
        for number in range(-5, 10):
            on = day(number)
            away = [
                one.person.id for one in queries.leaves(date.min) if one.first <= on <= one.last
            ]
            assert len(away) == len(set(away))
            assert not set(queries.on_leave(on).values()) & set(away)
