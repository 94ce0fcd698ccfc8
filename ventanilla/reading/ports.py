"""What the room needs from outside: an eye, an engine that reads words, and a paper's pages."""

from typing import Protocol

from ventanilla.reading.core.sight import Seen
from ventanilla.reading.core.text.page import Line, Matrix


class Eye(Protocol):
    """Sees the zone on a picture, whichever way up it lies."""

    def look(self, content: bytes) -> Seen | None:
        """What was seen, or None; Refusal "no-picture" or "picture-too-large" and no other."""


class Engine(Protocol):
    """Reads the words of a picture, offline."""

    def read(self, picture: bytes) -> tuple[tuple[Line, ...], Matrix]:
        """The lines of a PNG or JPEG, whichever way up it lies, as on a flat page, and the way
        back from there to the picture (see `Page`).

        Refusals "no-picture", "picture-too-large", and "engine-failed" where it gave up or took
        too long.
        """

    def check(self) -> str:
        """Its name and version; Refusal "no-engine" that says what to install."""


class Leaves(Protocol):
    """The pages of one paper, counted from 1."""

    @property
    def count(self) -> int:
        """How many there are."""

    def lines(self, number: int) -> tuple[Line, ...]:
        """The text that the file itself holds for the page; none for a picture."""

    def picture(self, number: int, width: int) -> bytes:
        """The page as PNG, at most `width` pixels wide."""
