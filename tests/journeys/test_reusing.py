"""A paper of one case serves in a later one of the same person, while it is valid."""

import io
from datetime import date, timedelta

import pytest
from django.test import Client

from tests.support.vaults import pdf, picture
from tests.support.world import World
from ventanilla import wiring
from ventanilla.accounts.models import User
from ventanilla.documents import queries as documents
from ventanilla.documents.models import Document
from ventanilla.journeys import attach, erase, reuse, withdraw
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db
PASSPORT, MEDICAL = "passport", "medical-report"


def bring(
    world: World,
    case_id: str,
    content: bytes,
    evidence_id: str = PASSPORT,
    expires_on: date | None = None,
) -> str:
    return attach.attach(
        case_id=case_id,
        evidence_id=evidence_id,
        name="mi papel.pdf",
        stream=io.BytesIO(content),
        issued_on=date(2026, 1, 5),
        expires_on=expires_on,
        stamp=world.stamp("ines"),
        consent=True,
    ).id


def offered(world: World, case_id: str, evidence_id: str = PASSPORT) -> list[str]:
    stamp = world.stamp("ines")
    found = reuse.offers(case_id=case_id, evidence_id=evidence_id, stamp=stamp)
    return [one.document.id for one in found]


def again(world: World, case_id: str, document_id: str, **how: object) -> str:
    return reuse.reuse(
        case_id=case_id,
        evidence_id=str(how.get("evidence_id", PASSPORT)),
        document_id=document_id,
        stamp=how.get("stamp") or world.stamp("ines"),  # type: ignore[arg-type]
        consent=bool(how.get("consent")),
    ).id


def test_the_same_bytes_and_dates_under_a_key_of_their_own_and_noted_from_where(
    world: World,
) -> None:
    content, later = pdf(), date(2027, 1, 1)
    first = bring(world, world.draft(), content, expires_on=later)
    world.days(3)
    case_id = world.draft()
    assert offered(world, case_id) == [first]
    copied = again(world, case_id, first)
    before, after = documents.facts(first), documents.facts(copied)
    assert documents.original(copied) == content
    assert (after.sha256, after.issued_on, after.expires_on) == (
        before.sha256,
        date(2026, 1, 5),
        later,
    )
    assert (after.case_id, after.received_at) == (case_id, world.now)
    keys = Document.objects.values_list("wrapped_key", flat=True)
    assert len({bytes(key or b"") for key in keys}) == 2
    assert world.file(case_id).holds(copied)
    lines = {line.act: line.details for line in ledger.lines(f"case:{case_id}")}
    assert lines["document.reuse"]["from"] == first
    assert offered(world, case_id) == []


def test_erasing_the_first_leaves_the_copy_as_it_is(world: World) -> None:
    other = world.draft()
    first = bring(world, other, pdf())
    case_id = world.draft()
    copied = again(world, case_id, first)
    attach.set_aside(case_id=other, document_id=first, stamp=world.stamp("ines"))
    erase.paper(case_id=other, document_id=first, why="asked", stamp=Stamp(SYSTEM, world.now))
    assert documents.original(copied) == pdf()


def test_what_was_given_in_a_case_that_ended_is_offered_too(world: World) -> None:
    old = world.lodged(papers=True)
    withdraw.withdraw(case_id=old, reason="", stamp=world.stamp("ines"))
    world.days(1)
    case_id = world.draft()
    [one] = reuse.offers(case_id=case_id, evidence_id=PASSPORT, stamp=world.stamp("ines"))
    assert one.number == world.file(old).number


