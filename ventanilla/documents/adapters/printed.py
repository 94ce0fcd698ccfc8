"""The text that a PDF itself holds for a page: letters become words, words lines, with places.

Only what a person sees there: what lies off the page, leaves no ink on it, or stands sideways is
left to whoever looks at the picture.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from ventanilla.reading.core.sight import Box, around
from ventanilla.reading.core.text.laying import lines_of
from ventanilla.reading.core.text.page import Line, Word

MOST = 40_000  # letters of one page: enough for any real paper, an end for a hostile one
FINE = 10_000  # the page is measured in so many steps from side to side
GAP = 0.3  # of a letter's height: what is further from the letter before begins a word
APART = 2  # letters of a word, on the average: with fewer they run down the page, or backwards
GLANCE = 1000  # pixels across at which ink is looked for
INK = 16  # shades between the darkest and the lightest where a word stands
BACK = 0.5  # of a letter's height: a letter so far to the left begins another run


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    box: Box


def lines(page: pypdfium2.PdfPage) -> tuple[Line, ...]:
    """The page's own text, upright as it is shown; none where it has only pictures."""
    text = page.get_textpage()
    words = tuple(_words(page, text, min(text.count_chars(), MOST)))
    if sum(len(word.text) for word in words) < APART * len(words):
        return ()
    return lines_of(_inked(page, words))


def _inked(page: pypdfium2.PdfPage, words: tuple[Word, ...]) -> Iterator[Word]:
    """Those words where the page as it is drawn is not one flat shade: white letters on white,
    and the text that some scanners lay unseen over a picture of nothing, are left out."""
    if not words:
        return
    across, down = page.get_size()
    scale = min(GLANCE / max(across, 1), 2 * GLANCE / max(down, 1))
    drawn = page.render(scale=scale, grayscale=True, may_draw_forms=False).to_numpy()
    high, wide = drawn.shape[:2]
    for word in words:
        box = word.box
        top, left = int(box.top * (high - 1)), int(box.left * (wide - 1))
        there = drawn[top : int(box.bottom * high) + 1, left : int(box.right * wide) + 1]
        if int(there.max()) - int(there.min()) >= INK:
            yield word


def _words(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, count: int) -> Iterator[Word]:
    run: list[_Letter] = []
    for at in range(count):
        char = chr(pdfium.FPDFText_GetUnicode(text, at))
        letter = None if char.isspace() or not char.isprintable() else _placed(page, text, at, char)
        if run and (letter is None or _apart(run[-1].box, letter.box)):
            yield _word(run)
            run = []
        if letter is not None:
            run.append(letter)
    if run:
        yield _word(run)


def _placed(
    page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, at: int, char: str
) -> _Letter | None:
    """The letter and its place on the page as it is shown, turned and cut as the file says."""
    left, bottom, right, top = text.get_charbox(at, loose=True)
    corners = [_shown(page, x, y) for x, y in ((left, bottom), (right, top))]
    across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    if across[1] < 0 or across[0] > 1 or down[1] < 0 or down[0] > 1:
        return None  # off the page: nobody sees it
    return _Letter(char, Box(*(_within(side) for side in (across[0], down[0], across[1], down[1]))))


def _shown(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(
        page, 0, 0, FINE, FINE, 0, x, y, ctypes.byref(across), ctypes.byref(down)
    )
    return across.value / FINE, down.value / FINE


def _within(side: float) -> float:
    return min(max(side, 0.0), 1.0)


def _apart(one: Box, other: Box) -> bool:
    """Whether two letters that follow one another in the file belong to different words."""
    tall = max(one.bottom - one.top, other.bottom - other.top, 1 / FINE)
    beside = min(one.bottom, other.bottom) - max(one.top, other.top) > 0
    gap = other.left - one.right
    return not beside or gap > GAP * tall or gap < -BACK * tall - (one.right - one.left)


def _word(run: list[_Letter]) -> Word:
    return Word("".join(one.text for one in run), around(tuple(one.box for one in run)))
