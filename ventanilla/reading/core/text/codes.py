"""Numbers with letters in them, as offices give them out."""

import re
from collections.abc import Iterator

from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.holders import holders
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Named, Span, places
from ventanilla.reading.core.text.plain import plain, tokens
from ventanilla.reading.core.text.scene import Scene

_CODE = re.compile(r"[^\W_]+(?:[-–/.·][^\W_]+)*")
NEAR = 24  # letters that may stand between a label and its code: "Pasaporte de Utopía n.º"
CLOSE = 70  # letters between a name and the document of whoever bears it
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


def prefixed(scene: Scene, span: Span, after: int) -> Span:
    """A code with the capitals before it: "KV 12345678"."""
    word = scene.flow.raw[after : span[0]].strip(" :.\t\n").split(" ")[-1]
    start = span[0] - len(word) - 1
    fits = 0 < len(word) <= 4 and word.isupper() and word.isalpha() and plain(word) not in NUMBERS
    return (start, span[1]) if fits and scene.flow.raw[start : span[0] - 1] == word else span


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
        if span and not scene.dated(span[0]):
            return span
    return None


def numbers(scene: Scene) -> Iterator[Finding]:
    """The number of the paper, and that of its holder's document."""
    whose = tuple(_ends(scene, one) for one in holders(scene) if one.sure)
    own = tuple(_of(scene, Label.NUMBER, What.NUMBER, ()))
    held = tuple(_of(scene, Label.DOCUMENT, What.DOCUMENT, whose))
    yield from held
    if scene.kinds & IDENTITY and held:
        first = held[0]
        yield Finding(What.NUMBER, first.value, first.said, first.page, first.box, first.sure)
    else:
        yield from own[:3]


def _ends(scene: Scene, holder: Finding) -> int:
    place = scene.flow.raw.find(holder.said)
    return place + len(holder.said) if place >= 0 else len(scene.flow.raw)


def _of(scene: Scene, sort: Label, what: What, whose: tuple[int, ...]) -> Iterator[Finding]:
    said: set[str] = set()
    for label in scene.labels:
        if label.label is sort and not scene.within_form(label.start) and len(said) < PARTS:
            span = coded(scene, label)
            value = scene.flow.said(*span) if span else ""
            if span and value not in said:
                said.add(value)
                yield scene.flow.finding(what, value, span, _sure(scene, label, whose))


def _sure(scene: Scene, label: Named, whose: tuple[int, ...]) -> bool:
    """A label alone, or right after the holder's name; somebody else's document is a guess."""
    if label.leads:
        return True
    if whose:
        return any(0 <= label.start - end <= CLOSE for end in whose)
    between = tokens(plain(scene.flow.raw[label.start : label.end + NEAR]))
    return any(token.text in NUMBERS for token in between)
