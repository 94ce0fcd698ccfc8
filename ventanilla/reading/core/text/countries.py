"""The country that issued a paper, and none that it only mentions."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ventanilla.kernel.countries import alpha2, codes_by_name
from ventanilla.reading.core.text.apostille import value
from ventanilla.reading.core.text.country_words import ELSEWHERE, ISSUERS, STRONG
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.hague import fields
from ventanilla.reading.core.text.label import Label
from ventanilla.reading.core.text.labels import Span, places
from ventanilla.reading.core.text.phrases import Hit, Phrases
from ventanilla.reading.core.text.plain import Token, tokens
from ventanilla.reading.core.text.scene import Scene

UNKNOWN = "XX"
PERU = "PE"
TOP, FOOT = 0.3, 0.9  # of a page: letterheads
LETTERHEAD = 8  # words of a line that may belong to one
BEFORE = 6  # words before a country that tell what it is there for
MOST = 200  # mentions of a page


class Mention(NamedTuple):
    """A country named at a place, with how much speaks for its having issued the page."""

    code: str
    span: Span
    weight: float


@cache
def names() -> Phrases[str]:
    """Countries by their names in six languages."""
    table: dict[str, list[str]] = {}
    for name, code in codes_by_name().items():
        if tokens(name):
            table.setdefault(code, []).append(name)
    return Phrases({code: tuple(own) for code, own in table.items()})


def country(scene: Scene) -> Iterator[Finding]:
    """The one that a label names; else the one for which letterhead and offices speak most."""
    labelled = tuple(_of_form(scene)) or tuple(_labelled(scene))
    if labelled:
        yield labelled[0]
        return
    best: dict[str, list[Mention]] = {}
    for one in _mentions(scene):
        best.setdefault(one.code, []).append(one)
    ranked = sorted(best.values(), key=lambda own: -sum(one.weight for one in own))
    if ranked and sum(one.weight for one in ranked[0]) >= 1:
        top = max(ranked[0], key=lambda one: one.weight)
        yield scene.flow.finding(What.COUNTRY, top.code, top.span, top.weight >= 2)


def _of_form(scene: Scene) -> Iterator[Finding]:
    """Field 1 of an apostille."""
    for field in fields(scene.flow) if scene.form else ():
        span = value(scene.flow, field) if field.number == 1 else None
        if span:
            code = code_at(scene, *span) or UNKNOWN
            yield scene.flow.finding(What.COUNTRY, code, span, True)


def _labelled(scene: Scene) -> Iterator[Finding]:
    for label in scene.labels:
        if label.label is not Label.COUNTRY or not label.leads:
            continue
        for start, end in places(scene.flow, label):
            end = min(end, start + 60)
            code = code_at(scene, start, end) or alpha2(scene.flow.said(start, end))
            if code or _a_name(scene.flow.raw[start:end]):
                yield scene.flow.finding(What.COUNTRY, code or UNKNOWN, (start, end), True)
                break


def code_at(scene: Scene, start: int, end: int) -> str | None:
    """The country named in a stretch."""
    first, last = scene.flow.token_at(start), scene.flow.token_at(end)
    hit = next(names().hits(scene.flow.tokens[first:last]), None)
    return hit.meaning if hit else None


def _a_name(text: str) -> bool:
    return text[:1].isupper() and len(text) > 3 and len(text.split()) <= 4 and not _digit(text)


def _digit(text: str) -> bool:
    return any(char.isdecimal() for char in text)


def _mentions(scene: Scene) -> Iterator[Mention]:
    other = tuple(
        label.end for label in scene.labels if label.label in (Label.PLACE, Label.ADDRESS)
    )
    spans = {
        span
        for label in scene.labels
        if label.label is Label.PLACE
        for span in places(scene.flow, label)
    }
    for own in ISSUERS.hits(scene.flow.tokens):
        yield Mention(own.meaning, (own.start, own.end), 2.0)
    for hit, _ in zip(names().hits(scene.flow.tokens), range(MOST), strict=False):
        inside = any(start <= hit.start < end for start, end in spans)
        if not inside and hit.end not in other and scene.flow.raw[hit.start].isupper():
            yield Mention(hit.meaning, (hit.start, hit.end), _weight(scene, hit))


def _weight(scene: Scene, hit: Hit[str]) -> float:
    before = scene.flow.tokens[max(0, hit.first - BEFORE) : hit.first]
    office = any(found.last == len(before) - 1 for found in _all(STRONG, before))
    if not office and any(True for _ in ELSEWHERE.hits(before)):
        return 0.0
    return 2.0 * office + 1.0 * _letterhead(scene, hit)


def _all(phrases: Phrases[str], words: Sequence[Token]) -> Iterator[Hit[str]]:
    for at in range(len(words)):
        found = phrases.at(words, at)
        if found:
            yield found


def _letterhead(scene: Scene, hit: Hit[str]) -> bool:
    cell = scene.flow.cell(hit.start)
    words = scene.flow.count(cell)
    edge = cell.box.top < TOP or cell.box.bottom > FOOT
    return edge and words <= LETTERHEAD
