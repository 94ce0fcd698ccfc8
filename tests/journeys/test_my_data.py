"""What is held about somebody, who looked, and what they ask: told to them and to nobody else."""

import json
import re
from datetime import date, timedelta

import pytest
from django.core import mail

from tests.building.test_the_house import ROOT
from tests.support.pages import signed_in
from tests.support.world import World
from ventanilla.documents import queries as documents
from ventanilla.journeys import (
    answer_data,
    ask_of_data,
    data_terms,
    deliver,
    look,
    mailbox,
    my_data,
    take_up,
)
from ventanilla.journeys.papers import plain
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.ledger import queries as ledger
from ventanilla.notices import queries as notices
from ventanilla.privacy import queries as privacy

OPERATOR = Role.OPERATOR


@pytest.fixture
def staffed(world: World) -> World:
    world.person("operator", OPERATOR)
    world.person("relief", OPERATOR)
    return world


def ask(world: World, who: str = "ines", *, by_email: bool = False) -> str:
    return ask_of_data.ask(
        kind="erasure", text="Borren mi recibo.", by_email=by_email, stamp=world.stamp(who)
    )


def answer(world: World, request_id: str, who: str = "operator", words: str = "Se borró.") -> None:
    answer_data.answer(
        request_id=request_id, state="granted", words=words, stamp=world.stamp(who, OPERATOR)
    )


def test_everything_is_listed_and_of_papers_only_names_and_days(world: World) -> None:
    case_id = world.lodged(papers=True)
    held = my_data.held(stamp=world.stamp("ines"))
    [case] = held.applications
    assert case.number == world.file(case_id).number
    assert {one.fact for one in case.answers} == set(world.file(case_id).answers)
    given = [(one.name, one.received_at) for one in documents.of_case(case_id)]
    assert [(one.name, one.received_at) for one in case.papers] == given
    assert case.signed
    assert case.told
    assert held.person.email == "ines@example.org"


def test_a_stranger_sees_nothing_of_it(world: World) -> None:
    world.lodged(papers=True)
    ask(world)
    held = my_data.held(stamp=world.stamp("stranger"))
    assert (held.applications, held.requests, held.told) == ((), (), ())


def test_whoever_looked_is_named_with_the_paper_and_the_role(staffed: World) -> None:
    case_id = staffed.lodged(papers=True)
    paper = documents.of_case(case_id)[0]
    take_up.take_up(case_id=case_id, stamp=staffed.officer())
    look.page(
        case_id=case_id, document_id=paper.id, number=1, width=300, watermark="x",
        stamp=staffed.officer(),
    )  # fmt: skip
    request_id = ask(staffed)
    answer_data.open_one(request_id=request_id, stamp=staffed.stamp("operator", OPERATOR))
    held = my_data.held(stamp=staffed.stamp("ines"))
    seen = {(one.who.es, one.role, one.did.en): one.of.es for one in held.by_others}
    assert seen["Officer", "officer", "Looked."].startswith(paper.name)
    assert seen["Operator", "operator", "Looked."] == "su solicitud sobre sus datos"
    assert not any(one.who.es == "Ines" for one in held.by_others)


def test_the_download_is_plain_json_and_the_ledger_notes_it(world: World) -> None:
    world.lodged()
    held = my_data.take(stamp=world.stamp("ines"))
    read = json.loads(plain.written(held))
    assert read["person"]["email"] == "ines@example.org"
    assert read["applications"][0]["answers"][0]["question"].keys() == {"es", "en"}
    assert read["looks"]
    assert ledger.lines(f"person:{world.ids['ines']}")[-1].act == "data.take"


def test_a_request_is_told_with_its_last_day_and_answered_in_the_persons_language(
    staffed: World,
) -> None:
    request_id = ask(staffed, by_email=True)
    [told] = notices.beside_cases(staffed.ids["ines"])
    assert "28 de setiembre de 2026" in told.body
    assert "art. 69.3" in told.body
    answer(staffed, request_id)
    deliver.letters(stamp=Stamp(SYSTEM, staffed.now))
    letter = mail.outbox[-1]
    assert "/es/my-data/" in letter.body
    assert "concedida" in letter.body
    assert "Se borró." not in letter.body
    [request] = my_data.held(stamp=staffed.stamp("ines")).requests
    assert request.answer == "Se borró."


