"""How letters are written in a zone (Doc 9303-3, section 6): every legal way, the first one first.

Latin (6 A) is complete. Cyrillic (6 B) is written down from the table as it is commonly printed,
with the alternatives that it gives for single languages and those of the states' own rules that
are met in passports (Ukraine 2010, Bulgaria); Arabic (6 C) holds only the letters whose spelling
is certain, so that a name with others compares as *possible* at best. What no table has, Chinese
among them, is spelt by `anyascii` and is never more than *possible*.
"""

import unicodedata
from functools import cache

from anyascii import anyascii

from ventanilla.reading.core.mrz.digits import FILLER, LETTERS

DROPPED = "'’ʼ`.ʹʺ‘"  # an apostrophe leaves no trace (9303-3, 4.6); nor does the point of "St."
PARTED = " -‐‑–,"  # what becomes one filler
LATIN = {
    **{"Ä": ("AE", "A"), "Å": ("AA", "A"), "Æ": ("AE",), "Ö": ("OE", "O"), "Ø": ("OE",)},
    **{"Œ": ("OE",), "Ü": ("UE", "UXX", "U"), "Ñ": ("N", "NXX"), "ß": ("SS",), "ẞ": ("SS",)},
    **{"Þ": ("TH",), "Ĳ": ("IJ",), "Ð": ("D",), "Đ": ("D",), "Ħ": ("H",), "ı": ("I",)},
    **{"Ŀ": ("L",), "Ł": ("L",), "Ŋ": ("N",), "Ŧ": ("T",)},
}
CYRILLIC = {
    **{"А": ("A",), "Б": ("B",), "В": ("V",), "Г": ("G", "H"), "Ґ": ("G",), "Д": ("D",)},
    **{"Е": ("E", "IE"), "Ё": ("E", "IO"), "Ж": ("ZH", "Z"), "З": ("Z",), "И": ("I", "Y")},
    **{"І": ("I",), "Ї": ("I", "YI"), "Й": ("I", "Y"), "К": ("K",), "Л": ("L",), "М": ("M",)},
    **{"Н": ("N",), "О": ("O",), "П": ("P",), "Р": ("R",), "С": ("S",), "Т": ("T",)},
    **{"У": ("U",), "Ў": ("U",), "Ф": ("F",), "Х": ("KH", "H"), "Ц": ("TS", "C")},
    **{"Ч": ("CH", "C"), "Ш": ("SH", "S"), "Щ": ("SHCH", "SHT"), "Ъ": ("IE", "A", "")},
    **{"Ы": ("Y",), "Ь": ("", "Y"), "Э": ("E",), "Ю": ("IU", "YU"), "Я": ("IA", "YA")},
    **{"Є": ("IE", "YE"), "Ђ": ("D",), "Ѕ": ("DZ",), "Ј": ("J",), "Љ": ("LJ",), "Њ": ("NJ",)},
    **{"Ћ": ("C",), "Џ": ("DZ", "DJ"), "Ѓ": ("G", "GJ"), "Ќ": ("K", "KJ")},
}
ARABIC = {
    **{"ا": ("A",), "ب": ("B",), "ت": ("T",), "ج": ("J",), "ح": ("XH",), "د": ("D",)},
    **{"ر": ("R",), "ز": ("Z",), "س": ("S",), "ف": ("F",), "ق": ("Q",), "ك": ("K",)},
    **{"ل": ("L",), "م": ("M",), "ن": ("N",), "ه": ("H",), "و": ("W",), "ي": ("Y",)},
}
TABLE = {**LATIN, **CYRILLIC, **ARABIC}


@cache
def spellings(char: str) -> tuple[str, ...]:
    """Every legal spelling of one composed letter; () where no table of the standard has it."""
    if char in DROPPED:
        return ("",)
    if char in PARTED:
        return (FILLER,)
    known = TABLE.get(char) or TABLE.get(char.upper())
    if known is not None:
        return known
    plain = "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))
    upper = plain.upper()
    return (upper,) if len(upper) == 1 and upper in LETTERS else ()


def guessed(char: str) -> tuple[str, ...]:
    """What a letter outside the tables is likely to be: Latin letters, or nothing."""
    letters = "".join(c for c in anyascii(char).upper() if c in LETTERS)
    return (letters,)
