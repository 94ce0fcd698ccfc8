"""Pages as anybody meets them: both languages, strangers, limits, headers, weight."""

import gzip
import io
import re
from pathlib import Path

import pypdfium2
import pytest
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.support.pages import signed_in
from tests.support.world import PERU, World
from ventanilla.certificates import queries as certificates
from ventanilla.directory import queries as directory
from ventanilla.journeys import decide

GUIDE = f"/{PERU}/"
PUBLIC = [
    "/",
    GUIDE,
    GUIDE + "law/",
    GUIDE + "related/criminal-record/",
    GUIDE + "related/passport/",
    GUIDE + "check/audience/",
    "/verify/",
    "/privacy/",
    "/accessibility/",
    "/about/",
    "/account/login/",
    "/account/signup/",
    "/account/password/reset/",
    "/account/login/code/",
    "/demo/",
    "/demo/mail/",
]
MINE = ["", "privacy/", "notices/", "documents/", "documents/passport/", "fee/", "summary/"]
MINE += ["answers/person/", "declaration/", "lodge/", "withdraw/", "history/"]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("page", PUBLIC)
def test_every_public_page_speaks_its_language_and_carries_its_headers(
    world: World, language: str, page: str
) -> None:
    answer = Client().get(f"/{language}{page}")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in text
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    notice = "Demostración: no lo emite" if language == "es" else "Demonstration: not issued by"
    assert notice in text
    assert text.count("<h1") == 1
    assert not re.search(r"<style|\sstyle=|\son\w+=", text)


@pytest.mark.parametrize("page", [GUIDE, "/verify/"])
def test_the_language_switch_leads_to_the_same_page(world: World, page: str) -> None:
    text = Client().get(f"/es{page}").content.decode()
    assert f'href="/en{page}"' in text


def test_a_first_visit_weighs_at_most_thirty_kilobytes(world: World) -> None:
    weight = len(gzip.compress(Client().get(f"/es{GUIDE}").content))
    for name in ("ventanilla.css", "ventanilla.js", "mark.svg"):
        path = finders.find(f"ventanilla/{name}")
        weight += len(gzip.compress(Path(str(path)).read_bytes()))
    assert weight <= 30_000, weight


def test_the_guide_has_the_pages_sections_in_its_order(world: World) -> None:
    text = Client().get(f"/en{GUIDE}").content.decode()
    heads = [re.sub(r"<[^>]+>", "", h).strip() for h in re.findall(r"<h2.*?</h2>", text)]
    assert heads == [
        "What is it?",
        "Who needs it?",
        "Procedure",
        "Required documents",
        "Providers that can do it for you",
        "Additional details",
        "Related procedures",
    ]
    assert "Not known" in text


def answer_all(browser: Client, answers: list[tuple[str, dict[str, str]]]) -> str:
    for fact, given in answers:
        browser.post(f"/en{GUIDE}check/{fact}/", given)
    return browser.get(f"/en{GUIDE}check/result/").content.decode()


def no(*facts: str) -> list[tuple[str, dict[str, str]]]:
    return [(fact, {"answer": "no"}) for fact in facts]


def test_the_check_of_a_person_just_arrived_ends_in_a_dated_route(world: World) -> None:
    text = answer_all(
        Client(),
        [
            ("audience", {"answer": "retiree"}),
            ("quality", {"answer": "visitante"}),
            ("agreement", {"answer": "none"}),
            *no("has_records", "interpol_alert", "entry_bar"),
        ],
    )
    assert "Rentista first" in text
    assert re.search(r"you could ask for the permanent residence from \d+ \w+ \d{4}", text)
    assert "the right to file is yours" in text


def test_the_check_keeps_nothing_with_us_and_nothing_in_the_address(world: World) -> None:
    browser = Client()
    answer = browser.post(f"/en{GUIDE}check/audience/", {"answer": "worker"})
    assert answer["Location"].endswith("/check/quality/")
    assert "sessionid" not in browser.cookies
    assert browser.cookies["check"]["httponly"]


def test_an_altered_cookie_starts_the_check_anew(world: World) -> None:
    browser = Client()
    browser.post(f"/en{GUIDE}check/audience/", {"answer": "worker"})
    browser.cookies["check"] = browser.cookies["check"].value + "x"
    assert browser.get(f"/en{GUIDE}check/result/").status_code == 302


def test_a_wrong_answer_is_said_at_its_question(world: World) -> None:
    text = Client().post(f"/en{GUIDE}check/audience/", {}).content.decode()
    assert 'class="error-summary" role="alert"' in text
    assert "Choose an answer." in text
    assert "<title>Error:" in text


@pytest.mark.parametrize("place", MINE)
def test_a_strangers_case_does_not_exist(world: World, place: str) -> None:
    case_id = world.draft()
    assert signed_in("ines").get(f"/es/applications/{case_id}/{place}").status_code == 200
    assert signed_in("stranger").get(f"/es/applications/{case_id}/{place}").status_code == 404
    assert Client().get(f"/es/applications/{case_id}/{place}").status_code == 302


@pytest.mark.parametrize("place", ["/desk/", "/desk/certificates/", "/editor/providers/"])
def test_staff_pages_do_not_exist_for_others(world: World, place: str) -> None:
    assert signed_in("ines").get(f"/es{place}").status_code == 404


