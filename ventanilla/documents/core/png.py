"""The data of a plain PNG as they stand, for a PDF knows the same filters (ISO 32000-2, 7.4.4.4).

Nothing but the picture is taken: what a PNG says beside it (text, Exif, an hour) stays behind.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

HEAD = 8  # bytes of the mark
COLOURS = {0: 1, 2: 3, 3: 1}  # channels by colour type: grey, RGB, palette; none has alpha
PALETTE = 3
PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Plain:
    """`data` is deflated, with PNG's filters; `palette` holds three bytes a colour, or nothing."""

    data: bytes
    width: int
    height: int
    bits: int
    channels: int
    palette: bytes


def plain(content: bytes) -> Plain | None:
    """What it shows; None where it is interlaced, seen through, or says more or less than it
    declares."""
    chunks = list(_chunks(content))
    head = dict(reversed(chunks)).get(b"IHDR", b"")
    if len(head) != 13 or head[9] not in COLOURS or head[12] or _has(chunks, b"tRNS"):
        return None
    data = b"".join(body for name, body in chunks if name == b"IDAT")
    palette = dict(chunks).get(b"PLTE", b"") if head[9] == PALETTE else b""
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big")
    found = Plain(data, width, height, head[8], COLOURS[head[9]], palette)
    return found if _as_declared(found) and (palette or head[9] != PALETTE) else None


def _has(chunks: list[tuple[bytes, bytes]], wanted: bytes) -> bool:
    return any(name == wanted for name, _ in chunks)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = HEAD
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        at += 12 + length


def _as_declared(found: Plain) -> bool:
    """Does it inflate to as many bytes as the picture has, and not to one more?"""
    row = 1 + (found.width * found.bits * found.channels + 7) // 8
    left, inflate, data = row * found.height, zlib.decompressobj(), found.data
    try:
        while left >= 0 and not inflate.eof and data:
            left -= len(inflate.decompress(data, PIECE))
            data = inflate.unconsumed_tail
    except zlib.error:
        return False
    return left == 0 and inflate.eof and not inflate.unused_data
