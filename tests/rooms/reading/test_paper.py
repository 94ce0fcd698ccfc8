"""A whole paper is read: its own text as it is, a photograph by an engine, each with its place."""

import io
import random
from dataclasses import replace
from datetime import date

import numpy as np
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.support.optional import needs
from ventanilla.demo.specimens import hostile
from ventanilla.demo.specimens.catalogue import record
from ventanilla.demo.specimens.gallery import photograph
from ventanilla.demo.specimens.people import INES
from ventanilla.documents.adapters.leaves import OpenLeaves
from ventanilla.documents.adapters.pdf import PdfReader
from ventanilla.kernel.refusal import Refusal
from ventanilla.reading.adapters.tesseract import Tesseract
from ventanilla.reading.core.kept import kept, told
from ventanilla.reading.core.paper import Legible, PageRead, PaperRead, ZoneRead
from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.engines import failed
from ventanilla.reading.core.text.finding import Finding, What, of
from ventanilla.reading.core.text.laying import lines_of
from ventanilla.reading.core.text.page import By, Line, Matrix, Page, Word
from ventanilla.reading.queries import MOST_PAGES, Readers, read_paper

TODAY = date(2026, 11, 28)
PAPER = record(INES, TODAY, translated=True).content
with_engine = needs("tesseract")


def leaves(content: bytes) -> OpenLeaves:
    return OpenLeaves(content, PdfReader(), PdfReader().open(io.BytesIO(content)).pages)


def photographed(*flaws: str, strength: float = 0.8) -> bytes:
    """The first page as a photograph, laid on a table."""
    page = pypdfium2.PdfDocument(PAPER)[0].render(scale=200 / 72).to_pil().convert("RGB")
    chance = random.Random(9)
    picture = photograph.laid(page, chance, 0.85)
    for flaw in flaws:
        picture = photograph.FLAWS[flaw](picture, strength, chance)
    return photograph.jpeg(picture, 80)


class Pictures:
    """Leaves that are pictures, as a camera gives them."""

    def __init__(self, *content: bytes) -> None:
        self.content = content

    @property
    def count(self) -> int:
        return len(self.content)

    def lines(self, number: int) -> tuple[Line, ...]:
        return ()

    def picture(self, number: int, width: int) -> bytes:
        return self.content[number - 1]


class Blind:
    """An engine that gives up."""

    def read(self, picture: bytes) -> tuple[tuple[Line, ...], Matrix]:
        raise failed()

    def check(self) -> str:
        return "blind"


def first(read: PaperRead, what: What) -> Finding:
    return next(of(read.found, what))


def nobody(page: int) -> None:
    """Is told, and does nothing."""


def test_the_text_of_a_pdf_is_taken_as_it_is_with_every_word_in_its_place() -> None:
    read = read_paper(leaves(PAPER), TODAY, Readers(None, None), nobody)
    assert [page.by for page in read.pages] == [By.PRINTED] * 3
    assert {page.legible for page in read.pages} == {Legible.WELL}
    issued = first(read, What.ISSUED)
    page = PdfReader().page(PAPER, issued.page, 1000)
    with Image.open(io.BytesIO(page)) as picture:
        wide, high = picture.size
        box = issued.box
        left, right = int(box.left * wide), int(box.right * wide)
        part = picture.convert("L").crop((left, int(box.top * high), right, int(box.bottom * high)))
        ink = np.asarray(part)
    assert ink.min() < 100 < 200 < np.median(ink)


def test_pages_that_lie_on_their_side_are_read_upright() -> None:
    turned = pypdfium2.PdfDocument(PAPER)
    turned[0].set_rotation(90)
    out = io.BytesIO()
    turned.save(out)
    read = read_paper(leaves(out.getvalue()), TODAY, Readers(None, None), nobody)
    upright = read_paper(leaves(PAPER), TODAY, Readers(None, None), nobody)
    assert first(read, What.NUMBER).value == first(upright, What.NUMBER).value
    assert first(read, What.NUMBER).box.left > 0.5 or first(read, What.NUMBER).box.top < 0.5


def test_each_page_is_told_before_it_is_read_and_no_more_than_the_most() -> None:
    turns: list[int] = []
    many = Pictures(*[photographed()] * (MOST_PAGES + 2))
    read = read_paper(many, TODAY, Readers(None, None), turns.append)
    assert turns == list(range(1, MOST_PAGES + 1))
    assert read.cut
    assert read.pages_in_all == MOST_PAGES + 2


def test_without_an_engine_a_photograph_is_unread_and_no_guess_is_made() -> None:
    read = read_paper(Pictures(photographed()), TODAY, Readers(None, None), nobody)
    assert read.pages[0].legible is Legible.UNTOLD
    assert read.found == ()


def test_an_engine_that_gives_up_leaves_its_page_and_no_other_unread() -> None:
    content = PAPER
    mixed = leaves(content)
    read = read_paper(mixed, TODAY, Readers(None, Blind()), nobody)
    assert [page.by for page in read.pages] == [By.PRINTED] * 3
    read = read_paper(Pictures(photographed()), TODAY, Readers(None, Blind()), nobody)
    assert read.pages[0].by is By.UNREAD


@with_engine
@pytest.mark.parametrize(
    "flaws",
    [(), ("turn",), ("slant",), ("perspective",), ("shadow",), ("noise",), ("slant", "shadow")],
)
def test_a_photograph_is_read_however_it_lies(flaws: tuple[str, ...]) -> None:
    strength = 0.5 if flaws in (("perspective",), ("noise",)) else 0.8
    picture = photographed(*flaws, strength=strength)
    read = read_paper(Pictures(picture), TODAY, Readers(None, Tesseract()), nobody)
    assert read.pages[0].legible is Legible.WELL
    assert first(read, What.KIND).value == "criminal-record"
    assert first(read, What.ISSUED).value == "2026-09-12"
    assert "Duarte" in first(read, What.HOLDER).said


