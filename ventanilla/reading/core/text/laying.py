"""Loose words laid out as lines, as an eye would group them; columns of one height are one line."""

from collections.abc import Iterable
from statistics import median

from ventanilla.reading.core.text.page import Line, Word

MOST = 4000  # words of one page; a newspaper has fewer
OVERLAP = 0.5  # of the taller word's height
GIANT = 4  # times as tall as words commonly are: a mark across the page, in no line


def lines_of(words: Iterable[Word]) -> tuple[Line, ...]:
    """The words as lines from the top down, each from left to right."""
    given = list(words)[:MOST]
    giant = GIANT * median(map(_tall, given)) if given else 0
    rows: list[list[Word]] = [[word] for word in given if _tall(word) > giant]
    alone = len(rows)
    for word in sorted((one for one in given if _tall(one) <= giant), key=_middle):
        if len(rows) > alone and _beside(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    laid = (Line(tuple(sorted(row, key=lambda one: one.box.left))) for row in rows)
    return tuple(sorted(laid, key=lambda line: line.box.top))


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2


def _tall(word: Word) -> float:
    return word.box.bottom - word.box.top


def _beside(row: list[Word], word: Word) -> bool:
    """Whether the word's middle lies within the row, as tall as its words commonly are."""
    near = row[-8:]
    middle, tall = median(map(_middle, near)), median(map(_tall, near))
    return abs(_middle(word) - middle) <= OVERLAP * max(tall, _tall(word))
