"""A table of people, in and out, whatever the format; and a drawing of what came of them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from ventanilla.population.core.batch import Batch
from ventanilla.population.core.listing import Column


class Table(Protocol):
    """A format. Refusal "population" where a file is none of it."""

    def names(self, file: Path) -> list[str]:
        """The columns of the file."""

    def batches(self, file: Path) -> Iterator[Batch]:
        """Its people, a few thousand at a time."""

    def writer(self, file: Path) -> "AbstractContextManager[Writer]":
        """A new file; it has its name only once all of it is written."""


class Writer(Protocol):
    """Takes the people of one batch after another."""

    def __call__(self, columns: Sequence[Column]) -> None: ...


@dataclass(frozen=True, slots=True)
class Bars:
    """A row of bars for each name, one for each of three words."""

    title: str
    words: Sequence[str]
    rows: Mapping[str, Sequence[int]]


class Drawing(Protocol):
    """Draws counts."""

    def draw(self, file: Path, heading: str, parts: Sequence[Bars], size: int) -> None:
        """Write the drawing, in the format that the file's ending names; rows of `size` people."""
