"""The table of moves: from where to where, who may, what must hold, what the legal clock does.

Views, tests, the drawing in the docs and the clock read this table; nothing else knows the life
of a case. Articles are those of the TUO of 2026 (D.S. 006-2026-JUS); `articles.both` adds the
number of 2019. Two styles of one guard: `check` refuses, `possible` answers.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from ventanilla.cases.core import guards
from ventanilla.cases.core.events import Data
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.cases.core.sight import sees
from ventanilla.cases.core.states import NAME, PENDING, State
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text

# Requests of one person may overtake one another by the length of an upload, not by more.
OVERTAKING = timedelta(minutes=10)


class ClockEffect(StrEnum):
    """What a move does to the term within which the authority must decide."""

    START = "start"
    STOP = "stop"
    RESUME = "resume"
    END = "end"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Move:
    """One row. `log` is the sentence in the history; `tells`: the owner is told of it."""

    id: str
    sources: tuple[State, ...]
    target: State
    roles: tuple[Role, ...]
    log: Text
    article: str
    clock: ClockEffect = ClockEffect.NONE
    tells: bool = False
    guards: tuple[Guard, ...] = ()


PERSON, OFFICER = (Role.APPLICANT,), (Role.OFFICER,)
AT_THE_COUNTER = (Role.APPLICANT, Role.COUNTER)  # for somebody who brings paper
_ROWS = (
    Move(
        "lodge",
        (State.DRAFT,),
        State.LODGED,
        AT_THE_COUNTER,
        Text("La solicitud fue presentada.", "The application was lodged."),
        "LPAG art. 125.1",
        ClockEffect.START,
        tells=True,
        guards=(guards.NOT_OWN_CASE,),
    ),
    Move(
        "observe",
        (State.LODGED,),
        State.OBSERVED,
        OFFICER,
        Text("Se pidió una corrección.", "A correction was asked for."),
        "LPAG art. 125.6",
        ClockEffect.STOP,
        tells=True,
        guards=(guards.NOT_OWN_CASE, guards.ONCE, guards.CITED, guards.LAWFUL_TERM),
    ),
    Move(
        "correct",
        (State.OBSERVED,),
        State.LODGED,
        AT_THE_COUNTER,
        Text("Se presentó la corrección.", "The correction was handed in."),
        "LPAG art. 126.1",
        ClockEffect.RESUME,
        tells=True,
        guards=(guards.NOT_OWN_CASE,),
    ),
    Move(
        "declare_not_filed",
        (State.OBSERVED,),
        State.NOT_FILED,
        OFFICER,
        Text(
            "La solicitud se tuvo por no presentada; corresponde devolver la tasa pagada.",
            "The application was treated as not filed; the fee that was paid is owed back.",
        ),
        "LPAG art. 125.4",
        ClockEffect.END,
        tells=True,
        guards=(guards.NOT_OWN_CASE, guards.TERM_OVER),
    ),
    Move(
        "admit",
        (State.LODGED,),
        State.IN_EVALUATION,
        OFFICER,
        Text("La solicitud pasó a evaluación.", "The application went into evaluation."),
        "LPAG art. 132.1",
        guards=(guards.NOT_OWN_CASE,),
    ),
    Move(
        "propose",
        (State.IN_EVALUATION,),
        State.PROPOSED,
        OFFICER,
        Text("Se redactó un proyecto de resolución.", "A decision was drafted."),
        "LPAG art. 187",
        guards=(guards.NOT_OWN_CASE, guards.OUTCOME_NAMED, guards.CHECKED),
    ),
    Move(
        "return_proposal",
        (State.PROPOSED,),
        State.IN_EVALUATION,
        OFFICER,
        Text("El proyecto volvió a evaluación.", "The draft went back into evaluation."),
        "LPAG art. 6.1",
        guards=(guards.NOT_OWN_CASE, guards.ANOTHER_OFFICER, guards.REASON_GIVEN),
    ),
    Move(
        "grant",
        (State.PROPOSED,),
        State.GRANTED,
        OFFICER,
        Text("La solicitud fue aprobada.", "The application was granted."),
        "LPAG art. 186.1",
        ClockEffect.END,
        tells=True,
        guards=(guards.NOT_OWN_CASE, guards.ANOTHER_OFFICER, guards.PROPOSED_GRANT),
    ),
    Move(
        "refuse",
        (State.PROPOSED,),
        State.REFUSED,
        OFFICER,
        Text("La solicitud fue denegada.", "The application was refused."),
        "LPAG art. 186.1",
        ClockEffect.END,
        tells=True,
        guards=(guards.NOT_OWN_CASE, guards.ANOTHER_OFFICER, guards.PROPOSED_REFUSE),
    ),
    Move(
        "withdraw",
        PENDING,
        State.WITHDRAWN,
        PERSON,
        Text("La persona desistió de la solicitud.", "The person withdrew the application."),
        "LPAG art. 189",
        ClockEffect.END,
        tells=True,
        guards=(guards.SCOPE,),
    ),
)
MOVES: dict[str, Move] = {row.id: row for row in _ROWS}


def check(move_id: str, *, file: CaseFile, by: Actor, at: datetime, data: Data) -> Move:
    """The move, where `by` may make it now with `data`.

    NotFound where `by` may not know of the case or no move has that name; else a Refusal with
    the first thing in the way: "not-yours-to-do", "not-now", "clock-back", or a guard's code.
    """
    if move_id not in MOVES or not sees(file, by):
        raise NotFound("case")
    move = MOVES[move_id]
    allowed(move.roles, move.sources, file, by)
    in_order(file, at)
    asked = Asked(file, by, at, data)
    for guard in move.guards:
        guard.check(asked)
    return move


def possible(file: CaseFile, by: Actor, at: datetime) -> tuple[Move, ...]:
    """The moves that `by` can make now, as far as that can be told before data are handed in."""
    return tuple(move for move in _ROWS if _open(move, Asked(file, by, at, {})))


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
