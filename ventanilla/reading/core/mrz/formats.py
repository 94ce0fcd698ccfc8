"""The five formats as tables: what stands where (Doc 9303, parts 4 to 7, section 4.2.2 of each).

Rows and columns count from 0; a span is half open. Everything that reads, writes or draws a zone
walks through these tables; none of them knows a position of its own.
"""

from dataclasses import dataclass
from enum import StrEnum

from ventanilla.reading.core.mrz.digits import DIGITS, FILLER, LETTERS


class Kind(StrEnum):
    """What a field may consist of."""

    CODE = "code"  # letters: kind of document, state
    NAME = "name"  # letters, parts set apart by fillers
    NUMBER = "number"  # letters and digits
    DATE = "date"  # YYMMDD, unknown parts as fillers
    SEX = "sex"  # F, M or a filler
    CHECK = "check"  # a digit, or a filler where the standard lets it be


LEGAL: dict[Kind, str] = {
    Kind.CODE: LETTERS + FILLER,
    Kind.NAME: LETTERS + FILLER,
    Kind.NUMBER: LETTERS + DIGITS + FILLER,
    Kind.DATE: DIGITS + FILLER,
    Kind.SEX: "FMX" + FILLER,  # X is not legal here and is written all the same
    Kind.CHECK: DIGITS + FILLER,
}


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of one row."""

    row: int
    start: int
    end: int

    def of(self, lines: tuple[str, ...]) -> str:
        """The characters that stand there."""
        return lines[self.row][self.start : self.end]


@dataclass(frozen=True, slots=True)
class Slot:
    """A field: its name, its place, and where its check digit stands if it has one."""

    name: str
    kind: Kind
    span: Span
    check: Span | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One layout. `whole` is what the last digit, at `whole_check`, is made of.

    `overflow` names the field that takes what a long document number leaves over.
    """

    name: str
    rows: int
    columns: int
    slots: tuple[Slot, ...]
    whole: tuple[Span, ...] = ()
    whole_check: Span | None = None
    overflow: str = ""

    def slot(self, name: str) -> Slot:
        """The field of that name; KeyError where this format has none."""
        return next((slot for slot in self.slots if slot.name == name), None) or _none(name)

    def covered(self, span: Span) -> bool:
        """Whether the last digit speaks for what stands there."""
        return any(
            part.row == span.row and part.start <= span.start and span.end <= part.end
            for part in self.whole
        )


def _none(name: str) -> Slot:
    raise KeyError(name)


def _two_lines(name: str, columns: int, optional: int, *, whole: bool, checked: bool) -> Format:
    """What passports, TD2 cards and visas share; the optional data end at column `optional`."""
    digit = Span(1, optional, optional + 1) if checked else None
    covered = (Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, columns - 1))
    return Format(
        name,
        rows=2,
        columns=columns,
        slots=(
            Slot("type", Kind.CODE, Span(0, 0, 2)),
            Slot("state", Kind.CODE, Span(0, 2, 5)),
            Slot("names", Kind.NAME, Span(0, 5, columns)),
            Slot("number", Kind.NUMBER, Span(1, 0, 9), Span(1, 9, 10)),
            Slot("nationality", Kind.CODE, Span(1, 10, 13)),
            Slot("birth", Kind.DATE, Span(1, 13, 19), Span(1, 19, 20)),
            Slot("sex", Kind.SEX, Span(1, 20, 21)),
            Slot("expiry", Kind.DATE, Span(1, 21, 27), Span(1, 27, 28)),
            Slot("optional", Kind.NUMBER, Span(1, 28, optional), digit),
        ),
        whole=covered if whole else (),
        whole_check=Span(1, columns - 1, columns) if whole else None,
        overflow="optional" if name == "TD2" else "",
    )


TD3 = _two_lines("TD3", 44, 42, whole=True, checked=True)
TD2 = _two_lines("TD2", 36, 35, whole=True, checked=False)
MRVA = _two_lines("MRV-A", 44, 44, whole=False, checked=False)
MRVB = _two_lines("MRV-B", 36, 36, whole=False, checked=False)
TD1 = Format(
    "TD1",
    rows=3,
    columns=30,
    slots=(
        Slot("type", Kind.CODE, Span(0, 0, 2)),
        Slot("state", Kind.CODE, Span(0, 2, 5)),
        Slot("number", Kind.NUMBER, Span(0, 5, 14), Span(0, 14, 15)),
        Slot("optional", Kind.NUMBER, Span(0, 15, 30)),
        Slot("birth", Kind.DATE, Span(1, 0, 6), Span(1, 6, 7)),
        Slot("sex", Kind.SEX, Span(1, 7, 8)),
        Slot("expiry", Kind.DATE, Span(1, 8, 14), Span(1, 14, 15)),
        Slot("nationality", Kind.CODE, Span(1, 15, 18)),
        Slot("optional-2", Kind.NUMBER, Span(1, 18, 29)),
        Slot("names", Kind.NAME, Span(2, 0, 30)),
    ),
    whole=(Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
    whole_check=Span(1, 29, 30),
    overflow="optional",
)
FORMATS = (TD1, TD2, TD3, MRVA, MRVB)


def format_of(lines: tuple[str, ...]) -> Format | None:
    """The format of lines of this number and length; a visa begins with V."""
    shape = (len(lines), len(lines[0]) if lines else 0)
    if any(len(line) != shape[1] for line in lines):
        return None
    visa = len(lines) == 2 and lines[0].startswith("V")
    return next(
        (
            one
            for one in FORMATS
            if (one.rows, one.columns) == shape and (one.name.startswith("MRV") == visa)
        ),
        None,
    )
