"""A booking as a calendar file (RFC 5545): one event, told again with a higher SEQUENCE on a move.

Times are UTC, so that no time zone has to be described. Lines are folded at 75 octets and end in
CRLF (3.1); text is escaped (3.3.11).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

WIDTH = 75  # octets of a line, without its end


@dataclass(frozen=True, slots=True)
class Entry:
    """What the calendar shows. `uid` stays the same as long as the booking lives."""

    uid: str
    starts_at: datetime
    minutes: int
    summary: str
    description: str
    location: str
    sequence: int
    cancelled: bool
    stamped_at: datetime


def written(entry: Entry) -> bytes:
    """The file, UTF-8."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Ventanilla//Citas//ES",
        "CALSCALE:GREGORIAN",
        f"METHOD:{'CANCEL' if entry.cancelled else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{_utc(entry.stamped_at)}",
        f"DTSTART:{_utc(entry.starts_at)}",
        f"DTEND:{_utc(entry.starts_at + timedelta(minutes=entry.minutes))}",
        f"SEQUENCE:{entry.sequence}",
        f"STATUS:{'CANCELLED' if entry.cancelled else 'CONFIRMED'}",
        f"SUMMARY:{_text(entry.summary)}",
        f"DESCRIPTION:{_text(entry.description)}",
        f"LOCATION:{_text(entry.location)}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) for line in lines)


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(value: str) -> str:
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
