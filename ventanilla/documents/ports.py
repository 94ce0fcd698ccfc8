"""What the room needs from outside: a place for sealed bytes, eyes for each kind, a scanner."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import BinaryIO, Protocol

from ventanilla.documents.core.facts import Opened
from ventanilla.documents.core.seal import Source
from ventanilla.reading.core.text.page import Line


class Store(Protocol):
    """Keeps sealed bytes under a name of ours, an id.

    Any door may refuse with "store-unreachable"; then nothing is known of what is kept.
    """

    def put(self, name: str, pieces: Iterable[bytes]) -> None:
        """Keep all of it or nothing, also where `pieces` raises; Refusal "store-full"."""

    def get(self, name: str) -> AbstractContextManager[Source]:
        """The bytes, to be read from their beginning; Refusal "damaged" where they are gone."""

    def remove(self, name: str) -> None:
        """Let go of it; nothing happens where it is not there."""

    def names(self) -> Iterator[str]:
        """Every name under which something is kept."""

    def check(self) -> None:
        """Nothing where it answers and can be written; OSError or Refusal where it does not."""


class Scanner(Protocol):
    """Looks for malware in bytes that it is shown."""

    def scan(self, pieces: Iterable[bytes]) -> str:
        """The name of what was found, "" where nothing was; Refusal "scanner-silent" where it does
        not answer, "scanner-unable" where it cannot look at these."""

    def check(self) -> None:
        """Nothing where it answers; Refusal "scanner-silent" where it does not."""


class Reader(Protocol):
    """Opens one kind of file without ever running what is inside."""

    def open(self, file: BinaryIO) -> Opened:
        """What it is like inside, read from wherever it likes; never raises on hostile bytes."""

    def page(self, content: bytes, number: int, width: int) -> bytes:
        """Page `number` (from 1) drawn as PNG, `width` pixels wide."""

    def lines(self, content: bytes, number: int) -> tuple[Line, ...]:
        """The text that the file itself holds for page `number`; none for a picture."""
