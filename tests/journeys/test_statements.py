"""Statements of the clock and of a pending application: signed, checkable, and no more."""

import io

import pypdfium2
import pytest
from django.test import Client

from tests.support.world import PASSWORD, World
from ventanilla.certificates import queries as certificates
from ventanilla.certificates.adapters.verifier import verify_pdf
from ventanilla.certificates.core.verdict import Answer, Verdict
from ventanilla.journeys import observe, statement
from ventanilla.kernel.actor import Role
from ventanilla.kernel.refusal import NotFound, Refusal

pytestmark = pytest.mark.django_db


def text_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pages)


def verdict(world: World, pdf: bytes) -> Verdict:
    """By the verifier that anybody uses."""
    trust, status = certificates.trusted(world.now), certificates.status_token(world.now)
    return verify_pdf(pdf, trust, status, world.now)


@pytest.mark.parametrize("who", ["ines", "officer"])
def test_a_statement_of_the_clock_tells_every_day_and_is_verified_by_the_same_page(
    world: World, who: str
) -> None:
    case_id = world.lodged()
    world.days(1)
    stamp = world.officer() if who == "officer" else world.stamp(who)
    made = statement.of_clock(case_id=case_id, stamp=stamp)
    pdf = certificates.pdf(made.number)
    said = text_of(pdf)
    assert "30 días hábiles / working days (LPAG art. 35)" in said
    assert "día hábil 30" in said
    assert "Combate de Angamos" in said
    assert "no se encontró ningún cuadro" in said
    assert verdict(world, pdf).intact is Answer.YES
    assert verdict(world, pdf).trusted is Answer.YES
    flipped = bytearray(pdf)
    flipped[len(pdf) // 2] ^= 1
    assert verdict(world, bytes(flipped)).intact is not Answer.YES


def test_a_proof_of_pending_attests_the_filing_and_nothing_of_what_was_answered(
    world: World,
) -> None:
    case_id = world.lodged({"has_records": "yes"})
    made = statement.of_pending(case_id=case_id, stamp=world.stamp("ines"))
    said = text_of(certificates.pdf(made.number))
    assert (world.file(case_id).number or "?") in said
    assert "No da ni prueba calidad migratoria alguna" in said
    for other in ("Rentista", "antecedente", "XD1234567"):
        assert other not in said


def test_one_of_the_same_day_serves_until_something_happens(world: World) -> None:
    case_id = world.lodged()
    first = statement.of_pending(case_id=case_id, stamp=world.stamp("ines"))
    assert statement.of_pending(case_id=case_id, stamp=world.stamp("ines")) == first
    draft = observe.draft(case_id, viewer=world.officer().by, at=world.now)
    world.now = world.now.replace(hour=16)
    observe.send(case_id=case_id, points=draft[:1], stamp=world.officer())
    world.now = world.now.replace(hour=17)
    assert statement.of_pending(case_id=case_id, stamp=world.stamp("ines")) != first
    world.days(1)
    second = statement.of_clock(case_id=case_id, stamp=world.stamp("ines"))
    assert "no corre" in text_of(certificates.pdf(second.number))


def test_what_is_decided_or_never_lodged_is_not_pending_and_nothing_is_signed(
    world: World,
) -> None:
    case_id, _ = world.granted()
    before = certificates.of_case(case_id)
    with pytest.raises(Refusal, match="not-pending"):
        statement.of_pending(case_id=case_id, stamp=world.stamp("ines"))
    assert certificates.of_case(case_id) == before
    draft = world.draft()
    for make in (statement.of_pending, statement.of_clock):
        with pytest.raises(NotFound):
            make(case_id=draft, stamp=world.stamp("ines"))
    assert certificates.of_case(draft) == ()


def test_a_stranger_gets_none_and_a_kind_that_is_not_there_is_not_there(world: World) -> None:
    case_id = world.lodged()
    with pytest.raises(NotFound):
        statement.made(case_id=case_id, kind="clock", stamp=world.stamp("stranger"))
    with pytest.raises(NotFound):
        statement.made(case_id=case_id, kind="certificate", stamp=world.stamp("ines"))
    with pytest.raises(NotFound):
        statement.made(case_id=case_id, kind="clock", stamp=world.stamp("officer", Role.PROVIDER))


def test_the_buttons_lead_to_the_signed_papers(world: World) -> None:
    case_id = world.lodged()
    ines = Client()
    ines.post("/es/account/login/", {"login": "ines@example.org", "password": PASSWORD})
    for kind, begin in (("clock", "PLZ"), ("pending", "TRA")):
        answer = ines.post(f"/es/applications/{case_id}/statements/{kind}/", follow=True)
        assert answer["Content-Type"] == "application/pdf"
        assert f"{begin}-20" in answer["Content-Disposition"]
        assert ines.get(f"/es/applications/{case_id}/statements/{kind}/").status_code == 405
