"""A paper is read after it was given: once, page by page, whoever is killed over it."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from django.db import connection

from tests.support.world import World
from ventanilla import wiring
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens import hostile
from ventanilla.demo.specimens.catalogue import papers_for, record
from ventanilla.documents import queries as documents
from ventanilla.documents import readings
from ventanilla.documents.models import Reading
from ventanilla.fitness.core.outcome import Check, Outcome
from ventanilla.journeys import attach, fit, observe, prefill, read_papers, rule, view
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.reading.core.paper import PageRead, PaperRead
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.keeping import OF_HEALTH
from ventanilla.reading.core.text.page import By

pytestmark = pytest.mark.django_db
RECORD, MEDICAL = "criminal-record", "medical-report"


@pytest.fixture(autouse=True)
def no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The papers of these stories are PDFs with text of their own: they are read without one."""
    monkeypatch.setattr(wiring, "engine", lambda: None)


def machine(world: World) -> Stamp:
    return Stamp(SYSTEM, world.now)


def read_all(world: World) -> int:
    return sum(iter(lambda: read_papers.next_one(stamp=machine(world)), 0))


def seen(world: World, case_id: str, who: str = "ines") -> view.CaseView:
    role = Role.APPLICANT if who == "ines" else Role.OFFICER
    return view.case(case_id, viewer=world.stamp(who, role).by, at=world.now)


def fitness(world: World, case_id: str, evidence: str = RECORD) -> fit.Fitness:
    return fit.of_case(seen(world, case_id))[evidence]


def outcome(world: World, case_id: str, check: Check, evidence: str = RECORD) -> Outcome:
    results = fitness(world, case_id, evidence).results
    return next(one.outcome for one in results if one.check is check)


def brought(world: World, evidence: str = RECORD) -> tuple[str, str]:
    """A draft with answers and one paper: the case, the document."""
    case_id = world.draft()
    world.answered(case_id, {})
    paper = world.bring(case_id, papers_for(INES, world.now.date())[evidence])
    return case_id, paper.id


def test_what_was_given_waits_is_read_and_is_told_with_its_source(world: World) -> None:
    case_id, document_id = brought(world)
    waiting = fitness(world, case_id)
    assert [one.document_id for one in waiting.waiting] == [document_id]
    assert waiting.results == ()
    assert read_all(world) == 1
    assert fitness(world, case_id).waiting == ()
    assert outcome(world, case_id, Check.HOLDER) is Outcome.FITS
    assert outcome(world, case_id, Check.FORMALITY) is Outcome.FITS
    assert outcome(world, case_id, Check.LANGUAGE) is Outcome.UNFIT
    acts = [line.act for line in ledger.lines(f"case:{case_id}")]
    assert acts.count("document.read") == 1


def test_a_translation_brought_later_makes_it_fit(world: World) -> None:
    case_id, _ = brought(world)
    world.bring(case_id, record(INES, world.now.date(), translated=True))
    assert read_all(world) == 2
    assert outcome(world, case_id, Check.LANGUAGE) is Outcome.FITS


def test_a_paper_that_was_set_aside_counts_no_longer(world: World) -> None:
    case_id, document_id = brought(world)
    read_all(world)
    attach.set_aside(case_id=case_id, document_id=document_id, stamp=world.stamp("ines"))
    assert RECORD not in fit.of_case(seen(world, case_id))


def test_another_name_in_the_application_is_told_at_once(world: World) -> None:
    case_id, _ = brought(world)
    read_all(world)
    world.answered(case_id, {"surnames": "Quispe Mamani", "given_names": "Carlos"})
    assert outcome(world, case_id, Check.HOLDER) is Outcome.UNFIT


def test_what_a_killed_worker_had_is_read_by_the_next_once_its_lease_is_over(world: World) -> None:
    case_id, document_id = brought(world)
    assert readings.claim(at=world.now) == document_id
    assert readings.claim(at=world.now) is None
    world.now += readings.LEASE + timedelta(seconds=1)
    assert read_all(world) == 1
    assert fitness(world, case_id).results


def test_a_paper_that_kills_its_readers_is_given_up_and_said(world: World) -> None:
    case_id, document_id = brought(world)
    for _ in range(3):
        assert readings.claim(at=world.now) == document_id
        world.now += readings.LEASE + timedelta(seconds=1)
    assert read_all(world) == 1
    found = fitness(world, case_id)
    assert found.waiting == ()
    assert found.results == ()
    assert "interrumpió" in found.given_up[0].es


def test_a_reading_ends_once_and_never_otherwise(world: World) -> None:
    _, document_id = brought(world)
    read_all(world)
    kept = bytes(Reading.objects.get(pk=document_id).sealed or b"")
    late = PaperRead((PageRead(1, By.UNREAD, 0, 0.0),), 1)
    assert not readings.end(document_id=document_id, read=late, stamp=machine(world))
    assert not readings.give_up(document_id=document_id, why="killed", stamp=machine(world))
    assert bytes(Reading.objects.get(pk=document_id).sealed or b"") == kept


def test_of_what_was_read_nothing_lies_open_in_the_database(world: World) -> None:
    brought(world)
    read_all(world)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM documents_reading")
        (sealed,) = cursor.fetchone()
    assert INES.given_names.encode() not in bytes(sealed)
    assert b"apostille" not in bytes(sealed)


def test_an_erased_paper_takes_its_reading_with_it(world: World) -> None:
    case_id = world.draft()
    world.answered(case_id, {})
    paper = world.bring(case_id, papers_for(INES, world.now.date())[MEDICAL])
    read_all(world)
    assert readings.readings([paper.id])
    attach.withdraw_consent(case_id=case_id, evidence_id=MEDICAL, stamp=world.stamp("ines"))
    assert readings.readings([paper.id]) == {}
    with pytest.raises(Refusal, match="erased"):
        documents.key_of(paper.id)


