"""Who may know of a case, and how much of it."""

from ventanilla.cases.core import facets_beside, facets_of_review
from ventanilla.cases.core.events import Event
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import State
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.frozen import replace
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

# What the office prepares, and what it writes for itself: not read before the end (160.1).
_FACETS = (*facets_beside.ROWS, *facets_of_review.ROWS)
PREPARATORY = frozenset(
    {"propose", "return_proposal", *(facet.kind for facet in _FACETS if facet.preparatory)}
)
NOT_IN_HAND = Text(
    "Este papel habla de la salud: lo abre solo el funcionario que tiene el caso a su cargo.",
    "This paper is about health: only the officer who has the case in hand opens it.",
)
TAKE_UP = Text(
    "Quien lo necesite toma el caso a su cargo; queda anotado y la persona lo ve.",
    "Whoever needs it takes the case in hand; that is noted, and the person sees it.",
)
NOT_DECIDING = (Role.APPLICANT, Role.COUNTER)


def sees(file: CaseFile, viewer: Actor) -> bool:
    """The owner sees it, staff from the filing on, the machine always; nobody else does.

    The counter also sees a draft that it opened for somebody.
    """
    if viewer.role is Role.APPLICANT:
        return viewer.id == file.owner_id
    if viewer.role in (Role.OFFICER, Role.MANAGER):
        return file.state is not State.DRAFT
    if viewer.role is Role.COUNTER:
        return file.state is not State.DRAFT or bool(file.assisted_by)
    return viewer.role is Role.SYSTEM


def opens_private(file: CaseFile, viewer: Actor) -> bool:
    """May they open a paper that only the case's officer opens? Whose it is may, and who has the
    case in hand; nobody else of the office.
    """
    if viewer.role is Role.OFFICER:
        return viewer.id == file.handled_by
    return sees(file, viewer) and viewer.role in (Role.APPLICANT, Role.SYSTEM)


def not_in_hand() -> Refusal:
    """The sentence for any other officer, and for the counter."""
    return Refusal("only-case-officer", NOT_IN_HAND, then=TAKE_UP, article="Ley 29733 art. 17")


def for_eyes(file: CaseFile, viewer: Actor) -> CaseFile:
    """The owner does not see what is being prepared before it is decided (LPAG art. 160.1)."""
    if viewer.role not in NOT_DECIDING or _decided(file):
        return file
    if viewer.role is Role.COUNTER:
        return replace(file, proposal=None)
    return replace(file, proposal=None, notes=(), opinions=())


def history_for_eyes(events: tuple[Event, ...], file: CaseFile, viewer: Actor) -> tuple[Event, ...]:
    """The same for the history: the steps stay, what they said is left out."""
    if viewer.role not in NOT_DECIDING or _decided(file):
        return events
    return tuple(
        replace(event, data={}) if event.kind in PREPARATORY else event for event in events
    )


def _decided(file: CaseFile) -> bool:
    """Decided, on the application or on a recourse, and nothing is being looked at again."""
    decided = (file.decided_at, *(review.decided_at for review in file.reviews))
    return file.closed and any(decided)
