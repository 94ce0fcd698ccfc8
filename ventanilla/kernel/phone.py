"""A telephone number as the whole world writes it: a plus sign, the country, the rest (E.164)."""

import re

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

SHAPE = re.compile(r"\+[1-9][0-9]{7,14}")
BETWEEN = re.compile(r"[ ().\-\u00a0]")  # what people put between the digits
WRONG = Text("Ese número de teléfono no es válido.", "That telephone number is not valid.")
WRITE_IT = Text(
    "Escríbalo con el signo + y el código del país: +51 987 654 321.",
    "Write it with the plus sign and the country's code: +51 987 654 321.",
)


def number(typed: str) -> str:
    """`typed` without what stands between the digits, of which there are eight to fifteen.

    Refusal "phone" for anything else.
    """
    tidy = BETWEEN.sub("", typed.strip())
    if not SHAPE.fullmatch(tidy):
        raise Refusal("phone", WRONG, then=WRITE_IT, at="phone")
    return tidy
