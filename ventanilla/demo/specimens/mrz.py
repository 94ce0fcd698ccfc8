"""Composing the machine readable zone of a passport (ICAO Doc 9303, parts 3 and 4, format TD3)."""

import unicodedata
from dataclasses import dataclass
from datetime import date

WIDTH = 44
WEIGHTS = (7, 3, 1)
FILLER = "<"
# Doc 9303-3, section 6 A: letters that are written as two; the rest loses its mark.
AS_TWO = {"Ä": "AE", "Ö": "OE", "Ü": "UE", "Å": "AA", "Ø": "OE", "Æ": "AE", "ß": "SS", "Þ": "TH"}
AS_ONE = {"Ñ": "N", "Ł": "L", "Đ": "D", "İ": "I", "Ş": "S"}


@dataclass(frozen=True, slots=True)
class Passport:
    """What the zone says. `state` and `nationality` are three-letter codes, `sex` F, M or X."""

    state: str
    surnames: str
    given_names: str
    number: str
    nationality: str
    birth_date: date
    sex: str
    expires_on: date


def compose(passport: Passport) -> tuple[str, str]:
    """The two lines of 44 characters."""
    names = f"{written(passport.surnames)}<<{written(passport.given_names)}"
    upper = _filled(f"P<{passport.state}{names}")
    number = _filled(passport.number, 9)
    born, ends = f"{passport.birth_date:%y%m%d}", f"{passport.expires_on:%y%m%d}"
    personal = _filled("", 14)
    parts = [number, born, ends, personal]
    checked = [part + check_digit(part) for part in parts]
    sex = passport.sex if passport.sex in "FM" else FILLER
    checked[3] = personal + FILLER  # an empty field may carry a filler for its digit (4.2.2.2)
    whole = "".join(checked[at] for at in (0, 1, 2, 3))
    lower = f"{checked[0]}{passport.nationality}{checked[1]}{sex}{checked[2]}{checked[3]}"
    return upper, lower + check_digit(whole)


def check_digit(text: str) -> str:
    """Weights 7, 3, 1 over digits, letters (A is 10) and fillers (0), modulo 10 (part 3, 4.9)."""
    total = sum(_value(char) * WEIGHTS[at % 3] for at, char in enumerate(text))
    return str(total % 10)


def written(name: str) -> str:
    """A name in the zone's letters: marks dropped or spelled out, the rest a filler."""
    spelled = "".join(AS_TWO.get(c, AS_ONE.get(c, c)) for c in name.upper())
    plain = unicodedata.normalize("NFKD", spelled)
    letters = (c for c in plain if not unicodedata.combining(c) and c not in "'’.")
    return "".join(c if "A" <= c <= "Z" else FILLER for c in letters)


def _value(char: str) -> int:
    if char.isdigit():
        return int(char)
    return 0 if char == FILLER else ord(char) - ord("A") + 10


def _filled(text: str, width: int = WIDTH) -> str:
    return text[:width].ljust(width, FILLER)
