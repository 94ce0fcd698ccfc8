"""The installation's clock, read only at the edge of the house.

Production reads the machine's clock. A demonstration runs some weeks behind it and is moved
forward in the open; the shift lies in a small file, so that every process sees the same hour.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


class Clock(Protocol):
    """Tells the hour (aware, UTC)."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class DemoClock:
    """The machine's clock less a shift that only shrinks: it is moved forward, never back."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def behind(self) -> timedelta:
        """How far this clock is behind the real hour; zero where no shift was written."""
        try:
            return timedelta(seconds=json.loads(self._file.read_text())["behind_seconds"])
        except FileNotFoundError:
            return timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) - self.behind()

    def start(self, behind: timedelta) -> None:
        """Set the clock `behind` the real hour, for an installation that is still empty."""
        self._write(behind)

    def jump(self, by: timedelta) -> datetime:
        """Move forward by `by`, to the real now at most, and return the new hour."""
        if by <= timedelta(0):
            raise Refusal(
                "clock-back",
                Text(
                    "El reloj de demostración solo avanza.",
                    "The demonstration clock only moves forward.",
                ),
            )
        self._write(max(self.behind() - by, timedelta(0)))
        return self.now()

    def _write(self, behind: timedelta) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps({"behind_seconds": behind.total_seconds()}))
        fresh.replace(self._file)
