"""A booking as a calendar file (RFC 5545): one event, told again with a higher SEQUENCE on a move.

Times are UTC, so that no time zone has to be described.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ventanilla.kernel.content_lines import file_of, text


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
        f"SUMMARY:{text(entry.summary)}",
        f"DESCRIPTION:{text(entry.description)}",
        f"LOCATION:{text(entry.location)}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return file_of(lines)


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
