"""The second factor: allauth's own, with its secrets sealed under the installation's master key."""

import base64
from contextlib import suppress
from secrets import token_bytes

import segno
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from ventanilla import wiring

NONCE = 12  # bytes, as AES-GCM wants them
SEALED = ("secret", "seed")  # of an app that gives codes, and of recovery codes
PURPOSE = b"ventanilla/second-factor/1"


class Factors(DefaultMFAAdapter):  # type: ignore[misc]  # allauth carries no types
    """A copy of the database alone gives nobody a second factor."""

    def encrypt(self, text: str) -> str:
        """`text` sealed under the newest master key: base64 of nonce and AES-256-GCM."""
        nonce, cipher = token_bytes(NONCE), _ciphers()[0]
        return base64.b64encode(nonce + cipher.encrypt(nonce, text.encode(), PURPOSE)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """What was sealed. InvalidTag where it was altered or no master key of ours sealed it."""
        sealed = base64.b64decode(encrypted_text)
        for cipher in _ciphers():
            with suppress(InvalidTag):
                return cipher.decrypt(sealed[:NONCE], sealed[NONCE:], PURPOSE).decode()
        raise InvalidTag

    def build_totp_svg(self, url: str) -> str:
        """What the app scans: `url` as a square code (ISO/IEC 18004), an SVG element."""
        return str(segno.make(url, error="m", micro=False).svg_inline(scale=5, border=4))

    def get_totp_issuer(self) -> str:
        """What the app shows above the code."""
        return "Ventanilla"


def reseal() -> int:
    """Seal every secret again, under the newest master key; how many.

    One that no master key of ours opens stays as it is: it was lost before.
    """
    held = Authenticator.objects.select_for_update().exclude(type=Authenticator.Type.WEBAUTHN)
    return sum(_resealed(one) for one in held)


def _resealed(one: Authenticator) -> int:
    factors, sealed = Factors(), [name for name in SEALED if name in one.data]
    try:
        opened = {name: factors.decrypt(one.data[name]) for name in sealed}
    except InvalidTag:
        return 0
    one.data.update({name: factors.encrypt(text) for name, text in opened.items()})
    one.save(update_fields=["data"])
    return len(sealed)


def drop(user_id: str) -> int:
    """Take every second factor of the person away; how many there were."""
    return int(Authenticator.objects.filter(user_id=user_id).delete()[0])


def _ciphers() -> tuple[AESGCM, ...]:
    """One for each master key, newest first."""
    return tuple(
        AESGCM(HKDF(SHA256(), 32, salt=None, info=PURPOSE).derive(key))
        for key in wiring.master_keys().keys
    )
