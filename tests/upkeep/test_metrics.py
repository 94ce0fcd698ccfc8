"""Figures: what the tables know, requests of every process, for the operator's networks only."""

import os
import re
import subprocess
import sys
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, RequestFactory

from config import env
from tests.support.server import ROOT
from tests.support.world import World
from ventanilla.portals.shared.operator import from_operator
from ventanilla.upkeep import counters, metrics
from ventanilla.upkeep.counters import BOUNDS, Counters

LINE = re.compile(r'^(# (HELP|TYPE) \S+ .+|\w+(\{(\w+="[^"]*",?)+\})? \d+(\.\d+)?(e[-+]\d+)?)$')
PAGE = ("guide", "GET", "2xx")


@pytest.fixture(autouse=True)
def counted_nothing_yet() -> None:
    counters.COUNTERS.waiting.clear()


def test_every_line_is_of_the_format_and_cases_are_counted_by_state(world: World) -> None:
    world.draft()
    world.lodged()
    text = metrics.text(world.now)
    assert text.endswith("\n")
    for line in text.splitlines():
        assert LINE.match(line), line
    assert 'ventanilla_cases{state="draft"} 1' in text
    assert 'ventanilla_cases{state="lodged"} 1' in text
    assert 'ventanilla_cases{state="granted"} 0' in text
    assert "example.org" not in text


def test_ages_are_those_of_the_oldest(world: World) -> None:
    world.draft()
    world.days(1)
    assert "ventanilla_ledger_unsealed_seconds 86400" in metrics.text(world.now)


def test_a_request_is_counted_by_its_route_and_outcome(world: World, client: Client) -> None:
    client.get("/es/")
    client.get("/es/no-such-page-of-ana@example.org/")
    text = metrics.text(world.now)
    assert 'ventanilla_request_seconds_count{route="home",method="GET",status="2xx"} 1' in text
    assert 'ventanilla_request_seconds_count{route="none",method="GET",status="4xx"} 1' in text
    assert "ana@" not in text


def test_buckets_add_up_to_the_count(world: World) -> None:
    for seconds in (0.001, 0.01, 0.02, 3.0, 60.0):
        counters.COUNTERS.note(PAGE, seconds)
    text = metrics.text(world.now)
    label = 'route="guide",method="GET",status="2xx"'
    assert f'ventanilla_request_seconds_bucket{{{label},le="0.01"}} 2' in text
    assert f'ventanilla_request_seconds_bucket{{{label},le="5"}} 4' in text
    assert f'ventanilla_request_seconds_bucket{{{label},le="+Inf"}} 5' in text
    assert f"ventanilla_request_seconds_sum{{{label}}} 63.03" in text


COUNT = """
import django; django.setup()
from ventanilla.upkeep.counters import Counters
mine = Counters()
for _ in range(30):
    mine.note(("guide", "GET", "2xx"), 0.1)
    mine.add()
while mine.waiting:
    mine.add()
"""


def test_what_several_processes_counted_is_added_up(home: Path) -> None:
    environment = {**os.environ, "VENTANILLA_HOME": str(home)}
    command = [sys.executable, "-c", COUNT]
    each = [subprocess.Popen(command, env=environment, cwd=ROOT) for _ in range(3)]
    assert [process.wait(60) for process in each] == [0, 0, 0]
    assert Counters().all()[PAGE][BOUNDS.index(0.1)] == 90


def test_a_file_that_is_no_database_any_more_is_begun_again_and_nothing_is_lost(
    home: Path,
) -> None:
    (home / "run").mkdir(parents=True)
    (home / "run" / "requests.sqlite3").write_text("x" * 5000)
    mine = Counters()
    mine.note(PAGE, 0.1)
    mine.add()
    assert mine.all()[PAGE]


def test_a_disk_that_takes_nothing_harms_no_request(home: Path) -> None:
    home.write_text("no folder")
    mine = Counters()
    mine.note(PAGE, 0.1)
    mine.add()
    assert sum(mine.waiting.values()) > 1
    assert mine.all() == {}


@pytest.mark.parametrize(
    ("proxies", "headers", "let_in"),
    [
        (0, {}, True),
        (0, {"REMOTE_ADDR": "::1"}, True),
        (0, {"REMOTE_ADDR": "::ffff:127.0.0.1"}, True),
        (0, {"REMOTE_ADDR": "203.0.113.9"}, False),
        (0, {"REMOTE_ADDR": "203.0.113.9", "HTTP_X_FORWARDED_FOR": "127.0.0.1"}, False),
        (0, {"REMOTE_ADDR": ""}, False),
        (1, {}, True),  # directly, by whoever watches
        (1, {"HTTP_X_FORWARDED_PROTO": "https"}, False),  # a proxy that does not say who asks
        (1, {"HTTP_X_FORWARDED_FOR": "203.0.113.9"}, False),
        (1, {"HTTP_X_FORWARDED_FOR": "127.0.0.1, 203.0.113.9"}, False),  # the last is the proxy's
        (1, {"HTTP_X_FORWARDED_FOR": "nobody"}, False),
        (2, {"HTTP_X_FORWARDED_FOR": "127.0.0.1"}, False),
        (1, {"HTTP_X_FORWARDED_FOR": "127.0.0.9"}, True),
    ],
)
def test_figures_are_for_the_operators_networks(
    settings: Any, proxies: int, headers: dict[str, Any], let_in: bool
) -> None:
    settings.PROXIES = settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    assert from_operator(RequestFactory().get("/metrics", **headers)) is let_in


def test_for_anybody_else_the_page_does_not_exist(world: World, settings: Any) -> None:
    assert Client().get("/metrics").status_code == 200
    settings.METRICS_NETWORKS = (ip_network("10.0.0.0/8"),)
    assert Client().get("/metrics").status_code == 404


def test_a_network_that_is_none_is_named_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VENTANILLA_METRICS_NETWORKS", "10.0.0.0/8,everybody")
    with pytest.raises(ImproperlyConfigured, match="VENTANILLA_METRICS_NETWORKS"):
        env.networks("VENTANILLA_METRICS_NETWORKS", "127.0.0.0/8")
