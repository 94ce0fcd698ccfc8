"""A paper as a value: what is printed, block by block, Spanish first and English beside it."""

from dataclasses import asdict, dataclass, field
from typing import Any

from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level."""

    text: Text
    kind: str = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: Text
    kind: str = field(default="paragraph", init=False)


@dataclass(frozen=True, slots=True)
class Note:
    """Something set apart."""

    text: Text
    kind: str = field(default="note", init=False)


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values."""

    rows: tuple[tuple[Text, str], ...]
    kind: str = field(default="facts", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head."""

    head: tuple[Text, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = field(default="table", init=False)


Block = Heading | Paragraph | Note | Facts | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed. `subtitle` says what the paper is in law."""

    title: Text
    blocks: tuple[Block, ...]
    subtitle: Text | None = None

    def plain(self) -> dict[str, Any]:
        """The paper as plain data for the typesetter."""
        return asdict(self)
