"""A letter says who writes; what goes wrong with it names nobody and undoes nothing."""

import logging
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage

from tests.support.telling import BODY, CASE, STAMP, SUBJECT, tell
from ventanilla.notices import actions, queries
from ventanilla.notices.core.writing import ORIGINAL
from ventanilla.notices.models import Notice

pytestmark = pytest.mark.django_db(transaction=True)


def refuses(*_args: Any, **_words: Any) -> int:
    raise OSError("ines@example.org is not known here")


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "Demostración: no lo emite"), ("en", "Demonstration: not issued by")],
)
def test_a_letter_speaks_the_persons_language_and_leads_to_the_case(
    language: str, said: str
) -> None:
    tell(language=language)
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


def test_a_letter_in_english_carries_the_spanish_original_and_says_that_it_counts() -> None:
    tell(language="en")
    actions.deliver_pending(stamp=STAMP)
    (letter,) = mail.outbox
    english, line, spanish = str(letter.body).partition(ORIGINAL.en)
    assert letter.subject == SUBJECT.en
    assert english.startswith(BODY.en)
    assert line
    assert spanish.split() == f"{SUBJECT.es} {BODY.es}".split()


def test_a_letter_in_spanish_says_it_once() -> None:
    tell(language="es")
    actions.deliver_pending(stamp=STAMP)
    assert str(mail.outbox[0].body).count(BODY.es) == 1
    assert ORIGINAL.es not in str(mail.outbox[0].body)


def test_what_an_earlier_build_told_in_english_goes_out_as_it_was() -> None:
    Notice.objects.filter(pk=tell(language="en")).update(subject_es="", body_es="")
    actions.deliver_pending(stamp=STAMP)
    assert ORIGINAL.en not in str(mail.outbox[0].body)
