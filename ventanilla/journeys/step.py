"""Step: one event of a case, by the working days of this installation's calendar.

Every journey that writes in a case goes through here. `revision` is the one that a page was
made from: whoever sends a form that was filled before somebody else's act is told so, and
overwrites nothing.
"""

from ventanilla import wiring
from ventanilla.cases import actions as cases
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.kernel.actor import Stamp


def note(
    *, case_id: str, kind: str, data: Data, stamp: Stamp, revision: int | None = None
) -> CaseFile:
    """Add what happens beside the moves (`cases.core.facets`)."""
    return cases.note(
        case_id=case_id,
        kind=kind,
        data=data,
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
        data=data,
        stamp=stamp,
        calendar=wiring.calendar(),
        expected_revision=revision,
    )
