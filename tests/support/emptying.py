"""Tests that really commit empty the database afterwards; the ledger's triggers would forbid it.

So they are lifted at the end of such a test, and armed again before each one.
"""

from collections.abc import Iterator

import pytest
from django.db import connection

from ventanilla.ledger import triggers

COMMITTING = {"transactional_db", "live_server"}


@pytest.fixture(autouse=True)
def ledger_can_be_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    if not _commits(request):
        yield
        return
    request.getfixturevalue("transactional_db")  # so that this ends before its emptying
    triggers.arm(connection)
    yield
    triggers.lift(connection)


def _commits(request: pytest.FixtureRequest) -> bool:
    marker = request.node.get_closest_marker("django_db")
    marked = marker is not None and (marker.kwargs.get("transaction") or marker.args[:1] == (True,))
    return bool(marked) or bool(COMMITTING & set(request.fixturenames))
