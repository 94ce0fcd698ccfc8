"""The table of moves: from where to where, who may, what must hold, what the legal clock does.

Views, tests, the drawing in the docs and the clock read this table; nothing else knows the life
of a case. Articles are those of the TUO of 2026 (D.S. 006-2026-JUS); `articles.both` adds the
number of 2019. Two styles of one guard: `check` refuses, `possible` answers.
"""

from datetime import datetime, timedelta

from ventanilla.cases.core import moves_after, moves_to_decision
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.guards import Asked
from ventanilla.cases.core.move import Move
from ventanilla.cases.core.sight import sees
from ventanilla.cases.core.states import NAME, State
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text

# Requests of one person may overtake one another by the length of an upload, not by more.
OVERTAKING = timedelta(minutes=10)


_ROWS = (*moves_to_decision.ROWS, *moves_after.ROWS)
MOVES: dict[str, Move] = {row.id: row for row in _ROWS}


def check(
    move_id: str,
    *,
    file: CaseFile,
    by: Actor,
    at: datetime,
    data: Data,
    calendar: WorkingCalendar,
) -> Move:
    """The move, where `by` may make it now with `data`.

    NotFound where `by` may not know of the case or no move has that name; else a Refusal with
    the first thing in the way: "not-yours-to-do", "not-now", "clock-back", or a guard's code.
    """
    if move_id not in MOVES or not sees(file, by):
        raise NotFound("case")
    move = MOVES[move_id]
    allowed(move.roles, move.sources, file, by)
    in_order(file, at)
    asked = Asked(file, by, at, data, calendar)
    for guard in move.guards:
        guard.check(asked)
    return move


def possible(
    file: CaseFile, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[Move, ...]:
    """The moves that `by` can make now, as far as that can be told before data are handed in."""
    asked = Asked(file, by, at, {}, calendar)
    return tuple(move for move in _ROWS if _open(move, asked))


def _open(move: Move, asked: Asked) -> bool:
    return (
        sees(asked.file, asked.by)
        and asked.by.role in move.roles
        and asked.file.state in move.sources
        and all(guard.holds(asked) for guard in move.guards if not guard.reads_data)
    )


def allowed(roles: tuple[Role, ...], states: tuple[State, ...], file: CaseFile, by: Actor) -> None:
    """Refuse another role, then another state."""
    if by.role not in roles:
        raise Refusal(
            "not-yours-to-do",
            Text("Este paso le corresponde a otra persona.", "This step is for somebody else."),
        )
    if file.state not in states:
        name = NAME[file.state]
        raise Refusal(
            "not-now",
            Text(
                f"Esto no es posible ahora: la solicitud está «{name.es}».",
                f"This is not possible now: the application is “{name.en}”.",
            ),
            at=file.state.value,
        )


def in_order(file: CaseFile, at: datetime) -> None:
    """Refuse an hour that lies clearly before the newest event: a clock was set back."""
    if at < file.last_at - OVERTAKING:
        raise Refusal(
            "clock-back",
            Text(
                "El reloj indica una hora anterior a lo último que pasó en el caso.",
                "The clock tells an hour before the last thing that happened in the case.",
            ),
            then=Text("Avise a quien opera el sistema.", "Tell whoever runs the system."),
        )
