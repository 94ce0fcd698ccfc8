"""Many files as one ZIP that is written while it is read: nothing is gathered, nothing compressed.

The bytes inside are the bytes that were given. Names are made of ids of ours and an ending, so that
no archive program is ever handed a name that somebody else chose.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

EARLIEST = datetime(1980, 1, 1)  # noqa: DTZ001 - the format knows no zone and nothing before


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the bundle; `at` is its hour on a wall clock, as ZIP keeps it."""

    name: str
    at: datetime
    pieces: Iterable[bytes]


class _Sink(io.RawIOBase):
    """What was written since it was last emptied; it cannot go back, like a connection."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, piece: Any, /) -> int:
        self._held += piece
        return memoryview(piece).nbytes

    def taken(self) -> bytes:
        """What is held, which is then let go."""
        piece, self._held = bytes(self._held), bytearray()
        return piece


def zipped(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The archive, piece by piece (APPNOTE.TXT 6.3, stored, sizes after each file)."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        for entry in entries:
            with archive.open(_info(entry), "w") as file:
                for piece in entry.pieces:
                    file.write(piece)
                    yield sink.taken()
            yield sink.taken()
    yield sink.taken()


def _info(entry: Entry) -> zipfile.ZipInfo:
    at = max(entry.at.replace(tzinfo=None), EARLIEST)
    info = zipfile.ZipInfo(entry.name, at.timetuple()[:6])
    info.external_attr = 0o600 << 16
    return info
