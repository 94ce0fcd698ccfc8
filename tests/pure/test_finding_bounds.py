"""Any words at all are read, within bounds, and what is found stands where it is said to stand."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.paper import page_of
from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.finders import MOST, PAGES, find
from ventanilla.reading.core.text.flow import WORDS
from ventanilla.reading.core.text.page import By, Line, Page, Word
from ventanilla.reading.core.text.plain import one_line, plain

TODAY = date(2026, 11, 28)
SLOW = 1.0  # seconds of work for a page: many times what it takes
BLANK = " "
SAID = (
    "apostille 1. 2. 3. 4. 5. 6. 10. País: ha sido firmado por Nombre: Apellidos Juan Pérez "
    "12/09/2026 09/12/26 de septiembre 2026 Fecha de emisión nacimiento vence desde hasta al "
    "certifica que Yo, traducción fiel declaro póliza n.º X-123 cuenta 12345678 total S/ 1,234.56 "
    "informe médico Dra. CMP 0123 Domicilio Av. Perú Republic of Seguros S.A. 𝔘 ½ ß ŉ  \u0301 ()"
).split(BLANK)
UNIT = st.floats(0, 1)
PLACES = st.builds(
    lambda x, y, w, h: Box(x * (1 - w), y * (1 - h), x * (1 - w) + w, y * (1 - h) + h),
    *(UNIT, UNIT, UNIT, UNIT),
)
WORD = st.builds(Word, st.one_of(st.sampled_from(SAID), st.text(max_size=12)), PLACES)
LINES = st.lists(st.lists(WORD, min_size=1, max_size=9).map(lambda own: Line(tuple(own))))


@given(lines=LINES)
def test_any_words_are_read_and_boxes_lie_on_the_page(lines: list[Line]) -> None:
    for one in find((Page(1, tuple(lines), By.SEEN),), TODAY):
        assert 0 <= one.box.left <= one.box.right <= 1 + 1e-9
        assert 0 <= one.box.top <= one.box.bottom <= 1 + 1e-9


@given(words=st.lists(st.sampled_from(SAID), min_size=1, max_size=80), width=st.integers(1, 12))
def test_what_is_said_is_made_of_words_that_stand_in_its_box(words: list[str], width: int) -> None:
    rows = (" ".join(words[at : at + width]) for at in range(0, min(len(words), 50), width))
    page = page_of("\n".join(rows))
    for one in find((page,), TODAY):
        inside = [word for line in page.lines for word in line.words if _within(word.box, one.box)]
        there = plain("".join(one_line(word.text) for word in inside)).replace(" ", "")
        assert all(plain(part) in there for part in one.said.split())


def _within(inner: Box, outer: Box) -> bool:
    level = outer.top <= inner.top and inner.bottom <= outer.bottom
    return level and outer.left <= inner.left and inner.right <= outer.right


@given(st.lists(st.sampled_from(SAID), max_size=60))
def test_reading_twice_finds_the_same(words: list[str]) -> None:
    page = page_of(" ".join(words) or "x")
    assert find((page,), TODAY) == find((page,), TODAY)


HOSTILE = [
    *("1.", "de", "apostille 1. 2.", "sep", "12/09/2026", "Nombre:", "Titular: Juan", "1" * 90),
    *("total 1,234.56", "desde 01/01/2026 hasta 02/02/2026", "fiel traducción declaro", "a-b-c-d"),
    *("1,111,111,111,111,111.1", "certifica que Juan pasaporte X1234", "Republic of Peru"),
]


@pytest.mark.parametrize("one_row", [True, False])
@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_hostile_page_takes_no_longer(pattern: str, one_row: bool) -> None:
    words = (pattern.split() * WORDS)[: WORDS + 100]
    per = len(words) if one_row else 10
    step = 1 / len(words)
    lines = tuple(
        Line(tuple(Word(word, _place(at + n, per, step)) for n, word in enumerate(row)))
        for at in range(0, len(words), per)
        if (row := words[at : at + per])
    )
    begun = time.process_time()
    found = find((Page(1, lines, By.PRINTED),), TODAY)
    assert time.process_time() - begun < SLOW
    assert len(found) <= MOST


def _place(at: int, per: int, step: float) -> Box:
    left, top = (at % per) / per, at // per * per * step
    return Box(left, top, left + 0.9 / per, top + step)


def test_no_more_pages_and_findings_than_the_bounds() -> None:
    text = "\n".join(f"Full name: Ana Paz{chr(97 + n)}\nPassport No. X12{n}4" for n in range(20))
    pages = tuple(page_of(text, number) for number in range(1, PAGES + 5))
    found = find(pages, TODAY)
    assert len(found) <= MOST
    assert max(one.page for one in found) <= PAGES


def test_an_empty_page_tells_nothing() -> None:
    assert find((Page(1, (), By.UNREAD),), TODAY) == ()
    assert find((), TODAY) == ()
