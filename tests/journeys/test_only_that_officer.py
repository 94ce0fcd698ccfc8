"""A medical report is opened by its owner and by the officer who has the case in hand."""

import pytest
from django.test import Client

from tests.cli.test_the_path_by_command import run
from tests.support.world import World
from ventanilla.accounts.models import User
from ventanilla.cases import queries as cases
from ventanilla.documents import queries as documents
from ventanilla.journeys import admit, hand_in, look, past, take, take_up, withdraw
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import Refusal
from ventanilla.ledger import queries as ledger

pytestmark = pytest.mark.django_db
MEDICAL, PASSPORT = "medical-report", "passport"


def paper(case_id: str, evidence_id: str) -> str:
    return next(one.id for one in documents.of_case(case_id) if one.evidence_id == evidence_id)


def opened(case_id: str, evidence_id: str, stamp: Stamp) -> bytes:
    return look.page(
        case_id=case_id,
        document_id=paper(case_id, evidence_id),
        number=1,
        width=300,
        watermark="x",
        stamp=stamp,
    )


def looks(case_id: str) -> int:
    return sum(line.act == "looked" for line in ledger.lines(f"case:{case_id}"))


@pytest.mark.parametrize(
    ("who", "role"), [("officer", Role.OFFICER), ("second", Role.OFFICER), ("window", Role.COUNTER)]
)
def test_nobody_of_the_office_opens_it_before_taking_the_case_in_hand(
    world: World, who: str, role: Role
) -> None:
    case_id = world.lodged(papers=True)
    with pytest.raises(Refusal, match="only-case-officer") as caught:
        opened(case_id, MEDICAL, world.stamp(who, role))
    assert caught.value.article == "Ley 29733 art. 17"
    assert looks(case_id) == 0
    assert opened(case_id, PASSPORT, world.stamp(who, role))


def test_taking_it_in_hand_is_noted_shown_to_the_owner_and_opens_it(world: World) -> None:
    case_id = world.lodged(papers=True)
    take_up.take_up(case_id=case_id, stamp=world.officer())
    assert world.file(case_id).handled_by == world.ids["officer"]
    assert opened(case_id, MEDICAL, world.officer())
    seen = past.history(case_id, viewer=world.stamp("ines").by)
    assert "An officer took the case in hand." in [one.text.en for one in seen.events]
    assert [one.who for one in seen.looks] == ["Officer"]
    assert not cases.mismatches()


def test_a_colleague_may_take_it_over_openly_and_the_first_opens_it_no_more(world: World) -> None:
    case_id = world.lodged(papers=True)
    take_up.take_up(case_id=case_id, stamp=world.officer())
    take_up.take_up(case_id=case_id, stamp=world.officer("second"))
    assert opened(case_id, MEDICAL, world.officer("second"))
    with pytest.raises(Refusal, match="only-case-officer"):
        opened(case_id, MEDICAL, world.officer())
    with pytest.raises(Refusal, match="in-hand-already"):
        take_up.take_up(case_id=case_id, stamp=world.officer("second"))


def test_whoever_admits_or_proposes_has_it_in_hand_and_who_only_reviews_has_not(
    world: World,
) -> None:
    """LPAG art. 157."""
    case_id = world.lodged(papers=True)
    admit.admit(case_id=case_id, stamp=world.officer("second"))
    assert world.file(case_id).handled_by == world.ids["second"]
    other = world.lodged(papers=True)
    world.proposed(other)
    assert world.file(other).handled_by == world.ids["officer"]
    with pytest.raises(Refusal, match="only-case-officer"):
        opened(other, MEDICAL, world.officer("second"))


@pytest.mark.parametrize(
    ("who", "role"),
    [
        ("ines", Role.OFFICER),
        ("ines", Role.APPLICANT),
        ("stranger", Role.APPLICANT),
        ("window", Role.COUNTER),
        ("editor", Role.EDITOR),
    ],
)
def test_nobody_takes_up_what_is_not_theirs_to_handle(world: World, who: str, role: Role) -> None:
    case_id = world.lodged(papers=True)
    before = world.file(case_id)
    with pytest.raises(Refusal):
        take_up.take_up(case_id=case_id, stamp=world.stamp(who, role))
    assert world.file(case_id) == before


def test_a_case_at_its_end_is_taken_up_by_nobody(world: World) -> None:
    case_id = world.lodged(papers=True)
    withdraw.withdraw(case_id=case_id, reason="", stamp=world.stamp("ines"))
    with pytest.raises(Refusal):
        take_up.take_up(case_id=case_id, stamp=world.officer())


def test_its_owner_sees_it_hands_it_in_and_takes_it_along_as_ever(world: World) -> None:
    case_id = world.lodged(papers=True)
    assert opened(case_id, MEDICAL, world.stamp("ines"))
    assert hand_in.file(case_id=case_id, language="es", stamp=world.stamp("ines"))
    bundle = take.along(case_id=case_id, stamp=world.stamp("ines"))
    assert b"medical-report.pdf" in b"".join(bundle.pieces)


def test_the_officers_page_shows_kind_day_and_sentence_and_then_the_paper(
    world: World, client: Client
) -> None:
    case_id = world.lodged(papers=True)
    document = paper(case_id, MEDICAL)
    client.force_login(User.objects.get(pk=world.ids["officer"]))
    place, picture = f"/en/desk/{case_id}/", f"files/{document}/1.png"
    shown = client.get(place).content.decode()
    assert "only the officer who has the case in hand opens it" in shown
    assert "Nobody has it in hand yet." in shown
    assert picture not in shown
    assert documents.facts(document).sha256 not in shown
    assert client.get(place + picture).status_code == 409
    shown = client.post(place + "take-up/", follow=True).content.decode()
    assert "In hand: Officer." in shown
    assert picture in shown
    assert "Take this case in hand" not in shown
    assert client.get(place + picture).status_code == 200


def test_the_counter_compares_without_opening_it(world: World, client: Client) -> None:
    case_id = world.lodged(papers=True)
    client.force_login(User.objects.get(pk=world.ids["window"]))
    shown = client.get(f"/en/counter/compare/{case_id}/").content.decode()
    assert "only the officer who has the case in hand opens it" in shown
    assert f"{paper(case_id, MEDICAL)}/1.png" not in shown
    assert f"{paper(case_id, PASSPORT)}/1.png" in shown


def test_the_command_line_takes_a_case_up_as_well(world: World) -> None:
    case_id = world.lodged(papers=True)
    run("case", "take-up", "--as", "officer@example.org", case_id)
    assert world.file(case_id).handled_by == world.ids["officer"]
