"""Requests: asked with a last day, answered once, by an operator who is not the person."""

from datetime import UTC, date, datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction

from tests.support.casework import CALENDAR, OFFICER, OPERATOR, OWNER
from ventanilla.kernel.actor import SYSTEM, Actor, Role, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.privacy import actions, models, queries
from ventanilla.privacy.core.requests import DataRequest, State

AT = datetime(2026, 9, 14, 15, 0, tzinfo=UTC)
SECOND = Actor("1b" * 16, Role.OPERATOR)


def ask(kind: str = "erasure", text: str = "Borren mi recibo.") -> DataRequest:
    return actions.ask(
        kind=kind, text=text, language="es", by_email=False, calendar=CALENDAR,
        stamp=Stamp(OWNER, AT),
    )  # fmt: skip


def answer(request: DataRequest, state: str, words: str = "", by: Actor = OPERATOR) -> None:
    actions.answer(request_id=request.id, state=state, words=words, stamp=Stamp(by, AT))


def acts(request: DataRequest) -> list[str]:
    return [line.act for line in ledger.lines(f"data-request:{request.id}")]


@pytest.mark.django_db
def test_a_request_is_kept_with_its_last_day_and_the_ledger_has_none_of_its_words() -> None:
    request = ask()
    assert (request.state, request.due) == (State.ASKED, date(2026, 9, 28))
    [line] = ledger.lines(f"data-request:{request.id}")
    assert line.details == {"right": "erasure", "due": "2026-09-28"}
    assert queries.of_person(OWNER.id) == queries.waiting() == (request,)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("forged", "x", "not-found"),
        ("", "x", "not-found"),
        ("erasure", "  ", "text"),
        ("opposition", "", "text"),
        ("access", "x" * 2001, "text"),
    ],
)
def test_a_forged_kind_or_missing_words_are_refused_and_nothing_is_kept(
    kind: str, text: str, code: str
) -> None:
    lines = ledger.walk().lines
    with pytest.raises(Refusal) as caught:
        ask(kind, text)
    assert caught.value.code == code
    assert queries.waiting() == ()
    assert ledger.walk().lines == lines


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["information", "access"])
def test_information_and_access_need_no_words(kind: str) -> None:
    assert ask(kind, "").text == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("state", "words", "by", "code"),
    [
        ("declined", " ", OPERATOR, "reason"),
        ("in_part", "", OPERATOR, "reason"),
        ("asked", "x", OPERATOR, "not-found"),
        ("erased", "x", OPERATOR, "not-found"),
        ("granted", "", OFFICER, "not-yours-to-do"),
        ("granted", "", OWNER, "not-yours-to-do"),
        ("granted", "", SYSTEM, "not-yours-to-do"),
        ("granted", "", Actor(OWNER.id, Role.OPERATOR), "own-request"),
    ],
)
def test_whoever_may_not_answer_or_gives_no_reason_changes_nothing(
    state: str, words: str, by: Actor, code: str
) -> None:
    request = ask()
    with pytest.raises(Refusal) as caught:
        answer(request, state, words, by)
    assert caught.value.code == code
    assert queries.request(request.id) == request
    assert acts(request) == ["data.ask"]


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["granted", "in_part", "declined"])
def test_an_answer_is_final(state: str) -> None:
    request = ask()
    answer(request, state, "Porque sí.")
    with pytest.raises(Refusal) as caught:
        answer(request, "granted", by=SECOND)
    assert caught.value.code == "answered-already"
    found = queries.request(request.id)
    assert (found.state.value, found.answered_by) == (state, OPERATOR.id)
    assert queries.waiting() == ()


@pytest.mark.django_db
def test_nobody_finds_a_request_that_there_is_not() -> None:
    with pytest.raises(NotFound):
        actions.look_at(request_id="x", stamp=Stamp(OPERATOR, AT))


@pytest.mark.django_db
def test_a_term_that_is_over_is_noted_once_with_its_day() -> None:
    request = ask()
    late = Stamp(SYSTEM, AT + timedelta(days=30))
    assert not actions.note_over(request_id=request.id, stamp=Stamp(SYSTEM, AT))
    assert queries.over(late.at.date()) == (request,)
    assert [actions.note_over(request_id=request.id, stamp=late) for _ in range(2)] == [True, False]
    assert queries.over(late.at.date()) == ()
    assert queries.request(request.id).noted_at == late.at
    line = ledger.lines(f"data-request:{request.id}")[-1]
    assert (line.act, line.details) == ("data.overdue", {"due": "2026-09-28"})
    assert queries.many_late(late.at.date()) == queries.many_waiting() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"state": "granted"}, "request_answered_wholly_or_not"),
        ({"kind": "forged"}, "right_is_known"),
        (
            {"state": "x", "answered_by": "o", "answered_at": AT, "answer": "Sí."},
            "request_state_is_known",
        ),
        (
            {"state": "granted", "answered_by": OWNER.id, "answered_at": AT},
            "nobody_answers_their_own_request",
        ),
        ({"state": "declined", "answered_by": "o", "answered_at": AT}, "no_answer_without_reason"),
    ],
)
def test_the_table_keeps_the_rules_whoever_writes(changed: dict[str, object], name: str) -> None:
    request = ask()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        models.DataRequest.objects.filter(pk=request.id).update(**changed)
    assert queries.request(request.id) == request


@pytest.mark.django_db(transaction=True)
def test_of_two_operators_who_answer_at_once_one_does_and_the_other_is_told() -> None:
    request, both, codes = ask(), Barrier(2), []

    def press(by: Actor, state: str) -> None:
        both.wait()
        try:
            with transaction.atomic():
                answer(request, state, "Razón.", by)
            codes.append("done")
        except Refusal as refusal:
            codes.append(refusal.code)
        finally:
            connection.close()

    threads = [
        Thread(target=press, args=pair) for pair in ((OPERATOR, "granted"), (SECOND, "declined"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == ["answered-already", "done"]
    assert acts(request) == ["data.ask", "data.answer"]
