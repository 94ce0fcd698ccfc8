"""The keys of an installation, made on its first run: a root, and one key for each purpose.

Where an authority has its own certification entity, its files take the place of these.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import NameOID

ROOT, SIGNER = "root", "signer"
KEYS = (ROOT, SIGNER, "seal", "status")
LIFE = timedelta(days=3650)
BEFORE = timedelta(days=1)  # clocks differ a little


@dataclass(frozen=True, slots=True)
class KeyRing:
    """Private keys by purpose, and the two certificates."""

    root: x509.Certificate
    certificate: x509.Certificate
    signer: ec.EllipticCurvePrivateKey
    seal: ec.EllipticCurvePrivateKey
    status: ec.EllipticCurvePrivateKey


def ring(folder: Path, name: str, at: datetime) -> KeyRing:
    """The keys in `folder`, made where they are not there. `at` is when they begin to serve."""
    place = folder / "pki"
    if not place.exists():
        _make(place, name, at)
    return KeyRing(
        root=x509.load_pem_x509_certificate((place / "root.crt").read_bytes()),
        certificate=x509.load_pem_x509_certificate((place / "signer.crt").read_bytes()),
        signer=_load(place / "signer.key"),
        seal=_load(place / "seal.key"),
        status=_load(place / "status.key"),
    )


def key_id(key: ec.EllipticCurvePublicKey) -> bytes:
    """A key's short name: the first eight bytes of the SHA-256 of its point."""
    point = key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return sha256(point).digest()[:8]


def _make(place: Path, name: str, at: datetime) -> None:
    """All of it in a folder aside, which takes the name in one step: nobody sees half a ring."""
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    aside = Path(mkdtemp(dir=place.parent, prefix=".pki-"))
    keys = {purpose: ec.generate_private_key(ec.SECP256R1()) for purpose in KEYS}
    root = _certificate(f"{name} · Root CA", keys[ROOT], None, at)
    signer = _certificate(f"{name} · Ventanilla", keys[SIGNER], (root, keys[ROOT]), at)
    for purpose, key in keys.items():
        _write(aside / f"{purpose}.key", _pem(key))
    _write(aside / "root.crt", root.public_bytes(Encoding.PEM))
    _write(aside / "signer.crt", signer.public_bytes(Encoding.PEM))
    try:
        aside.rename(place)
    except OSError:  # another process was faster; its ring is as good
        rmtree(aside)


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    by: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None,
    at: datetime,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64])])
    issuer, signing = (by[0].subject, by[1]) if by else (subject, key)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - BEFORE)
        .not_valid_after(at + LIFE)
    )
    for extension, critical in _extensions(key, signing, is_root=by is None):
        builder = builder.add_extension(extension, critical)
    return builder.sign(signing, SHA256())


def _extensions(
    key: ec.EllipticCurvePrivateKey, signing: ec.EllipticCurvePrivateKey, *, is_root: bool
) -> Iterable[tuple[x509.ExtensionType, bool]]:
    """RFC 5280 4.2.1: what each certificate may be used for, and no more."""
    yield x509.BasicConstraints(ca=is_root, path_length=0 if is_root else None), True
    yield _usage(is_root=is_root), True
    yield x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False
    yield x509.AuthorityKeyIdentifier.from_issuer_public_key(signing.public_key()), False


def _usage(*, is_root: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_root,
        content_commitment=not is_root,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=is_root,
        crl_sign=is_root,
        encipher_only=False,
        decipher_only=False,
    )


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _write(path: Path, content: bytes) -> None:
    path.touch(mode=0o600)
    path.write_bytes(content)


def _load(path: Path) -> ec.EllipticCurvePrivateKey:
    key = load_pem_private_key(path.read_bytes(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{path} is no EC key")
    return key
