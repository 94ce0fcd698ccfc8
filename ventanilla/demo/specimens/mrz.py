"""Composing the machine readable zone of a passport (ICAO Doc 9303, parts 3 and 4, format TD3).

Two lines of 44 characters. What does not fit the format is an error here and never a silent cut;
the one cut that the standard itself prescribes, that of long names, is made as it says.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date

WIDTH = 44
NAMES = 39  # what "P<" and the state leave of the upper line
WEIGHTS = (7, 3, 1)
FILLER = "<"
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# Doc 9303-3, section 6 A, where a letter is more than itself without its mark. Where the table
# offers a choice (Ä: AE or A), the first one.
SPELLED = {
    **{"Ä": "AE", "Å": "AA", "Æ": "AE", "Ö": "OE", "Ø": "OE", "Œ": "OE", "Ü": "UE"},
    **{"ß": "SS", "ẞ": "SS", "Þ": "TH", "Ĳ": "IJ", "Ð": "D", "Đ": "D", "Ħ": "H", "ı": "I"},
    **{"Ŀ": "L", "Ł": "L", "Ŋ": "N", "Ŧ": "T"},
}
DROPPED = "'’ʼ`."  # an apostrophe leaves no trace (9303-3, 4.6); nor does the point of "St."
PARTED = " -‐‑–,"  # what becomes one filler


@dataclass(frozen=True, slots=True)
class Passport:
    """What the zone says.

    `state` and `nationality` are the codes of Doc 9303-3, section 5 (one to three letters),
    `number` at most nine letters and digits, `sex` F, M or X, `personal` at most fourteen
    letters and digits of the state's own choice.
    """

    state: str
    surnames: str
    given_names: str
    number: str
    nationality: str
    birth_date: date
    sex: str
    expires_on: date
    personal: str = ""


def compose(passport: Passport) -> tuple[str, str]:
    """The two lines (9303-4, 4.2.2); ValueError where a field does not fit its place."""
    names = _names(written(passport.surnames), written(passport.given_names))
    return f"P<{_field(passport.state, 3)}{names}", _lower(passport)


def _lower(passport: Passport) -> str:
    number, born = _checked(_field(passport.number, 9)), _checked(f"{passport.birth_date:%y%m%d}")
    ends = _checked(f"{passport.expires_on:%y%m%d}")
    personal = _field(passport.personal, 14)
    # The digit of an empty personal number may be a filler; of the two this reads as "nothing".
    personal += check_digit(personal) if passport.personal else FILLER
    sex = passport.sex if passport.sex in "FM" else FILLER
    whole = check_digit(number + born + ends + personal)
    return f"{number}{_field(passport.nationality, 3)}{born}{sex}{ends}{personal}{whole}"


def check_digit(text: str) -> str:
    """Weights 7, 3, 1 over digits, letters (A is 10) and fillers (0), modulo 10 (9303-3, 4.9)."""
    return str(sum(_value(char) * WEIGHTS[at % 3] for at, char in enumerate(text)) % 10)


def written(name: str) -> str:
    """A name in the zone's letters, words parted by one filler.

    ValueError for a letter that the Latin table does not know: a guess would be another name.
    """
    composed = unicodedata.normalize("NFC", name)
    letters = "".join(_letters(char) for char in composed)
    return FILLER.join(part for part in letters.split(FILLER) if part)


def _letters(char: str) -> str:
    if char in DROPPED:
        return ""
    if char in PARTED:
        return FILLER
    if (spelled := SPELLED.get(char) or SPELLED.get(char.upper())) is not None:
        return spelled
    plain = "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))
    if not ("A" <= plain.upper() <= "Z" and len(plain.upper()) == 1):
        raise ValueError(f"the zone has no letter for {char!r}")
    return plain.upper()


def _names(surnames: str, given: str) -> str:
    """Both names in 39 characters, cut as 9303-4, 4.2.3 asks: some of the given name stays.

    A cut name ends in a letter in the very last place, so that the cut shows.
    """
    if not surnames or not given:
        return _cut(surnames or given, NAMES).ljust(NAMES, FILLER)
    if len(surnames) + len(given) + 2 > NAMES:
        surnames = _cut(surnames, NAMES - 3)
        given = _cut(given, NAMES - 2 - len(surnames))
    return f"{surnames}{FILLER * 2}{given}".ljust(NAMES, FILLER)


def _cut(words: str, width: int) -> str:
    """`words` in `width`, ending in a letter: where a filler would, the longest word gives one."""
    if len(words) > width and words[width - 1] == FILLER:
        longest = max(words[: width - 1].split(FILLER), key=len)
        words = words.replace(longest, longest[:-1] or longest, 1)
    return words[:width]


def _checked(field: str) -> str:
    return field + check_digit(field)


def _field(text: str, width: int) -> str:
    if len(text) > width or any(char not in ALPHABET for char in text):
        raise ValueError(f"{text!r} is not at most {width} of 0-9 and A-Z")
    return text.ljust(width, FILLER)


def _value(char: str) -> int:
    """ValueError for anything but 0-9, A-Z and the filler."""
    return 0 if char == FILLER else ALPHABET.index(char)
