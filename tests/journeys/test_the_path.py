"""The path from a draft to a certificate, and everything on it that must not happen."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.support.world import GAP, IDENTITY, World
from ventanilla.certificates import queries as certificates
from ventanilla.decisions import queries as decisions
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import birth_record, power, record
from ventanilla.journeys import (
    admit,
    answer,
    close,
    consent,
    correct,
    decide,
    lodge,
    look,
    observe,
    past,
    pay,
    propose,
    start,
    view,
    withdraw,
)
from ventanilla.journeys.answer import AnswersRefused
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries as notices

AUDIENCES = {
    "retiree": "rentista",
    "worker": "trabajador",
    "investor": "inversionista",
    "relative": "familiar_residente",
}


def refused(world: World, case_id: str, act: Callable[[], object]) -> Refusal:
    """The act is refused, and neither the case, the ledger nor the outbox has moved."""
    before = world.file(case_id), ledger.walk().lines, notices.of_case(case_id)
    with pytest.raises(Refusal) as caught:
        act()
    assert (world.file(case_id), ledger.walk().lines, notices.of_case(case_id)) == before
    return caught.value


@pytest.mark.parametrize(("audience", "quality"), AUDIENCES.items())
def test_each_of_the_pages_four_audiences_reaches_a_certificate(
    world: World, audience: str, quality: str
) -> None:
    case_id = world.lodged({"audience": audience, "quality": quality})
    world.proposed(case_id)
    decided = decide.countersign(case_id=case_id, stamp=world.officer("second"))
    assert decided.outcome == "grant"
    found = certificates.find(decided.certificate or "")
    assert (found.kind, found.case_id, found.status) == ("certificate", case_id, "valid")
    kinds = {paper.kind for paper in certificates.of_case(case_id)}
    assert kinds == {"receipt", "decision", "certificate"}


def test_an_empty_application_is_received_all_the_same(world: World) -> None:
    case_id = world.draft()
    lodged = lodge.lodge(case_id=case_id, stamp=world.stamp("ines"))
    assert lodged.number == "2026-0000001"
    assert certificates.pdf(lodged.receipt).startswith(b"%PDF-")


def test_what_is_missing_is_said_before_lodging_with_the_day_and_the_loss(world: World) -> None:
    case_id = world.draft()
    before = lodge.before(case_id, viewer=world.stamp("ines").by, at=world.now)
    by_title = {item.title.en: item for item in before.missing}
    assert by_title["Valid passport"].by is not None
    assert by_title["Health insurance"].by is None
    assert "cannot" in by_title["Health insurance"].consequence.en or "nobody can" in (
        by_title["Health insurance"].consequence.en
    )
    assert "125.4" in before.lost.es


def test_a_missing_translation_is_observed_once_and_corrected(world: World) -> None:
    case_id = world.lodged(papers=True)
    officer = world.officer()
    draft = observe.draft(case_id, viewer=officer.by, at=world.now)
    points = tuple(p for p in draft if p.subject == "criminal-record-translation")
    observe.send(case_id=case_id, points=points, stamp=officer)
    assert world.file(case_id).state == "observed"
    world.bring(case_id, record(INES, world.now.date(), translated=True))
    correct.correct(case_id=case_id, stamp=world.stamp("ines"))
    assert world.file(case_id).state == "lodged"
    again = refused(
        world, case_id, lambda: observe.send(case_id=case_id, points=points, stamp=officer)
    )
    assert again.code == "observed-once"


@pytest.mark.parametrize(
    "subject", ["health-insurance", "medical-report", "address", "financial", "criminal-record"]
)
def test_an_item_without_law_is_never_drafted_nor_sent_as_an_observation(
    world: World, subject: str
) -> None:
    case_id = world.lodged()
    officer = world.officer()
    draft = observe.draft(case_id, viewer=officer.by, at=world.now)
    assert subject not in {point.subject for point in draft}
    forged = draft[0].__class__(subject, draft[0].title, draft[0].text, "LPAG art. 1", True)
    refusal = refused(
        world, case_id, lambda: observe.send(case_id=case_id, points=(forged,), stamp=officer)
    )
    assert refusal.code == "may-not-be-observed"


@pytest.mark.parametrize("facts", [{"stays": GAP}, {"quality": "especial_residente"}])
def test_an_unconfirmed_point_of_law_bears_no_refusal(world: World, facts: dict[str, str]) -> None:
    case_id = world.lodged(facts)
    admit.admit(case_id=case_id, stamp=world.officer())
    grounds = propose.grounds(case_id, viewer=world.officer().by, at=world.now)
    assert not [ground for ground in grounds if ground.outcome == "refuse" and ground.suggested]
    refusal = refused(
        world,
        case_id,
        lambda: propose.propose(
            case_id=case_id,
            outcome="refuse",
            facts={},
            reasons="Hubo un vacío en su residencia entre 2023 y 2024, según lo que declaró.",
            stamp=world.officer(),
        ),
    )
    assert refusal.code == "no-grounds"


def test_a_refusal_needs_a_concrete_fact_and_more_than_a_formula(world: World) -> None:
    case_id = world.lodged({"has_records": "yes"})
    with pytest.raises(Refusal) as caught:
        world.proposed(case_id, "refuse", "No cumple con los requisitos establecidos.")
    assert caught.value.code == "no-reasons"
    assert decisions.current(case_id) is None


def test_a_refusal_with_reasons_is_signed_and_brings_no_certificate(world: World) -> None:
    case_id = world.lodged({"has_records": "yes"})
    reasons = "La persona declaró un antecedente penal vigente en su país, que no fue cancelado."
    world.proposed(case_id, "refuse", reasons)
    decided = decide.countersign(case_id=case_id, stamp=world.officer("second"))
    assert (decided.outcome, decided.certificate) == ("refuse", None)
    assert world.file(case_id).state == "refused"


def test_whoever_proposed_does_not_countersign(world: World) -> None:
    case_id = world.lodged()
    world.proposed(case_id)
    refusal = refused(
        world, case_id, lambda: decide.countersign(case_id=case_id, stamp=world.officer())
    )
    assert refusal.code == "same-officer"


def test_the_second_officer_may_send_the_draft_back(world: World) -> None:
    case_id = world.lodged()
    world.proposed(case_id)
    decide.send_back(
        case_id=case_id, reason="Falta la fecha de residencia.", stamp=world.officer("second")
    )
    assert world.file(case_id).state == "in_evaluation"


def test_a_stranger_finds_nothing(world: World) -> None:
    case_id, number = world.granted()
    stranger = world.stamp("stranger")
    for act in (
        lambda: view.case(case_id, viewer=stranger.by, at=world.now),
        lambda: look.paper(case_id=case_id, number=number, stamp=stranger),
        lambda: withdraw.withdraw(case_id=case_id, reason="", stamp=stranger),
    ):
        assert isinstance(refused(world, case_id, act), NotFound)


def test_an_officer_does_not_see_a_draft(world: World) -> None:
    case_id = world.draft()
    with pytest.raises(NotFound):
        view.case(case_id, viewer=world.officer().by, at=world.now)


def test_what_was_not_corrected_is_declared_not_filed_only_after_the_term(world: World) -> None:
    case_id = world.lodged()
    points = observe.draft(case_id, viewer=world.officer().by, at=world.now)[:1]
    observe.send(case_id=case_id, points=points, stamp=world.officer())
    refusal = refused(
        world,
        case_id,
        lambda: close.not_filed(case_id=case_id, reason="Sin respuesta", stamp=world.officer()),
    )
    assert refusal.code == "term-still-running"
    world.days(5)
    close.not_filed(case_id=case_id, reason="Sin respuesta", stamp=world.officer())
    assert world.file(case_id).state == "not_filed"


def test_the_person_can_withdraw_until_it_is_decided(world: World) -> None:
    case_id = world.lodged()
    withdraw.withdraw(case_id=case_id, reason="Me mudo", stamp=world.stamp("ines"))
    assert world.file(case_id).state == "withdrawn"


def test_a_reused_receipt_number_is_a_doubt_for_the_officer_and_no_barrier(world: World) -> None:
    first = world.lodged()
    second = world.lodged()
    seen = view.case(second, viewer=world.officer().by, at=world.now)
    assert seen.file.state == "lodged"
    assert "D-1234" in seen.doubts[0].es
    assert view.case(first, viewer=world.officer().by, at=world.now).doubts


def test_a_broken_and_an_encrypted_file_are_received_and_named_on_the_receipt(world: World) -> None:
    """LPAG arts 124.2, 125.1."""
    case_id = world.draft()
    paper = record(INES, world.now.date(), translated=False)
    received = world.bring(case_id, replace(paper, content=b"%PDF-1.7\nbroken"))
    assert not received.opened
    assert received.reason is not None
    lodged = lodge.lodge(case_id=case_id, stamp=world.stamp("ines"))
    assert len(received.sha256) == 64
    assert certificates.find(lodged.receipt).kind == "receipt"


def test_answers_report_every_mistake_at_once_and_keep_none(world: World) -> None:
    case_id = world.draft()
    wrong = {**IDENTITY, "birth_date": "1958-02-30", "carne_number": "123", "quality": "rey"}
    with pytest.raises(AnswersRefused) as caught:
        answer.answer(case_id=case_id, answers=wrong, stamp=world.stamp("ines"))
    assert {m.at for m in caught.value.mistakes} == {"birth_date", "carne_number", "quality"}
    assert not world.file(case_id).answers


def test_a_card_number_keeps_its_leading_zeros(world: World) -> None:
    case_id = world.draft()
    world.answered(case_id, {})
    assert world.file(case_id).answers["carne_number"] == "001234567"


def test_consent_to_email_is_recorded_withdrawn_and_obeyed(world: World, mailoutbox: list) -> None:  # type: ignore[type-arg]
    case_id = world.draft()
    stamp = world.stamp("ines")
    consent.give(case_id=case_id, channel="email", stamp=stamp)
    assert "email" in world.file(case_id).consents
    consent.withdraw(case_id=case_id, channel="email", stamp=stamp)
    lodge.lodge(case_id=case_id, stamp=stamp)
    assert len(notices.of_case(case_id)) == 1
    assert not mailoutbox


def test_for_a_child_the_birth_record_is_asked_under_its_article(world: World) -> None:
    case_id = world.draft("child")
    stamp = world.stamp("ines")
    seen = view.case(case_id, viewer=stamp.by, at=world.now)
    asked = {item.evidence.id: item for item in seen.items}
    assert asked["birth-record"].line.may_be_observed
    assert "representative" in {section.part.id for section in seen.sections}
    world.bring(case_id, birth_record("Niña Ejemplo", world.now.date()))


def test_a_representative_brings_a_power(world: World) -> None:
    case_id = world.draft("representative")
    world.bring(case_id, power(INES, "Marta", world.now.date()))
    assert [paper.evidence_id for paper in world.file(case_id).documents] == ["power-of-attorney"]


def test_what_the_state_holds_is_shown_as_held_and_never_missing(world: World) -> None:
    case_id = world.draft()
    seen = view.case(case_id, viewer=world.stamp("ines").by, at=world.now)
    held = {line.evidence.id for line in seen.checklist.lines if line.held}
    assert held == {"movements", "peruvian-records"}
    assert not held & {line.evidence.id for line in seen.checklist.missing}


def test_nothing_personal_before_the_privacy_notice(world: World) -> None:
    stamp = world.stamp("ines")
    case_id = start.start(procedure_id="pe/permanent-residency", capacity="self", stamp=stamp)
    refusal = refused(
        world, case_id, lambda: answer.answer(case_id=case_id, answers=IDENTITY, stamp=stamp)
    )
    assert refusal.code == "privacy-first"


def test_every_change_leaves_an_event_and_a_line_and_the_ledger_is_whole(world: World) -> None:
    case_id, _ = world.granted()
    audit = ledger.walk()
    assert audit.whole
    acts = [line.act for line in ledger.lines(f"case:{case_id}")]
    for act in ("case.opened", "case.lodge", "case.admit", "case.propose", "case.grant"):
        assert act in acts


def test_an_exemption_is_declared_instead_of_a_receipt(world: World) -> None:
    """LPAG arts 40.1.8, 42: what is declared is presumed true."""
    case_id = world.draft()
    pay.claim_exemption(case_id=case_id, ground="vulnerable", stamp=world.stamp("ines"))
    seen = view.case(case_id, viewer=world.stamp("ines").by, at=world.now)
    assert seen.fee is not None
    assert seen.fee.ground == "vulnerable"


def test_looking_at_a_page_is_remembered_for_the_owner(world: World) -> None:
    case_id = world.lodged(papers=True)
    officer = world.officer()
    paper = world.file(case_id).documents[0]
    picture = look.page(
        case_id=case_id,
        document_id=paper.document_id,
        number=1,
        width=600,
        watermark="officer",
        stamp=officer,
    )
    assert picture.startswith(b"\x89PNG")
    seen = past.history(case_id, viewer=world.stamp("ines").by)
    assert [(one.who, one.role) for one in seen.looks] == [("Officer", "officer")]
    assert officer.by.role == Role.OFFICER
