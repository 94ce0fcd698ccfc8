"""Numbers with letters in them, as offices give them out."""

import re
from collections.abc import Iterator

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label_words import Label
from ventanilla.reading.core.text.labels import Named, Span, places
from ventanilla.reading.core.text.plain import plain, tokens
from ventanilla.reading.core.text.scene import Scene

_CODE = re.compile(r"[^\W_]+(?:[-–/.·][^\W_]+)*")
NEAR = 24  # letters that may stand between a label and its code: "Pasaporte de Utopía n.º"
FEWEST = 3  # letters and digits of a code
PARTS = 6  # groups of a number that is written in groups
IDENTITY = frozenset({Kind.PASSPORT, Kind.CARD})
NUMBERS = frozenset({"n", "no", "nro", "nr", "num", "numero", "number", "o"})


def code(flow: Flow, start: int, end: int) -> Span | None:
    """The first group with a digit in a stretch, unless it is a date."""
    for match in _CODE.finditer(flow.raw, start, min(end, start + 90)):
        if match.start() - start > NEAR:
            return None
        if _is_code(match.group()):
            return match.span()
    return None


def _is_code(text: str) -> bool:
    known = sum(char.isalnum() for char in text)
    return known >= FEWEST and any(char.isdecimal() for char in text)


def grouped(flow: Flow, start: int, end: int) -> Span | None:
    """A code with the groups that follow it: "PE12 3456 7890"."""
    first = code(flow, start, end) or _bare(flow, start, end)
    if first is None:
        return None
    last = first[1]
    for match, _ in zip(_CODE.finditer(flow.raw, last, end), range(PARTS), strict=False):
        if match.start() - last > 1 or not any(char.isdecimal() for char in match.group()):
            break
        last = match.end()
    return first[0], last


def _bare(flow: Flow, start: int, end: int) -> Span | None:
    match = _CODE.search(flow.raw, start, end)
    return match.span() if match and match.group().isdecimal() else None


def coded(scene: Scene, label: Named, *, groups: bool = False) -> Span | None:
    """The code that a label announces."""
    find = grouped if groups else code
    for place in places(scene.flow, label):
        span = find(scene.flow, *place)
        if span and not any(day.start <= span[0] < day.end for day in scene.days):
            return span
    return None


def numbers(scene: Scene) -> Iterator[Finding]:
    """The number of the paper, and that of its holder's document."""
    own = tuple(_of(scene, Label.NUMBER, What.NUMBER))
    held = tuple(_of(scene, Label.DOCUMENT, What.DOCUMENT))
    yield from held
    if scene.kinds & IDENTITY and held:
        first = held[0]
        yield Finding(What.NUMBER, first.value, first.said, first.page, first.box, first.sure)
    else:
        yield from own[:3]


def _of(scene: Scene, sort: Label, what: What) -> Iterator[Finding]:
    said: set[str] = set()
    for label in scene.labels:
        if label.label is sort and not scene.within_form(label.start) and len(said) < PARTS:
            span = coded(scene, label)
            value = scene.flow.said(*span) if span else ""
            if span and value not in said:
                said.add(value)
                yield scene.flow.finding(what, value, span, _sure(scene, label))


def _sure(scene: Scene, label: Named) -> bool:
    """A label alone, or one that says "number"; a passport that is only spoken of is a guess."""
    between = tokens(plain(scene.flow.raw[label.start : label.end + NEAR]))
    return label.leads or any(token.text in NUMBERS for token in between)
