"""The plan as a calendar file (RFC 5545): one event for each step, and for the days that count.

Days without hours; they take nobody's time (TRANSPARENT). An event keeps its name when the plan is
made again, so that a calendar moves it instead of showing it twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from ventanilla.kernel.content_lines import file_of, text
from ventanilla.kernel.text import Text
from ventanilla.planner.core.plan import Plan
from ventanilla.planner.core.words import APPOINTMENT, DECISION, FILING

LAST_DAY = Text("Último día en que sirve: {paper}", "Last day it serves: {paper}")
ABOUT = Text(
    "Es un plan, no una cita ni un plazo legal. Compruebe cada dato antes de pagar.",
    "This is a plan, neither an appointment nor a legal term. Check each figure before you pay.",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, from its first day to its last."""

    key: str
    first: date
    last: date
    title: Text


def written(plan: Plan, language: str, stamped: datetime, sequence: int, domain: str) -> bytes:
    """The file, UTF-8. `sequence` counts how often the plan was made again."""
    series = sha256(f"{plan.given.start} {plan.given.country}".encode()).hexdigest()[:16]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ventanilla//Plan//ES"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for entry in entries(plan):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{series}-{entry.key}@{domain}",
            f"DTSTAMP:{stamped.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{entry.first:%Y%m%d}",
            f"DTEND;VALUE=DATE:{entry.last + timedelta(days=1):%Y%m%d}",
            f"SEQUENCE:{sequence}",
            f"SUMMARY:{text(entry.title.say(language))}",
            f"DESCRIPTION:{text(ABOUT.say(language))}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return file_of([*lines, "END:VCALENDAR"])


def entries(plan: Plan) -> Iterator[Entry]:
    """What the calendar shows: open steps, the three days, and when each paper goes stale."""
    for line, stint in plan.stints:
        if not stint.done:
            name, does = line.need.evidence.title, stint.task.title
            title = Text(f"{name.es}: {does.es}", f"{name.en}: {does.en}")
            yield Entry(stint.task.key.replace("/", "-"), stint.start, stint.end, title)
    yield Entry("filing", plan.filing, plan.filing, FILING)
    yield Entry("appointment", plan.appointment, plan.appointment, APPOINTMENT)
    yield Entry("decision", plan.decision, plan.decision, DECISION)
    for line in plan.lines:
        if line.stale_on:
            title = LAST_DAY.filled(paper=line.need.evidence.title)
            yield Entry(f"{line.need.id}-stale", line.stale_on, line.stale_on, title)
