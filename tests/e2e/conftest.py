"""One server and one browser for each walk."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.steps import launched
from tests.support.server import Server


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with TemporaryDirectory() as name:
        found = Server(Path(name))
        found.prepare()
        found.start()
        yield found
        found.kill()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield launched(playwright)
