"""What all tests share: a home of their own, and an honest list of what was left out."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from hypothesis import settings as property_settings

# In memory where there is a place for it: every commit of a test is flushed as in a real house.
SHELF = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - a folder of our own
os.environ["VENTANILLA_HOME"] = tempfile.mkdtemp(prefix="ventanilla-tests-", dir=SHELF)
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright's loop and live_server
# Speed is measured in bench/, never here.
property_settings.register_profile("house", deadline=None)
property_settings.load_profile("house")
pytest_plugins = [
    "tests.support.emptying",
    "tests.support.production",
    "tests.support.world",
    "tests.a11y.stage",
]


@pytest.fixture(autouse=True)
def home(settings: "object", tmp_path: Path) -> Iterator[Path]:
    """Keys, vault, mail and clock of one test, and of no other."""
    settings.HOME_DIR = tmp_path / "home"  # type: ignore[attr-defined]
    # A password costs a good half second on purpose; seven people a test would be all of its time.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # type: ignore[attr-defined]
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}  # type: ignore[attr-defined]
    cache.clear()  # of one process: what was counted of signing in, of earlier tests too
    yield tmp_path / "home"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out, and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = sorted({str(report.longrepr[2]) for report in skipped if report.longrepr})
    if reasons:
        terminalreporter.write_sep("-", "left out")
        for reason in reasons:
            terminalreporter.write_line(reason)
