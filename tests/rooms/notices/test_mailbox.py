"""The mailbox: both languages are kept, the first opening is, and nobody is told twice."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.support.casework import OWNER, STRANGER
from tests.support.telling import BODY, CASE, NUMBER, STAMP, SUBJECT, tell
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.refusal import NotFound
from ventanilla.ledger import queries as ledger
from ventanilla.notices import actions, queries
from ventanilla.notices.models import Notice, Sending

pytestmark = pytest.mark.django_db
LATER = Stamp(OWNER, STAMP.at + timedelta(hours=1))


def opened(notice_id: str, to: str = OWNER.id, stamp: Stamp = STAMP) -> bool:
    return actions.opened(notice_id=notice_id, to=to, stamp=stamp)


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_spanish_original_is_kept_beside_what_the_person_reads(language: str) -> None:
    told = queries.one(tell(language=language), to=OWNER.id)
    assert (told.subject, told.body) == (SUBJECT.say(language), BODY.say(language))
    assert (told.subject_es, told.body_es) == (SUBJECT.es, BODY.es)
    assert told.translated is (language == "en")


def test_the_first_opening_is_kept_and_noted_and_later_ones_change_nothing() -> None:
    name = tell()
    assert queries.one(name, to=OWNER.id).opened_at is None
    assert (opened(name), opened(name, stamp=LATER)) == (True, False)
    assert queries.one(name, to=OWNER.id).opened_at == STAMP.at
    (line,) = ledger.lines(f"case:{CASE}")
    assert (line.act, line.details) == ("notice.open", {"notice": name})


def test_for_a_stranger_there_is_no_such_notice_and_it_stays_unread() -> None:
    name = tell()
    for attempt in (
        lambda: opened(name, STRANGER.id),
        lambda: opened("f" * 32),
        lambda: queries.one(name, to=STRANGER.id),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert queries.one(name, to=OWNER.id).opened_at is None
    assert not ledger.lines(f"case:{CASE}")


def test_unread_are_counted_in_one_statement_and_fall_as_they_are_opened() -> None:
    names = [tell(), tell(), tell(to=STRANGER.id)]
    with CaptureQueriesContext(connection) as asked:
        assert queries.unread(OWNER.id) == 2
    assert len(asked) == 1
    opened(names[0])
    assert (queries.unread(OWNER.id), queries.unread(STRANGER.id)) == (1, 1)


def test_the_mailbox_holds_every_case_of_the_person_the_newest_first() -> None:
    first, second = tell(), tell(case_id="d" * 32, stamp=LATER)
    tell(to=STRANGER.id)
    with CaptureQueriesContext(connection) as asked:
        found = queries.mailbox(OWNER.id)
    assert [one.id for one in found] == [second, first]
    assert len(asked) == 1


def test_a_case_shows_when_it_also_went_by_mail_and_a_message_is_none() -> None:
    tell(phone=NUMBER)
    assert queries.of_case(CASE)[0].sent_at is None
    actions.deliver_pending(stamp=LATER)
    (told,) = queries.of_case(CASE)
    assert told.sent_at == LATER.at


def test_the_same_thing_is_told_once_and_the_second_time_is_quiet() -> None:
    first = tell(key="term:decision:2026-10-14")
    assert tell(key="term:decision:2026-10-14", stamp=LATER) == first
    assert (Notice.objects.count(), Sending.objects.count()) == (1, 1)


def test_another_thing_another_case_or_no_key_is_told() -> None:
    names = {tell(key="a"), tell(key="b"), tell(key="a", case_id="d" * 32), tell(), tell()}
    assert len(names) == Notice.objects.count() == 5
