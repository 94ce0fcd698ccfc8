"""Pieces that come as they like, read as a stream: so one document's bytes can be sealed anew."""

from collections.abc import Iterator


class Pieces:
    """A stream of what an iterator gives; it holds one piece at a time."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = b""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        if not self._held:
            self._held = next((piece for piece in self._pieces if piece), b"")
        given, self._held = self._held[:size], self._held[size:]
        return given
