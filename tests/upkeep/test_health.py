"""Health: separate facts, an answer in time whatever hangs, and nothing that helps a burglar."""

import time
from base64 import b64encode
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from tests.cli.test_the_path_by_command import run
from tests.support.world import World
from ventanilla import wiring
from ventanilla.documents import queries as documents
from ventanilla.journeys import look
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger
from ventanilla.upkeep import checks, health
from ventanilla.upkeep.health import Answer, Check, Fact, Patient
from ventanilla.worker.beat import Beat

SAID = Text("bien", "well")


@pytest.fixture(autouse=True)
def hour(world: World, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Hour:
        def now(self) -> datetime:
            return world.now

    monkeypatch.setattr("ventanilla.wiring.clock", Hour)
    home.mkdir(exist_ok=True)


def facts(world: World) -> dict[str, Fact]:
    return {fact.name: fact for fact in checks.facts(world.now)}


def test_a_house_in_order_says_so_and_what_it_does_not_have(
    world: World, client: Client, home: Path
) -> None:
    beat = Beat(home / "run")
    beat.strike(world.now)
    answer = client.get("/healthz")
    beat.stop()
    assert answer.status_code == 200
    plain = answer.json()
    assert plain["well"] is True
    assert {name for name, fact in plain["facts"].items() if fact["ok"] is not True} == {
        "malware scanner",
        "phone",
    }
    assert plain["facts"]["malware scanner"]["ok"] is None
    assert str(home) not in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"


def test_a_lost_master_key_is_a_failure_and_is_never_made_anew(
    world: World, client: Client, home: Path
) -> None:
    world.lodged(papers=True)
    assert facts(world)["keys"].ok
    key = home / "keys" / "master.key"
    key.unlink()
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["facts"]["keys"]["ok"]) == (503, False)
    assert not key.exists()
    key.write_text(b64encode(bytes(32)).decode())
    assert facts(world)["keys"].ok is False


def test_what_is_not_vital_is_to_be_looked_at_and_keeps_nobody_out(
    world: World, client: Client
) -> None:
    world.draft()
    world.days(1)
    found = facts(world)
    assert (found["ledger"].ok, found["worker"].ok) == (False, False)
    assert health.exit_code(tuple(found.values())) == health.TO_BE_LOOKED_AT
    assert client.get("/healthz").status_code == 200
    assert "✗ ledger" in run("health", code=3)


def test_a_clock_behind_the_ledger_is_a_failure(world: World) -> None:
    world.draft()
    world.now -= timedelta(hours=1)
    assert facts(world)["clock"].ok is False


def test_a_home_that_cannot_be_written_is_a_failure(
    world: World, client: Client, settings: object, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    settings.HOME_DIR = tmp_path / "file"  # type: ignore[attr-defined]
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert str(tmp_path) not in answer.content.decode()


def test_an_hour_without_database_is_said_and_every_other_fact_is_still_looked_at(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise DatabaseError("host=10.0.0.5 user=secret")

    monkeypatch.setattr("ventanilla.upkeep.checks.MigrationExecutor", gone)
    found = facts(world)
    assert (found["database"].ok, found["database"].said.en) == (False, "DatabaseError")
    assert found["home"].ok
    assert health.exit_code(tuple(found.values())) == health.FAILING


def test_a_disk_that_hangs_does_not_hang_us_and_is_not_asked_twice(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    released, asked = Event(), []

    def hangs(_at: datetime) -> Answer:
        asked.append(1)
        released.wait(30)
        return True, SAID

    monkeypatch.setattr(health, "PATIENCE", 0.2)
    monkeypatch.setattr(health, "PATIENT", Patient())
    rows = (Check("disk", hangs, vital=True, disk=True), Check("late", lambda _: (True, SAID)))
    began = time.monotonic()
    for _ in range(3):
        found = health.asked(rows, world.now)
        assert (found[0].ok, health.well(found)) == (False, False)
    released.set()
    assert time.monotonic() - began < 5
    assert len(asked) == 1


def test_what_there_was_no_time_for_is_not_known_and_not_well(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "PATIENCE", 0.0)
    (fact,) = health.asked((Check("late", lambda _: (True, SAID), vital=True),), world.now)
    assert (fact.ok, health.well((fact,))) == (None, False)


def test_migrations_that_wait_are_a_failure(world: World) -> None:
    MigrationRecorder(connection).record_unapplied("notices", "0005_letters_are_sendings")
    assert facts(world)["database"].ok is False


def test_a_damaged_document_is_never_shown_and_is_a_fact_and_a_line_once(
    world: World, client: Client
) -> None:
    case_id = world.lodged(papers=True)
    [document, *_] = documents.of_case(case_id)
    wiring.vault_store().remove(document.id)
    for _ in range(2):
        with pytest.raises(Refusal, match="damaged"):
            look.page(
                case_id=case_id,
                document_id=document.id,
                number=1,
                width=200,
                watermark="x",
                stamp=world.stamp("ines"),
            )
    assert facts(world)["documents"].said.en == "1 damaged"
    said = [line for line in ledger.lines(f"case:{case_id}") if line.act == "document.damaged"]
    assert [line.details for line in said] == [{"document": document.id}]
    assert client.get("/healthz").status_code == 200