def test_the_owners_papers_are_hers_alone(world: World) -> None:
    case_id, number = world.granted()
    place = f"/es/applications/{case_id}/papers/{number}.pdf"
    assert signed_in("ines").get(place)["Content-Type"] == "application/pdf"
    assert signed_in("stranger").get(place).status_code == 404
    assert signed_in("officer").get(place).status_code == 404
    assert signed_in("officer").get(f"/es/desk/{case_id}/papers/{number}.pdf").status_code == 200


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_officers_pages_open_at_every_state(world: World, language: str) -> None:
    case_id = world.lodged(papers=True)
    officer, second = signed_in("officer"), signed_in("second")
    desk = f"/{language}/desk/"
    for place in ("", f"{case_id}/", f"{case_id}/observe/", "certificates/"):
        assert officer.get(desk + place).status_code == 200
    world.proposed(case_id)
    assert second.get(f"{desk}{case_id}/countersign/").status_code == 200
    decided = decide.countersign(case_id=case_id, stamp=world.officer("second"))
    assert officer.get(f"{desk}certificates/{decided.certificate}/").status_code == 200


def test_a_paper_uploaded_in_the_wrong_kind_is_refused_beside_its_field(world: World) -> None:
    case_id = world.draft()
    file = SimpleUploadedFile("a.pdf", b"GIF89a", "application/pdf")
    place = f"/en/applications/{case_id}/documents/address/"
    answer = signed_in("ines").post(place, {"file": file, "consent": "on"})
    assert b"neither a PDF, a JPEG nor a PNG" in answer.content
    assert not world.file(case_id).documents


def test_a_half_filled_form_is_kept(world: World) -> None:
    case_id = world.draft()
    browser = signed_in("ines")
    browser.post(f"/en/applications/{case_id}/answers/person/", {"surnames": "Núñez"})
    assert world.file(case_id).answers == {"surnames": "Núñez"}


def test_lodging_shows_what_is_missing_and_takes_one_more_press(world: World) -> None:
    case_id = world.draft()
    browser = signed_in("ines")
    place = f"/en/applications/{case_id}/lodge/"
    assert b"Lodge anyway" in browser.get(place).content
    assert world.file(case_id).number is None
    answer = browser.post(place, follow=True)
    assert b"Your application was received" in answer.content
    again = browser.post(place, follow=True)
    assert b"Your application was received" in again.content
    assert world.file(case_id).number == "2026-0000001"


def test_a_provider_proposes_an_editor_accepts_and_the_row_is_dated_and_fictitious(
    world: World,
) -> None:
    entry = {"name": "Ana G.", "website": "https://ana.example", "timelines": "2", "cost": "S/ 1"}
    signed_in("stranger").post(f"/en{GUIDE}providers/", entry)
    (pending,) = directory.pending()
    editor = signed_in("editor")
    editor.post(f"/en/editor/providers/{pending.id}/", {"verdict": "accept", "reason": "ok"})
    text = Client().get(f"/en{GUIDE}").content.decode()
    assert "Ana G." in text
    assert "fictitious example" in text


def test_a_website_that_could_run_something_is_refused(world: World) -> None:
    entry = {"name": "A", "website": "javascript:alert(1)", "timelines": "2", "cost": "1"}
    answer = signed_in("stranger").post(f"/en{GUIDE}providers/", entry)
    assert b"whole address" in answer.content
    assert not directory.pending()


def test_a_number_alone_tells_no_name(world: World) -> None:
    _, number = world.granted()
    text = Client().get(f"/en/verify/{number}/").content.decode()
    assert "in force" in text
    assert "Duarte" not in text
    mistyped = Client().post("/en/verify/", {"n-number": number[:-1] + "?"}).content.decode()
    assert "not written correctly" in mistyped


def test_the_pdf_and_a_flipped_one_are_told_apart_on_the_page(world: World) -> None:
    _, number = world.granted()
    pdf = certificates.pdf(number)
    good = Client().post("/en/verify/", {"f-file": SimpleUploadedFile("c.pdf", pdf)})
    assert b"Duarte" in good.content
    flipped = pdf[:9000] + bytes([pdf[9000] ^ 1]) + pdf[9001:]
    bad = Client().post("/en/verify/", {"f-file": SimpleUploadedFile("c.pdf", flipped)})
    assert b"Duarte" not in bad.content
    assert b'tag bad">No' in bad.content


def test_a_picture_of_the_qr_code_is_enough(world: World) -> None:
    _, number = world.granted()
    with pypdfium2.PdfDocument(certificates.pdf(number)) as document:
        out = io.BytesIO()
        document[0].render(scale=2).to_pil().convert("RGB").save(out, "JPEG")
    photo = SimpleUploadedFile("photo.jpg", out.getvalue())
    answer = Client().post("/en/verify/", {"f-file": photo})
    assert b"Duarte" in answer.content
    cat = SimpleUploadedFile("cat.jpg", out.getvalue()[:2000])
    assert b"Duarte" not in Client().post("/en/verify/", {"f-file": cat}).content


def test_the_machine_addresses_answer_at_their_fixed_places(world: World) -> None:
    assert Client().get("/status/1")["Content-Type"] == "application/statuslist+cwt"
    assert "root" in Client().get("/.well-known/ventanilla/trust.json").json()


def test_verifying_too_often_is_slowed_down_kindly(world: World) -> None:
    cache.clear()
    browser = Client()
    answers = [browser.post("/en/verify/", {"n-number": "x"}) for _ in range(42)]
    assert answers[-1].status_code == 429
    assert answers[-1]["Retry-After"] == "60"
    cache.clear()


def test_a_form_from_elsewhere_is_refused(world: World) -> None:
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/en/verify/", {"n-number": "x"})
    assert answer.status_code == 403
    assert b"Nothing was changed" in answer.content


def test_what_is_not_there_says_so_in_both_languages(world: World) -> None:
    assert "No encontramos esta página" in Client().get("/es/nothing/").content.decode()
    assert "We cannot find this page" in Client().get("/en/nothing/").content.decode()
