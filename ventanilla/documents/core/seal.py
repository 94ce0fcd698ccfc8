"""Sealing: each document under a key of its own, in frames, each frame bound to its place.

A sealed object is `MAGIC` (its last byte is the version), a salt, and frames of AES-256-GCM (NIST
SP 800-38D). The frames are a STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-
Encryption and its Nonce-Reuse Misuse-Resistance", CRYPTO 2015) laid out as the age file format
does: the key of the frames is HKDF-SHA-256 (RFC 5869) of the document's key, the salt and the
document's id; the nonce is the frame's number and whether it is the last; head and document's id
are associated data of every frame. What was cut, swapped, doubled or taken from another document
does not open. Both directions hold two frames at a time, however large the document.
"""

from collections.abc import Iterator
from secrets import token_bytes
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

MAGIC = b"ventana\x01"
SALT = 16  # bytes
HEAD = len(MAGIC) + SALT
FRAME = 128 * 1024  # bytes; `bench/vault.py` measures others beside it
TAG = 16
NUMBER = 11  # bytes of the nonce that count frames; the twelfth says whether it is the last


class Source(Protocol):
    """Bytes that are read piece by piece."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""


def new_key() -> bytes:
    """A fresh 256-bit key for one document."""
    return token_bytes(32)


def seal(content: Source, key: bytes, document_id: str) -> Iterator[bytes]:
    """The sealed object, piece by piece; nothing at all makes one empty frame."""
    head = MAGIC + token_bytes(SALT)
    cipher, place = _cipher(key, head, document_id)
    yield head
    for number, (piece, last) in enumerate(_pieces(content, FRAME)):
        yield cipher.encrypt(_nonce(number, last=last), piece, place)


def unseal(sealed: Source, key: bytes, document_id: str) -> Iterator[bytes]:
    """The original bytes, frame by frame; Refusal "damaged" before the first that is not as it was.

    What was yielded until then is a true beginning of the original and may be cut: whoever serves
    it reads to the end first.
    """
    head = _exactly(sealed, HEAD)
    if len(head) < HEAD or not head.startswith(MAGIC):
        raise damaged()
    cipher, place = _cipher(key, head, document_id)
    for number, (piece, last) in enumerate(_pieces(sealed, FRAME + TAG)):
        yield _opened(cipher, _nonce(number, last=last), piece, place)


def _opened(cipher: AESGCM, nonce: bytes, piece: bytes, place: bytes) -> bytes:
    try:
        return cipher.decrypt(nonce, piece, place)
    except (InvalidTag, ValueError) as error:
        raise damaged() from error


def _cipher(key: bytes, head: bytes, document_id: str) -> tuple[AESGCM, bytes]:
    """The cipher of the frames, and the data that every frame is bound to."""
    place = head + document_id.encode()
    return AESGCM(HKDF(SHA256(), 32, salt=head[len(MAGIC) :], info=place).derive(key)), place


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(NUMBER, "big") + bytes([last])


def _pieces(source: Source, size: int) -> Iterator[tuple[bytes, bool]]:
    """Pieces of `size` bytes, the last one shorter; whether it is the last stands beside each."""
    piece, last = _exactly(source, size), False
    while not last:
        after = _exactly(source, size)
        last = not after
        yield piece, last
        piece = after


def _exactly(source: Source, size: int) -> bytes:
    """`size` bytes, fewer only at the end: a network gives what it has."""
    found = source.read(size)
    if not found or len(found) == size:
        return found
    parts, missing = [found], size - len(found)
    while missing and (more := source.read(missing)):
        parts.append(more)
        missing -= len(more)
    return b"".join(parts)


def damaged() -> Refusal:
    """Something changed the stored bytes; they are never served."""
    return Refusal(
        "damaged",
        Text(
            "El archivo guardado está dañado y no se muestra.",
            "The stored file is damaged and is not shown.",
        ),
        then=Text(
            "Avise a la oficina; hay una copia de respaldo.",
            "Tell the office; there is a backup copy.",
        ),
    )
