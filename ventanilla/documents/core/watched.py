"""A stream whose bytes are counted, and go into a digest, as they are read."""

from hashlib import sha256

from ventanilla.documents.core.seal import Source


class Watched:
    """`size` in bytes and `digest` (SHA-256, FIPS 180-4) of what was read so far."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.size = 0
        self.digest = sha256()

    def read(self, size: int, /) -> bytes:
        """What the stream gives, noted."""
        piece = self._source.read(size)
        self.size += len(piece)
        self.digest.update(piece)
        return piece
