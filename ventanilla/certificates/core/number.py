"""Numbers of papers: "VTN-2026-0000017-K", the last a check character (ISO 7064 MOD 37,36)."""

import re

from stdnum.iso7064 import mod_37_36

from ventanilla.certificates.core.kinds import PREFIX, Kind
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

SHAPE = re.compile(r"^([A-Z]{3})-?(\d{4})-?(\d{7})-?([0-9A-Z])$")
KINDS = {prefix: kind for kind, prefix in PREFIX.items()}


def compose(kind: Kind, year: int, sequence: int) -> str:
    """The number of the `sequence`-th paper of that kind in `year`."""
    body = f"{PREFIX[kind]}{year:04d}{sequence:07d}"
    check = mod_37_36.calc_check_digit(body)
    return f"{PREFIX[kind]}-{year:04d}-{sequence:07d}-{check}"


def read(typed: str) -> str:
    """The number that somebody typed, in its one form; Refusal "number" where it is none.

    Spaces, small letters and missing hyphens are forgiven, a wrong character is not.
    """
    found = SHAPE.match("".join(typed.split()).upper())
    if not found or found[1] not in KINDS or not mod_37_36.is_valid("".join(found.groups())):
        raise Refusal(
            "number",
            Text("Este número no está bien escrito.", "This number is not written correctly."),
            then=Text(
                "Cópielo otra vez, con sus letras y cifras.",
                "Copy it once more, with its letters and digits.",
            ),
            at="number",
        )
    return "-".join(found.groups())
