"""Where the ten fields of the Hague form stand, in any of its languages, numbered or labelled."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ventanilla.reading.core.text.apostille_words import BREAKS, FIELDS, TITLE
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.labels import Span

_NUMBER = re.compile(r"(?<![\w.,/])(1[0o]|[1-9l]) ?[.):°-](?![0-9])")
FEWEST = 4  # fields that make a form
LONG = 200  # letters of a field
BELOW = frozenset({1, 8, 9, 10})  # with labels of one word that may stand under a value
LABELLED = frozenset({2, 3, 4})  # whose words stand nowhere else
CERTAIN = 2  # of them make a form, though its numbers be lost
BRACKET = 1  # letter before a label: "(has been signed by)"
MOST = 400  # numbers and cells that are looked at
NUMBERED = 2  # what a number weighs beside a label


class Mark(NamedTuple):
    """Where field `number` seems to begin, and how much says so."""

    number: int
    start: int
    weight: int


Row = tuple[Mark, ...]


class Field(NamedTuple):
    """Field `number` from `start` to `end`; its label ends at `value`."""

    number: int
    start: int
    value: int
    end: int


def form(page: Flow) -> Span | None:
    """The stretch of a page that is an apostille."""
    title = next(TITLE.hits(page.tokens), None)
    found = fields(page) if title else ()
    if title is None or len(found) < FEWEST:
        return None
    return min(title.start, found[0].start), found[-1].end


def fields(page: Flow) -> tuple[Field, ...]:
    """The fields in their order, each to where the next one begins."""
    marks = _marks(page)
    if not marks:
        return ()
    ends = [mark.start for mark in marks[1:]] + [len(page.raw)]
    return tuple(
        _field(page, mark.number, mark.start, min(end, mark.start + LONG))
        for mark, end in zip(marks, ends, strict=True)
    )


def _marks(page: Flow) -> Row:
    """Numbers in rising order, the weightiest such row; labels stand in for numbers not read."""
    marks = sorted({*_numbers(page), *_labels(page)}, key=lambda mark: (mark.start, mark.number))
    best: dict[int, Row] = {}
    for mark in marks:
        before = _weightiest([row for n, row in best.items() if n < mark.number])
        if _weight((*before, mark)) > _weight(best.get(mark.number, ())):
            best[mark.number] = (*before, mark)
    return _weightiest(list(best.values()))


def _weight(row: Row) -> int:
    return sum(mark.weight for mark in row)


def _weightiest(rows: list[Row]) -> Row:
    return max(rows, key=_weight) if rows else ()


def _numbers(page: Flow) -> Iterator[Mark]:
    for match, _ in zip(_NUMBER.finditer(page.plain), range(MOST), strict=False):
        number = int(match.group(1).replace("l", "1").replace("o", "0"))
        yield Mark(number, match.start(), NUMBERED)


def _labels(page: Flow) -> Iterator[Mark]:
    """Labels that begin their cell, where enough of them are met that none is chance."""
    found = tuple(_at_cells(page))
    if len({mark.number for mark in found} & LABELLED) >= CERTAIN:
        yield from found


def _at_cells(page: Flow) -> Iterator[Mark]:
    for cell in page.cells[:MOST]:
        at = page.token_at(cell.start)
        numbered = at + 1 < len(page.tokens) and page.tokens[at].text.isdecimal()
        hit = FIELDS.at(page.tokens, at + numbered) if at < len(page.tokens) else None
        if hit and hit.start < cell.end:
            yield Mark(hit.meaning, cell.start, 1)


def _field(page: Flow, number: int, start: int, end: int) -> Field:
    """Its label is left out, and its label in a second and a third language."""
    at = page.token_at(start)
    words = page.tokens
    if at < len(words) and words[at].text[:1].isdigit() and words[at].start < end:
        at += 1
    while at < len(words) and (hit := FIELDS.at(words, at)) and hit.meaning == number:
        at = hit.last + 1
    value = words[at].start if at < len(words) else end
    return Field(number, start, min(value, end), _broken(page, number, value, end))


def _broken(page: Flow, number: int, value: int, end: int) -> int:
    """Where the form's own words end a value: "This public document", "Certified"."""
    last = page.token_at(end)
    for place in range(page.token_at(value) + 1, last):
        if _own(page, place, number):
            return page.tokens[place].start
    return max(value, end)


def _own(page: Flow, place: int, number: int = 0) -> bool:
    """Whether the form itself speaks there: also a label in another language below a value."""
    if BREAKS.at(page.tokens, place):
        return True
    hit = FIELDS.at(page.tokens, place)
    start = page.tokens[place].start
    begins = start - page.cell(start).start <= BRACKET
    return (
        hit is not None
        and begins
        and (hit.last > hit.first or hit.meaning in BELOW or hit.meaning == number)
    )


def speaks(page: Flow, start: int) -> bool:
    """Whether the form's own words, or the number of a field, begin at a place."""
    at = page.token_at(start)
    number = _NUMBER.match(page.plain, start)
    return bool(number) or at >= len(page.tokens) or _own(page, at)
