"""A paper that no norm asks for is taken by the person's leave alone, which they may take back."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support.world import World
from ventanilla.accounts.models import User
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import papers_for
from ventanilla.documents import queries as documents
from ventanilla.journeys import attach
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db
MEDICAL, PASSPORT = "medical-report", "passport"


def bring(world: World, case_id: str, evidence_id: str, *, consent: bool, more: bytes = b"") -> str:
    specimen = papers_for(INES, world.now.date())[evidence_id]
    return attach.attach(
        case_id=case_id,
        evidence_id=evidence_id,
        name=specimen.name,
        stream=io.BytesIO(specimen.content + more),
        issued_on=specimen.issued_on,
        expires_on=specimen.expires_on,
        stamp=world.stamp("ines"),
        consent=consent,
    ).id


def test_without_consent_it_is_not_taken_and_nothing_is_kept(world: World) -> None:
    case_id = world.draft()
    with pytest.raises(Refusal, match="consent-first") as caught:
        bring(world, case_id, MEDICAL, consent=False)
    assert caught.value.at == "consent"
    assert documents.of_case(case_id) == ()
    assert not world.file(case_id).paper_consents


def test_what_the_law_asks_for_needs_none(world: World) -> None:
    case_id = world.draft()
    assert bring(world, case_id, PASSPORT, consent=False)
    assert not world.file(case_id).paper_consents


def test_it_is_given_once_for_each_paper(world: World) -> None:
    case_id = world.draft()
    bring(world, case_id, MEDICAL, consent=True)
    bring(world, case_id, MEDICAL, consent=False, more=b"\n")
    assert set(world.file(case_id).paper_consents) == {MEDICAL}
    with pytest.raises(Refusal, match="consent-first"):
        bring(world, case_id, "health-insurance", consent=False)


@pytest.mark.parametrize("late", [False, True])
def test_taking_it_back_erases_the_paper_at_any_time_and_no_other(world: World, late: bool) -> None:
    case_id = world.lodged(papers=True) if late else world.draft()
    ids = [] if late else [bring(world, case_id, MEDICAL, consent=True)]
    ids = ids or [one.id for one in documents.of_case(case_id) if one.evidence_id == MEDICAL]
    others = len(world.file(case_id).documents) - len(ids)
    attach.withdraw_consent(case_id=case_id, evidence_id=MEDICAL, stamp=world.stamp("ines"))
    assert all(documents.facts(one).erased_at for one in ids)
    assert len(world.file(case_id).documents) == others
    assert not any(world.file(case_id).holds(one) for one in ids)
    scars = [line for line in ledger.lines(f"case:{case_id}") if line.act == "document.erase"]
    assert [line.details["why"] for line in scars] == ["consent-withdrawn"]
    with pytest.raises(Refusal, match="consent-not-there"):
        attach.withdraw_consent(case_id=case_id, evidence_id=MEDICAL, stamp=world.stamp("ines"))


def test_nobody_else_takes_it_back(world: World) -> None:
    case_id = world.lodged(papers=True)
    for stamp in (world.stamp("stranger"), world.officer()):
        with pytest.raises(Refusal):
            attach.withdraw_consent(case_id=case_id, evidence_id=MEDICAL, stamp=stamp)
    assert not any(one.erased_at for one in documents.of_case(case_id))


def test_the_page_asks_beside_the_file_and_offers_the_way_back(
    world: World, client: Client
) -> None:
    case_id = world.draft()
    client.force_login(User.objects.get(pk=world.ids["ines"]))
    place = f"/en/applications/{case_id}/documents/{MEDICAL}/"
    content = papers_for(INES, world.now.date())[MEDICAL].content

    def post(**more: str) -> str:
        file = SimpleUploadedFile("a.pdf", content)
        return client.post(place, {"file": file, **more}).content.decode()

    assert 'name="consent"' in client.get(place).content.decode()
    assert "we keep it only if you consent" in post()
    assert not world.file(case_id).documents
    post(consent="on")
    assert len(world.file(case_id).documents) == 1
    shown = client.get(place).content.decode()
    assert 'name="consent"' not in shown
    assert f"{place}no/" in shown
    client.post(f"{place}no/")
    assert not world.file(case_id).documents
