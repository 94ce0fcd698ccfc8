"""Steps 3 to 6: booked, attended, checked by two, carried home; and what must not happen."""

import io
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests.support.world import PERU, World
from ventanilla.accounts import actions as accounts
from ventanilla.appointments import queries as seats
from ventanilla.appointments.core.booking import Booking, Purpose
from ventanilla.cases.core.terms import decision_due
from ventanilla.certificates import queries as certificates
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import papers_for
from ventanilla.journeys import (
    admit,
    answer,
    attach,
    attend,
    card,
    close_office,
    consent,
    declare,
    expected,
    lodge,
    look,
    past,
    privacy,
    propose,
    screen,
    view,
    visit,
    walk_in,
)
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import LEGAL_ZONE
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger.models import LedgerLine
from ventanilla.notices import queries as notices
from ventanilla.notices.models import Notice
from ventanilla.screening import queries as screening
from ventanilla.wiring import calendar

ONE = datetime(2026, 9, 22, 9, 0, tzinfo=LEGAL_ZONE)
WHY = "Coincide el nombre; difieren el año de nacimiento y el pasaporte, que no figura."


def refused(code: str, act: Callable[[], Any]) -> None:
    before = LedgerLine.objects.count(), Notice.objects.count()
    with pytest.raises(Refusal) as caught:
        act()
    assert caught.value.code == code
    assert (LedgerLine.objects.count(), Notice.objects.count()) == before


def booked(world: World, case_id: str, at: datetime = ONE, **other: Any) -> Booking:
    values: dict[str, Any] = {"purpose": Purpose.ATTEND, "stamp": world.stamp("ines"), **other}
    return visit.book(case_id=case_id, office="puno", starts_at=at, **values)


@pytest.fixture
def case(world: World) -> str:
    world.offices()
    lodged = world.lodged(papers=True)
    world.now += timedelta(minutes=5)
    return lodged


def test_whoever_books_is_told_where_when_for_what_and_under_which_article(
    world: World, case: str
) -> None:
    made = booked(world, case)
    told = notices.of_case(case)[0]
    assert "22 de setiembre de 2026, 09:00" in told.body
    for part in (made.code, "Jefatura Zonal Puno", "no está confirmada", "LPAG"):
        assert part in told.body


def test_a_stranger_books_nothing_and_finds_nothing(world: World, case: str) -> None:
    with pytest.raises(NotFound):
        booked(world, case, stamp=world.stamp("stranger"))
    assert seats.live(case, Purpose.ATTEND) is None


def test_the_counter_books_for_a_person_without_internet(world: World, case: str) -> None:
    """INDECOPI 0146-2025."""
    made = booked(world, case, stamp=world.counter())
    assert made.by_role == "counter"


def test_a_card_is_not_picked_up_before_there_is_one(world: World, case: str) -> None:
    refused("no-visit-now", lambda: booked(world, case, purpose=Purpose.PICKUP))


def test_neither_a_seat_nor_a_check_nor_a_visit_moves_the_last_day_to_decide(
    world: World, case: str
) -> None:
    """LPAG arts 41-A and 125.3."""

    def due() -> date | None:
        return decision_due(world.file(case), calendar()).day

    before = due()
    made = booked(world, case)
    assert due() == before
    admit.admit(case_id=case, stamp=world.officer())
    world.register("Inês Duarte Peñaloza", "1957-03-14")
    screen.check(case_id=case, stamp=world.officer())
    assert due() == before
    world.now = ONE + timedelta(minutes=20)
    attend.missed(booking_id=made.id, office="puno", stamp=world.counter())
    assert due() == before


def test_each_paper_is_compared_and_the_officer_sees_what_differs(world: World, case: str) -> None:
    """LPAG art. 41.1.1: plain copies; the counter compares."""
    made = booked(world, case)
    world.now = ONE - timedelta(minutes=4)
    attend.check_in(code=made.code, office="puno", stamp=world.counter())
    papers = [paper.document_id for paper in world.file(case).documents]
    said = dict.fromkeys(papers, "same") | {papers[0]: "differs", papers[1]: "not_shown"}
    attend.compared(case_id=case, booking_id=made.id, papers=said, stamp=world.counter())
    seen = view.case(case, viewer=world.officer().by, at=world.now)
    assert sorted(found for _, found in seen.visits[0].papers) == sorted(said.values())
    texts = [one.text.en for one in past.history(case, viewer=world.stamp("ines").by).events]
    assert "The person came and showed the papers." in texts


