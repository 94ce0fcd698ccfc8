"""The papers of the demonstration: they open, they are marked, they are the same every time."""

import io
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from ventanilla.demo.cast import INES as INES_IN_THE_CAST
from ventanilla.demo.cast import Identity
from ventanilla.demo.specimens import catalogue, hostile, press
from ventanilla.demo.specimens.catalogue import Specimen, papers_for
from ventanilla.demo.specimens.dates import months_before
from ventanilla.demo.specimens.papers import identity
from ventanilla.demo.specimens.people import ANA, AOIFE, CHLOE, INES, JURGEN, LUCIA, PEOPLE, Person

ROOT = Path(__file__).resolve().parents[2]
ON = date(2026, 9, 14)
SIX = (
    *("passport", "financial", "health-insurance"),
    *("criminal-record", "medical-report", "address"),
)
EVERYBODY = pytest.mark.parametrize("who", PEOPLE.values(), ids=list(PEOPLE))


def everything(who: Person) -> list[Specimen]:
    """All that the catalogue can make for one person."""
    more = [
        catalogue.record(who, ON, translated=True),
        *catalogue.record_in_parts(who, ON),
        catalogue.birth_record("Niña Ejemplo", ON),
        catalogue.power(who, "Marta Gestiones (ficticia)", ON),
    ]
    return [*papers_for(who, ON).values(), *more]


def pages(content: bytes) -> list[str]:
    """The text of every page, spaces folded."""
    with pypdfium2.PdfDocument(content) as document:
        texts = (page.get_textpage().get_text_range() for page in document)
        return [" ".join(text.split()) for text in texts]


