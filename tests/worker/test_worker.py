"""The worker: what is due happens once, however many look, and a failure stops nothing else."""

import logging
from datetime import date, timedelta
from pathlib import Path
from signal import SIG_DFL, SIGINT, SIGTERM, signal
from threading import Event

import pytest
from django.core import mail

from tests.support.world import World
from ventanilla.journeys import consent, observe, seal, terms
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries as notices
from ventanilla.worker.beat import Beat, beating
from ventanilla.worker.loop import Turn, Worker
from ventanilla.worker.tasks import READING, TASKS, Task


def observed(world: World) -> str:
    case_id = world.lodged()
    stamp = world.officer()
    draft = observe.draft(case_id, viewer=stamp.by, at=world.now)
    observe.send(case_id=case_id, points=draft[:1], stamp=stamp)
    return case_id


def system(world: World) -> Stamp:
    return Stamp(SYSTEM, world.now)


def test_a_term_to_correct_that_is_over_is_noted_once_with_its_day_and_ends_nothing(
    world: World,
) -> None:
    case_id = observed(world)
    assert terms.note_passed(stamp=system(world)) == 0
    world.days(3)
    assert terms.note_passed(stamp=system(world)) == 1
    assert terms.note_passed(stamp=system(world)) == 0
    file = world.file(case_id)
    assert file.state.value == "observed"
    assert {term for term, _ in file.passed} == {"correction"}
    assert "16 de setiembre de 2026" in notices.of_case(case_id)[0].body


def test_a_decision_that_is_late_is_said_to_the_person_and_stays_owed(world: World) -> None:
    """LPAG arts 35, 143, 188: of a kind that nobody confirmed, so both are said and none is."""
    case_id = world.lodged()
    world.days(60)
    assert terms.note_passed(stamp=system(world)) == 2  # intake's two days are over too
    file = world.file(case_id)
    assert {term for term, _ in file.passed} == {"decision", "intake_observation"}
    assert (file.state, file.outcome) == ("lodged", None)
    assert file.silence is not None
    assert (file.silence.kind, file.silence.due) == ("unconfirmed", date(2026, 10, 27))
    told = notices.of_case(case_id)[0].body
    assert "Si fuera negativo" in told
    assert "si fuera positivo" in told


def test_all_tasks_in_one_pass_leave_nothing_waiting(world: World, home: Path) -> None:
    case_id = world.draft()
    consent.give(case_id=case_id, channel="email", stamp=world.stamp("ines"))
    world.days(1)
    beat = Beat(home / "run")
    Worker(beat).once()
    beat.stop()
    assert ledger.walk().unsealed == 0
    assert (home / "public" / "status.cwt").stat().st_size > 100
    assert not mail.outbox


def test_of_two_sealers_each_line_is_sealed_by_one(world: World) -> None:
    lines = ledger.walk().unsealed
    assert lines > 0
    assert seal.tail(stamp=system(world)) + seal.tail(stamp=system(world)) == lines
    assert ledger.walk().whole


@pytest.mark.django_db
def test_a_task_that_fails_rests_and_the_others_go_on(
    caplog: pytest.LogCaptureFixture, home: Path
) -> None:
    def fails(_: Stamp) -> int:
        raise OSError("ines@example.org")

    done: list[str] = []
    good = Task("good", 1, lambda _: done.append("x") or 1)  # type: ignore[func-returns-value]
    worker = Worker(Beat(home / "run"), [Turn(Task("bad", 1, fails)), Turn(good)])
    with caplog.at_level(logging.WARNING):
        worker.once()
        worker.once()
    assert worker.failing
    assert done == ["x", "x"]
    assert worker.turns[0].due > worker.turns[1].due
    assert "OSError" in caplog.text
    assert "ines@example.org" not in caplog.text


def test_a_heart_beats_while_its_worker_lives(home: Path, world: World) -> None:
    beat = Beat(home / "run")
    beat.strike(world.now)
    assert list(beating(home / "run").values()) == [world.now]
    beat.stop()
    assert beating(home / "run") == {}
    (home / "run" / "worker-1").write_text((world.now - timedelta(days=1)).isoformat())
    assert beating(home / "run") == {}, "the lock of a killed one is free"


def test_the_table_of_tasks_has_one_row_a_name() -> None:
    assert len({task.name for task in TASKS}) == len(TASKS)


@pytest.mark.django_db(transaction=True)
def test_a_long_reading_keeps_no_letter_waiting(home: Path) -> None:
    """Each lane goes on by itself; both end when they are told to."""
    done: list[str] = []
    free = Event()

    def read(_: Stamp) -> int:
        free.wait(5)
        done.append("read")
        return 1

    def send(_: Stamp) -> int:
        done.append("sent")
        if done.count("sent") == 2:
            worker.stopping = True
            free.set()
        return 1

    beat = Beat(home / "run")
    tasks = (Task("reading", 9, read, READING), Task("letters", 0, send))
    worker = Worker(beat, [Turn(task) for task in tasks])
    before = [signal(name, SIG_DFL) for name in (SIGTERM, SIGINT)]
    worker.until_stopped()
    for name, handler in zip((SIGTERM, SIGINT), before, strict=True):
        signal(name, handler)
    beat.stop()
    assert done == ["sent", "sent", "read"]
