"""The words of a page: which engine reads our papers, how rightly, how soon and in how much memory.

The same seeded pages go to every engine in the same run, upright: which way up a page lies is found
out before an engine sees it. Each runs on one core, and seconds are those of the processor. An
engine that is not installed is named.

*Letters wrong*: for every word that is printed, the letters that differ from the word most like
it among those that were read, wherever on the page; all of them over all letters. *Words found*:
names, days and numbers of the labels, word by word, to the letter; then with blanks and accents
left out, for that is how a name is compared.
"""

import random
import re
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pypdfium2
from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from bench.frame import Figure, shown
from bench.peers_of_text import ENGINES, Ran, missing, read
from ventanilla.demo.specimens.gallery import photograph
from ventanilla.demo.specimens.gallery.papers.camera import pictures
from ventanilla.demo.specimens.gallery.papers.collection import LabelledPaper, papers
from ventanilla.demo.specimens.gallery.papers.flaws import CASES

SETS = ("scan", "photo-clean", "photo-moderate")
PAGES, FEW = 12, 2
OURS, PEER = "spa+eng", "rapidocr"
MEGA = 2**20


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its picture, the words printed on it, and those of the labels among them."""

    picture: Path
    words: tuple[str, ...]
    labelled: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """One engine on one set."""

    wrong: float
    found: float
    plainly: float
    seconds: float
    memory: float


# Of each line: its name, its unit, where it stands, and whether less is better.
MEASURES: tuple[tuple[str, str, Callable[[Measured], float], bool], ...] = (
    ("letters wrong", "", lambda one: one.wrong, True),
    ("words found", "", lambda one: one.found, False),
    ("— blanks and accents aside", "", lambda one: one.plainly, False),
    ("— processor time for a page", "s", lambda one: one.seconds, True),
    ("— memory, at most", "MB", lambda one: one.memory, True),
)


def run(quick: bool) -> list[Figure]:
    """Every engine on every set, the pictures in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        found = {kind: _engines(kind, FEW if quick else PAGES, Path(folder)) for kind in SETS}
    return [line for kind, engines in found.items() for line in _lines(kind, engines)]


def _engines(degradation: str, count: int, folder: Path) -> dict[str, Measured]:
    sheets = list(_sheets(degradation, count, folder))
    places = [sheet.picture for sheet in sheets]
    return {name: _measured(sheets, read(name, places)) for name in ENGINES}


def _sheets(degradation: str, count: int, folder: Path) -> Iterator[Sheet]:
    """One page each of the first papers that are letters: a card has its zone."""
    readable = (
        paper
        for paper in papers("digital", len(CASES))
        if paper.media_type == "application/pdf" and paper.said
    )
    for number, paper in enumerate(islice(readable, count)):
        chance = random.Random(f"{degradation}/{paper.name}")
        printed = _printed(paper)
        at = number % len(printed)  # its certificate, apostille and translation in turn
        seen = pictures(paper.printed, degradation, chance, upright=True)
        picture, quality = next(islice(seen, at, None))
        place = folder / f"{degradation}-{number}.jpg"
        place.write_bytes(photograph.jpeg(picture, quality))
        yield Sheet(place, printed[at], _labelled(paper, printed[at]))


def _printed(paper: LabelledPaper) -> list[tuple[str, ...]]:
    with pypdfium2.PdfDocument(paper.printed) as document:
        return [_words(page.get_textpage().get_text_range()) for page in document]


def _words(text: str) -> tuple[str, ...]:
    """Words without the marks around them: ":", "," and brackets say nothing."""
    bare = (re.sub(r"^\W+|\W+$", "", word.replace("’", "'")) for word in text.split())
    return tuple(word for word in bare if word)


def _labelled(paper: LabelledPaper, words: tuple[str, ...]) -> tuple[str, ...]:
    there = set(words)
    told = dict.fromkeys(word for said in paper.said for word in _words(said))
    return tuple(word for word in told if word in there and len(word) > 1)


def _measured(sheets: Sequence[Sheet], ran: Ran) -> Measured:
    wrong = letters = found = plainly = told = 0
    for sheet, text in zip(sheets, ran.texts, strict=True):
        read = set(_words(text))
        close = _plain("".join(_words(text)))
        wrong += sum(_distance(word, read) for word in sheet.words)
        letters += sum(map(len, sheet.words))
        found += sum(word in read for word in sheet.labelled)
        plainly += sum(_plain(word) in close for word in sheet.labelled)
        told += len(sheet.labelled)
    median = statistics.median(ran.seconds)
    return Measured(wrong / letters, found / told, plainly / told, median, ran.memory / MEGA)


def _plain(text: str) -> str:
    return anyascii(text).lower()


def _distance(word: str, read: set[str]) -> int:
    """To the word most like it; where there is none, all its letters are wrong."""
    if word in read:
        return 0
    return min((Levenshtein.distance(word, other) for other in read), default=len(word))


def _lines(degradation: str, engines: dict[str, Measured]) -> Iterator[Figure]:
    """One line for each measure: Tesseract in two languages, and beside it all the others."""
    if OURS not in engines:
        return
    absent = [f"not installed here: {', '.join(missing())}"] if missing() else []
    for name, unit, of, less in MEASURES:
        peer = of(engines[PEER]) if PEER in engines else None
        others = [f"{one} {shown(of(engines[one]))}" for one in engines if one not in (OURS, PEER)]
        beside = "; ".join((*([PEER] if peer is not None else []), *others, *absent))
        yield Figure(
            f"text, {degradation}: {name}",
            unit,
            of(engines[OURS]),
            peer,
            beside,
            less_is_better=less,
        )
