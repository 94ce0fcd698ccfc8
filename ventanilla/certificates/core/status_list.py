"""The status file: a Token Status List (IETF draft) of two bits a certificate, as a signed CWT.

Least significant bits first, zlib inside. 0 valid, 1 invalid (revoked), 2 suspended.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec

from ventanilla.certificates.core import cose

TYPE = "application/statuslist+cwt"
SUB, EXP, IAT, TTL, LIST = 2, 4, 6, 65534, 65533
BITS = 2
LARGEST = 10_000_000  # bytes once inflated: forty million certificates
FRESH = timedelta(hours=24)


class Status(IntEnum):
    """What the list says of one certificate."""

    VALID = 0
    REVOKED = 1
    SUSPENDED = 2


@dataclass(frozen=True, slots=True)
class StatusList:
    """A list as it was signed: where it belongs, when it was made, until when it serves."""

    uri: str
    at: datetime
    until: datetime
    packed: bytes
    bits: int

    def status(self, index: int) -> Status | None:
        """The status at `index`; None where the list does not reach it or the value is unknown."""
        value = at(self.packed, self.bits, index)
        return Status(value) if value in list(Status) else None


def pack(statuses: Mapping[int, Status], size: int) -> bytes:
    """The list's bytes; what is not named is valid."""
    packed = bytearray((size * BITS + 7) // 8 or 1)
    for index, status in statuses.items():
        packed[index * BITS // 8] |= status << (index * BITS % 8)
    return bytes(packed)


def at(packed: bytes, bits: int, index: int) -> int | None:
    """The value at `index` of a list of 1, 2, 4 or 8 bits a place."""
    place = index * bits
    if index < 0 or place // 8 >= len(packed):
        return None
    return packed[place // 8] >> (place % 8) & (1 << bits) - 1


def write(
    packed: bytes, uri: str, moment: datetime, key: ec.EllipticCurvePrivateKey, key_id: bytes
) -> bytes:
    """The signed file."""
    payload: dict[Any, Any] = {
        SUB: uri,
        IAT: int(moment.timestamp()),
        EXP: int((moment + FRESH).timestamp()),
        TTL: int(FRESH.total_seconds()),
        LIST: {"bits": BITS, "lst": zlib.compress(packed, 9)},
    }
    return cose.sign(cose.canonical(payload), key, key_id, TYPE)


def content(signed: cose.Signed) -> StatusList:
    """What the file says; ValueError where it is no status list."""
    said = cose.load(signed.payload)
    try:
        listed = said[LIST]
        inflater = zlib.decompressobj()
        packed = inflater.decompress(listed["lst"], LARGEST)
        if inflater.unconsumed_tail or listed["bits"] not in (1, 2, 4, 8):
            raise ValueError("too large, or of another width")
        return StatusList(
            said[SUB],
            datetime.fromtimestamp(said[IAT], UTC),
            datetime.fromtimestamp(said[EXP], UTC),
            packed,
            listed["bits"],
        )
    except (KeyError, TypeError, OverflowError, OSError, zlib.error) as error:
        raise ValueError("not a status list") from error
