"""The log: what is known may be said anew, telling is recorded once, what is owed keeps it open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.casework import OFFICER, OPERATOR
from ventanilla.kernel.actor import Actor, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger
from ventanilla.privacy import actions, queries
from ventanilla.privacy.core.incidents import Assessment, Data, Incident

pytestmark = pytest.mark.django_db
AT = datetime(2026, 9, 14, 15, 0, tzinfo=UTC)
KNOWN = AT - timedelta(hours=3)
LEAK = Assessment(
    what=Text("Se perdió una memoria.", "A memory stick was lost."),
    consequences=Text("", ""),
    measures=Text("", ""),
    data=frozenset({Data.HEALTH, Data.IDENTITY}),
    people=None,
    large_volume=False,
    many_people=False,
    harm=False,
    concerns=True,
)


def begun(
    known: Assessment = LEAK, *, known_at: datetime = KNOWN, by: Actor = OPERATOR
) -> Incident:
    return actions.open_incident(
        drill=False, known_at=known_at, assessment=known, stamp=Stamp(by, AT)
    )


def told(found: Incident, whom: str, at: datetime = AT) -> Incident:
    return actions.note_told(
        incident_id=found.id, whom=whom, at=at, how="Por correo.", stamp=Stamp(OPERATOR, AT)
    )


def close(found: Incident) -> Incident:
    return actions.close_incident(incident_id=found.id, said="Nada.", stamp=Stamp(OPERATOR, AT))


def assess(found: Incident, known: Assessment, revision: int) -> Incident:
    return actions.assess(
        incident_id=found.id, revision=revision, assessment=known, stamp=Stamp(OPERATOR, AT)
    )


def refused(act: Callable[[], object]) -> str:
    """The code of the refusal with which `act` ends."""
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.code


def test_an_incident_is_read_as_it_was_told_and_its_words_stay_out_of_the_ledger() -> None:
    found = begun()
    assert queries.incident(found.id) == found
    assert found.assessment == LEAK
    assert [duty.whom.value for duty in found.waiting] == ["authority", "people"]
    [line] = ledger.lines(f"incident:{found.id}")
    assert (line.act, line.details) == ("incident.open", {"drill": False})


def test_it_is_told_once_to_each_and_then_closed_for_good() -> None:
    found = begun()
    with pytest.raises(Refusal) as caught:
        close(found)
    assert (caught.value.code, caught.value.article) == ("still-owed", "D.S. 016-2024-JUS, art. 34")
    told(found, "authority")
    assert refused(lambda: told(found, "authority")) == "told-already"
    told(found, "people")
    assert not close(found).open
    acts = [entry.act for entry in queries.entries(found.id)]
    assert acts == ["open", "told-authority", "told-people", "close"]
    assert refused(lambda: close(found)) == "incident-closed"
    assert refused(lambda: assess(found, LEAK, 1)) == "incident-closed"
    assert refused(lambda: told(found, "people")) == "incident-closed"
    assert queries.open_incidents() == ()


def test_of_two_who_say_anew_what_is_known_the_second_reads_it_first() -> None:
    found = begun()
    assert assess(found, replace(LEAK, people=7), found.revision).assessment.people == 7
    late = replace(LEAK, people=9)
    assert refused(lambda: assess(found, late, found.revision)) == "changed-meanwhile"
    assert queries.incident(found.id).assessment.people == 7


@pytest.mark.parametrize(
    ("known", "known_at", "by", "code"),
    [
        (LEAK, AT + timedelta(minutes=1), OPERATOR, "known_at"),
        (replace(LEAK, what=Text(" ", "x")), KNOWN, OPERATOR, "what_es"),
        (LEAK, KNOWN, OFFICER, "not-yours-to-do"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    known: Assessment, known_at: datetime, by: Actor, code: str
) -> None:
    assert refused(lambda: begun(known, known_at=known_at, by=by)) == code
    assert queries.incidents() == ()


@pytest.mark.parametrize("at", [KNOWN - timedelta(minutes=1), AT + timedelta(minutes=1)])
def test_nobody_is_told_before_it_is_known_or_tomorrow(at: datetime) -> None:
    found = begun()
    assert refused(lambda: told(found, "people", at)) == "told_at"
    assert refused(lambda: told(found, "newspaper")) == "not-found"
    assert queries.incident(found.id) == found
