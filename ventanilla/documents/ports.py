"""What the room needs from outside: a place for sealed bytes, and eyes for each kind of file."""

from typing import Protocol

from ventanilla.documents.core.facts import Opened


class Store(Protocol):
    """Keeps sealed bytes under a name of ours."""

    def put(self, name: str, content: bytes) -> None:
        """Keep all of it or nothing; Refusal "store-full" where there is no room."""

    def get(self, name: str) -> bytes:
        """The bytes; Refusal "damaged" where they are gone."""


class Reader(Protocol):
    """Opens one kind of file without ever running what is inside."""

    def open(self, content: bytes) -> Opened:
        """What it is like inside; never raises on hostile bytes."""

    def page(self, content: bytes, number: int, width: int) -> bytes:
        """Page `number` (from 1) drawn as PNG, `width` pixels wide."""
