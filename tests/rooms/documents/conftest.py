"""Every story of this room is told twice: with a folder as the store, and with a bucket."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.vaults import PLACES, fresh_bucket, s3_server, speak_to


@pytest.fixture(scope="session")
def s3() -> Iterator[str]:
    with s3_server() as endpoint:
        yield endpoint


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, settings: Any, monkeypatch: pytest.MonkeyPatch) -> str:
    """Which store the test has; a bucket of its own where it is one."""
    if request.param == "bucket":
        speak_to(monkeypatch, request.getfixturevalue("s3"))
        settings.VAULT = fresh_bucket()
    return str(request.param)
