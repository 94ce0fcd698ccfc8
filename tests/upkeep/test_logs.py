"""Logs: enough to find what broke, and nothing of whom it happened to."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from config import logs
from tests.support.world import World
from ventanilla.demo.cast import INES
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

SECRETS = (
    "ines@example.org",
    "otra.persona@example.org",
    "Wanda Quispe Ficticia",
    "pasaporte-de-wanda",
    "XD1234567",
    "una-clave-que-no-es",
    "palabra-buscada",
)


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What would stand on stderr in production."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.Json())
    requests, root = logging.getLogger("ventanilla.requests"), logging.getLogger()
    before = requests.level
    requests.setLevel(logging.INFO)
    root.addHandler(handler)
    yield stream
    root.removeHandler(handler)
    requests.setLevel(before)


def lines(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


def signed_in(world: World) -> Client:
    from ventanilla.accounts.models import User  # noqa: PLC0415 - a test may look at the table

    client = Client(raise_request_exception=False)
    client.force_login(User.objects.get(pk=world.ids["ines"]))
    return client


def quiet(written: io.StringIO, world: World) -> None:
    for secret in (*SECRETS, INES.surnames, *world.ids.values()):
        assert secret not in written.getvalue(), secret


def test_a_failure_shows_its_place_and_its_reference_and_not_what_was_typed(
    world: World, written: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> None:
        name = "Wanda Quispe Ficticia"
        try:
            raise KeyError(name)
        except KeyError as error:
            raise ValueError(f"{name} ines@example.org XD1234567") from error

    monkeypatch.setattr("ventanilla.portals.public.guide.current", breaks)
    answer = signed_in(world).get("/es/pe/permanent-residency/?q=palabra-buscada")
    assert answer.status_code == 500
    reference = answer["X-Request-ID"]
    assert reference in answer.content.decode()
    failed = [line for line in lines(written) if "error" in line]
    assert len(failed) == 1
    assert (failed[0]["error"], failed[0]["causes"]) == (
        "builtins.ValueError",
        ["builtins.KeyError"],
    )
    assert failed[0]["request_id"] == reference
    assert "breaks" in failed[0]["frames"][-1]
    assert lines(written)[-1]["status"] == 500
    quiet(written, world)


def test_a_refused_form_a_failed_entrance_and_an_upload_leave_no_name(
    world: World, written: io.StringIO
) -> None:
    case_id = world.draft()
    client = signed_in(world)
    client.post(
        f"/es/applications/{case_id}/documents/passport/",
        {"file": SimpleUploadedFile("pasaporte-de-wanda.pdf", b"no pdf XD1234567")},
    )
    client.post(f"/es/applications/{case_id}/withdraw/", {"reason": "Wanda Quispe Ficticia"})
    stranger = Client()
    entrance = {"login": "otra.persona@example.org", "password": "una-clave-que-no-es"}
    stranger.post("/es/account/login/", entrance)
    stranger.get("/es/otra.persona@example.org/?q=palabra-buscada")
    stranger.get("/es/", headers={"host": "Wanda-Quispe-Ficticia.example"})
    assert len([line for line in lines(written) if line["message"] == "request"]) == 5
    quiet(written, world)
    assert "wanda" not in written.getvalue().lower()
    assert case_id not in written.getvalue()


def test_a_request_is_one_line_with_its_route_and_a_person_only_we_can_name(
    world: World, written: io.StringIO
) -> None:
    client = signed_in(world)
    client.get("/es/applications/")
    client.get("/es/applications/")
    Client().get("/es/")
    mine, again, anybody = lines(written)
    assert (mine["route"], mine["method"], mine["status"]) == ("applicant:mine", "GET", 200)
    assert mine["person"] == again["person"]
    assert len(mine["person"]) == 16
    assert mine["request_id"] != again["request_id"]
    assert "person" not in anybody


def test_a_refusal_is_known_by_its_code(world: World, written: io.StringIO) -> None:
    error = Refusal("too-late", Text("Wanda Quispe Ficticia", "Wanda Quispe Ficticia"))
    logging.getLogger("ventanilla.x").error("failed", exc_info=error)
    assert lines(written)[0]["error"].endswith("Refusal too-late")
    quiet(written, world)


def test_of_other_peoples_libraries_only_the_place_is_written(
    world: World, written: io.StringIO
) -> None:
    logging.getLogger("somebody.elses").warning("no font for %s", "Wanda Quispe Ficticia")
    logging.getLogger("somebody.elses").warning("ines@example.org")
    assert [line["message"].split(":")[0] for line in lines(written)] == ["test_logs"] * 2
    quiet(written, world)


@pytest.mark.parametrize(
    ("proxies", "given_id", "taken"),
    [
        (1, "abcdEF-0123", True),
        (0, "abcdEF-0123", False),
        (1, "short", False),
        (1, "x" * 65, False),
        (1, 'abcdefgh", "person": "', False),
        (1, "ábcdefghij", False),
    ],
)
def test_an_id_is_taken_from_our_own_proxy_where_it_has_the_shape_of_one(
    world: World, settings: Any, proxies: int, given_id: str, taken: bool
) -> None:
    settings.PROXIES = proxies
    answer = Client().get("/es/", headers={"x-request-id": given_id})
    assert (answer["X-Request-ID"] == given_id) is taken
    assert 8 <= len(answer["X-Request-ID"]) <= 64


def test_no_session_is_read_for_a_line_in_a_log(
    world: World, django_assert_num_queries: Any
) -> None:
    client = signed_in(world)
    with django_assert_num_queries(0):
        client.get("/static/ventanilla/ventanilla.css")


@given(st.text(), st.text())
def test_whatever_is_said_a_line_stays_one_line_of_json(message: str, value: str) -> None:
    record = logging.LogRecord("ventanilla.x", 30, "f.py", 1, "%s", (message,), None)
    record.facts = {"value": value, "thing": object()}
    line = logs.Json().format(record)
    assert "\n" not in line
    assert json.loads(line)["message"] == message
    assert json.loads(line)["thing"] == "builtins.object"