def test_a_paper_that_is_not_in_the_case_or_a_finding_that_is_none_is_refused(
    world: World, case: str
) -> None:
    stamp = world.counter()
    known = world.file(case).documents[0].document_id
    for papers in ({"f" * 32: "same"}, {known: "maybe"}):
        refused("papers-unclear", lambda p=papers: attend.compared(  # type: ignore[misc]
            case_id=case, booking_id="", papers=p, stamp=stamp))  # fmt: skip


def test_not_coming_costs_nothing_but_the_way(world: World, case: str) -> None:
    made = booked(world, case)
    world.now = ONE
    refused("not-yet", lambda: attend.missed(
        booking_id=made.id, office="puno", stamp=world.counter()))  # fmt: skip
    world.now = ONE + timedelta(minutes=15)
    attend.missed(booking_id=made.id, office="puno", stamp=world.counter())
    assert world.file(case).state.value == "lodged"
    assert "LPAG, art. 191" in notices.of_case(case)[0].body
    assert booked(world, case, datetime(2026, 9, 29, 9, 0, tzinfo=LEGAL_ZONE)).live


def test_a_closure_tells_everybody_who_was_booked(world: World, case: str) -> None:
    booked(world, case)
    world.now += timedelta(minutes=5)
    close_office.close(
        office="puno", starts_at=ONE - timedelta(hours=1), ends_at=ONE + timedelta(hours=1),
        reason="Feria local", displace=True, stamp=world.counter(),
    )  # fmt: skip
    assert "Feria local" in notices.of_case(case)[0].body
    assert seats.live(case, Purpose.ATTEND) is not None


def test_somebody_with_paper_is_lodged_at_the_counter_with_a_receipt_that_names_who_took_it(
    world: World,
) -> None:
    stamp = world.counter()
    case = walk_in.start(
        procedure_id=PERU, capacity="self", name="Inês Duarte", email="", language="es", stamp=stamp
    )
    privacy.note(case_id=case, stamp=stamp)
    answer.answer(case_id=case, answers={"surnames": "Duarte", "given_names": "Inês"}, stamp=stamp)
    specimen = papers_for(INES, world.now.date())["passport"]
    attach.attach(
        case_id=case, evidence_id="passport", name="escaneado.pdf",
        stream=io.BytesIO(specimen.content), issued_on=None, expires_on=specimen.expires_on,
        stamp=stamp,
    )  # fmt: skip
    declare.declare(case_id=case, stamp=stamp)
    done = lodge.lodge(case_id=case, stamp=stamp)
    assert done.number == world.file(case).number
    assert world.file(case).owner_id != stamp.by.id
    assert certificates.find(done.receipt).case_id == case
    assert expected.find("Duarte", stamp.by)[0].id == case


def test_the_counter_sees_no_draft_that_a_person_began_at_home(world: World) -> None:
    with pytest.raises(NotFound):
        answer.answer(case_id=world.draft(), answers={"surnames": "X"}, stamp=world.counter())


def test_staff_opens_no_case_for_themselves(world: World) -> None:
    refused("not-yours-to-do", lambda: walk_in.start(
        procedure_id=PERU, capacity="self", name="Window", email="window@example.org",
        language="es", stamp=world.counter()))  # fmt: skip


