"""How large the streams of a PDF become, told without keeping what they become.

A thousand zeros deflate to one byte, so a file of 20 MB can ask a reader for 20 GB. Streams are
looked for in the bytes as they lie, before any library follows what they say of themselves.
"""

import re
import zlib

MOST_OF_ONE = 256 * 1024 * 1024  # bytes: a picture of 80 million pixels in colour
MOST_OF_ALL = 1024 * 1024 * 1024
STREAM = re.compile(rb"stream\r?\n")
DEFLATED = tuple(bytes([0x08 | window << 4]) for window in range(8))  # RFC 1950, 2.2
# Twice deflated: what it becomes the second time is not to be seen from outside.
TWICE = re.compile(rb"/Filter\s*\[[^\]]{0,200}(?:Flate|LZW)[^\]]{0,200}(?:Flate|LZW)")
SIP, GULP = 64 * 1024, 1024 * 1024


def is_bomb(content: bytes) -> bool:
    """Would opening it take more memory than any paper needs?"""
    if TWICE.search(content):
        return True
    left = MOST_OF_ALL
    for found in STREAM.finditer(content):
        most = min(MOST_OF_ONE, left)
        size = _inflated(content, found.end(), most)
        if size > most:
            return True
        left -= size
    return False


def _inflated(content: bytes, at: int, most: int) -> int:
    """How many bytes the stream that begins there becomes; counting ends soon after `most`."""
    if content[at : at + 1] not in DEFLATED:
        return 0
    size, inflate = 0, zlib.decompressobj()
    try:
        while size <= most and not inflate.eof and (piece := content[at : at + SIP]):
            at += SIP
            while piece and size <= most and not inflate.eof:
                size += len(inflate.decompress(piece, GULP))
                piece = inflate.unconsumed_tail
    except zlib.error:  # it ends here for every reader
        return size
    return size
