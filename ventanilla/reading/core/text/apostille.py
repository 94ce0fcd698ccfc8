"""What the fields of an apostille say."""

from collections.abc import Iterator

from ventanilla.reading.core.text.codes import code
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.hague import Field, fields, speaks
from ventanilla.reading.core.text.labels import Span, trimmed
from ventanilla.reading.core.text.names import name
from ventanilla.reading.core.text.order import resolved
from ventanilla.reading.core.text.scene import Scene

DATE, NUMBER, SEAL, SIGNATURE = 6, 8, 9, 10
PICTURES = frozenset({SEAL, SIGNATURE})  # there may be nothing to read in them
SCRAWL = 9  # heights below the last label in which the name may stand
LABEL = 12  # letters of "10. Signature"
SHORTEST = 4  # letters of a name that is not the rest of a seal


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
    return None if start >= end or speaks(page, start) else (start, end)


def _signature(page: Flow, field: Field) -> Span | None:
    """The first name beneath: what a seal or a hand leaves between is none."""
    label = page.box(field.start, max(field.start + 1, min(field.start + LABEL, field.value - 1)))
    for cell in page.below(label, SCRAWL):
        span = name(page, cell.start, cell.end)
        if span and span[1] - span[0] >= SHORTEST:
            return None if speaks(page, span[0]) else span
    return None


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
