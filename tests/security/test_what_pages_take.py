"""Pages: looking changes nothing, names do not break out, nobody walks through all numbers."""

import io
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from tests.support.world import PASSWORD, PERU, World
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import papers_for
from ventanilla.journeys import attach
from ventanilla.kernel.ids import random_id
from ventanilla.portals.shared import rate

OPEN = {  # what somebody without an account may reach; everything else asks who they are
    "front", "status", "trust", "security", "home", "privacy", "accessibility", "about", "guide",
    "law", "related", "check", "check-result", "check-forget", "check-question", "check-sheet",
    "absences", "plan", "plan-papers", "plan-times", "plan-result", "plan-happened",
    "plan-calendar", "plan-way", "plan-forget", "verify", "verify-number", "demo", "demo-mail",
    "healthz", "metrics",
}  # fmt: skip
OURS = ("ventanilla.portals",)
LOGIN = "/es/account/login/"


@pytest.fixture(autouse=True)
def no_tries_yet() -> None:
    cache.clear()


def patterns(resolver: Any, before: str = "") -> list[tuple[str, URLPattern]]:
    found = []
    for one in resolver.url_patterns:
        place = before + str(one.pattern)
        if isinstance(one, URLResolver):
            found += patterns(one, place)
        else:
            found.append((place, one))
    return found


def concrete(place: str) -> str:
    return "/" + re.sub(r"<(?:int:\w+)>", "1", re.sub(r"<(?:slug|str):\w+>", "some", place))


def of_ours() -> list[tuple[str, URLPattern]]:
    return [
        (concrete(place), one)
        for place, one in patterns(get_resolver())
        if one.callback.__module__.startswith(OURS)
    ]


def came_in(who: str) -> Client:
    browser = Client()
    browser.post(LOGIN, {"login": f"{who}@example.org", "password": PASSWORD})
    return browser


@pytest.mark.parametrize(("place", "pattern"), of_ours(), ids=lambda one: str(one)[:60])
def test_every_page_of_ours_that_is_not_public_asks_who_one_is(
    world: World, place: str, pattern: URLPattern
) -> None:
    if pattern.name in OPEN:
        return
    for answer in (Client().get(place), Client().post(place)):
        assert answer.status_code in (302, 405), place
        if answer.status_code == 302:
            assert answer["Location"].startswith(LOGIN)


@pytest.mark.parametrize("place", ["/es/", f"/es/{PERU}/", "/es/about/", "/status/1"])
def test_a_page_that_is_only_looked_at_takes_no_post(world: World, place: str) -> None:
    assert Client().post(place).status_code == 405


def test_a_look_at_a_form_changes_nothing(world: World) -> None:
    case_id = world.lodged(papers=True)
    officer, before = came_in("officer"), world.file(case_id)
    assert officer.get(f"/es/desk/{case_id}/admit/").status_code == 405
    for place in ("observe/", "propose/", "not-filed/"):
        officer.get(f"/es/desk/{case_id}/{place}")
    assert world.file(case_id).state is before.state


def test_a_file_with_a_hostile_name_is_shown_under_one_of_ours(world: World) -> None:
    case_id = world.draft()
    specimen = papers_for(INES, world.now.date())["passport"]
    given = attach.attach(
        case_id=case_id,
        evidence_id="passport",
        name='a"\r\nSet-Cookie: x=1;<script>../../etc/passwd.pdf',
        stream=io.BytesIO(specimen.content),
        issued_on=None,
        expires_on=None,
        stamp=world.stamp("ines"),
    )
    browser = came_in("ines")
    answer = browser.get(f"/es/applications/{case_id}/files/{given.id}/1.png")
    assert answer["Content-Disposition"] == 'inline; filename="page-1.png"'
    assert answer["Content-Type"] == "image/png"
    assert "x" not in answer.cookies
    text = browser.get(f"/es/applications/{case_id}/documents/").content.decode()
    assert "<script>." not in text


def test_somebody_elses_paper_is_not_shown_through_ones_own_case(world: World) -> None:
    hers = world.draft()
    specimen = papers_for(INES, world.now.date())["passport"]
    given = world.bring(hers, specimen)
    own = world.draft(who="stranger")
    browser = came_in("stranger")
    for case_id in (own, hers, random_id()):
        place = f"/es/applications/{case_id}/files/{given.id}/1.png"
        assert browser.get(place).status_code == 404


def test_fields_that_a_form_does_not_ask_are_not_taken(world: World) -> None:
    case_id = world.draft()
    sent = {"surnames": "Núñez", "state": "granted", "number": "2026-9999999", "owner_id": "x"}
    came_in("ines").post(f"/es/applications/{case_id}/answers/person/", sent)
    file = world.file(case_id)
    assert file.answers == {"surnames": "Núñez"}
    assert (file.number, file.owner_id) == (None, world.ids["ines"])


def test_walking_through_the_numbers_of_certificates_is_slowed_down(world: World) -> None:
    browser = Client()
    answers = [browser.get(f"/es/verify/VTN-2026-{n:07d}-A/") for n in range(rate.MOST["number"])]
    assert 429 not in {answer.status_code for answer in answers}
    assert browser.get("/es/verify/VTN-2026-0000017-K/").status_code == 429


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "';--", "{{ 7*7 }}", "%0d%0aX: 1"])
def test_what_somebody_typed_comes_back_as_text(world: World, typed: str) -> None:
    answer = Client().post("/es/verify/", {"n-number": typed})
    text = answer.content.decode()
    assert "<script>alert" not in text
    assert "49" not in re.sub(r"\d{3,}", "", text).split("<main")[1].split("</main")[0]
    assert not answer.has_header("X")
