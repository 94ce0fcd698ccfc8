"""The outside things: the typesetter, the signer, the keys, the QR code."""
