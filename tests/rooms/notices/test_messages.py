"""Short messages by phone: to a number that is one, once, and with nothing personal in them."""

import logging
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.telling import ADDRESS, BODY, NUMBER, STAMP, SUBJECT, tell
from ventanilla import wiring
from ventanilla.kernel import phone
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.notices import actions, queries
from ventanilla.notices.adapters.phone_folder import FolderPhone
from ventanilla.notices.core import writing
from ventanilla.notices.core.channel import Channel
from ventanilla.notices.models import Notice, Sending

SEND = FolderPhone.send


def deliver(after: timedelta = timedelta(0)) -> int:
    stamp = Stamp(SYSTEM, STAMP.at + after)
    return actions.deliver_pending(stamp=stamp, channel=Channel.PHONE)


def messages(home: Path) -> list[str]:
    return [file.read_text() for file in sorted((home / "phone").glob("*.txt"))]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_message_says_that_there_is_news_and_nothing_else(home: Path, language: str) -> None:
    tell("", phone=NUMBER, language=language)
    assert (deliver(), deliver()) == (1, 0)
    (said,) = messages(home)
    number, text = said.rstrip("\n").split("\n")
    assert number == NUMBER
    assert text.startswith(writing.NEWS.say(language))
    for personal in (*SUBJECT.es.split(), BODY.es, BODY.en, ADDRESS):
        assert personal not in text


@pytest.mark.parametrize("fictitious", [True, False])
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_message_fits_into_one(language: str, fictitious: bool) -> None:
    assert len(writing.message(language, fictitious=fictitious)) <= writing.LONGEST == 160


@pytest.mark.django_db
def test_letter_and_message_leave_each_by_its_own_way(home: Path, mailoutbox: list[Any]) -> None:
    tell(phone=NUMBER)
    assert queries.waiting() == 2
    assert deliver() == 1
    assert not mailoutbox
    assert queries.waiting() == 1
    assert actions.deliver_pending(stamp=STAMP) == 1
    assert (len(mailoutbox), len(messages(home))) == (1, 1)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong", ["987654321", "+0987654321", "+1234567", "+1234567890123456", "+51 98a 654", "+", "x"]
)
def test_a_number_that_is_none_is_refused_and_nothing_is_told(wrong: str) -> None:
    with pytest.raises(Refusal) as caught:
        tell(phone=wrong)
    assert (caught.value.code, caught.value.at) == ("phone", "phone")
    assert not Notice.objects.exists()
    assert not Sending.objects.exists()


@given(st.text(alphabet="0123456789", min_size=8, max_size=15), st.data())
def test_a_number_is_the_same_however_its_digits_are_parted(
    digits: str, data: st.DataObject
) -> None:
    whole = "+" + "1" + digits[1:]
    between = st.sampled_from(["", " ", "-", ".", "(", ")", "\u00a0"])
    typed = "+" + "".join(data.draw(between) + digit for digit in whole[1:])
    assert phone.number(typed) == whole == phone.number(whole)


@pytest.mark.django_db
def test_a_message_whose_sender_was_killed_lies_in_the_folder_once(home: Path) -> None:
    """It left, and the worker died before it could say so."""
    name = tell("", phone=NUMBER)
    assert deliver() == 1
    Sending.objects.filter(notice=name).update(sent_at=None, claimed_at=STAMP.at)
    assert deliver() == 0
    assert deliver(timedelta(hours=1)) == 1
    assert [file.name for file in (home / "phone").iterdir()] == [f"{name}.txt"]


@pytest.mark.django_db
def test_two_workers_at_once_send_one_message(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def while_another_tries(folder: FolderPhone, number: str, text: str, key: str) -> None:
        assert deliver() == 0
        SEND(folder, number, text, key)

    monkeypatch.setattr(FolderPhone, "send", while_another_tries)
    tell("", phone=NUMBER)
    assert deliver() == 1
    assert len(messages(home)) == 1


@pytest.mark.django_db
def test_a_network_that_is_away_is_tried_again_later_and_the_log_names_no_number(
    home: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tell("", phone=NUMBER)
    with monkeypatch.context() as away, caplog.at_level(logging.WARNING):
        away.setattr(FolderPhone, "send", broken)
        assert deliver() == 0
    assert "OSError" in caplog.text
    assert NUMBER not in caplog.text
    assert deliver() == 0
    assert deliver(timedelta(minutes=1)) == 1
    assert len(messages(home)) == 1


def broken(*_: object) -> None:
    raise OSError(f"{NUMBER} cannot be reached")


def test_the_folder_checks_itself_and_says_that_nobody_is_reached(home: Path) -> None:
    home.mkdir()
    wiring.phone().check()
    assert not wiring.reaches_phones()
    (home / "phone").rmdir()
    (home / "phone").write_text("a file in its place")
    with pytest.raises(OSError, match="phone"):
        wiring.phone().check()
