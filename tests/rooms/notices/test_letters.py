"""A letter says who writes; what goes wrong with it names nobody and undoes nothing."""

import logging
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from tests.support.casework import OWNER, lima
from ventanilla.kernel.actor import Stamp
from ventanilla.notices import actions, queries

STAMP = Stamp(OWNER, lima("2026-09-14"))
CASE = "c" * 32
pytestmark = pytest.mark.django_db(transaction=True)


def tell(language: str = "es") -> str:
    return actions.tell(
        to=OWNER.id,
        address="ines@example.org",
        language=language,
        subject="Hola",
        body="Algo pasó.",
        case_id=CASE,
        stamp=STAMP,
    )


def refuses(*_args: Any, **_words: Any) -> int:
    raise OSError("ines@example.org is not known here")


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "Demostración: no lo emite"), ("en", "Demonstration: not issued by")],
)
def test_a_letter_speaks_the_persons_language_and_leads_to_the_case(
    language: str, said: str
) -> None:
    tell(language)
    actions.deliver_pending(stamp=STAMP)
    body = str(mail.outbox[0].body)
    assert said in body
    assert f"/{language}/applications/{CASE}/" in body


def test_a_refused_letter_leaves_no_address_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(EmailMessage, "send", refuses)
    tell()
    with caplog.at_level(logging.WARNING):
        actions.deliver_pending(stamp=STAMP)
    assert "OSError" in caplog.text
    assert "ines@example.org" not in caplog.text
    assert queries.waiting() == 1


def test_two_senders_at_once_send_one_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    send = EmailMessage.send

    def while_another_tries(letter: EmailMessage) -> int:
        assert actions.deliver_pending(stamp=STAMP) == 0
        return send(letter)

    monkeypatch.setattr(EmailMessage, "send", while_another_tries)
    tell()
    assert actions.deliver_pending(stamp=STAMP) == 1
    assert len(mail.outbox) == 1
