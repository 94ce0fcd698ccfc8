"""The pages of staff: an officer's own leave, and the manager's view of everybody."""

import pytest
from django.test import Client

from tests.support.pages import signed_in, text_of
from tests.support.world import World
from ventanilla.accounts import queries
from ventanilla.journeys import leave
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import legal_day

pytestmark = pytest.mark.django_db
MINE, STAFF = "/en/desk/leave/", "/en/office/staff/"


def parts(name: str, year: int, month: int, day: int) -> dict[str, str]:
    return {f"{name}_day": str(day), f"{name}_month": str(month), f"{name}_year": str(year)}


def asked(world: World, cover: str = "second") -> dict[str, str]:
    days = {**parts("first", 2030, 3, 4), **parts("last", 2030, 3, 8)}
    return {**days, "cover": world.ids.get(cover, cover)}


@pytest.fixture
def manager(world: World) -> Client:
    world.offices()
    world.person("manager", Role.MANAGER)
    return signed_in("manager")


def test_an_officer_goes_on_leave_and_the_colleague_sees_whom_to_cover(world: World) -> None:
    said = text_of(signed_in("officer").post(MINE, asked(world), follow=True).content)
    assert "4 March 2030 to 8 March 2030; Second covers" in said
    assert "Officer: 4 March 2030 to 8 March 2030" in text_of(signed_in("second").get(MINE).content)


def test_nobody_is_offered_as_cover_who_could_not_act(world: World) -> None:
    page = signed_in("officer").get(MINE).content.decode()
    assert world.ids["second"] in page
    assert world.ids["window"] not in page
    answer = signed_in("officer").post(MINE, asked(world, "window"))
    assert "Error" in answer.content.decode()
    assert not queries.leaves(legal_day(world.now))


def test_an_officer_ends_their_own_leave_and_nobody_elses(world: World) -> None:
    signed_in("officer").post(MINE, asked(world))
    (one,) = queries.leaves(legal_day(world.now))
    place = f"{MINE}{one.id}/cancel/"
    assert signed_in("second").post(place).status_code == 404
    assert signed_in("officer").post(place).status_code == 302
    assert not queries.leaves(legal_day(world.now))


def test_a_manager_sees_everybody_by_office_with_leave_and_cover(
    world: World, manager: Client
) -> None:
    manager.post(f"{STAFF}{world.ids['officer']}/officer/office/", {"office": "cusco"})
    leave.take(
        user_id=world.ids["officer"], first=legal_day(world.now), last=legal_day(world.now),
        cover_id=world.ids["second"], stamp=world.officer(),
    )  # fmt: skip
    said = text_of(manager.get(STAFF).content)
    assert said.index("In no office") < said.index("Cusco") < said.index("officer@example.org")
    assert queries.office_of(world.ids["officer"], Role.OFFICER) == "cusco"


def test_a_manager_enters_leave_for_others(world: World, manager: Client) -> None:
    place = f"{STAFF}{world.ids['officer']}/leave/"
    assert "Second covers" in text_of(manager.post(place, asked(world), follow=True).content)


@pytest.mark.parametrize("who", ["officer", "window", "ines"])
def test_for_anybody_else_the_managers_pages_are_not_there(world: World, who: str) -> None:
    browser, officer = signed_in(who), world.ids["officer"]
    for place in ("", f"{officer}/leave/", f"{officer}/officer/office/"):
        assert browser.get(STAFF + place).status_code == 404
        assert browser.post(STAFF + place, {"office": "cusco"}).status_code in (404, 405)
    assert queries.office_of(officer, Role.OFFICER) == ""


@pytest.mark.parametrize("role", ["counter", "emperor", "applicant"])
def test_nobody_is_placed_in_a_role_they_do_not_have(
    world: World, manager: Client, role: str
) -> None:
    place = f"{STAFF}{world.ids['officer']}/{role}/office/"
    assert manager.post(place, {"office": "cusco"}).status_code == 404
    assert "ines@" not in text_of(manager.get(STAFF).content)
    assert manager.get(f"{STAFF}{world.ids['ines']}/leave/").status_code == 404
