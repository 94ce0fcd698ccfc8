"""What every answer says to a browser: pages, static files, errors and files for machines."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from tests.support.world import PASSWORD, World

EVERYWHERE = [
    "/es/",
    "/es/nothing/",
    "/static/ventanilla/ventanilla.css",
    "/static/ventanilla/nothing.css",
    "/status/1",
    "/.well-known/security.txt",
    "/.well-known/ventanilla/trust.json",
]


@pytest.mark.parametrize("place", EVERYWHERE)
def test_no_answer_of_any_kind_goes_without_the_headers(world: World, place: str) -> None:
    answer = Client().get(place)
    policy = answer["Content-Security-Policy"]
    for words in ("default-src 'none'", "object-src 'none'", "base-uri 'none'"):
        assert words in policy
    assert "frame-ancestors 'none'" in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]
    assert "publickey-credentials" not in answer["Permissions-Policy"]
    assert answer["Content-Type"]


def test_pages_are_ours_alone_and_files_for_machines_are_for_anybody(world: World) -> None:
    assert Client().get("/es/")["Cross-Origin-Resource-Policy"] == "same-origin"
    assert Client().get("/es/")["Cache-Control"] == "no-store"
    for place in ("/status/1", "/.well-known/ventanilla/trust.json"):
        answer = Client().get(place)
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer["Cache-Control"] == "public, max-age=300"
        assert not answer.has_header("Access-Control-Allow-Origin")


def test_static_files_may_be_kept(world: World) -> None:
    assert "max-age" in Client().get("/static/ventanilla/ventanilla.css")["Cache-Control"]


def test_over_tls_a_browser_is_told_to_stay_there(production: dict[str, Any]) -> None:
    year = 365 * 24 * 3600
    assert production["SECURE_HSTS_SECONDS"] >= year
    assert production["SECURE_HSTS_INCLUDE_SUBDOMAINS"]
    assert production["SECURE_SSL_REDIRECT"]
    assert production["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]["upgrade-insecure-requests"]
    assert not production["DEBUG"]


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "HACK"])
def test_a_method_that_no_form_uses_is_refused(world: World, method: str) -> None:
    answer = Client().generic(method, "/es/")
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, POST"


def test_a_host_that_is_not_ours_gets_a_plain_refusal(world: World) -> None:
    answer = Client().get("/es/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert b"elsewhere.example" not in answer.content


def test_leaving_takes_along_what_the_browser_kept(world: World) -> None:
    browser = Client()
    browser.post("/es/account/login/", {"login": "ines@example.org", "password": PASSWORD})
    assert not browser.get("/es/account/logout/").has_header("Clear-Site-Data")
    answer = browser.post("/es/account/logout/")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert "_auth_user_id" not in browser.session


def test_where_to_report_is_said_with_the_day_until_which_it_holds(world: World) -> None:
    text = Client().get("/.well-known/security.txt").content.decode()
    said = dict(line.split(": ", 1) for line in text.splitlines())
    until = datetime.strptime(said["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert 0 < (until - datetime.now(UTC)).days < 366
    assert said["Contact"].startswith("http")


@pytest.mark.parametrize(
    "place", ["/static/", "/static/ventanilla/", "/static/../config/", "/.git/"]
)
def test_a_folder_is_not_listed(world: World, place: str) -> None:
    assert Client().get(place).status_code == 404
