"""Papers typed out: each letter has its place on a grid, as on a typewriter's page.

Two blanks or more part columns; a line that begins with "# " stands in large letters.
"""

import re

from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.page import By, Line, Page, Word

COLUMNS, ROWS = 110, 60
FULL = 0.7  # of a row that letters fill
LARGE = "# "


def page_of(text: str, number: int = 1) -> Page:
    """One page of typed lines."""
    typed = enumerate(text.strip("\n").split("\n"))
    lines = (_line(row, line) for row, line in typed)
    return Page(number, tuple(line for line in lines if line.words), By.PRINTED)


def pages_of(*texts: str) -> tuple[Page, ...]:
    """A paper of several pages."""
    return tuple(page_of(text, number) for number, text in enumerate(texts, 1))


def _line(row: int, text: str) -> Line:
    large = text.startswith(LARGE)
    body = text.removeprefix(LARGE)
    found = re.finditer(r"\S+", body)
    return Line(tuple(_word(row, *m.span(), m.group(), large=large) for m in found))


def _word(row: int, start: int, end: int, text: str, *, large: bool) -> Word:
    height = FULL * (1.5 if large else 1) / ROWS
    bottom = min(1.0, (row + 1) / ROWS)
    place = (min(1.0, at / COLUMNS) for at in (start, end))
    left, right = place
    return Word(text, Box(left, bottom - height if bottom > height else 0.0, right, bottom))
