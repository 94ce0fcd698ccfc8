"""Composing machine readable zones (ICAO Doc 9303, parts 3 to 7), passports first of all.

What does not fit the format is an error here and never a silent cut;
the one cut that the standard itself prescribes, that of long names, is made as it says.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date

from ventanilla.reading.core.mrz.digits import ALPHABET, FILLER, check_digit
from ventanilla.reading.core.mrz.formats import TD3, Format, Slot, Span
from ventanilla.reading.core.mrz.spelling import spellings

LONG = 9  # characters of a document number that have a place of their own


@dataclass(frozen=True, slots=True)
class Passport:
    """What the zone says.

    `state` and `nationality` are the codes of Doc 9303-3, section 5 (one to three letters),
    `number` at most nine letters and digits (more on TD1 and TD2), `sex` F, M or X, `personal` at
    most fourteen letters and digits of the state's own choice.
    """

    state: str
    surnames: str
    given_names: str
    number: str
    nationality: str
    birth_date: date
    sex: str
    expires_on: date
    personal: str = ""


def compose(passport: Passport) -> tuple[str, str]:
    """The two lines (9303-4, 4.2.2); ValueError where a field does not fit its place."""
    upper, lower = compose_as(TD3, "P", passport)
    return upper, lower


def compose_as(shape: Format, kind: str, paper: Passport) -> tuple[str, ...]:
    """The lines of any format; `kind` is the type of document, one or two letters.

    A number of more than nine characters goes on in the optional data where the format has room
    for that (9303-5, 4.2.2.1 and 9303-6, 4.2.2.1). ValueError where a field does not fit.
    """
    grid = [[FILLER] * shape.columns for _ in range(shape.rows)]
    for slot in shape.slots:
        text = _text(shape, slot, kind, paper)
        _put(grid, slot.span, text)
        if slot.check and not _open(slot, paper):
            _put(grid, slot.check, check_digit(text))
    lines = _joined(grid)
    if shape.whole_check:
        digit = check_digit("".join(part.of(lines) for part in shape.whole))
        _put(grid, shape.whole_check, digit)
    return _joined(grid)


def _text(shape: Format, slot: Slot, kind: str, paper: Passport) -> str:
    width = slot.span.end - slot.span.start
    long = bool(shape.overflow) and len(paper.number) > LONG
    if slot.name == "names":
        return _names(written(paper.surnames), written(paper.given_names), width)
    if long and slot.name == shape.overflow:
        rest = paper.number[LONG:] + check_digit(paper.number)
        return _field(rest, width - 1) + FILLER
    plain = {
        "type": kind,
        "state": paper.state,
        "number": paper.number[:LONG] if long else paper.number,
        "nationality": paper.nationality,
        "birth": f"{paper.birth_date:%y%m%d}",
        "sex": paper.sex if paper.sex in "FM" else "",
        "expiry": f"{paper.expires_on:%y%m%d}",
        "optional": paper.personal,
    }
    return _field(plain.get(slot.name, ""), width)


def _open(slot: Slot, paper: Passport) -> bool:
    """Whether the digit stays a filler: of a long number, and of a personal number left empty."""
    if slot.name == "optional":
        return not paper.personal  # of the two that are legal this reads as "nothing"
    return slot.name == "number" and len(paper.number) > LONG


def _put(grid: list[list[str]], span: Span, text: str) -> None:
    grid[span.row][span.start : span.end] = text


def _joined(grid: list[list[str]]) -> tuple[str, ...]:
    return tuple("".join(row) for row in grid)


def written(name: str) -> str:
    """A name in the zone's letters, words parted by one filler.

    ValueError for a letter that the Latin table does not know: a guess would be another name.
    """
    composed = unicodedata.normalize("NFC", name)
    letters = "".join(_letters(char) for char in composed)
    return FILLER.join(part for part in letters.split(FILLER) if part)


def _letters(char: str) -> str:
    ways = spellings(char)
    if not ways:
        raise ValueError(f"the zone has no letter for {char!r}")
    return ways[0]


def _names(surnames: str, given: str, width: int) -> str:
    """Both names in `width` characters, cut as 9303-4, 4.2.3 asks: some of the given name stays.

    A cut name ends in a letter in the very last place, so that the cut shows.
    """
    if not surnames or not given:
        return _cut(surnames or given, width).ljust(width, FILLER)
    if len(surnames) + len(given) + 2 > width:
        surnames = _cut(surnames, width - 3)
        given = _cut(given, width - 2 - len(surnames))
    return f"{surnames}{FILLER * 2}{given}".ljust(width, FILLER)


def _cut(words: str, width: int) -> str:
    """`words` in `width`, ending in a letter: where a filler would, the longest word gives one."""
    if len(words) > width and words[width - 1] == FILLER:
        longest = max(words[: width - 1].split(FILLER), key=len)
        words = words.replace(longest, longest[:-1] or longest, 1)
    return words[:width]


def _field(text: str, width: int) -> str:
    if len(text) > width or any(char not in ALPHABET for char in text):
        raise ValueError(f"{text!r} is not at most {width} of 0-9 and A-Z")
    return text.ljust(width, FILLER)