def picture(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def said_in(image: Image.Image) -> str:
    """What a picture says of itself."""
    comment = image.info.get("comment", b"")
    assert isinstance(comment, bytes)
    return comment.decode() + str(image.info.get("Description", ""))


@EVERYBODY
def test_every_paper_opens_and_every_page_is_marked(who: Person) -> None:
    for specimen in everything(who):
        if specimen.media_type == "application/pdf":
            for text in pages(specimen.content):
                assert press.MARK in text, (specimen.name, text)
        else:
            assert press.MARK in said_in(picture(specimen.content)), specimen.name


@EVERYBODY
def test_the_same_person_and_day_give_the_same_bytes(who: Person) -> None:
    again = {s.name: s.content for s in everything(who)}
    assert {s.name: s.content for s in everything(who)} == again


@pytest.mark.parametrize("who", [INES, JURGEN, CHLOE, ANA, LUCIA], ids=lambda who: who.key)
def test_whoever_lives_here_has_the_six_papers_in_order_and_the_card(who: Person) -> None:
    also = ("carne", "birth-record") if who.child else ("carne",)
    assert tuple(papers_for(who, ON)) == (*SIX, *also)


def test_somebody_just_arrived_has_neither_home_nor_card() -> None:
    assert tuple(papers_for(AOIFE, ON)) == SIX[:4]
    with pytest.raises(ValueError, match="no card"):
        catalogue.carne(AOIFE, ON)


def test_evidence_ids_are_those_of_the_definition() -> None:
    for file in (ROOT / "definitions" / "pe" / "permanent-residency").glob("*.yaml"):
        definition = yaml.load(file.read_text(), Loader=yaml.CSafeLoader)
        known = {row["id"] for row in definition["evidence"]}
        assert {s.evidence_id for s in everything(LUCIA)} <= known


def test_the_cast_s_own_applicant_is_known_and_a_stranger_is_not() -> None:
    assert papers_for(INES_IN_THE_CAST, ON) == papers_for(INES, ON)
    stranger = Identity("X", "Y", date(1980, 1, 1), "PT", "PRT", "ZZ0", "000000000", "")
    with pytest.raises(LookupError):
        papers_for(stranger, ON)


@EVERYBODY
@pytest.mark.parametrize("make", [catalogue.record, catalogue.policy, catalogue.financial])
def test_every_paper_names_its_owner(who: Person, make: Callable[..., Specimen]) -> None:
    specimen = make(who, ON, translated=True) if make is catalogue.record else make(who, ON)
    text = " ".join(pages(specimen.content))
    assert who.surnames in text and who.given_names in text


@given(st.dates(date(2024, 3, 1), date(2040, 12, 31)))
def test_no_paper_is_of_the_future_nor_past_its_day(on: date) -> None:
    for make in (catalogue.passport, catalogue.carne, catalogue.policy, catalogue.medical):
        issued, expires = printed_dates(make, on)
        assert issued is None or issued <= on
        assert expires is None or expires > on


def printed_dates(make: Callable[..., Specimen], on: date) -> tuple[date | None, date | None]:
    """The dates of a specimen whose drawing is left out, for the sake of haste."""
    with pytest.MonkeyPatch.context() as patch:
        for drawing in ("pdf", "jpeg", "png"):
            patch.setattr(press, drawing, lambda *_: b"")
        specimen = make(INES, on)
    return specimen.issued_on, specimen.expires_on


@given(st.dates(date(2024, 3, 1), date(2040, 12, 31)))
def test_the_record_is_younger_than_six_months_and_the_power_than_ninety_days(on: date) -> None:
    def record(who: Person, day: date) -> Specimen:
        return catalogue.record(who, day, translated=True)

    def power(who: Person, day: date) -> Specimen:
        return catalogue.power(who, "Marta", day)

    recorded, _ = printed_dates(record, on)
    given_on, _ = printed_dates(power, on)
    assert recorded and months_before(on, 5, 28) < recorded <= on
    assert given_on and on - timedelta(days=90) < given_on <= on


def test_the_record_comes_first_without_its_translation_then_with_it() -> None:
    first = catalogue.record(JURGEN, ON, translated=False)
    then = catalogue.record(JURGEN, ON + timedelta(days=5), translated=True)
    assert first.issued_on == then.issued_on
    assert pages(first.content) == pages(then.content)[:2]
    assert "Traducción del inglés al español" in pages(then.content)[2]
    assert not any("Traducción" in text for text in pages(first.content))


def test_the_three_parts_are_what_the_merged_file_holds() -> None:
    parts = catalogue.record_in_parts(JURGEN, ON)
    merged = pages(catalogue.record(JURGEN, ON, translated=True).content)
    numbers = re.compile(r" \d$")  # the page's own number
    unnumbered = [numbers.sub("", text) for part in parts for text in pages(part.content)]
    assert unnumbered == [numbers.sub("", text) for text in merged]


def test_the_apostille_has_its_ten_fields_in_order_and_its_french_title() -> None:
    _, apostille, _ = catalogue.record_in_parts(INES, ON)
    (text,) = pages(apostille.content)
    assert "(Convention de La Haye du 5 octobre 1961)" in text
    found = [text.index(f"{number}. ") for number in range(1, 11)]
    assert len(set(found)) == 10


def test_the_translation_says_who_translated_and_carries_every_fact() -> None:
    certificate, apostille, translation = (
        " ".join(pages(part.content)) for part in catalogue.record_in_parts(INES, ON)
    )
    for fact in (r"CRO-\d{4}-\d+", r"XD\d+", r"\d{4}-00\d{4}"):
        (said,) = set(re.findall(fact, certificate + apostille))
        assert said in translation
    assert "Teresa Inventada Ríos" in translation and "registro 0000" in translation


@EVERYBODY
def test_the_passport_is_of_utopia_and_a_legible_photograph(who: Person) -> None:
    specimen = catalogue.passport(who, ON)
    image = picture(specimen.content)
    assert image.format == "JPEG" and image.width >= 1400
    assert specimen.expires_on
    upper, lower = identity.zone(who, specimen.expires_on)
    assert upper[2:5] == "UTO" and lower.startswith(who.passport_number)
    assert lower[21:27] == f"{specimen.expires_on:%y%m%d}"


def test_the_font_of_the_zone_travels_with_its_licence() -> None:
    folder = ROOT / "ventanilla" / "demo" / "specimens" / "fonts"
    assert (folder / "OCRB.otf").stat().st_size < 70_000
    assert "without limitation" in (folder / "OCRB.LICENSE.txt").read_text()
    assert "OCR B" in press._fonts().families()


def test_people_have_names_that_test_a_form() -> None:
    names = " ".join(who.full_name for who in PEOPLE.values())
    assert all(letter in names for letter in "ñüßéí'-")
    assert all(re.fullmatch(r"\d{9}|", who.carne_number) for who in PEOPLE.values())
    assert len({who.passport_number for who in PEOPLE.values()}) == len(PEOPLE)


GOOD = catalogue.lease(INES, ON).content


def test_an_encrypted_file_opens_with_its_word_only() -> None:
    locked = hostile.encrypted(GOOD)
    with pytest.raises(pypdfium2.PdfiumError, match=r"[Pp]assword"):
        pypdfium2.PdfDocument(locked)
    with pikepdf.open(io.BytesIO(locked), password=hostile.PASSWORD) as document:
        assert len(document.pages) == 1


def test_a_scripted_file_opens_and_holds_all_four_traps() -> None:
    with pikepdf.open(io.BytesIO(hostile.scripted(GOOD))) as document:
        assert document.Root.OpenAction.S == "/JavaScript"
        assert "/JavaScript" in document.Root.Names
        assert list(document.attachments) == [hostile.ATTACHED]
        assert document.pages[0].Annots[0].A.S == "/Launch"
    assert press.MARK in pages(hostile.scripted(GOOD))[0]


def test_a_broken_file_begins_like_a_pdf_and_opens_nowhere() -> None:
    spoilt = hostile.broken(GOOD)
    assert spoilt.startswith(b"%PDF-")
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(spoilt)
    with pytest.raises(pikepdf.PdfError):
        pikepdf.open(io.BytesIO(spoilt))


@pytest.mark.parametrize("make", [hostile.encrypted, hostile.scripted, hostile.broken])
def test_hostile_files_too_are_the_same_every_time(make: Callable[[bytes], bytes]) -> None:
    assert make(GOOD) == make(GOOD)