def test_one_hit_is_dismissed_by_two_officers_and_only_then_is_a_grant_proposed(
    world: World, case: str
) -> None:
    world.register("Inés Duarte Penalosa", "1957-03-14")
    officer, second = world.officer(), world.officer("second")
    admit.admit(case_id=case, stamp=officer)
    (hit,) = screen.check(case_id=case, stamp=officer).hits

    def grant() -> None:
        propose.propose(case_id=case, outcome="grant", facts={}, reasons="", stamp=officer)

    for reason in ("", "no es"):
        refused("reason-missing", lambda r=reason: screen.dispose(  # type: ignore[misc]
            hit_id=hit.id, disposition="dismissed", reason=r, stamp=officer))  # fmt: skip
    screen.dispose(hit_id=hit.id, disposition="dismissed", reason=WHY, stamp=officer)
    refused("same-officer", lambda: screen.confirm(hit_id=hit.id, stamp=officer))
    refused("changed-meanwhile", lambda: screen.dispose(
        hit_id=hit.id, disposition="upheld", reason=WHY, stamp=second))  # fmt: skip
    assert not world.file(case).check.settled  # type: ignore[union-attr]
    screen.confirm(hit_id=hit.id, stamp=second)
    check = world.file(case).check
    assert check is not None
    assert (check.settled, check.upheld) == (True, False)
    assert screening.latest(case).versions[0].sha256  # type: ignore[union-attr]


def test_the_second_officer_may_open_the_match_again(world: World, case: str) -> None:
    world.register("Inés Duarte Penalosa", "1957-03-14")
    (hit,) = screen.check(case_id=case, stamp=world.officer()).hits
    screen.dispose(hit_id=hit.id, disposition="upheld", reason=WHY, stamp=world.officer())
    screen.send_back(hit_id=hit.id, reason="Falta el pasaporte", stamp=world.officer("second"))
    again = screening.hit(hit.id)
    assert (again.standing.value, again.returned_reason) == ("open", "Falta el pasaporte")


def test_the_card_is_ordered_ready_and_handed_over_and_its_number_stays_text(world: World) -> None:
    world.offices()
    case, _ = world.granted()
    officer = world.officer()
    refused("card-not-ordered", lambda: card.ready(
        case_id=case, number="001234567", until=None, stamp=officer))  # fmt: skip
    card.order(case_id=case, stamp=officer)
    refused("card-ordered-already", lambda: card.order(case_id=case, stamp=officer))
    for number in ("1234567", "00123456A", "0012345678"):
        refused("card-number", lambda n=number: card.ready(  # type: ignore[misc]
            case_id=case, number=n, until=None, stamp=officer))  # fmt: skip
    refused("card-end", lambda: card.ready(
        case_id=case, number="001234567", until=world.now.date(), stamp=officer))  # fmt: skip
    card.ready(case_id=case, number="001234567", until=date(2031, 9, 1), stamp=officer)
    made = visit.book(
        case_id=case, purpose=Purpose.PICKUP, office="ilo",
        starts_at=datetime(2026, 9, 21, 9, 0, tzinfo=LEGAL_ZONE), stamp=world.stamp("ines"),
    )  # fmt: skip
    world.now = made.starts_at
    window = world.counter()
    attend.check_in(code=made.code, office="ilo", stamp=window)
    refused("holder-unknown", lambda: card.hand_over(
        case_id=case, holder_seen=False, stamp=window))  # fmt: skip
    card.hand_over(case_id=case, holder_seen=True, stamp=window)
    held = world.file(case).card
    assert held is not None
    assert (held.number, held.until) == ("001234567", date(2031, 9, 1))
    refused("card-not-ready", lambda: card.hand_over(case_id=case, holder_seen=True, stamp=window))


def test_everybody_who_looked_is_named_to_the_person(world: World, case: str) -> None:
    document = world.file(case).documents[0].document_id
    look.page(
        case_id=case, document_id=document, number=1, width=300, watermark="x",
        stamp=world.counter(),
    )  # fmt: skip
    looks = past.history(case, viewer=world.stamp("ines").by).looks
    assert [(one.who, one.role) for one in looks] == [("Window", Role.COUNTER.value)]


def test_notices_speak_the_persons_language_with_its_dates(world: World) -> None:
    accounts.set_language(user_id=world.ids["ines"], language="en")
    world.offices()
    case = world.draft()
    consent.give(case_id=case, channel="email", stamp=world.stamp("ines"))
    world.answered(case, {"audience": "retiree"})
    lodge.lodge(case_id=case, stamp=world.stamp("ines"))
    world.now += timedelta(minutes=5)
    booked(world, case)
    assert "22 September 2026, 09:00" in notices.of_case(case)[0].body
