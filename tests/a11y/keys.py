"""Somebody who has every kind of second factor: an app, a passkey, recovery codes."""

from hashlib import sha256
from secrets import token_bytes

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.webauthn.internal.auth import WebAuthn
from cryptography.hazmat.primitives.asymmetric import ec
from django.contrib.auth import get_user_model
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from tests.a11y.row import Ids

HOST = "localhost"


def given(user_id: str) -> Ids:
    """Give the person all three; the passkey's number, and the recovery codes in one line."""
    user = get_user_model().objects.get(pk=user_id)
    TOTP.activate(user, generate_totp_secret())
    passkey = WebAuthn.add(user, "Teléfono de Inés", registration())
    codes = RecoveryCodes.activate(user).generate_codes()
    return {"passkey": str(passkey.instance.pk), "recovery": " ".join(codes)}


def registration() -> dict[str, object]:
    """What a browser sends when a passkey is made (WebAuthn Level 2, 5.2.1), unattested."""
    public = ec.generate_private_key(ec.SECP256R1()).public_key()
    key = ES256.from_cryptography_key(public)  # type: ignore[no-untyped-call]
    number = token_bytes(32)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT
    data = AuthenticatorData.create(
        sha256(HOST.encode()).digest(),
        flags,
        0,
        AttestedCredentialData.create(Aaguid.NONE, number, key),
    )
    told = CollectedClientData.create("webauthn.create", token_bytes(32), f"http://{HOST}")
    return {
        "id": websafe_encode(number),
        "rawId": websafe_encode(number),
        "type": "public-key",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": websafe_encode(told),
            "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
        },
    }
