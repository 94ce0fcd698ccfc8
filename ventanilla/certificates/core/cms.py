"""The CMS in the container (RFC 5652, RFC 5126), checked part by part against what we write.

Exactly one signer, exactly its certificate and the root we trust, no unsigned attribute, exact
DER. What is not covered by the signature is compared, so nothing is left that could change.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

ATTRIBUTES = {"content_type", "message_digest", "signing_certificate_v2"}
SIGNING_CERTIFICATE = tsp.SigningCertificateV2  # importing it teaches `cms` the attribute
ALLOWED = ATTRIBUTES | {"cms_algorithm_protection"}


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, and from when to when their key serves."""

    name: str
    valid_from: datetime
    valid_until: datetime


def check(der: bytes, signed: bytes, root: x509.Certificate) -> Signer:
    """The signer of `signed`; ValueError naming the first thing that is not right."""
    info = cms.ContentInfo.load(der, strict=True)
    if info.copy().dump(force=True) != der:
        raise ValueError("not exact DER")
    _must(info["content_type"].native == "signed_data", "no signed data")
    data = info["content"]
    certificate = _certificate(data["certificates"], root)
    _must(len(data["signer_infos"]) == 1, "not exactly one signer")
    signer = data["signer_infos"][0]
    _plain(data, signer)
    _attributes(signer["signed_attrs"], signed, certificate)
    _signature(signer, certificate)
    name = certificate.subject.rfc4514_string().removeprefix("CN=")
    return Signer(name, certificate.not_valid_before_utc, certificate.not_valid_after_utc)


def _certificate(listed: Any, root: x509.Certificate) -> x509.Certificate:
    """The signer's certificate: the only one beside the root, and issued by it."""
    found = [item.chosen.dump() for item in listed if isinstance(item.chosen, asn1.Certificate)]
    trusted = root.public_bytes(Encoding.DER)
    others = [der for der in found if der != trusted]
    _must(len(found) == len(listed) <= 2 and len(others) == 1, "other certificates than ours")
    certificate = x509.load_der_x509_certificate(others[0])
    try:
        certificate.verify_directly_issued_by(root)
    except (InvalidSignature, ValueError, TypeError) as error:
        raise ValueError("not issued by the root we trust") from error
    return certificate


def _plain(data: Any, signer: Any) -> None:
    """The parts that no signature covers hold exactly what we write."""
    content = data["encap_content_info"]
    _must(data["version"].native == "v1" == signer["version"].native, "another version")
    _must([one["algorithm"].native for one in data["digest_algorithms"]] == ["sha256"], "digest")
    _must(content["content_type"].native == "data" and not content["content"].native, "content")
    _must(not data["crls"].native, "revocation data that we did not write")
    _must(not signer["unsigned_attrs"].native, "unsigned attributes")
    _must(signer["digest_algorithm"]["algorithm"].native == "sha256", "digest")
    _must(signer["signature_algorithm"]["algorithm"].native == "sha256_ecdsa", "algorithm")


def _attributes(attributes: Any, signed: bytes, certificate: x509.Certificate) -> None:
    values = {one["type"].native: one["values"] for one in attributes}
    _must(set(values) >= ATTRIBUTES and set(values) <= ALLOWED, "other signed attributes")
    _must(values["content_type"][0].native == "data", "content type")
    _must(values["message_digest"][0].native == sha256(signed).digest(), "altered")
    known = values["signing_certificate_v2"][0]["certs"][0]["cert_hash"].native
    _must(known == sha256(certificate.public_bytes(Encoding.DER)).digest(), "another certificate")


def _signature(signer: Any, certificate: x509.Certificate) -> None:
    sid = signer["sid"].chosen
    _must(sid["serial_number"].native == certificate.serial_number, "another signer")
    _must(sid["issuer"].dump() == certificate.issuer.public_bytes(), "another issuer")
    key = certificate.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey):
        raise ValueError("not an EC key")
    try:
        key.verify(
            signer["signature"].native, signer["signed_attrs"].untag().dump(), ec.ECDSA(SHA256())
        )
    except InvalidSignature as error:
        raise ValueError("the signature is not the signer's") from error


def _must(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(what)