def test_nobody_gets_a_letter_who_did_not_ask_for_one(staffed: World) -> None:
    answer(staffed, ask(staffed))
    deliver.letters(stamp=Stamp(SYSTEM, staffed.now))
    assert len(notices.beside_cases(staffed.ids["ines"])) == 2
    assert not mail.outbox


def test_an_operator_does_not_answer_their_own_request_and_nobody_is_told(staffed: World) -> None:
    request_id = ask(staffed, "operator")
    with pytest.raises(Refusal) as caught:
        answer(staffed, request_id)
    assert caught.value.code == "own-request"
    assert privacy.request(request_id).open
    assert len(notices.beside_cases(staffed.ids["operator"])) == 1
    answer(staffed, request_id, "relief")
    assert not privacy.request(request_id).open


def test_of_two_operators_the_second_is_told_and_the_first_answer_stays(staffed: World) -> None:
    request_id = ask(staffed)
    answer(staffed, request_id)
    with pytest.raises(Refusal) as caught:
        answer(staffed, request_id, "relief", "Otra cosa.")
    assert caught.value.code == "answered-already"
    assert privacy.request(request_id).answer == "Se borró."
    assert len(notices.beside_cases(staffed.ids["ines"])) == 2


def test_a_forged_right_keeps_nothing_and_tells_nobody(world: World) -> None:
    with pytest.raises(NotFound):
        ask_of_data.ask(kind="forged", text="x", by_email=True, stamp=world.stamp("ines"))
    assert privacy.of_person(world.ids["ines"]) == ()
    assert notices.beside_cases(world.ids["ines"]) == ()


def test_what_nobody_answered_in_time_is_noted_once_told_and_still_owed(staffed: World) -> None:
    request_id = ask(staffed)
    machine = Stamp(SYSTEM, staffed.now)
    assert data_terms.note_over(stamp=machine) == 0
    late = Stamp(SYSTEM, staffed.now + timedelta(days=40))
    assert [data_terms.note_over(stamp=late) for _ in range(2)] == [1, 0]
    assert "Ley 29733" in notices.beside_cases(staffed.ids["ines"])[0].body
    request = privacy.request(request_id)
    assert (request.open, request.late(late.at.date())) == (True, True)
    assert not request.late(date(2026, 9, 28))


def test_tasks_stand_in_order_of_their_last_day_for_operators_only(staffed: World) -> None:
    slow = ask_of_data.ask(kind="access", text="", by_email=False, stamp=staffed.stamp("ines"))
    soon = ask(staffed)
    operator = staffed.stamp("operator", OPERATOR)
    tasks = answer_data.waiting(viewer=operator.by, at=staffed.now + timedelta(days=15))
    assert [(one.request.id, one.late) for one in tasks] == [(soon, True), (slow, False)]
    with pytest.raises(Refusal):
        answer_data.waiting(viewer=staffed.officer().by, at=staffed.now)
    with pytest.raises(Refusal):
        answer_data.open_one(request_id=soon, stamp=staffed.officer())
    assert [line.act for line in ledger.lines(f"data-request:{soon}")] == ["data.ask"]


def test_every_act_on_a_paper_or_an_account_has_its_sentence() -> None:
    act = re.compile(r'"((?:document|account|data)\.[a-z-]+)"')
    rooms = [ROOT / "ventanilla" / room for room in ("accounts", "documents", "privacy")]
    written = {
        name
        for room in rooms
        for file in room.rglob("*.py")
        for name in act.findall(file.read_text())
    }
    assert "document.erase" in written
    assert written <= my_data.ACTS.keys()


def test_a_notice_about_ones_data_is_opened_in_the_mailbox_and_noted_of_the_person(
    world: World,
) -> None:
    ask(world)
    [told] = notices.mailbox(world.ids["ines"])
    mailbox.read(notice_id=told.id, stamp=world.stamp("ines"))
    assert ledger.lines(f"person:{world.ids['ines']}")[-1].act == "notice.open"
    page = signed_in("ines").get(f"/es/applications/mailbox/{told.id}/")
    assert page.status_code == 200
    assert "/es/my-data/" in page.content.decode()
