"""The stage: one real server with the scene set, for all tests that walk through every page.

It is made once a test process, and so are the pages of each language: four judges, the keyboard
and the comparison of languages look at the same bytes.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.a11y.collect import Collector, Shot
from tests.a11y.row import Ids
from tests.a11y.table import ROWS
from tests.support.server import SETUP, Server

SET = "from pathlib import Path; from tests.a11y.scene import on_stage; on_stage(Path({!r}))"


@dataclass(frozen=True, slots=True)
class Stage:
    """A server that answers, and the names that the table's addresses use."""

    base: str
    ids: Ids
    codes: list[str]  # for the second step of signing in: each works once

    def collector(self, language: str) -> Collector:
        return Collector(self.base, language, self.ids, codes=self.codes)


@pytest.fixture(scope="session")
def stage() -> Iterator[Stage]:
    with TemporaryDirectory() as name:
        server, ids = Server(Path(name)), Path(name) / "ids.json"
        server.prepare()
        done = server.run("-c", SETUP + SET.format(str(ids)))
        assert done.returncode == 0, done.stderr
        server.start()
        named = json.loads(ids.read_text())
        yield Stage(server.base, named, named["recovery"].split())
        server.kill()


@pytest.fixture(scope="session")
def shots(stage: Stage) -> Callable[[str], tuple[Shot, ...]]:
    """Every page of the table, in the language that is asked for."""

    @cache
    def collected(language: str) -> tuple[Shot, ...]:
        return tuple(stage.collector(language).collect(ROWS))

    return collected
