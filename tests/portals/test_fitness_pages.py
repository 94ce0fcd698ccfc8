"""What was seen on a paper, as its owner and an officer meet it on pages, without scripts."""

import pytest

from tests.support.pages import signed_in, text_of
from tests.support.world import World
from ventanilla.demo.cast import INES
from ventanilla.demo.specimens.catalogue import papers_for
from ventanilla.documents import readings
from ventanilla.documents.models import Reading
from ventanilla.journeys import decide, read_papers, rule
from ventanilla.kernel.actor import SYSTEM, Role, Stamp
from ventanilla.reading.core.paper import PageRead, PaperRead
from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.page import By

pytestmark = pytest.mark.django_db
RECORD = "criminal-record"
WORDS = (What.HOLDER, What.INSURER, What.ADDRESS, What.APOSTILLE, What.LANGUAGE, What.COUNTRY)


def read_all(world: World) -> None:
    while read_papers.next_one(stamp=Stamp(SYSTEM, world.now)):
        pass


def test_the_page_says_that_it_waits_looks_again_without_scripts_and_then_tells(
    world: World,
) -> None:
    case_id = world.draft()
    world.answered(case_id, {})
    world.bring(case_id, papers_for(INES, world.now.date())[RECORD])
    ines, place = signed_in("ines"), f"/es/applications/{case_id}/documents/{RECORD}/"
    waiting = ines.get(place).content
    assert b'<meta http-equiv="refresh" content="4"></noscript>' in waiting
    assert b'data-reading="on"' in waiting
    assert "leyéndose" in text_of(waiting)
    read_all(world)
    told = ines.get(place).content
    assert b"refresh" not in told
    assert "no sirve así Idioma y traducción." in text_of(told)
    listed = text_of(ines.get(f"/es/applications/{case_id}/documents/").content)
    assert "no sirve así" in listed


def test_an_officer_objects_with_a_reason_that_the_person_reads(world: World) -> None:
    case_id = world.lodged(papers=True)
    read_all(world)
    rosa = signed_in("officer")
    place = f"/es/desk/{case_id}/checks/{RECORD}/holder/"
    assert "bien A nombre de quién." in text_of(rosa.get(place).content)
    refused = rosa.post(place, {"ruling": "object", "reason": ""})
    assert "Diga por qué" in text_of(refused.content)
    assert not world.file(case_id).rulings
    assert rosa.post(place, {"ruling": "object", "reason": "Falta un apellido."}).status_code == 302
    mine = signed_in("ines").get(f"/es/applications/{case_id}/documents/{RECORD}/")
    assert "objeta. “Falta un apellido.”" in text_of(mine.content)


def test_a_stranger_and_the_owner_rule_on_nothing(world: World) -> None:
    case_id = world.lodged(papers=True)
    read_all(world)
    place = f"/es/desk/{case_id}/checks/{RECORD}/kind/"
    for who in ("ines", "stranger"):
        assert signed_in(who).post(place, {"ruling": "accept"}).status_code == 404
    assert not world.file(case_id).rulings


def test_what_a_passport_says_is_written_only_where_it_was_ticked(world: World) -> None:
    case_id = world.draft()
    world.bring(case_id, papers_for(INES, world.now.date())["passport"])
    read_all(world)
    ines, place = signed_in("ines"), f"/es/applications/{case_id}/from-passport/"
    assert INES.passport_number in text_of(ines.get(place).content)
    assert not world.file(case_id).answers
    ines.post(place, {"take": ["passport_number", "nationality", "has_records"]})
    assert world.file(case_id).answers == {
        "passport_number": INES.passport_number,
        "nationality": INES.nationality,
    }
    assert signed_in("stranger").get(place).status_code == 404


def test_a_check_or_paper_that_is_not_there_is_ruled_on_by_nobody(world: World) -> None:
    case_id = world.lodged(papers=True)
    read_all(world)
    rosa, given = signed_in("officer"), {"ruling": "object", "reason": "x"}
    for place in (f"{RECORD}/nonsense", "nonsense/kind", f"{RECORD}/zone", "passport/ZONE"):
        assert rosa.post(f"/es/desk/{case_id}/checks/{place}/", given).status_code == 404
    assert rosa.post(f"/es/desk/{'0' * 32}/checks/{RECORD}/kind/", given).status_code == 404
    refused = rosa.post(f"/es/desk/{case_id}/checks/{RECORD}/kind/", {**given, "ruling": "burn"})
    assert refused.status_code == 200
    assert not world.file(case_id).rulings


def test_of_two_rulings_the_later_stands_and_both_are_counted(world: World) -> None:
    case_id = world.lodged(papers=True)
    read_all(world)
    place = f"/es/desk/{case_id}/checks/{RECORD}/holder/"
    signed_in("officer").post(place, {"ruling": "object", "reason": "Falta un apellido."})
    signed_in("second").post(place, {"ruling": "accept", "reason": "Está completo."})
    ruling = world.file(case_id).rulings[RECORD, "holder"]
    assert (ruling.accepted, ruling.reason) == (True, "Está completo.")
    assert next(one for one in rule.overruled() if one.check == "holder").rulings == 2


def test_an_officer_rules_on_no_paper_of_their_own(world: World) -> None:
    world.person("both", Role.OFFICER)
    world.ids["ines"] = world.ids["both"]
    case_id = world.lodged(papers=True)
    read_all(world)
    place = f"/es/desk/{case_id}/checks/{RECORD}/holder/"
    refused = signed_in("both").post(place, {"ruling": "accept", "reason": "Es mío."})
    assert refused.status_code == 200
    assert not world.file(case_id).rulings


def test_of_a_decided_case_nothing_is_ruled_any_more(world: World) -> None:
    case_id = world.lodged(papers=True)
    read_all(world)
    world.proposed(case_id)
    decide.countersign(case_id=case_id, stamp=world.officer("second"))
    place = f"/es/desk/{case_id}/checks/{RECORD}/holder/"
    signed_in("officer").post(place, {"ruling": "accept", "reason": "Tarde."})
    assert not world.file(case_id).rulings


def test_what_a_paper_says_is_shown_as_text_whatever_it_says(world: World) -> None:
    case_id = world.draft()
    world.answered(case_id, {})
    document = world.bring(case_id, papers_for(INES, world.now.date())[RECORD])
    read_all(world)
    bad = "<script>alert(1)</script>" + "W" * 4000
    found = tuple(Finding(what, bad, bad, 1, Box(0, 0, 1, 1)) for what in WORDS)
    read = PaperRead((PageRead(1, By.PRINTED, 9, 1.0),), 1, found)
    stamp = Stamp(SYSTEM, world.now)
    Reading.objects.filter(pk=document.id).update(ended_at=None, sealed=None)
    assert readings.end(document_id=document.id, read=read, stamp=stamp)
    page = signed_in("ines").get(f"/es/applications/{case_id}/documents/{RECORD}/")
    assert b"<script>alert" not in page.content
    assert b"&lt;script&gt;alert" in page.content
