"""A paper whose reading meets a mishap: what is the paper's ends it, what is not waits its turn."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.world import World
from ventanilla import wiring
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import papers_for
from ventanilla.documents import readings
from ventanilla.documents.models import Document, Reading
from ventanilla.journeys import attach, fit, prefill, read_papers, view
from ventanilla.kernel.actor import SYSTEM, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.reading import queries as reading
from ventanilla.reading.core.paper import PaperRead
from ventanilla.reading.core.text import finders
from ventanilla.worker.beat import Beat
from ventanilla.worker.loop import Turn, Worker
from ventanilla.worker.tasks import TASKS

pytestmark = pytest.mark.django_db
RECORD, MEDICAL = "criminal-record", "medical-report"


@pytest.fixture(autouse=True)
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiring, "engine", lambda: None)


def machine(world: World) -> Stamp:
    return Stamp(SYSTEM, world.now)


def read_one(world: World) -> int:
    return read_papers.next_one(stamp=machine(world))


def brought(world: World, *evidence: str) -> tuple[str, list[str]]:
    """A draft with answers and papers: the case, the documents."""
    case_id = world.draft()
    world.answered(case_id, {})
    papers = papers_for(INES, world.now.date())
    return case_id, [world.bring(case_id, papers[name]).id for name in evidence or (RECORD,)]


def fitness(world: World, case_id: str, evidence: str = RECORD) -> fit.Fitness:
    return fit.of_case(view.case(case_id, viewer=world.stamp("ines").by, at=world.now))[evidence]


def later(world: World) -> None:
    world.now += readings.LEASE + timedelta(seconds=1)


def test_while_the_store_is_gone_it_waits_and_is_read_when_it_is_back(
    world: World, home: Path
) -> None:
    case_id, [document_id] = brought(world)
    vault = home / "vault"
    vault.rename(home / "elsewhere")
    for _ in range(9):
        with pytest.raises(Refusal, match="store-unreachable"):
            read_one(world)
        assert read_one(world) == 0, "put off"
        later(world)
    assert Reading.objects.get(pk=document_id).tries == 0
    (home / "elsewhere").rename(vault)
    assert read_one(world) == 1
    assert fitness(world, case_id).results


def test_one_whose_key_is_missing_keeps_no_other_waiting_and_is_given_up_in_the_end(
    world: World,
) -> None:
    case_id, [lost, _] = brought(world, RECORD, MEDICAL)
    Document.objects.filter(pk=lost).update(master_id="of a lost key")
    with pytest.raises(Refusal, match="key-missing"):
        read_one(world)
    assert read_one(world) == 1
    assert fitness(world, case_id, MEDICAL).results
    assert fitness(world, case_id).waiting
    world.now += readings.PATIENCE + timedelta(hours=1)
    assert read_one(world) == 1
    assert not fitness(world, case_id).waiting
    assert fitness(world, case_id).given_up


def test_without_the_key_pages_go_on_and_tell_nothing_that_was_read(
    world: World, home: Path
) -> None:
    case_id, _ = brought(world, RECORD, "passport")
    assert read_one(world) + read_one(world) == 2
    key = home / "keys" / "master.key"
    key.rename(home / "aside")
    assert fitness(world, case_id).results == ()
    (home / "aside").rename(key)
    assert fitness(world, case_id).results


@pytest.mark.parametrize("kept", [b"", b"no reading of ours", bytes(4000)])
def test_a_reading_that_was_damaged_is_told_to_nobody(world: World, kept: bytes) -> None:
    case_id, [document_id] = brought(world)
    read_one(world)
    Reading.objects.filter(pk=document_id).update(sealed=kept)
    assert fitness(world, case_id).results == ()


def test_a_damaged_paper_ends_its_reading(world: World) -> None:
    case_id, [document_id] = brought(world)
    wiring.vault_store().remove(document_id)
    assert read_one(world) == 1
    assert fitness(world, case_id).given_up


@pytest.mark.parametrize("mishap", [MemoryError, ValueError, ZeroDivisionError])
def test_what_breaks_the_reader_stops_no_other_task_and_is_given_up(
    world: World, home: Path, monkeypatch: pytest.MonkeyPatch, mishap: type[Exception]
) -> None:
    case_id, _ = brought(world, RECORD, MEDICAL)
    whole = finders.find

    def breaks(pages: object, on: object) -> object:
        if Reading.objects.filter(ended_at=None, tries__gt=0, document__evidence_id=RECORD):
            raise mishap
        return whole(pages, on)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "find", breaks)
    monkeypatch.setattr("ventanilla.wiring.clock", lambda: Hour(world))
    (task,) = [one for one in TASKS if one.name == "reading"]
    beat = Beat(home / "run")
    worker, done = Worker(beat, [Turn(task)]), 0
    for _ in range(9):
        done += worker.once()["reading"]
        later(world)
    beat.stop()
    assert done == 2
    assert not worker.failing
    assert "interrumpió" in fitness(world, case_id).given_up[0].es


class Hour:
    def __init__(self, world: World) -> None:
        self.now = lambda: world.now


def test_a_clock_that_was_put_back_keeps_nothing_waiting(world: World) -> None:
    case_id, [document_id] = brought(world)
    start = world.now
    world.now += timedelta(days=30)
    assert readings.claim(at=world.now) == document_id
    world.now = start
    assert read_one(world) == 1
    assert fitness(world, case_id).results


def test_a_clock_that_jumps_ahead_lets_another_read_it_and_one_of_them_ends_it(
    world: World,
) -> None:
    _, [document_id] = brought(world)
    assert readings.claim(at=world.now) == document_id
    world.days(70)
    assert read_one(world) == 1
    slow = PaperRead((), 1)
    assert not readings.end(document_id=document_id, read=slow, stamp=machine(world))


@pytest.fixture
def while_reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """What is put into the list is done before the first page is read."""
    todo: list[object] = []
    turn = readings.turn

    def turned(**page: object) -> None:
        for do in todo:
            do()  # type: ignore[operator]
        todo.clear()
        turn(**page)  # type: ignore[arg-type]

    monkeypatch.setattr(readings, "turn", turned)
    yield todo
    assert not todo


def test_a_paper_erased_while_it_is_read_leaves_no_reading(
    world: World, while_reading: list[object]
) -> None:
    case_id, [document_id] = brought(world, MEDICAL)
    while_reading.append(
        lambda: attach.withdraw_consent(
            case_id=case_id, evidence_id=MEDICAL, stamp=world.stamp("ines")
        )
    )
    assert read_one(world) == 1
    row = Reading.objects.get(pk=document_id)
    assert (row.sealed, row.given_up) == (None, "closed")
    assert readings.readings([document_id]) == {}


def test_a_paper_set_aside_while_it_is_read_counts_no_longer(
    world: World, while_reading: list[object]
) -> None:
    case_id, [document_id] = brought(world)
    while_reading.append(
        lambda: attach.set_aside(
            case_id=case_id, document_id=document_id, stamp=world.stamp("ines")
        )
    )
    assert read_one(world) == 1
    assert RECORD not in fit.of_case(
        view.case(case_id, viewer=world.stamp("ines").by, at=world.now)
    )


def test_answers_changed_while_it_is_read_are_what_it_is_held_against(
    world: World, while_reading: list[object]
) -> None:
    case_id, _ = brought(world)
    other = {"surnames": "Quispe Mamani", "given_names": "Carlos"}
    while_reading.append(lambda: world.answered(case_id, other))
    assert read_one(world) == 1
    said = {one.check.value: one.outcome.value for one in fitness(world, case_id).results}
    assert said["holder"] == "unfit"


@pytest.mark.parametrize("raw", ["x" * 501, "a\u202eb", "2026-31-31", "'; --", "0000-00-00"])
def test_what_a_form_would_not_take_a_zone_does_not_suggest(
    world: World, monkeypatch: pytest.MonkeyPatch, raw: str
) -> None:
    case_id, _ = brought(world, "passport")
    read_one(world)
    seen = view.case(case_id, viewer=world.stamp("ines").by, at=world.now)
    assert prefill.of_passport(seen) == (), "all that it says was typed"
    monkeypatch.setattr(prefill, "_values", lambda *_: [("birth_date", raw, True)])
    assert prefill.of_passport(seen) == ()
