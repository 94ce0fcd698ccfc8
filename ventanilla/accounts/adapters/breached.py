"""A list of passwords that were stolen elsewhere, as a file of this installation's own.

The file holds one SHA-1 in hexadecimal a line, sorted; what follows a colon is not read. That is
the form in which the large public lists are given out. It is searched where it lies, by halves;
nothing leaves the house.
"""

from hashlib import sha1
from pathlib import Path
from typing import BinaryIO

DIGITS = 40
LINE = 200  # bytes: longer than any line


def named(password: str, file: Path) -> bool:
    """Is this password in the sorted file? OSError where the file cannot be read."""
    wanted = sha1(password.encode(), usedforsecurity=False).hexdigest().upper().encode()
    with file.open("rb") as lines:
        low, high = 0, file.stat().st_size
        while low < high:
            middle = (low + high) // 2
            found = _line(lines, middle)
            if found and found < wanted:
                low = middle + 1
            else:
                high = middle
        return _line(lines, low) == wanted


def _line(lines: BinaryIO, at: int) -> bytes:
    """The digits of the first line that begins at byte `at` or after it."""
    if at:
        lines.seek(at - 1)
        lines.readline(LINE)
    else:
        lines.seek(0)
    return lines.readline(LINE)[:DIGITS].upper()
