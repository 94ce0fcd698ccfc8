"""Notices: told once, sent once, and sent later where the mail server was away."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction

from tests.support.casework import OWNER, lima
from ventanilla.kernel.actor import Stamp
from ventanilla.notices import actions, queries
from ventanilla.notices.models import Notice

STAMP = Stamp(OWNER, lima("2026-09-14"))


def tell(address: str = "ines@example.org") -> str:
    return actions.tell(
        to=OWNER.id,
        address=address,
        language="es",
        subject="Hola",
        body="Algo pasó.",
        case_id="c" * 32,
        stamp=STAMP,
    )


def broken(*_: object, **__: object) -> None:
    raise OSError("the mail server is away")


@pytest.mark.django_db(transaction=True)
def test_a_notice_is_mailed_after_the_commit_and_says_that_it_is_a_demonstration() -> None:
    tell()
    (letter,) = mail.outbox
    assert letter.to == ["ines@example.org"]
    assert "Demostración: no lo emite Migraciones" in str(letter.body)
    assert queries.waiting() == 0


@pytest.mark.django_db(transaction=True)
def test_nothing_is_mailed_where_the_act_was_rolled_back() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        tell()
        raise ZeroDivisionError
    assert not mail.outbox
    assert not Notice.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_without_consent_the_notice_waits_in_the_case_and_nothing_is_mailed() -> None:
    tell(address="")
    assert not mail.outbox
    assert len(queries.of_case("c" * 32)) == 1


@pytest.mark.django_db(transaction=True)
def test_a_mail_server_that_is_away_stops_nothing_and_is_tried_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as away:
        away.setattr("ventanilla.notices.actions.send_mail", broken)
        tell()
    assert queries.waiting() == 1
    assert actions.deliver_pending(stamp=STAMP) == 1
    assert actions.deliver_pending(stamp=STAMP) == 0
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_what_a_killed_process_had_claimed_is_sent_once_its_lease_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as away:
        away.setattr("ventanilla.notices.actions.send_mail", broken)
        name = tell()
    Notice.objects.filter(pk=name).update(claimed_at=STAMP.at)
    assert actions.deliver_pending(stamp=STAMP) == 0
    later = Stamp(OWNER, STAMP.at + timedelta(hours=1))
    assert actions.deliver_pending(stamp=later) == 1