def test_a_paper_erased_while_it_waited_is_let_go(world: World) -> None:
    case_id = world.draft()
    paper = world.bring(case_id, papers_for(INES, world.now.date())[MEDICAL])
    attach.withdraw_consent(case_id=case_id, evidence_id=MEDICAL, stamp=world.stamp("ines"))
    assert read_all(world) == 1
    assert readings.readings([paper.id]) == {}


def test_of_a_medical_report_no_more_is_kept_than_the_definition_says(world: World) -> None:
    _, document_id = brought(world, MEDICAL)
    read_all(world)
    kept = {one.what for one in readings.readings([document_id])[document_id].found}
    assert kept <= {What.KIND, What.HOLDER, What.ISSUED, What.PHYSICIAN}
    assert What.PHYSICIAN in kept


def test_a_medical_report_in_another_place_is_read_no_further_either(world: World) -> None:
    case_id = world.draft()
    report = papers_for(INES, world.now.date())[MEDICAL]
    stray = world.bring(case_id, replace(report, evidence_id="address"))
    read_all(world)
    kept = {one.what for one in readings.readings([stray.id])[stray.id].found}
    assert What.KIND in kept
    assert kept <= OF_HEALTH


def test_a_file_that_does_not_open_is_not_waited_for(world: World) -> None:
    case_id = world.draft()
    good = papers_for(INES, world.now.date())[RECORD]
    locked = type(good)(RECORD, "c.pdf", good.media_type, hostile.encrypted(good.content))
    world.bring(case_id, locked)
    assert read_all(world) == 0
    found = fitness(world, case_id)
    assert found.waiting == ()
    assert found.results == ()


def test_an_officer_rules_on_a_check_and_what_was_overruled_is_counted(world: World) -> None:
    case_id = world.lodged(papers=True)
    read_all(world)
    say = partial(rule.rule, case_id=case_id, evidence_id=RECORD, stamp=world.officer())
    say(check="language", accept=True, reason="Viene en hoja aparte.")
    say(check="holder", accept=False, reason="Falta el segundo apellido.")
    say(check="kind", accept=True, reason="")
    rulings = {one.result.check: one.ruling for one in fitness(world, case_id).judged}
    language = rulings[Check.LANGUAGE]
    assert language
    assert language.accepted
    assert language.outcome == "unfit"
    counted = {one.check: (one.rulings, one.overruled) for one in rule.overruled()}
    assert counted[Check.LANGUAGE] == (1, 1)
    assert counted[Check.HOLDER] == (1, 1)
    assert counted[Check.KIND] == (1, 0)
    assert counted[Check.ZONE] == (0, 0)


@pytest.mark.parametrize(("check", "accept"), [("language", True), ("kind", False)])
def test_without_a_reason_no_objection_and_no_unfit_is_accepted(
    world: World, check: str, accept: bool
) -> None:
    case_id = world.lodged(papers=True)
    read_all(world)
    before = world.file(case_id)
    with pytest.raises(Refusal, match="ruling-without-reason"):
        rule.rule(
            case_id=case_id, evidence_id=RECORD, check=check, accept=accept, reason=" ",
            stamp=world.officer(),
        )  # fmt: skip
    assert world.file(case_id) == before


def test_nobody_rules_on_a_check_that_is_not_there(world: World) -> None:
    case_id = world.lodged(papers=True)
    with pytest.raises(NotFound):
        rule.rule(
            case_id=case_id, evidence_id=RECORD, check="kind", accept=True, reason="x",
            stamp=world.officer(),
        )  # fmt: skip


def test_what_was_not_seen_done_is_ticked_in_the_draft_of_an_observation(world: World) -> None:
    case_id = world.lodged(papers=True)
    read_all(world)
    stamp = world.officer()
    points = {p.subject: p for p in observe.draft(case_id, viewer=stamp.by, at=world.now)}
    assert points["criminal-record-translation"].suggested
    assert not points["criminal-record-apostille"].suggested
    rule.rule(
        case_id=case_id, evidence_id=RECORD, check="language", accept=True, reason="La vi.",
        stamp=stamp,
    )  # fmt: skip
    points = {p.subject: p for p in observe.draft(case_id, viewer=stamp.by, at=world.now)}
    assert not points["criminal-record-translation"].suggested


def test_a_passport_suggests_answers_and_writes_only_what_is_ticked(world: World) -> None:
    case_id = world.draft()
    world.bring(case_id, papers_for(INES, world.now.date())["passport"])
    read_all(world)
    offers = {one.fact: one for one in prefill.of_passport(seen(world, case_id))}
    assert offers["passport_number"].raw == INES.passport_number
    assert offers["passport_number"].sure
    assert not offers["surnames"].sure
    assert all(one.fresh for one in offers.values())
    stamp = world.stamp("ines")
    assert prefill.take(case_id=case_id, facts=["birth_date", "absences"], stamp=stamp) == 1
    assert world.file(case_id).answers == {"birth_date": INES.birth_date.isoformat()}


def test_what_was_typed_is_not_written_over_and_the_same_name_is_not_offered(world: World) -> None:
    case_id = world.draft()
    world.answered(case_id, {"passport_number": "XD7654321"})
    world.bring(case_id, papers_for(INES, world.now.date())["passport"])
    read_all(world)
    offers = {one.fact: one for one in prefill.of_passport(seen(world, case_id))}
    assert set(offers) == {"passport_number"}
    assert not offers["passport_number"].fresh
    assert world.file(case_id).answers["passport_number"] == "XD7654321"