@with_engine
def test_what_was_read_is_shown_where_it_stands_on_the_photograph() -> None:
    """The words of a slanted page lie on ink, and far from where they lay on the flat one."""
    picture = photographed("slant")
    read = read_paper(Pictures(picture), TODAY, Readers(None, Tesseract()), nobody)
    number = first(read, What.ISSUED)
    with Image.open(io.BytesIO(picture)) as image:
        wide, high = image.size
        box = number.box
        left, right = int(box.left * wide), int(box.right * wide)
        part = image.convert("RGB").crop((left, int(box.top * high), right, int(box.bottom * high)))
    out = io.BytesIO()
    part.resize((part.width * 3, part.height * 3)).save(out, "PNG")
    lines, _ = Tesseract().read(out.getvalue())
    assert "September" in " ".join(line.text for line in lines)


@with_engine
def test_a_picture_of_something_else_shows_no_text() -> None:
    chance = np.random.default_rng(3)
    cat = Image.fromarray(chance.integers(90, 200, (600, 800, 3), np.uint8))
    out = io.BytesIO()
    cat.save(out, "JPEG")
    read = read_paper(Pictures(out.getvalue()), TODAY, Readers(None, Tesseract()), nobody)
    assert read.pages[0].legible in (Legible.EMPTY, Legible.NOT)
    assert not any(one.sure for one in read.found)


@with_engine
@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (30, 40)])
def test_a_picture_of_hardly_any_pixels_is_read_without_an_error(size: tuple[int, int]) -> None:
    out = io.BytesIO()
    Image.new("L", size, 255).save(out, "PNG")
    read = read_paper(Pictures(out.getvalue()), TODAY, Readers(None, Tesseract()), nobody)
    assert read.pages[0].words < 3


@with_engine
def test_the_engine_says_its_version() -> None:
    assert Tesseract().check().startswith("tesseract")


def test_without_the_command_the_engine_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ventanilla.reading.adapters.tesseract.COMMAND", "no-such-engine")
    with pytest.raises(Refusal, match="no-engine"):
        Tesseract().check()


def test_a_pdf_with_scripts_is_read_and_nothing_of_it_runs() -> None:
    read = read_paper(leaves(hostile.scripted(PAPER)), TODAY, Readers(None, None), nobody)
    assert first(read, What.KIND).value == "criminal-record"


boxes = st.builds(
    lambda x, y, w, h: Box(x, y, min(x + w, 1), min(y + h, 1)),
    *[st.floats(0, 1).map(lambda n: round(n, 4))] * 4,
)
words = st.builds(Word, st.text(min_size=1, max_size=9), boxes, st.floats(0, 1))
findings = st.builds(
    Finding, st.sampled_from(What), st.text(max_size=20), st.text(max_size=20),
    st.integers(1, 40), boxes, st.booleans(),
)  # fmt: skip
zones = st.builds(
    ZoneRead,
    st.integers(1, 9),
    st.dates(),
    st.just(("P<UTO" + "<" * 39, "1" * 44)),
    st.frozensets(st.tuples(st.integers(0, 1), st.integers(0, 43)), max_size=4),
    st.dictionaries(st.sampled_from(["names", "number"]), boxes),
)
papers = st.builds(
    PaperRead,
    st.lists(
        st.builds(
            PageRead, st.integers(1, 12), st.sampled_from(By), st.integers(0, 999),
            st.floats(0, 1).map(lambda n: round(n, 3)),
        ),
        max_size=4,
    ).map(tuple),
    st.integers(0, 5000),
    st.lists(findings, max_size=5).map(tuple),
    st.none() | zones,
)  # fmt: skip


@given(papers)
def test_a_reading_is_told_as_it_was_kept(read: PaperRead) -> None:
    rounded = replace(
        read, found=tuple(replace(f, box=_rounded(f.box)) for f in read.found),
        zone=replace(read.zone, places={n: _rounded(b) for n, b in read.zone.places.items()})
        if read.zone else None,
    )  # fmt: skip
    assert told(kept(read)) == rounded


def _rounded(box: Box) -> Box:
    return Box(*(round(side, 4) for side in (box.left, box.top, box.right, box.bottom)))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"form": 99}', "null"])
def test_what_was_not_kept_by_us_is_no_reading(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        told(text)


@given(st.lists(words, max_size=30))
def test_every_word_lies_in_one_line_and_lines_run_from_left_to_right(some: list[Word]) -> None:
    lines = lines_of(some)
    laid = [word for line in lines for word in line.words]
    assert sorted(map(repr, laid)) == sorted(map(repr, some))
    for line in lines:
        lefts = [word.box.left for word in line.words]
        assert lefts == sorted(lefts)


@given(boxes)
def test_a_page_that_was_not_turned_shows_each_place_as_it_is(box: Box) -> None:
    assert Page(1, (), By.SEEN).shown(box) == box


def test_an_engine_that_hangs_on_page_after_page_is_asked_twice_and_no_more() -> None:
    asked: list[bytes] = []

    class Hangs:
        def read(self, picture: bytes) -> tuple[tuple[Line, ...], Matrix]:
            asked.append(picture)
            raise failed()

        def check(self) -> str:
            return "none"

    read = read_paper(Pictures(*[b"x"] * 9), TODAY, Readers(None, Hangs()), nobody)
    assert [page.by for page in read.pages] == [By.UNREAD] * 9
    assert len(asked) == 2
