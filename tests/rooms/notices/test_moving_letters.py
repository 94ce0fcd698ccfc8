"""A home of an earlier build: its letters become sendings, what was sent is not sent again."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.core import mail
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.notices import actions, queries

pytestmark = pytest.mark.django_db(transaction=True)
EARLIER, NOW = ("notices", "0002_wait_longer"), ("notices", "0005_letters_are_sendings")
AT = datetime(2026, 9, 14, 15, 0, tzinfo=UTC)


def at(point: tuple[str, str]) -> MigrationExecutor:
    executor = MigrationExecutor(connection)
    executor.migrate([point])
    executor.loader.build_graph()
    return executor


@pytest.fixture
def earlier() -> Iterator[MigrationExecutor]:
    yield at(EARLIER)
    at(NOW)


def test_letters_of_an_earlier_build_leave_once(earlier: MigrationExecutor) -> None:
    notices = earlier.loader.project_state([EARLIER]).apps.get_model("notices", "Notice").objects
    common = {"case_id": "c" * 32, "to": "a" * 32, "subject": "Hola", "body": "Algo pasó."}
    rows = (("sent", "es", "a@example.org", AT), ("waits", "en", "b@example.org", None),
            ("quiet", "es", "", None))  # fmt: skip
    for name, language, address, sent in rows:
        notices.create(
            id=name, language=language, address=address, sent_at=sent, created_at=AT, **common
        )
    at(NOW)
    assert queries.waiting() == 1
    actions.deliver_pending(stamp=Stamp(SYSTEM, AT))
    assert [letter.to for letter in mail.outbox] == [["b@example.org"]]
    told = {one.id: one for one in queries.mailbox("a" * 32)}
    assert (told["sent"].sent_at, told["quiet"].sent_at) == (AT, None)
    assert (told["quiet"].body_es, told["waits"].body_es) == ("Algo pasó.", "")
