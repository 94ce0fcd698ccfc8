"""An entry of the providers' table, and what it may say."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

LONGEST = 120


class State(StrEnum):
    """How far an entry has come."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Entry:
    """One provider's offer for one procedure, as they state it; `fictitious` ones say so."""

    id: str
    procedure_id: str
    name: str
    website: str
    timelines: str
    cost: str
    state: State
    proposed_by: str
    proposed_at: datetime
    decided_at: datetime | None
    reason: str
    fictitious: bool


def words(field: str, value: str) -> str:
    """The value, spaces folded; Refusal at `field` where it is empty, long or unprintable."""
    folded = " ".join(value.split())
    if not folded or len(folded) > LONGEST or not folded.isprintable():
        raise Refusal(
            "entry-words",
            Text(
                f"Escriba entre 1 y {LONGEST} caracteres.",
                f"Type between 1 and {LONGEST} characters.",
            ),
            at=field,
        )
    return folded


def address(value: str) -> str:
    """A website's address; Refusal "website" unless it is http or https with a host."""
    tidied = value.strip()
    try:
        parts = urlsplit(tidied)
        known = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        known = False
    if not known or len(tidied) > LONGEST or any(c.isspace() for c in tidied):
        raise Refusal(
            "website",
            Text("Escriba la dirección completa de su página.", "Type your site's whole address."),
            then=Text("Por ejemplo: https://ejemplo.pe", "For example: https://example.pe"),
            at="website",
        )
    return tidied
