"""The seal: a CWT (RFC 8392) in the QR code, which verifies without the network.

Claims: iss 1, iat 6, cti 7, status 65535 (Token Status List: {"status_list": {"idx", "uri"}}), and
ours under short names: no number, nm name, bd birth date, nat nationality, q quality, res
resolution, gr day of the grant. "VTN1:" and base45 make it fit the QR's alphanumeric mode.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec

from ventanilla.certificates.core import base45, cose
from ventanilla.certificates.core.claims import Claims

MARK = "VTN1:"
ISS, IAT, CTI, STATUS = 1, 6, 7, 65535
LONGEST = 2_000  # characters that a QR code of ours can hold


@dataclass(frozen=True, slots=True)
class Sealed:
    """What a seal says. `uri` and `index` are its place in the status list."""

    number: str
    issuer: str
    issued_at: datetime
    claims: Claims
    uri: str
    index: int


def write(sealed: Sealed, key: ec.EllipticCurvePrivateKey, key_id: bytes) -> str:
    """The seal as the text of a QR code."""
    claims = sealed.claims
    payload: dict[Any, Any] = {
        ISS: sealed.issuer,
        IAT: int(sealed.issued_at.timestamp()),
        CTI: sealed.number.encode(),
        STATUS: {"status_list": {"idx": sealed.index, "uri": sealed.uri}},
        "nm": claims.name,
        "bd": claims.birth_date.isoformat(),
        "nat": claims.nationality,
        "q": claims.quality,
        "res": claims.resolution,
        "gr": claims.granted_on.isoformat(),
    }
    return MARK + base45.encode(cose.sign(cose.canonical(payload), key, key_id))


def envelope(text: str) -> cose.Signed:
    """The signed envelope in a QR's text; ValueError where it is not ours in its one form."""
    if not text.startswith(MARK) or len(text) > LONGEST:
        raise ValueError("not a seal of ours")
    return cose.read(base45.decode(text.removeprefix(MARK)))


def content(signed: cose.Signed) -> Sealed:
    """What the envelope says; ValueError where it does not say it as we write it."""
    said = cose.load(signed.payload)
    try:
        place = said[STATUS]["status_list"]
        return Sealed(
            number=said[CTI].decode(),
            issuer=said[ISS],
            issued_at=datetime.fromtimestamp(said[IAT], UTC),
            claims=Claims(
                said["nm"],
                date.fromisoformat(said["bd"]),
                said["nat"],
                said["q"],
                said["res"],
                date.fromisoformat(said["gr"]),
            ),
            uri=place["uri"],
            index=place["idx"],
        )
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError, OSError) as error:
        raise ValueError("not a certificate of ours") from error
