"""The writing doors: requests of people, the review of privileges, the log of incidents."""

from ventanilla.privacy.actions.incidents import (
    assess,
    close_incident,
    note_told,
    open_incident,
)
from ventanilla.privacy.actions.requests import answer, ask, look_at, note_over
from ventanilla.privacy.actions.reviews import close_review, mark, open_review

__all__ = [
    "answer",
    "ask",
    "assess",
    "close_incident",
    "close_review",
    "look_at",
    "mark",
    "note_over",
    "note_told",
    "open_incident",
    "open_review",
]
