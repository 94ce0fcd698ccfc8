"""The ledger: what was written stays, and whoever changes it is seen."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from ventanilla.kernel.actor import Actor, Role, Stamp
from ventanilla.ledger import actions, queries, triggers
from ventanilla.ledger.core.canonical import JSON, digest, moment, written
from ventanilla.ledger.core.chain import ALTERED, CUT, GAP, UNCHAINED, Break
from ventanilla.ledger.models import LedgerLine

AT = datetime(2026, 9, 15, 14, 3, tzinfo=UTC)
ANA = Actor("a" * 32, Role.APPLICANT)

pytestmark = pytest.mark.django_db


def write(count: int, subject: str = "case:1") -> None:
    for n in range(count):
        stamp = Stamp(ANA, AT + timedelta(seconds=n))
        actions.append(act="case.note", subject=subject, details={"seq": n}, stamp=stamp)


def seal() -> int:
    return actions.seal(stamp=Stamp(ANA, AT + timedelta(hours=1)))


def forge(sql: str) -> None:
    """Change the table as its owner could: past the code and with the triggers taken away."""
    triggers.lift(connection)
    with connection.cursor() as cursor:
        cursor.execute(sql)


def reasons() -> list[tuple[int | None, object]]:
    return [(found.seq, found.reason) for found in queries.walk().broken]


def test_a_line_is_written_unsealed_and_can_be_read_by_subject() -> None:
    write(2)
    write(1, subject="case:2")
    first, second = queries.lines("case:1")
    assert (first.act, first.by, first.at, first.details) == ("case.note", ANA, AT, {"seq": 0})
    assert first.seal is second.seal is None
    audit = queries.walk()
    assert (audit.lines, audit.sealed, audit.unsealed) == (3, 0, 3)
    assert audit.unsealed_since == AT
    assert audit.whole


def test_the_sealer_chains_in_order_of_writing_and_goes_on_where_it_stopped() -> None:
    write(3)
    assert seal() == 3
    assert seal() == 0
    write(2)
    assert actions.seal(stamp=Stamp(ANA, AT + timedelta(hours=2)), most=1) == 1
    audit = queries.walk()
    assert (audit.sealed, audit.unsealed, audit.head.seq) == (4, 1, 4)
    assert audit.whole
    assert audit.head == queries.head()


def test_a_line_rolled_back_with_its_change_was_never_there() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        write(1)
        raise ZeroDivisionError
    assert queries.walk().lines == 0


@pytest.mark.parametrize(
    "forgery",
    [
        "UPDATE ledger_ledgerline SET act='case.grant' WHERE seq=2",
        "UPDATE ledger_ledgerline SET by_id='x' WHERE seq=2",
        "UPDATE ledger_ledgerline SET subject='case:9' WHERE seq=2",
        "UPDATE ledger_ledgerline SET details='{\"seq\":9}' WHERE seq=2",
        "UPDATE ledger_ledgerline SET details='{\"seq\":1.5}' WHERE seq=2",
        "UPDATE ledger_ledgerline SET at='2026-09-15 14:03:01.000001' WHERE seq=2",
    ],
)
def test_an_altered_line_is_named(forgery: str) -> None:
    write(3)
    seal()
    forge(forgery)
    assert reasons() == [(2, ALTERED)]


def test_an_altered_line_with_its_digest_made_to_fit_is_named_all_the_same() -> None:
    write(3)
    seal()
    forge(
        "UPDATE ledger_ledgerline SET content=(SELECT content FROM ledger_ledgerline"
        " WHERE seq=3), details='{\"seq\":2}', at='2026-09-15 14:03:02' WHERE seq=2"
    )
    assert reasons() == [(2, UNCHAINED)]


def test_a_removed_line_leaves_a_gap() -> None:
    write(4)
    seal()
    forge("DELETE FROM ledger_ledgerline WHERE seq=2")
    assert reasons() == [(3, GAP)]


def test_a_removed_line_is_seen_even_when_the_places_were_numbered_again() -> None:
    write(4)
    seal()
    forge("DELETE FROM ledger_ledgerline WHERE seq=2")
    forge("UPDATE ledger_ledgerline SET seq=2 WHERE seq=3")
    forge("UPDATE ledger_ledgerline SET seq=3 WHERE seq=4")
    assert reasons() == [(2, UNCHAINED), (3, UNCHAINED)]


def test_two_lines_that_changed_places_are_named() -> None:
    write(4)
    seal()
    forge("UPDATE ledger_ledgerline SET seq=99 WHERE seq=2")
    forge("UPDATE ledger_ledgerline SET seq=2 WHERE seq=3")
    forge("UPDATE ledger_ledgerline SET seq=3 WHERE seq=99")
    assert [seq for seq, _ in reasons()] == [2, 3, 4]


def test_a_changed_hour_of_sealing_is_named() -> None:
    write(1)
    seal()
    forge("UPDATE ledger_ledgerline SET sealed_at='2026-09-16 00:00:00' WHERE seq=1")
    assert reasons() == [(1, UNCHAINED)]


def test_an_altered_line_in_the_unsealed_tail_is_named_by_its_number() -> None:
    write(2)
    forge("UPDATE ledger_ledgerline SET act='case.grant' WHERE seq IS NULL AND act='case.note'")
    assert [(found.seq, found.reason) for found in queries.walk().broken] == [(None, ALTERED)] * 2


def test_a_cut_off_end_shows_against_a_head_that_was_kept_outside() -> None:
    write(3)
    seal()
    kept = queries.head()
    forge("DELETE FROM ledger_ledgerline WHERE seq=3")
    assert queries.walk().whole
    assert queries.walk(kept).broken == (Break(3, None, CUT),)


@pytest.mark.parametrize(
    "hand",
    [
        "UPDATE ledger_ledgerline SET act='x' WHERE seq IS NULL",
        "UPDATE ledger_ledgerline SET details='{}' WHERE seq IS NULL",
        "UPDATE ledger_ledgerline SET act='x' WHERE seq=1",
        "UPDATE ledger_ledgerline SET seq=NULL, sealed_at=NULL, link='' WHERE seq=1",
        "DELETE FROM ledger_ledgerline WHERE seq IS NULL",
        "DELETE FROM ledger_ledgerline WHERE seq=1",
    ],
)
def test_the_database_itself_refuses_to_change_or_delete_a_line(hand: str) -> None:
    triggers.arm(connection)
    write(1)
    seal()
    write(1)
    refused = pytest.raises(DatabaseError, match="append-only")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(hand)
    assert LedgerLine.objects.count() == 2
    assert queries.walk().whole


def test_one_value_has_one_spelling() -> None:
    left: JSON = {"b": [1, "é"], "a": None}
    right: JSON = {"a": None, "b": [1, "é"]}
    assert written(left) == written(right) == '{"a":null,"b":[1,"é"]}'.encode()
    assert digest(left) == digest(right)
    assert moment(AT) == "2026-09-15T14:03:00.000000Z"


@pytest.mark.parametrize("value", [1.5, b"x", {"a": {1: 2}}, {"at": AT}, {"x": {1, 2}}])
def test_what_has_more_than_one_spelling_is_not_accepted(value: object) -> None:
    with pytest.raises(TypeError):
        written(value)  # type: ignore[arg-type]
