"""Signing a PDF: PAdES B-B (ETSI EN 319 142-1), one signature over the whole file."""

import io
from datetime import datetime
from typing import Any

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from ventanilla.certificates.adapters.keys import KeyRing

FIELD = "Ventanilla"
ROOM = 8192  # bytes kept for the signature container


class _Dated(signers.PdfSigner):
    """Signs with the installation's hour, which in a demonstration is not the machine's."""

    def __init__(self, *args: Any, at: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._at = at

    def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
        session = super().init_signing_session(*args, **kwargs)
        session.system_time = self._at
        return session


def sign(pdf: bytes, ring: KeyRing, at: datetime, reason: str) -> bytes:
    """The signed PDF; it remains PDF/A-3a and PDF/UA-1."""
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    root = _asn1(ring.root.public_bytes(Encoding.DER))
    store.register(root)
    private = ring.signer.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = signers.SimpleSigner(
        signing_cert=_asn1(ring.certificate.public_bytes(Encoding.DER)),
        signing_key=asn1_keys.PrivateKeyInfo.load(private),
        cert_registry=store,
        embed_roots=True,
    )
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        reason=reason,
    )
    out = io.BytesIO()
    _Dated(metadata, signer=signer, at=at).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)), bytes_reserved=ROOM, output=out
    )
    return _small_letters(out.getvalue())


def _small_letters(signed: bytes) -> bytes:
    """The container in lower-case hex: our canonical form. It is no part of what is signed."""
    start = signed.rindex(b"/Contents <") + len(b"/Contents <")
    end = signed.index(b">", start)
    return signed[:start] + signed[start:end].lower() + signed[end:]


def _asn1(der: bytes) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(der)
