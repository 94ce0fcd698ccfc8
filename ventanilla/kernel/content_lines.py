"""Lines of a calendar file (RFC 5545): folded in one place, text escaped in one place.

Lines are folded at 75 octets and end in CRLF (3.1); text is escaped (3.3.11).
"""

from collections.abc import Iterable

WIDTH = 75  # octets of a line, without its end


def file_of(lines: Iterable[str]) -> bytes:
    """The lines of a file as octets, UTF-8."""
    return b"".join(_folded(line) for line in lines)


def text(value: str) -> str:
    """A value of type TEXT, escaped."""
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        value = value.replace(plain, escaped)
    return "\\n".join(value.splitlines())


def _folded(line: str) -> bytes:
    """Cut between characters, never within one; each further piece begins with a space."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > WIDTH:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"
