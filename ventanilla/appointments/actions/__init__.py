"""The writing doors: load the files; give a seat, move it, take it back; close an office."""

from ventanilla.appointments.actions.closing import declare_closure
from ventanilla.appointments.actions.coming import check_in, no_show
from ventanilla.appointments.actions.giving import (
    book,
    cancel,
    confirm,
    hold,
    move,
    release_expired,
)
from ventanilla.appointments.actions.loading import load_offices, load_openings

__all__ = [
    "book",
    "cancel",
    "check_in",
    "confirm",
    "declare_closure",
    "hold",
    "load_offices",
    "load_openings",
    "move",
    "no_show",
    "release_expired",
]
