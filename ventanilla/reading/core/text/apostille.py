"""The ten fields of the Hague form, in any of its languages, numbered or only labelled."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ventanilla.reading.core.text.apostille_words import BREAKS, FIELDS, TITLE
from ventanilla.reading.core.text.codes import code
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.labels import Span, trimmed
from ventanilla.reading.core.text.names import name
from ventanilla.reading.core.text.order import resolved
from ventanilla.reading.core.text.scene import Scene

_NUMBER = re.compile(r"(?<![\w.,/])(1[0o]|[1-9l]) ?[.):°-](?![0-9])")
DATE, NUMBER, SEAL, SIGNATURE = 6, 8, 9, 10
SCRAWL = 9  # heights below the last label in which the name may stand
PICTURES = frozenset({SEAL, SIGNATURE})  # there may be nothing to read in them
FEWEST = 4  # fields that make a form
LONG = 200  # letters of a field
BELOW = frozenset({1, 8, 9, 10})  # with labels of one word that may stand under a value
LABELLED = frozenset({2, 3, 4})  # whose words stand nowhere else
LABEL = 12  # letters of "10. Signature"
SHORTEST = 4  # letters of a name that is not the rest of a seal
CERTAIN = 2  # of them make a form, though its numbers be lost
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
    for match, _ in zip(_NUMBER.finditer(page.plain), range(400), strict=False):
        yield int(match.group(1).replace("l", "1").replace("o", "0")), match.start()


def _labels(page: Flow) -> Iterator[tuple[int, int]]:
    """Labels that begin their cell, where enough of them are met that none is chance."""
    found = tuple(_at_cells(page))
    if len({number for number, _ in found} & LABELLED) >= CERTAIN:
        yield from found


def _at_cells(page: Flow) -> Iterator[tuple[int, int]]:
    for cell in page.cells[:400]:
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


def apostille(scene: Scene) -> Iterator[Finding]:
    """One finding for each field that was found; "9:" where only its label can be read."""
    if scene.form is None:
        return
    for field in fields(scene.flow):
        span = value(scene.flow, field)
        if span or field.number in PICTURES:
            yield _finding(scene, field, span)


def value(page: Flow, field: Field) -> Span | None:
    """After its label; below it where two fields stand side by side over their values."""
    last = _line_end(page, field) if field.number in PICTURES else field.end
    start, end = trimmed(page, field.value, last)
    if start < end and any(char.isalnum() for char in page.raw[start:end]):
        return _one(page, field, start, end)
    if field.number == SEAL:
        return None
    return _signature(page, field) if field.number == SIGNATURE else _below(page, field)


def _line_end(page: Flow, field: Field) -> int:
    """The end of what stands on the label's own height."""
    label, cell = page.cell(field.start), page.cell(field.value)
    level = label.box.top <= cell.middle <= label.box.bottom
    return min(field.end, cell.end) if level else field.value


def _below(page: Flow, field: Field) -> Span | None:
    below = page.beneath(page.cell(field.start))
    start, end = trimmed(page, below.start, below.end) if below else (0, 0)
    return None if start >= end or _speaks(page, start) else (start, end)


def _signature(page: Flow, field: Field) -> Span | None:
    """The first name beneath: what a seal or a hand leaves between is none."""
    label = page.box(field.start, max(field.start + 1, min(field.start + LABEL, field.value - 1)))
    for cell in page.below(label, SCRAWL):
        span = name(page, cell.start, cell.end)
        if span and span[1] - span[0] >= SHORTEST:
            return None if _speaks(page, span[0]) else span
    return None


def _speaks(page: Flow, start: int) -> bool:
    at = page.token_at(start)
    number = _NUMBER.match(page.plain, start)
    return bool(number) or at >= len(page.tokens) or _own(page, at)


def _one(page: Flow, field: Field, start: int, end: int) -> Span:
    """A number without what "º" was read as, a signature's name without what else stands there."""
    if field.number == NUMBER:
        found = code(page, start, end)
        return (found[0], end) if found and found[0] - start <= 2 else (start, end)
    if field.number != SIGNATURE:
        return start, end
    end = min(end, page.cell(start).end)
    return name(page, start, end) or (start, end)


def _finding(scene: Scene, field: Field, span: Span | None) -> Finding:
    place = span or (field.start, max(field.start + 1, min(field.value, field.end)))
    said = scene.flow.said(*span) if span else ""
    sure = True
    if field.number == DATE and span:
        said, sure, place = _day(scene, span)
    return scene.flow.finding(What.APOSTILLE, f"{field.number}: {said}".rstrip(), place, sure)


def _day(scene: Scene, span: Span) -> tuple[str, bool, Span]:
    found = scene.day_in(*span)
    if found is None:
        return scene.flow.said(*span), False, span
    value, certain = resolved(found, scene.order, scene.on, past=True)
    return value.isoformat(), certain, (found.start, found.end)