def test_what_serves_no_more_is_not_offered_and_not_taken(world: World) -> None:
    old = world.draft()
    today = world.now.date()
    papers = {
        "expired": bring(world, old, picture(9, 9), expires_on=today - timedelta(days=1)),
        "locked": bring(world, old, pdf(password="x")),
        "aside": bring(world, old, picture(9, 8)),
        "erased": bring(world, old, picture(9, 7)),
        "withheld": bring(world, old, picture(9, 6)),
        "of another kind": bring(world, old, picture(9, 5), "criminal-record"),
    }
    for name in ("aside", "erased"):
        attach.set_aside(case_id=old, document_id=papers[name], stamp=world.stamp("ines"))
    system = Stamp(SYSTEM, world.now)
    erase.paper(case_id=old, document_id=papers["erased"], why="asked", stamp=system)
    Document.objects.filter(pk=papers["withheld"]).update(malware="x", scanned_at=world.now)
    case_id = world.draft()
    assert offered(world, case_id) == []
    for document_id in (*papers.values(), "f" * 32, ""):
        with pytest.raises(Refusal, match="not-found"):
            again(world, case_id, document_id)
    assert documents.of_case(case_id) == ()


def test_a_paper_is_offered_on_its_last_day(world: World) -> None:
    last = bring(world, world.draft(), pdf(), expires_on=world.now.date())
    assert offered(world, world.draft()) == [last]


@pytest.mark.parametrize(
    ("who", "role"),
    [("stranger", Role.APPLICANT), ("officer", Role.OFFICER), ("window", Role.COUNTER)],
)
def test_nobody_else_is_offered_or_gets_a_paper(world: World, who: str, role: Role) -> None:
    first = bring(world, world.draft(), pdf())
    theirs = world.draft(who=who) if role is Role.APPLICANT else world.lodged()
    stamp = world.stamp(who, role)
    assert reuse.offers(case_id=theirs, evidence_id=PASSPORT, stamp=stamp) == ()
    with pytest.raises(Refusal, match="not-found"):
        again(world, theirs, first, stamp=stamp)
    assert documents.of_case(theirs) == ()
    assert list(wiring.vault_store().names()) == [first]


def test_a_case_that_is_with_the_office_takes_none_and_nothing_of_it_stays(world: World) -> None:
    first = bring(world, world.draft(), pdf())
    lodged = world.lodged()
    with pytest.raises(Refusal):
        again(world, lodged, first)
    assert documents.of_case(lodged) == ()


def test_a_paper_that_no_norm_asks_for_needs_consent_anew(world: World) -> None:
    first = bring(world, world.draft(), pdf(), MEDICAL)
    case_id = world.draft()
    with pytest.raises(Refusal, match="consent-first"):
        again(world, case_id, first, evidence_id=MEDICAL)
    assert documents.of_case(case_id) == ()
    assert again(world, case_id, first, evidence_id=MEDICAL, consent=True)
    assert set(world.file(case_id).paper_consents) == {MEDICAL}


def test_a_damaged_one_is_reported_and_nothing_is_laid_into_the_case(world: World) -> None:
    first = bring(world, world.draft(), pdf())
    wiring.vault_store().put(first, [b"other bytes"])
    case_id = world.draft()
    with pytest.raises(Refusal, match="damaged"):
        again(world, case_id, first)
    assert documents.of_case(case_id) == ()
    assert documents.many_damaged() == 1


def test_the_page_offers_it_and_one_button_takes_it(world: World, client: Client) -> None:
    old = world.lodged(papers=True)
    case_id = world.draft()
    client.force_login(User.objects.get(pk=world.ids["ines"]))
    place = f"/en/applications/{case_id}/documents/{PASSPORT}/"
    shown = client.get(place).content.decode()
    assert f"in case {world.file(old).number}" in shown
    [first] = offered(world, case_id)
    assert client.post(f"{place}reuse/", {"document": first}).status_code == 302
    assert len(world.file(case_id).documents) == 1
    assert "You gave it before" not in client.get(place).content.decode()
    medical = f"/es/applications/{case_id}/documents/{MEDICAL}/"
    [report] = offered(world, case_id, MEDICAL)
    assert f'id="consent-{report}"' in client.get(medical).content.decode()
    answer = client.post(f"{medical}reuse/", {"document": report})
    assert answer.status_code == 200
    assert "Usted ya lo dio antes" in answer.content.decode()
    assert "solo lo guardamos si usted lo consiente" in answer.content.decode()
    client.post(f"{medical}reuse/", {"document": report, "consent": "on"})
    assert len(world.file(case_id).documents) == 2
