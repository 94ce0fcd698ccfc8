"""What a verifier trusts: a small file with the root certificate and the public keys."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_public_key,
)

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

Keys = Mapping[bytes, ec.EllipticCurvePublicKey]


@dataclass(frozen=True, slots=True)
class Trust:
    """The issuer's name, its chain (root first), its keys by id, and where its status file is."""

    issuer: Text
    root: x509.Certificate
    seal_keys: Keys
    status_keys: Keys
    status_uri: str
    fictitious: bool


def to_json(trust: Trust) -> dict[str, Any]:
    """The trust file."""
    return {
        "ventanilla_trust": 1,
        "issuer": {"es": trust.issuer.es, "en": trust.issuer.en},
        "fictitious": trust.fictitious,
        "root": trust.root.public_bytes(Encoding.PEM).decode(),
        "seal_keys": _written(trust.seal_keys),
        "status_keys": _written(trust.status_keys),
        "status_uri": trust.status_uri,
    }


def from_json(said: Any) -> Trust:
    """A trust file as it was read; Refusal "trust" where it is none."""
    try:
        return Trust(
            Text(str(said["issuer"]["es"]), str(said["issuer"]["en"])),
            x509.load_pem_x509_certificate(said["root"].encode()),
            _keys(said["seal_keys"]),
            _keys(said["status_keys"]),
            str(said["status_uri"]),
            bool(said["fictitious"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Refusal(
            "trust",
            Text("El archivo de confianza no se puede leer.", "The trust file cannot be read."),
        ) from error


def _written(keys: Keys) -> dict[str, str]:
    form = PublicFormat.SubjectPublicKeyInfo
    return {
        base64.urlsafe_b64encode(key_id).decode(): key.public_bytes(Encoding.PEM, form).decode()
        for key_id, key in keys.items()
    }


def _keys(written: Mapping[str, str]) -> Keys:
    keys = {}
    for key_id, pem in written.items():
        key = load_pem_public_key(pem.encode())
        if not isinstance(key, ec.EllipticCurvePublicKey):
            raise ValueError("not an EC key")
        keys[base64.urlsafe_b64decode(key_id)] = key
    return keys
