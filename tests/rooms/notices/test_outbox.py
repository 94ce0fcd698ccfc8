"""Notices: told once, sent once, and sent later where the mail server was away."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.db import transaction

from tests.support.telling import CASE, STAMP, tell
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.notices import actions, queries
from ventanilla.notices.models import Notice, Sending


def deliver(after: timedelta = timedelta(0)) -> int:
    """One pass of a worker, so long after the message was written."""
    return actions.deliver_pending(stamp=Stamp(SYSTEM, STAMP.at + after))


def broken(*_: object, **__: object) -> None:
    raise OSError("the mail server is away")


@pytest.mark.django_db
def test_a_notice_is_mailed_once_and_says_that_it_is_a_demonstration() -> None:
    tell()
    assert not mail.outbox
    assert (deliver(), deliver()) == (1, 0)
    (letter,) = mail.outbox
    assert letter.to == ["ines@example.org"]
    assert "Demostración: no lo emite Migraciones" in str(letter.body)
    assert queries.waiting() == 0


@pytest.mark.django_db(transaction=True)
def test_nothing_is_mailed_where_the_act_was_rolled_back() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        tell()
        raise ZeroDivisionError
    assert deliver() == 0
    assert not mail.outbox
    assert not Notice.objects.exists()


@pytest.mark.django_db
def test_without_consent_the_notice_waits_in_the_case_and_nothing_is_mailed() -> None:
    tell("")
    assert deliver() == 0
    assert not mail.outbox
    assert len(queries.of_case(CASE)) == 1


@pytest.mark.django_db
def test_a_mail_server_that_is_away_is_tried_again_each_time_after_a_longer_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tell()
    with monkeypatch.context() as away:
        away.setattr(EmailMessage, "send", broken)
        assert deliver() == 0
        assert deliver(timedelta(minutes=1)) == 0
    assert queries.waiting() == 1
    assert deliver(timedelta(minutes=2)) == 0
    assert deliver(timedelta(minutes=3)) == 1
    assert deliver(timedelta(days=1)) == 0
    assert len(mail.outbox) == 1


@pytest.mark.django_db
def test_what_a_killed_worker_had_claimed_is_sent_once_its_lease_is_over() -> None:
    name = tell()
    Sending.objects.filter(notice=name).update(claimed_at=STAMP.at)
    assert deliver() == 0
    assert deliver(timedelta(hours=1)) == 1


@pytest.mark.django_db
def test_a_letter_handed_in_twice_lies_in_the_folder_once(settings: Any, home: Path) -> None:
    """A worker was killed after the letter left and before it could say so."""
    settings.EMAIL_BACKEND = "ventanilla.notices.adapters.folder.FolderBackend"
    name = tell()
    assert deliver() == 1
    Sending.objects.filter(notice=name).update(sent_at=None, claimed_at=STAMP.at)
    assert deliver(timedelta(hours=1)) == 1
    (file,) = (home / "mail").iterdir()
    assert name in file.name
