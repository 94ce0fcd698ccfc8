"""Which kinds of paper a page is: by its title, its headings, and least by what it mentions."""

from collections.abc import Iterator
from typing import NamedTuple

from ventanilla.reading.core.text.cells import Cell
from ventanilla.reading.core.text.finding import Finding, What
from ventanilla.reading.core.text.flow import Flow
from ventanilla.reading.core.text.kind_signs import ENOUGH, SIGNS
from ventanilla.reading.core.text.kind_words import COMMON, PHRASES
from ventanilla.reading.core.text.kinds import Kind
from ventanilla.reading.core.text.labels import Span
from ventanilla.reading.core.text.phrases import Hit
from ventanilla.reading.core.text.plain import tokens

TOP = 0.4  # of a page: where titles stand
LARGE = 1.4  # times as high as most letters are
COVERED = 0.45  # of its cell that a title takes up
SHORT = 14  # words of a line that may be a title at all
TITLE, HEADING, MENTION = 3.0, 1.5, 0.34
TOLD = 1.0  # weight from which a kind is told
SURE = 3.0
HEAD, HEADLINE = 0.25, 7  # of a page; words of a line
FIGURES = 4
MOST = 300  # mentions of a page


class Seen(NamedTuple):
    """A kind that a stretch of a page speaks of, and how much that weighs."""

    kind: Kind
    span: Span
    weight: float


def kinds(page: Flow, form: Span | None) -> tuple[Finding, ...]:
    """One finding for each kind that a page is; what its apostille says of another is left out."""
    seen = (*_seen(page, form), *_signs(page, form))
    whole: dict[Kind, float] = {}
    for one in seen:
        whole[one.kind] = whole.get(one.kind, 0.0) + one.weight
    return tuple(_told(page, seen, whole, form))


def _told(
    page: Flow, seen: tuple[Seen, ...], whole: dict[Kind, float], form: Span | None
) -> Iterator[Finding]:
    titled = any(one.weight >= TITLE for one in seen)
    for kind, weight in sorted(whole.items(), key=lambda entry: -entry[1]):
        best = max((one for one in seen if one.kind is kind), key=lambda one: one.weight)
        sure = best.weight >= SURE or (kind is Kind.APOSTILLE and form is not None)
        if sure or (weight >= TOLD and (best.weight >= HEADING or not titled)):
            yield page.finding(What.KIND, kind.value, best.span, sure)


def _seen(page: Flow, form: Span | None) -> Iterator[Seen]:
    for hit, _ in zip(PHRASES.hits(page.tokens), range(MOST), strict=False):
        of_form = form is not None and form[0] <= hit.start < form[1]
        if not of_form or hit.meaning is Kind.APOSTILLE:
            yield Seen(hit.meaning, (hit.start, hit.end), _weight(page, hit))


def _signs(page: Flow, form: Span | None) -> Iterator[Seen]:
    """The first words of a trade, where enough different ones stand on the page."""
    met: dict[Kind, dict[str, Span]] = {}
    for hit, _ in zip(SIGNS.hits(page.tokens), range(MOST), strict=False):
        if form is None or not form[0] <= hit.start < form[1]:
            kind, phrase = hit.meaning
            met.setdefault(kind, {}).setdefault(phrase, (hit.start, hit.end))
    for kind, places in met.items():
        if len(places) >= ENOUGH:
            weight = HEADING if len(places) == ENOUGH else TITLE
            yield Seen(kind, next(iter(places.values())), weight)


def _weight(page: Flow, hit: Hit[Kind]) -> float:
    cell = page.cell(hit.start)
    words = _words(page, cell)
    own = hit.last - hit.first + 1
    if words > SHORT or (own < COVERED * words and not _large(page, cell)):
        heads = own > 1 and words <= HEADLINE and cell.box.top <= HEAD
        return HEADING if heads else _mention(hit)
    if hit.meaning in COMMON and (not _titular(page, cell, hit) or not _sole(page, cell, own)):
        return _mention(hit)
    if cell.box.top > TOP and not _large(page, cell):
        return HEADING
    return TITLE if _titular(page, cell, hit) else HEADING


def _words(page: Flow, cell: Cell) -> int:
    """How many words a line has; numbers and single letters are none."""
    first, last = page.token_at(cell.start), page.token_at(cell.end)
    if last - first > 2 * SHORT:
        return last - first
    own = (token.text for token in page.tokens[first:last])
    return sum(len(word) > 1 and not word.isdecimal() for word in own) or 1


def _mention(hit: Hit[Kind]) -> float:
    return MENTION / 3 if hit.meaning in COMMON else MENTION


def _sole(page: Flow, cell: Cell, own: int) -> bool:
    return own > 1 or _alone(page, cell)


def _alone(page: Flow, cell: Cell) -> bool:
    """Whether a line is one word in one or more languages: "PASAPORTE / PASSPORT"."""
    text = page.plain[cell.start : cell.end]
    only = sum(hit.last - hit.first + 1 for hit in PHRASES.hits(tokens(text)))
    return only == len(tokens(text))


def _titular(page: Flow, cell: Cell, hit: Hit[Kind]) -> bool:
    """Near the top or in large letters, and no label of a value beside it."""
    if _large(page, cell):
        return True
    value = page.plain[hit.end : hit.end + 3].lstrip(" )").startswith(":")
    valued = hit.meaning in COMMON and _valued(page, cell) and not _numbered(page, cell, hit)
    return cell.box.top <= TOP and not value and not valued


def _numbered(page: Flow, cell: Cell, hit: Hit[Kind]) -> bool:
    """ "RECIBO DE GAS N.º 4418": a title in capitals with the paper's own number."""
    said = page.raw[hit.start : hit.end]
    return hit.start == cell.start and hit.last > hit.first + 1 and said.isupper()


def _valued(page: Flow, cell: Cell) -> bool:
    """Whether what stands beside it, or in its own line, is the number of something."""
    other = page.beside(cell)
    near = page.raw[cell.start : cell.end] + (page.raw[other.start : other.end] if other else "")
    return sum(char.isdecimal() for char in near) > FIGURES


def _large(page: Flow, cell: Cell) -> bool:
    return cell.height > LARGE * page.usual
