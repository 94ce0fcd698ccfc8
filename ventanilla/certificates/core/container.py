"""The signature container of a PDF, in our one canonical form.

One signature, one revision: the signed ranges are the whole file but the container itself, which
is lower-case hexadecimal DER followed by zeros. Everything else is refused, so that no byte of the
file can be changed without being noticed (ISO 32000-2, 12.8.1).
"""

import re
from dataclasses import dataclass
from datetime import datetime

RANGE = re.compile(rb"/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})[ ]*\]")
CONTENTS = re.compile(rb"/Contents <([0-9a-f]+)>")
CLAIMED = re.compile(rb"/M \(D(?::|\\072)(\d{14})Z\)")
LARGEST = 30_000_000


@dataclass(frozen=True, slots=True)
class Container:
    """What was signed, the signature (DER), and the hour that the signer claims."""

    signed: bytes
    der: bytes
    claimed: datetime | None


def open_container(pdf: bytes) -> Container:
    """The container of a PDF of ours; ValueError naming what is not as we write it."""
    if len(pdf) > LARGEST or not pdf.startswith(b"%PDF-"):
        raise ValueError("not a PDF of ours")
    ranges, contents = RANGE.findall(pdf), list(CONTENTS.finditer(pdf))
    if len(ranges) != 1 or len(contents) != 1:
        raise ValueError("not exactly one signature")
    first, second, length = map(int, ranges[0])
    start, end = contents[0].start(1) - 1, contents[0].end(1) + 1
    if (first, second, second + length) != (start, end, len(pdf)):
        raise ValueError("the signature does not cover the whole file")
    return Container(pdf[:first] + pdf[second:], _unpadded(contents[0][1]), _claimed(pdf))


def _unpadded(digits: bytes) -> bytes:
    if len(digits) % 2:
        raise ValueError("half a byte")
    padded = bytes.fromhex(digits.decode())
    length = _length(padded)
    if any(padded[length:]):
        raise ValueError("the padding is not zero")
    return padded[:length]


def _length(der: bytes) -> int:
    """How long the first DER element is (X.690 8.1.3), head included."""
    if len(der) < 4 or der[0] != 0x30 or der[1] & 0x80 == 0 or der[1] & 0x7F not in (1, 2, 3):
        raise ValueError("not a container")
    size = der[1] & 0x7F
    length = 2 + size + int.from_bytes(der[2 : 2 + size], "big")
    if length > len(der):
        raise ValueError("a container cut short")
    return length


def _claimed(pdf: bytes) -> datetime | None:
    found = CLAIMED.search(pdf)
    if not found:
        return None
    return datetime.strptime(f"{found[1].decode()}+0000", "%Y%m%d%H%M%S%z")
