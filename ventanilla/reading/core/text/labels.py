"""Labels on a page, and the places where what they announce may stand."""

from collections.abc import Iterator
from typing import NamedTuple

from ventanilla.reading.core.text.cells import Cell
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.label_words import LABELS

MOST = 300  # labels of a page
SMALL = 3  # letters before a label that are only its number: "4a.", "12)"
HINT = 25  # letters of words that only add to a label: "of the holder"
WORDS = 3  # of a label in a narrow cell
EDGE = 0.008  # of a page: two lines of one cell begin as far from one another at most
LINKS = frozenset({"de", "del", "of", "y", "and", "du", "di", "da", "et", "und", "e", "para"})
GAP = " \t\n:;.,/|-–—=>)]#º°*_'\"’"
Span = tuple[int, int]


class Named(NamedTuple):
    """A label from `start` to `end`; what follows it in its cell goes to `rest`.

    `leads`: nothing but labels stands before it in its cell, or a colon after it.
    """

    start: int
    end: int
    label: Label
    rest: int
    leads: bool


def named(page: Flow) -> tuple[Named, ...]:
    """All labels, from the first to the last."""
    hits = tuple(hit for hit, _ in zip(LABELS.hits(page.tokens), range(MOST), strict=False))
    found: list[Named] = []
    for at, hit in enumerate(hits):
        cell = page.cell(hit.start)
        after = hits[at + 1].start if at + 1 < len(hits) else len(page.raw)
        rest = max(hit.end, min(_end(page, cell, hit.end), after))
        leads = _leads(page, cell, hit.start, found) or page.plain[hit.end : hit.end + 3].lstrip(
            " )."
        ).startswith(":")
        found.append(Named(hit.start, hit.end, hit.meaning, rest, leads))
    whole = tuple(_wrapped(page))
    parts = tuple(span for _, *spans in whole for span in spans)
    apart = (x for x in found if not any(start <= x.start < end for start, end in parts))
    return tuple(sorted((*apart, *(label for label, *_ in whole))))


def _wrapped(page: Flow) -> Iterator[tuple[Named, Span, Span]]:
    """Labels that a narrow cell breaks: "Fecha de" over "emisión"; with the cells of both parts."""
    for cell in page.cells[:MOST]:
        own = page.tokens[page.token_at(cell.start) : page.token_at(cell.end)]
        below = page.beneath(cell) if 0 < len(own) <= WORDS else None
        if below is None or not _goes_on(page, cell, below):
            continue
        first, last = page.token_at(below.start), page.token_at(below.end)
        back = below.start - cell.end - 1
        more = [
            word._replace(start=word.start - back, end=word.end - back)
            for word in page.tokens[first:last]
        ]
        hit = LABELS.at([*own, *more], 0) if len(more) <= WORDS else None
        if hit and hit.last == len(own) + len(more) - 1:
            label = Named(cell.start, cell.end, hit.meaning, cell.end, leads=True)
            yield label, (cell.start, cell.end), (below.start, below.end)


def _goes_on(page: Flow, cell: Cell, below: Cell) -> bool:
    """Whether the cell below goes on with what this one begins, and is no label of its own."""
    last = page.plain[cell.start : cell.end].rstrip().rsplit(" ", 1)[-1]
    small = page.raw[below.start].islower() or last in LINKS
    aligned = abs(below.box.left - cell.box.left) <= EDGE
    return aligned and small and ":" not in page.raw[cell.start : cell.end]


def _end(page: Flow, cell: Cell, place: int) -> int:
    """Where the cell ends, or the one in which a phrase of two lines ends."""
    return cell.end if place <= cell.end else page.cell(place - 1).end


def _leads(page: Flow, cell: Cell, start: int, before: list[Named]) -> bool:
    last = before[-1] if before and before[-1].start >= cell.start else None
    begun = last.end if last and last.leads else cell.start
    return sum(char.isalnum() for char in page.plain[begun:start]) <= SMALL


def places(page: Flow, label: Named) -> Iterator[Span]:
    """Where its value may stand: after it, else to the right, else below; the likeliest first."""
    rest = trimmed(page, label.end, label.rest)
    if rest[0] < rest[1]:
        yield rest
        if rest[1] - rest[0] > HINT:
            return
    cell = page.cell(label.end - 1)
    if not label.leads:
        yield from _next_line(page, label, cell, rest)
        return
    for other in (page.beside(cell), _below(page, cell)):
        if other and not announces(page, other):
            yield trimmed(page, other.start, other.end)


def _next_line(page: Flow, label: Named, cell: Cell, rest: Span) -> Iterator[Span]:
    """Running text goes on with the next line."""
    if rest[0] >= rest[1] and label.rest >= cell.end and "." not in page.raw[label.end : cell.end]:
        following = page.cell(min(cell.end + 1, len(page.raw)))
        yield trimmed(page, following.start, following.end)


def _below(page: Flow, cell: Cell) -> Cell | None:
    """What stands below; past a second label, as in forms of two languages."""
    below = page.beneath(cell)
    if below and announces(page, below) and not _says_more(page, below):
        return page.beneath(below)
    return below


def announces(page: Flow, cell: Cell) -> bool:
    """Whether a cell begins with a label."""
    at = page.token_at(cell.start)
    return at < len(page.tokens) and LABELS.at(page.tokens, at) is not None


def _says_more(page: Flow, cell: Cell) -> bool:
    hit = LABELS.at(page.tokens, page.token_at(cell.start))
    return bool(hit and trimmed(page, hit.end, cell.end)[0] < cell.end)


def trimmed(page: Flow, start: int, end: int) -> Span:
    """A stretch without the signs around what it says."""
    if page.raw[start : start + 2].lstrip().startswith("("):
        close = page.raw.find(")", start, end)
        start = close + 1 if 0 <= close < end - 1 else start
    while start < end and page.raw[start] in GAP:
        start += 1
    while start < end and page.raw[end - 1] in " \t\n:;,-–—_|/([":
        end -= 1
    return start, end
