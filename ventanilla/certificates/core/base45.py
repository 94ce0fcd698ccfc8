"""Base45 (RFC 9285), strict: every text has one reading and every content one text."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
PLACE = {char: value for value, char in enumerate(ALPHABET)}


def encode(content: bytes) -> str:
    """Two bytes become three characters, a last single byte becomes two."""
    out = []
    for at in range(0, len(content), 2):
        pair = content[at : at + 2]
        value, size = int.from_bytes(pair, "big"), 3 if len(pair) == 2 else 2
        for _ in range(size):
            value, rest = divmod(value, 45)
            out.append(ALPHABET[rest])
    return "".join(out)


def decode(text: str) -> bytes:
    """The content; ValueError for anything that `encode` would not have written."""
    if len(text) % 3 == 1:
        raise ValueError("no base45 text has this length")
    out = bytearray()
    for at in range(0, len(text), 3):
        group = text[at : at + 3]
        try:
            value = sum(PLACE[char] * 45**n for n, char in enumerate(group))
        except KeyError as error:
            raise ValueError("a character outside base45") from error
        size = len(group) - 1
        if value >= 256**size:
            raise ValueError("a group above its range")
        out += value.to_bytes(size, "big")
    return bytes(out)
