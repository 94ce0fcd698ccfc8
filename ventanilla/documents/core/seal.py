"""Sealing: each document under a key of its own, in frames, each frame bound to its place.

A frame is AES-256-GCM (NIST SP 800-38D) over up to `FRAME` bytes; the document's id, the frame's
number and whether it is the last are its associated data, so a frame that was swapped, dropped,
doubled or taken from another document does not open. The document's key is wrapped by the
installation's master key (AES Key Wrap, RFC 3394).
"""

from collections.abc import Iterator
from secrets import token_bytes

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

FRAME = 256 * 1024
NONCE = 12
TAG = 16
SEALED_FRAME = NONCE + FRAME + TAG


def new_key() -> bytes:
    """A fresh 256-bit key for one document."""
    return token_bytes(32)


def wrap(key: bytes, master: bytes) -> bytes:
    """The document's key under the master key."""
    return aes_key_wrap(master, key)


def unwrap(wrapped: bytes, master: bytes) -> bytes:
    """The document's key; Refusal "key-missing" where the master key is another one."""
    try:
        return aes_key_unwrap(master, wrapped)
    except InvalidUnwrap as error:
        raise Refusal(
            "key-missing",
            Text(
                "La llave de esta instalación no abre este documento.",
                "This installation's key does not open this document.",
            ),
            then=Text(
                "Quien opera el sistema debe restaurar la llave maestra.",
                "Whoever runs the system must restore the master key.",
            ),
        ) from error


def seal(content: bytes, key: bytes, document_id: str) -> bytes:
    """The bytes in sealed frames; nothing at all makes one empty frame."""
    cipher = AESGCM(key)
    frames = [content[at : at + FRAME] for at in range(0, len(content), FRAME)] or [b""]
    sealed = []
    for number, frame in enumerate(frames):
        nonce = token_bytes(NONCE)
        place = _place(document_id, number, last=number == len(frames) - 1)
        sealed.append(nonce + cipher.encrypt(nonce, frame, place))
    return b"".join(sealed)


def unseal(sealed: bytes, key: bytes, document_id: str) -> bytes:
    """The original bytes; Refusal "damaged" where a single bit is not as it was."""
    try:
        return b"".join(_frames(sealed, AESGCM(key), document_id))
    except (InvalidTag, ValueError) as error:
        raise damaged() from error


def _frames(sealed: bytes, cipher: AESGCM, document_id: str) -> Iterator[bytes]:
    pieces = [sealed[at : at + SEALED_FRAME] for at in range(0, len(sealed), SEALED_FRAME)]
    if not pieces:
        raise InvalidTag
    for number, piece in enumerate(pieces):
        place = _place(document_id, number, last=number == len(pieces) - 1)
        yield cipher.decrypt(piece[:NONCE], piece[NONCE:], place)


def _place(document_id: str, number: int, *, last: bool) -> bytes:
    return f"{document_id}:{number}:{'last' if last else 'more'}".encode()


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
