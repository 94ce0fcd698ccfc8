"""A JPEG without what a camera says about itself, the place and the hour (ITU-T T.81, annex B).

The picture is not touched: every byte that a decoder needs stays as it is, and all others go, also
what phones hide behind the end of the picture (a second picture, a short film).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKER = re.compile(rb"\xff([^\x00\xd0-\xd7\xff])", re.DOTALL)  # not stuffed, no restart, no fill
START, END, SCAN = b"\xff\xd8", b"\xff\xd9", 0xDA
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # those tell width, height and components
APPLICATIONS, COMMENT = range(0xE0, 0xF0), 0xFE
# How to read the colours is said by JFIF (its head without a thumbnail) or by Adobe, and kept.
JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
ADOBE = b"Adobe"
BODY = 4  # bytes of a segment before what it says: its marker and its length


@dataclass(frozen=True, slots=True)
class Bare:
    """The picture's own bytes. `components`: 1 grey, 3 colour, 4 CMYK; `adobe`: whose marker says
    how the colours are to be read, and whose CMYK is upside down.
    """

    content: bytes
    width: int
    height: int
    components: int
    adobe: bool


def bare(content: bytes) -> Bare:
    """Only what shows the picture; ValueError where that cannot be told apart."""
    kept, frame, adobe = [START], b"", False
    for kind, segment in _segments(content):
        adobe = adobe or _is_adobe(kind, segment)
        frame = frame or (segment if kind in FRAMES else b"")
        kept.append(_kept(kind, segment))
    if len(frame) < BODY + 6:
        raise ValueError("a JPEG without a frame")
    height, width = int.from_bytes(frame[5:7], "big"), int.from_bytes(frame[7:9], "big")
    return Bare(b"".join([*kept, END]), width, height, frame[9], adobe)


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker with its segment, a scan with its data, as far as the end of the picture."""
    at = len(START)
    while (found := MARKER.search(content, at)) and found[0] != END:
        kind, length = found[1][0], int.from_bytes(content[found.end() : found.end() + 2], "big")
        at = found.end() + max(length, 2)
        if kind == SCAN:
            after = MARKER.search(content, at)
            at = after.start() if after else len(content)
        yield kind, content[found.start() : at]


def _is_adobe(kind: int, segment: bytes) -> bool:
    return kind in APPLICATIONS and segment[BODY:].startswith(ADOBE)


def _kept(kind: int, segment: bytes) -> bytes:
    if kind in APPLICATIONS:
        if segment[BODY:].startswith(b"JFIF\x00"):
            return JFIF
        return segment if _is_adobe(kind, segment) else b""
    return b"" if kind == COMMENT else segment
