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
MOST = 400  # numbers and cells that are looked at
Marks = tuple[tuple[int, int], ...]  # number and place of each field


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
    ends = [start for _, start in marks[1:]] + [len(page.raw)]
    return tuple(
        _field(page, number, start, min(end, start + LONG))
        for (number, start), end in zip(marks, ends, strict=True)
    )


def _marks(page: Flow) -> Marks:
    """Numbers in rising order, the longest such row; labels stand in for numbers not seen."""
    marks = sorted({*_numbers(page), *_labels(page)}, key=lambda mark: (mark[1], mark[0]))
    best: dict[int, Marks] = {}
    for number, start in marks:
        before = _longest([row for n, row in best.items() if n < number])
        if len(before) + 1 > len(best.get(number, ())):
            best[number] = (*before, (number, start))
    return _longest(list(best.values()))


def _longest(rows: list[Marks]) -> Marks:
    return max(rows, key=lambda row: len(row)) if rows else ()


def _numbers(page: Flow) -> Iterator[tuple[int, int]]:
    for match, _ in zip(_NUMBER.finditer(page.plain), range(MOST), strict=False):
        yield int(match.group(1).replace("l", "1").replace("o", "0")), match.start()


def _labels(page: Flow) -> Iterator[tuple[int, int]]:
    """Labels that begin their cell, where enough of them are met that none is chance."""
    found = tuple(_at_cells(page))
    if len({number for number, _ in found} & LABELLED) >= CERTAIN:
        yield from found


def _at_cells(page: Flow) -> Iterator[tuple[int, int]]:
    for cell in page.cells[:MOST]:
        at = page.token_at(cell.start)
        hit = FIELDS.at(page.tokens, at) if at < len(page.tokens) else None
        if hit:
            yield hit.meaning, cell.start


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
    begins = page.cell(page.tokens[place].start).start == page.tokens[place].start
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
