"""What reading a whole paper gave: how each page was read, what was found, and the zone."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from ventanilla.reading.core.mrz.parsing import parse
from ventanilla.reading.core.mrz.values import Mrz
from ventanilla.reading.core.sight import Box
from ventanilla.reading.core.text.finding import Finding
from ventanilla.reading.core.text.page import By, Page

PLAIN, HARD = 0.78, 0.6  # how sure an engine is of words that a person reads at once, or hardly


class Legible(StrEnum):
    """How well a page can be read."""

    WELL = "well"
    HARDLY = "hardly"
    NOT = "not"
    EMPTY = "empty"  # no word was seen: a blank page, or a picture of something else
    UNTOLD = "untold"  # nobody looked


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page: who read it, how many words there were and how sure they are, 0 to 1."""

    number: int
    by: By
    words: int
    sure: float

    @property
    def legible(self) -> Legible:
        """As far as the reading tells; what a file prints is legible."""
        if self.by is By.UNREAD:
            return Legible.UNTOLD
        if not self.words:
            return Legible.EMPTY
        if self.sure >= PLAIN:
            return Legible.WELL
        return Legible.HARDLY if self.sure >= HARD else Legible.NOT


@dataclass(frozen=True)  # no slots: its fields are worked out once
class ZoneRead:
    """A zone (ICAO Doc 9303) on page `page`, read on the day `on`: its lines, the places (row,
    column) that were not certain, and where each field stands, by its name."""

    page: int
    on: date
    lines: tuple[str, ...]
    unsure: frozenset[tuple[int, int]]
    places: dict[str, Box]

    @cached_property
    def mrz(self) -> Mrz:
        """The lines as fields, each with its standing."""
        return parse(self.lines, self.on, self.unsure)


@dataclass(frozen=True, slots=True)
class PaperRead:
    """All of it. `pages_in_all` may be more than `pages`: the rest was not read."""

    pages: tuple[PageRead, ...]
    pages_in_all: int
    found: tuple[Finding, ...] = ()
    zone: ZoneRead | None = None

    @property
    def cut(self) -> bool:
        """Whether there were more pages than are read."""
        return self.pages_in_all > len(self.pages)


def page_read(page: Page) -> PageRead:
    """The measure of one page."""
    words = [word for line in page.lines for word in line.words]
    sure = sum(word.sure for word in words) / len(words) if words else 0.0
    return PageRead(page.number, page.by, len(words), round(sure, 3))
