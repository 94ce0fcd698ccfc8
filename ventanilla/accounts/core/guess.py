"""Passwords that are long and easy all the same: dressed-up words, rows of keys, our own words.

NIST SP 800-63B 5.1.1.2 asks to refuse what is common, repetitive, sequential or named after the
service. No kind of character is demanded, and a phrase of several words passes.
"""

import re
from collections.abc import Collection

# Words that everybody tries first at a service like this one.
OURS_SPELLED = """
ventanilla migraciones migracion migration superintendencia nacional national peru lima
residencia residente residence resident permanente permanent temporal extranjeria extranjero
foreigner foreign carne carnet pasaporte passport visa visado tramite procedure solicitud
application certificado certificate oficial officer operador operator editor admin
administrador contrasena clave password secreto secret demo de del la el los y
"""
OUR_WORDS = frozenset(OURS_SPELLED.split())
ROWS = (
    "0123456789" * 3,
    "1234567890" * 3,
    "abcdefghijklmnopqrstuvwxyz" * 2,
    "qwertyuiopasdfghjklñzxcvbnm",
    "qwertyuiopasdfghjklzxcvbnm",
)
LOOKALIKES = str.maketrans("áéíóúüñ@4310$57", "aeiouunaaeiosst")
LOOKED_AT = 128  # letters: past them nothing is easy, and looking costs
DRESS = re.compile(r"^[\W\d_]+|[\W\d_]+$")
OURS = re.compile(rf"(?:{'|'.join(sorted(OUR_WORDS, key=len, reverse=True))}|[\W\d_])+")


def easy(password: str, common: Collection[str]) -> bool:
    """Is it one common word with a dress, our own words, a row of keys, or a repetition?"""
    folded = password.casefold()[:LOOKED_AT]
    plain = folded.translate(LOOKALIKES)
    bare = {
        DRESS.sub("", folded),
        DRESS.sub("", plain),
        DRESS.sub("", folded).translate(LOOKALIKES),
    }
    return (
        any(word in common for word in bare)
        or any(_ours(text) for text in (folded, plain))
        or _row(folded)
        or _repeats(folded)
    )


def _ours(text: str) -> bool:
    return bool(OURS.fullmatch(text)) and any(letter.isalpha() for letter in text)


def _row(text: str) -> bool:
    return any(text in row or text[::-1] in row for row in ROWS)


def _repeats(text: str) -> bool:
    """One piece of at most a third of the whole, again and again."""
    most = len(text) // 3
    return any(
        text == (text[:size] * (len(text) // size + 1))[: len(text)] for size in range(1, most + 1)
    )
