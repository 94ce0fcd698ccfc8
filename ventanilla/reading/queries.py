"""The reading doors: a picture, lines, or a whole paper in; what is there, and how sure, out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ventanilla.kernel.refusal import Refusal
from ventanilla.reading.core.mrz.parsing import parse, tidy
from ventanilla.reading.core.mrz.values import Mrz
from ventanilla.reading.core.paper import PaperRead, ZoneRead, page_read
from ventanilla.reading.core.sight import Box, NoneFound, Reading, Seen, around
from ventanilla.reading.core.text.finders import find
from ventanilla.reading.core.text.mentions import mentions
from ventanilla.reading.core.text.page import By, Line, Matrix, Page
from ventanilla.reading.ports import Engine, Eye, Leaves

MOST_PAGES = 12  # of one paper that are read; the rest is counted and said
WIDTH = 1800  # pixels across a page that an engine looks at: some 220 dots an inch on A4
MOST_FAILURES = 2  # pages of one paper on which an engine may fail: each may take it a minute
FEW = 12  # words: a page with fewer of its own is a picture with a stamp on it
Told = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads: the eye for zones (None: none is looked for) and the engine, if there is one."""

    eye: Eye | None
    engine: Engine | None


def read_mrz(picture: bytes, on: date, eye: Eye) -> Reading | NoneFound:
    """The zone on a JPEG or PNG, read on the day `on` (for the century of its dates).

    Refusals "no-picture" and "picture-too-large".
    """
    seen = eye.look(picture)
    if seen is None:
        return NoneFound()
    mrz = parse(seen.lines, on, seen.unsure)
    return Reading(mrz, _places(mrz, seen), seen.likeness)


def _places(mrz: Mrz, seen: Seen) -> dict[str, Box]:
    """Where each field stands."""
    spans = {field.name: field.place for field in mrz.fields}
    return {
        name: around(seen.boxes[span.row][span.start : span.end]) for name, span in spans.items()
    }


def read_lines(text: str, on: date) -> Mrz:
    """The zone that somebody typed or pasted; Refusal "no-zone" where it is none."""
    return parse(tidy(text), on)


def read_paper(
    leaves: Leaves, on: date, readers: Readers, told: Told, names: Sequence[str] = ()
) -> PaperRead:
    """Read a paper page by page; `told` is called with each page's number before it is read.

    What one page refuses leaves that page unread and no more. Printed text is taken as it is;
    a page without any is read by the engine. The zone is that of the first page that has one.
    `names` are looked for in running text too, each as somebody writes it.
    """
    pages, zone, engine = [], None, Patient(readers.engine)
    for number in range(1, min(leaves.count, MOST_PAGES) + 1):
        told(number)
        pages.append(_page(leaves, number, engine))
        zone = zone or _zone(leaves, number, on, readers.eye)
    shown = {page.number: page.shown for page in pages}
    found = tuple(
        replace(one, box=shown[one.page](one.box))
        for one in (*find(pages, on), *mentions(pages, names))
    )
    return PaperRead(tuple(page_read(page) for page in pages), leaves.count, found, zone)


@dataclass
class Patient:
    """An engine, asked until it failed on `MOST_FAILURES` pages of one paper."""

    engine: Engine | None
    failures: int = 0

    def read(self, picture: Callable[[], bytes]) -> tuple[tuple[Line, ...], Matrix] | None:
        """None where there is none, or it is asked no more; refusals as of the port."""
        if self.engine is None or self.failures >= MOST_FAILURES:
            return None
        try:
            return self.engine.read(picture())
        except Refusal:
            self.failures += 1
            raise


def _page(leaves: Leaves, number: int, engine: Patient) -> Page:
    """As the file prints it, or else as the engine sees it."""
    try:
        printed = leaves.lines(number)
        if sum(len(line.words) for line in printed) >= FEW:
            return Page(number, printed, By.PRINTED)
        if read := engine.read(lambda: leaves.picture(number, WIDTH)):
            return Page(number, read[0], By.SEEN, read[1])
    except Refusal:
        pass
    return Page(number, (), By.UNREAD)


def _zone(leaves: Leaves, number: int, on: date, eye: Eye | None) -> ZoneRead | None:
    if eye is None:
        return None
    try:
        seen = eye.look(leaves.picture(number, WIDTH))
    except Refusal:
        return None
    if seen is None:
        return None
    mrz = parse(seen.lines, on, seen.unsure)
    return ZoneRead(number, on, seen.lines, seen.unsure, _places(mrz, seen))
