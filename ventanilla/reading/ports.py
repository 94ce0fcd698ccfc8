"""What the room needs from outside: an eye."""

from typing import Protocol

from ventanilla.reading.core.sight import Seen


class Eye(Protocol):
    """Sees the zone on a picture, whichever way up it lies."""

    def look(self, content: bytes) -> Seen | None:
        """What was seen, or None; Refusal "no-picture" or "picture-too-large" and no other."""
