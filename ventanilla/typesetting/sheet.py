"""A sheet to take home, in one language: made on the spot, kept nowhere, signed by nobody."""

from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from ventanilla.typesetting.pdf import compiled

TEMPLATE = Path(__file__).with_name("sheet.typ")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level."""

    text: str
    kind: str = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `quiet` sets it small and pale, as sources are."""

    text: str
    quiet: bool = False
    kind: str = field(default="paragraph", init=False)


@dataclass(frozen=True, slots=True)
class Note:
    """Something set apart."""

    text: str
    kind: str = field(default="note", init=False)


@dataclass(frozen=True, slots=True)
class Item:
    """A point of a list: its name, the word for how it stands, what is said, its source."""

    title: str
    state: str
    text: str
    source: str
    kind: str = field(default="item", init=False)


@dataclass(frozen=True, slots=True)
class Rows:
    """A table with a head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = field(default="rows", init=False)


Block = Heading | Paragraph | Note | Item | Rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed. `language` is its ISO 639-1 code, `made` the day, `warning` what has to
    stand above everything ("": nothing), `foot` what stands under every page."""

    language: str
    title: str
    issuer: str
    made: date
    foot: str
    blocks: tuple[Block, ...]
    warning: str = ""


def sheet_pdf(sheet: Sheet) -> bytes:
    """The sheet as a PDF, unsigned."""
    made = sheet.made
    values = {**asdict(sheet), "made": {"year": made.year, "month": made.month, "day": made.day}}
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "sheet.typ").write_text(TEMPLATE.read_text())
        return compiled(folder, "sheet.typ", values)
