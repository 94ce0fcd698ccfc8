"""For what a case may have an appointment now: the one table between the case and its visits.

Waiting for a visit never stops the legal clock and holds up no decision (LPAG arts 41-A, 125.3).
"""

from collections.abc import Callable

from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.states import PENDING, State
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text


def _card_waits(file: CaseFile) -> bool:
    card = file.card
    ready = card is not None and card.ready_at is not None and card.handed_at is None
    return file.state is State.GRANTED and ready


MAY: dict[str, Callable[[CaseFile], bool]] = {
    "attend": lambda file: file.state in PENDING,
    "pickup": _card_waits,
}


def possible(file: CaseFile) -> tuple[str, ...]:
    """The purposes for which this case may book now."""
    return tuple(purpose for purpose, may in MAY.items() if may(file))


def check(file: CaseFile, purpose: str) -> None:
    """Refusal "no-visit-now" where the case has nothing to do at an office now."""
    if purpose not in possible(file):
        raise Refusal(
            "no-visit-now",
            Text(
                "Para esto no hace falta una cita ahora.",
                "No appointment is needed for this now.",
            ),
        )


def nothing_booked() -> Refusal:
    """There is no appointment to move or cancel."""
    return Refusal(
        "nothing-booked",
        Text("No tiene una cita para esto.", "You have no appointment for this."),
        then=Text("Reserve una.", "Book one."),
    )
