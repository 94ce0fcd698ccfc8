"""The check digit of the zone (Doc 9303-3, 4.9)."""

FILLER = "<"
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LETTERS = ALPHABET[10:]
DIGITS = ALPHABET[:10]
WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """Weights 7, 3, 1 over digits, letters (A is 10) and fillers (0), modulo 10.

    ValueError for any other character.
    """
    return str(sum(_value(char) * WEIGHTS[at % 3] for at, char in enumerate(text)) % 10)


def _value(char: str) -> int:
    return 0 if char == FILLER else ALPHABET.index(char)
