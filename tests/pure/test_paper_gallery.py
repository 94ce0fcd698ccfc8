"""The labelled papers: they are marked, they say what their labels say, and each flaw is there."""

import io
import re
from collections import Counter

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from ventanilla.demo.specimens import press
from ventanilla.demo.specimens.gallery.papers.camera import DEGRADATIONS
from ventanilla.demo.specimens.gallery.papers.collection import LabelledPaper, papers
from ventanilla.demo.specimens.gallery.papers.expected import CHECKS
from ventanilla.demo.specimens.gallery.papers.flaws import CASES, FLAWS, VARIANTS
from ventanilla.demo.specimens.gallery.papers.writing import LABELS
from ventanilla.reading.core.text.finding import What
from ventanilla.reading.core.text.kinds import Kind

EVERY = tuple(papers("digital", len(CASES)))
MORE = tuple(papers("digital", 2 * len(CASES), seed=7))
OUTCOMES = {"fits", "doubt", "unfit", "untold"}
LETTERS = (What.HOLDER, What.NUMBER, What.DOCUMENT, What.TRANSLATOR, What.INSURER, What.BANK)
EACH = pytest.mark.parametrize("paper", EVERY, ids=lambda paper: paper.name)


def pages(content: bytes) -> list[str]:
    """The text of every page without blanks or hyphens: lines may break anywhere."""
    with pypdfium2.PdfDocument(content) as document:
        return [bare(page.get_textpage().get_text_range()) for page in document]


def bare(text: str) -> str:
    return re.sub(r"[\s\ufffe\x02\xad-]", "", text).replace("’", "'")


def test_a_seed_always_gives_the_same_papers_and_another_gives_others() -> None:
    again, other = papers("digital", 12), papers("digital", 12, seed=2)
    assert tuple(again) == EVERY[:12] != tuple(other)


@pytest.mark.parametrize("degradation", DEGRADATIONS)
def test_a_seed_always_gives_the_same_pictures(degradation: str) -> None:
    first, again = (next(papers(degradation, 1)).content for _ in range(2))
    assert first == again


@EACH
def test_every_page_carries_the_mark(paper: LabelledPaper) -> None:
    for text in pages(paper.printed):
        assert bare(press.MARK) in text


@pytest.mark.parametrize("paper", [*EVERY, *MORE], ids=lambda paper: paper.name)
def test_what_the_labels_say_stands_on_the_paper(paper: LabelledPaper) -> None:
    text = "".join(pages(paper.printed))
    for said in paper.said:
        assert bare(said) in text, said
    for what in LETTERS:
        for value in paper.truth.get(what, ()):
            for part in value.split(", "):
                assert bare(part) in text, (what, value)


@EACH
def test_labels_are_words_of_the_reader_and_of_the_checks(paper: LabelledPaper) -> None:
    assert all(isinstance(what, What) and values for what, values in paper.truth.items())
    assert set(paper.truth.get(What.KIND, ())) <= {kind.value for kind in Kind}
    assert set(paper.expected) <= {check for checks in CHECKS.values() for check in checks}
    assert all(set(outcomes) <= OUTCOMES for outcomes in paper.expected.values())


@EACH
def test_a_paper_without_a_flaw_never_fails_and_one_with_a_flaw_shows_it(
    paper: LabelledPaper,
) -> None:
    sound = all("fits" in outcomes for outcomes in paper.expected.values())
    assert sound != bool(paper.flaws_of_fitness)


def test_every_case_is_there_once_before_any_comes_again() -> None:
    flaws = Counter(flaw for paper in EVERY for flaw in paper.flaws_of_fitness)
    assert flaws == {flaw: len(makers) for flaw, makers in FLAWS.items()}
    variants = Counter(paper.variant for paper in EVERY if paper.variant)
    assert variants == {variant: len(makers) for variant, makers in VARIANTS.items()}


def test_all_languages_and_most_kinds_appear() -> None:
    languages = {one for paper in MORE for one in paper.truth.get(What.LANGUAGE, ())}
    assert languages == set(LABELS["surnames"])
    kinds = {one for paper in MORE for one in paper.truth.get(What.KIND, ())}
    absent = {Kind.INCOME, Kind.INVESTMENT, Kind.RESIDENCE, Kind.COURT}
    assert kinds == {kind.value for kind in Kind} - {kind.value for kind in absent}


@EACH
def test_dates_tell_the_flaw(paper: LabelledPaper) -> None:
    day = paper.on.isoformat()
    assert all(value <= day for value in paper.truth.get(What.ISSUED, ()))
    ends = (*paper.truth.get(What.EXPIRES, ()), *paper.truth.get(What.UNTIL, ()))
    if paper.evidence_id in ("passport", "carne", "health-insurance") and ends:
        gone = "expired" in paper.flaws_of_fitness
        assert all((end < day) is gone for end in ends) or "wrong-kind" in paper.flaws_of_fitness


@EACH
def test_a_paper_that_is_not_of_the_holder_names_nobody_of_the_same_name(
    paper: LabelledPaper,
) -> None:
    named = any(
        word in " ".join(paper.truth.get(What.HOLDER, ())).upper()
        for word in paper.owner.surnames.upper().split()
    )
    if "other-holder" in paper.flaws_of_fitness:
        assert not named
    elif paper.truth and not paper.variant:
        assert named or "ß" in paper.owner.surnames


def test_nobody_can_read_what_is_illegible_so_nothing_is_true_of_it() -> None:
    unread = [paper for paper in EVERY if "illegible" in paper.flaws_of_fitness]
    assert unread and all(not paper.truth and not paper.said for paper in unread)
    assert all(paper.content != paper.printed for paper in unread)


@pytest.mark.parametrize("degradation", DEGRADATIONS[1:])
def test_what_arrives_opens_and_has_as_many_pages_as_were_printed(degradation: str) -> None:
    for paper in papers(degradation, 2):
        count = len(pages(paper.printed))
        if paper.media_type == "image/jpeg":
            with Image.open(io.BytesIO(paper.content)) as image:
                assert image.format == "JPEG" and min(image.size) > 900 and count == 1
            assert b"SPECIMEN" in paper.content[:400]
        else:
            with pikepdf.open(io.BytesIO(paper.content)) as document:
                assert len(document.pages) == count


def test_the_camera_changes_the_pictures_and_not_the_papers() -> None:
    (digital,), (scan,) = (tuple(papers(kind, 1)) for kind in ("digital", "scan"))
    assert digital.printed == scan.printed and digital.truth == scan.truth
    assert digital.content != scan.content
