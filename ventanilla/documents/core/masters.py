"""Master keys: the newest wraps the key of every document, older ones still open what they wrapped.

A master key is known by an id that is computed from it, so that a row can say which one opens it
and nobody has to name keys. Wrapping is AES Key Wrap (RFC 3394): 40 bytes for a key of 32.
"""

import base64
import binascii
from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from secrets import token_bytes

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from ventanilla.documents.core.stores import SAFE
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

KEY_BYTES = 32
ID_LENGTH = 16  # hexadecimal digits
PURPOSE = b"ventanilla/master-key/1"


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A document's key as it is kept: the id of the master key, and what that one made of it."""

    master_id: str
    key: bytes


@dataclass(frozen=True, slots=True)
class Masters:
    """The master keys that this installation holds, the newest first; never printed."""

    keys: tuple[bytes, ...] = field(repr=False)

    @property
    def newest(self) -> str:
        """The id of the key that wraps."""
        return id_of(self.keys[0])

    @property
    def ids(self) -> tuple[str, ...]:
        """The id of every key, the newest first."""
        return tuple(id_of(key) for key in self.keys)

    def wrap(self, key: bytes) -> Wrapped:
        """A document's key under the newest master key."""
        return Wrapped(self.newest, aes_key_wrap(self.keys[0], key))

    def unwrap(self, wrapped: Wrapped) -> bytes:
        """The document's key; Refusal "key-missing" where its master key is not among these."""
        for master in self.keys:
            if id_of(master) == wrapped.master_id:
                return _unwrapped(wrapped.key, master)
        raise missing()


def id_of(master: bytes) -> str:
    """What a master key is called: the beginning of a digest, which tells nothing of the key."""
    return sha256(PURPOSE + master).hexdigest()[:ID_LENGTH]


def read(written: Iterable[str]) -> Masters:
    """Keys as they are written, newest first; Refusal "master-key" where one is no key."""
    return Masters(tuple(_decoded(one) for one in written))


def fresh() -> str:
    """A new master key as it is written: base64 of 32 bytes."""
    return base64.b64encode(token_bytes(KEY_BYTES)).decode()


def without(written: str, ids: Container[str]) -> str:
    """Keys as they are written, without those of these ids; the newest always stays."""
    newest, *others = written.split()
    return "\n".join([newest, *(one for one in others if id_of(_decoded(one)) not in ids)])


def is_set() -> Refusal:
    """Who keeps the keys in the environment changes them there."""
    return Refusal(
        "key-is-set",
        Text(
            "La llave maestra viene del entorno y no se cambia desde aquí.",
            "The master key comes from the environment and is not changed from here.",
        ),
        then=Text(
            "Ponga la nueva en VENTANILLA_MASTER_KEY y la anterior en VENTANILLA_OLD_MASTER_KEYS; "
            "después repita la orden.",
            "Set the new one as VENTANILLA_MASTER_KEY and the one before in "
            "VENTANILLA_OLD_MASTER_KEYS; then repeat the command.",
        ),
    )


def lost() -> Refusal:
    """There are papers, and the keys that are here open none: a new one would hide the loss."""
    return Refusal(
        "key-missing",
        Text(
            "Ahora no podemos guardar archivos: falta la llave que los protege.",
            "We cannot keep files now: the key that protects them is missing.",
        ),
        then=SAFE,
        at="file",
    )


def missing() -> Refusal:
    """The document is there and the key that opens it is not."""
    return Refusal(
        "key-missing",
        Text(
            "La llave de esta instalación no abre este documento.",
            "This installation's key does not open this document.",
        ),
        then=Text(
            "Quien opera el sistema debe restaurar la llave maestra.",
            "Whoever runs the system must restore the master key.",
        ),
    )


def _unwrapped(wrapped: bytes, master: bytes) -> bytes:
    try:
        return aes_key_unwrap(master, wrapped)
    except (InvalidUnwrap, ValueError) as error:
        raise missing() from error


def _decoded(written: str) -> bytes:
    try:
        key = base64.b64decode(written, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES:
        raise Refusal(
            "master-key",
            Text(
                "VENTANILLA_MASTER_KEY debe ser 32 bytes en base64.",
                "VENTANILLA_MASTER_KEY must be 32 bytes in base64.",
            ),
        )
    return key
