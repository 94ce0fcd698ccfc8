"""Pages of one's own data and of the operator: what they say, and to whom they do not exist."""

import json
from datetime import datetime, timedelta

import pytest
from django.test import Client

from tests.support.pages import signed_in, text_of
from tests.support.world import World
from ventanilla.accounts import queries as people
from ventanilla.journeys import ask_of_data
from ventanilla.kernel.actor import Role
from ventanilla.privacy import queries as privacy

KNOWN = {
    "what_es": "Se perdió una memoria.",
    "kinds[]": ["health"],
    "large_volume": "no",
    "many_people": "no",
    "harm": "no",
    "concerns": "yes",
    "people": "3",
}


@pytest.fixture(autouse=True)
def staffed(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    class Hour:
        def now(self) -> datetime:
            return world.now

    monkeypatch.setattr("ventanilla.wiring.clock", Hour)
    world.person("operator", Role.OPERATOR)
    return world


def begin(browser: Client, at: datetime, drill: str = "real") -> str:
    day = {"day_day": at.day, "day_month": at.month, "day_year": at.year, "hour": f"{at:%H:%M}"}
    return browser.post("/es/operator/incidents/new/", {**KNOWN, **day, "drill": drill})["Location"]


def local(world: World, hours: float = 0) -> datetime:
    """An hour in Lima."""
    return world.now - timedelta(hours=5) - timedelta(hours=hours)


def test_a_person_asks_and_reads_the_last_day_and_the_answer(world: World) -> None:
    ines, operator = signed_in("ines"), signed_in("operator")
    ines.post("/es/my-data/ask/", {"kind": "rectification", "text": "Mi apellido."})
    page = text_of(ines.get("/es/my-data/").content)
    assert "último día para responder: 28 de setiembre de 2026" in page
    assert "art. 69.3" in page
    [request] = privacy.waiting()
    place = f"/es/operator/requests/{request.id}/"
    assert "Mi apellido." in text_of(operator.get(place).content)
    assert operator.post(place, {"state": "declined"}).status_code == 200
    assert privacy.request(request.id).open
    operator.post(place, {"state": "declined", "reason": "Así figura en su pasaporte."})
    page = text_of(ines.get("/en/my-data/").content)
    assert "Así figura en su pasaporte." in page
    assert "declined" in page
    assert "Operator" in page


def test_a_forged_right_is_refused_at_its_question(world: World) -> None:
    answer = signed_in("ines").post("/es/my-data/ask/", {"kind": "forged", "text": "x"})
    assert answer.status_code == 200
    assert "error-summary" in answer.content.decode()
    assert privacy.waiting() == ()


def test_the_download_is_a_file_of_ones_own_data(world: World) -> None:
    world.lodged()
    answer = signed_in("ines").get("/es/my-data/my-data.json")
    assert answer["Content-Disposition"] == 'attachment; filename="my-data.json"'
    assert json.loads(answer.content)["person"]["email"] == "ines@example.org"
    assert "ines" not in signed_in("stranger").get("/es/my-data/my-data.json").content.decode()


@pytest.mark.parametrize("who", ["ines", "officer", "editor", "window"])
def test_the_operators_pages_do_not_exist_for_anybody_else(world: World, who: str) -> None:
    request_id = ask_of_data.ask(
        kind="access", text="", by_email=False, stamp=world.stamp("stranger")
    )
    browser = signed_in(who)
    for place in ("", f"requests/{request_id}/", "review/", "incidents/", "incidents/new/"):
        assert browser.get(f"/es/operator/{place}").status_code == 404
    answer = browser.post(f"/es/operator/requests/{request_id}/", {"state": "granted"})
    assert answer.status_code == 404
    assert privacy.request(request_id).open


def test_a_review_is_begun_marked_and_signed_on_its_page(world: World) -> None:
    operator = signed_in("operator")
    operator.post("/es/operator/review/begin/")
    for one in people.privileges():
        sent = {"person": one.person.id, "role": one.role.value, "verdict": "keep"}
        operator.post("/es/operator/review/mark/", sent)
    answer = operator.post("/es/operator/review/close/", follow=True)
    assert "La revisión quedó firmada" in text_of(answer.content)
    assert "Último día: 14 de marzo de 2027" in text_of(answer.content)


def test_an_incident_counts_its_hours_and_is_told_recorded_and_closed(world: World) -> None:
    operator = signed_in("operator")
    place = begin(operator, local(world, 3))
    page = text_of(operator.get(place).content)
    assert "quedan 45 horas" in page
    assert "datos sensibles" in page
    assert "Este servicio no avisa a nadie por sí solo" in page
    now = local(world, 1)
    told = {"day_day": now.day, "day_month": now.month, "day_year": now.year}
    for whom in ("authority", "people"):
        sent = {**told, "hour": f"{now:%H:%M}", "how": "Mesa de partes, cargo 17."}
        assert operator.post(f"{place}told/{whom}/", sent).status_code == 302
    assert operator.post(f"{place}close/", {"said": "Se cifran las memorias."}).status_code == 302
    page = text_of(operator.get(place).content)
    assert "cerrado" in page
    assert "Mesa de partes, cargo 17." in page


def test_a_drill_says_on_every_page_that_it_is_one(world: World) -> None:
    operator = signed_in("operator")
    place = begin(operator, local(world, 60), "drill")
    for page in (place, "/es/operator/", "/es/operator/incidents/"):
        assert "SIMULACRO" in text_of(operator.get(page).content)
    assert "vencido desde el" in text_of(operator.get(place).content)


@pytest.mark.parametrize("wrong", [{"kinds[]": ["forged"]}, {"drill": "x"}, {"what_es": ""}])
def test_a_forged_incident_is_not_begun(world: World, wrong: dict[str, object]) -> None:
    at = local(world, 1)
    day = {"day_day": at.day, "day_month": at.month, "day_year": at.year, "hour": "09:00"}
    sent = {**KNOWN, **day, "drill": "real", **wrong}
    assert signed_in("operator").post("/es/operator/incidents/new/", sent).status_code == 200
    assert privacy.incidents() == ()


def test_the_data_officer_is_named_or_missed_on_the_notice(settings: "object") -> None:
    page = text_of(Client().get("/es/privacy/").content)
    assert "Paula Prado" in page
    assert "ficticio: es una demostración" in page
    settings.DPO_NAME = ""  # type: ignore[attr-defined]
    assert "falta nombrarlo en esta instalación" in text_of(Client().get("/es/privacy/").content)
