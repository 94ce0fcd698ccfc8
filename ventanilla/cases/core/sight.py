"""Who may know of a case, and how much of it."""

from dataclasses import replace

from ventanilla.cases.core.events import Event
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import State
from ventanilla.kernel.actor import Actor, Role

PREPARATORY = ("propose", "return_proposal")
NOT_DECIDING = (Role.APPLICANT, Role.COUNTER)


def sees(file: CaseFile, viewer: Actor) -> bool:
    """The owner sees it, staff from the filing on, the machine always; nobody else does.

    The counter also sees a draft that it opened for somebody.
    """
    if viewer.role is Role.APPLICANT:
        return viewer.id == file.owner_id
    if viewer.role is Role.OFFICER:
        return file.state is not State.DRAFT
    if viewer.role is Role.COUNTER:
        return file.state is not State.DRAFT or bool(file.assisted_by)
    return viewer.role is Role.SYSTEM


def for_eyes(file: CaseFile, viewer: Actor) -> CaseFile:
    """The owner does not see what a draft proposes before it is decided (LPAG art. 160.1)."""
    if viewer.role in NOT_DECIDING and file.decided_at is None:
        return replace(file, proposal=None)
    return file


def history_for_eyes(events: tuple[Event, ...], file: CaseFile, viewer: Actor) -> tuple[Event, ...]:
    """The same for the history: the steps stay, what they said is left out."""
    if viewer.role not in NOT_DECIDING or file.decided_at is not None:
        return events
    return tuple(
        replace(event, data={}) if event.kind in PREPARATORY else event for event in events
    )
