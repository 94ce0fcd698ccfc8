"""Step: one event of a case, by the working days of this installation's calendar.

Every journey that writes in a case goes through here. `revision` is the one that a page was
made from: whoever sends a form that was filled before somebody else's act is told so, and
overwrites nothing.
"""

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.cases import actions as cases
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.kernel.actor import Role, Stamp


def note(
    *, case_id: str, kind: str, data: Data, stamp: Stamp, revision: int | None = None
) -> CaseFile:
    """Add what happens beside the moves (`cases.core.facets`)."""
    return cases.note(
        case_id=case_id,
        kind=kind,
        data=_from(stamp, data),
        stamp=stamp,
        calendar=wiring.calendar(),
        expected_revision=revision,
    )


def move(
    *, case_id: str, move: str, data: Data, stamp: Stamp, revision: int | None = None
) -> CaseFile:
    """Make a move (`cases.core.moves`)."""
    return cases.move(
        case_id=case_id,
        move=move,
        data=_from(stamp, data),
        stamp=stamp,
        calendar=wiring.calendar(),
        expected_revision=revision,
    )


def _from(stamp: Stamp, data: Data) -> Data:
    """What an officer does is done from their office: whose case it is, and who is superior."""
    if stamp.by.role is not Role.OFFICER or "office" in data:
        return data
    return {**data, "office": people.office_of(stamp.by.id, Role.OFFICER)}
