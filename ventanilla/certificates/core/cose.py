"""COSE_Sign1 with ES256 (RFC 9052, RFC 9053 2.1), in one canonical form and no other.

Deterministic CBOR (RFC 8949 4.2.1): what does not encode to the very bytes that were read is
refused, so that no bit can be changed without the signature, or this check, noticing.
"""

from dataclasses import dataclass
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.hashes import SHA256

ALGORITHM, KEY_ID, TYPE = 1, 4, 16  # header labels: RFC 9052 3.1, RFC 9596
ES256 = -7
TAG = 18
HALF = 32  # bytes of r and of s
LARGEST = 200_000


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed content: its key's id, its payload, its type ("" where it names none)."""

    key_id: bytes
    payload: bytes
    type: str
    protected: bytes
    signature: bytes


def sign(payload: bytes, key: ec.EllipticCurvePrivateKey, key_id: bytes, type_: str = "") -> bytes:
    """The payload in a signed, tagged envelope."""
    header: dict[int, Any] = {ALGORITHM: ES256, KEY_ID: key_id}
    if type_:
        header[TYPE] = type_
    protected = canonical(header)
    r, s = decode_dss_signature(key.sign(_signed_bytes(protected, payload), ec.ECDSA(SHA256())))
    signature = r.to_bytes(HALF, "big") + s.to_bytes(HALF, "big")
    return canonical(cbor2.CBORTag(TAG, [protected, {}, payload, signature]))


def read(message: bytes) -> Signed:
    """The envelope, unverified; ValueError where it is not in its canonical form."""
    outer = load(message)
    if not isinstance(outer, cbor2.CBORTag) or outer.tag != TAG:
        raise ValueError("not a COSE_Sign1")
    parts = outer.value
    if not isinstance(parts, list) or len(parts) != 4 or parts[1] != {}:
        raise ValueError("not our COSE_Sign1")
    protected, _, payload, signature = parts
    if not all(isinstance(part, bytes) for part in (protected, payload, signature)):
        raise ValueError("not our COSE_Sign1")
    header = load(protected)
    if not isinstance(header, dict) or header.get(ALGORITHM) != ES256:
        raise ValueError("not ES256")
    if len(signature) != 2 * HALF or not isinstance(header.get(KEY_ID), bytes):
        raise ValueError("no key or no signature")
    return Signed(header[KEY_ID], payload, str(header.get(TYPE, "")), protected, signature)


def verified(signed: Signed, key: ec.EllipticCurvePublicKey) -> bool:
    """Is the signature that key's?"""
    r, s = (int.from_bytes(signed.signature[at : at + HALF], "big") for at in (0, HALF))
    try:
        key.verify(
            encode_dss_signature(r, s),
            _signed_bytes(signed.protected, signed.payload),
            ec.ECDSA(SHA256()),
        )
    except InvalidSignature:
        return False
    return True


def canonical(value: Any) -> bytes:
    """Deterministic CBOR."""
    return cbor2.dumps(value, canonical=True)


def load(content: bytes) -> Any:
    """The value; ValueError unless `content` is its deterministic form."""
    if len(content) > LARGEST:
        raise ValueError("too large")
    try:
        value = cbor2.loads(content)
        same = canonical(value) == content
    except Exception as error:  # hostile bytes raise whatever they like
        raise ValueError("not CBOR") from error
    if not same:
        raise ValueError("not deterministic CBOR")
    return value


def _signed_bytes(protected: bytes, payload: bytes) -> bytes:
    return canonical(["Signature1", protected, b"", payload])
