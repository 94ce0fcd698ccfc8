"""A proof on the tables: only an open observation stops the term to decide (LPAG art. 125.3).

Waiting for a seat, for another entity (art. 41-A) or for a report is in the tables too, as states
and as facets; none of it may touch the clock. The clock stands still exactly in the states in
which a correction is awaited: `EFFECTS` says what that asks of a move, by where it comes from and
where it leads. What has ended may be resumed too: a recourse reopens the procedure (art. 207.2).
Every row is looked at, so what is proven holds for every case that can ever be.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product

from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.move import ClockEffect, Move
from ventanilla.cases.core.states import State
from ventanilla.kernel.text import Text

Between = tuple[bool, bool]  # is a correction awaited before the move, and after it?

EFFECTS: Mapping[Between, tuple[tuple[ClockEffect, ...], Text]] = {
    (False, True): (
        (ClockEffect.STOP,),
        Text("pide corregir y debe detenerlo", "asks for a correction and must stop it"),
    ),
    (True, False): (
        (ClockEffect.RESUME, ClockEffect.END),
        Text(
            "ya no espera una corrección y debe reanudarlo o terminarlo",
            "awaits no correction any more and must resume or end it",
        ),
    ),
    (True, True): (
        (ClockEffect.NONE,),
        Text("sigue esperando una corrección y no debe tocarlo", "still awaits one: leave it"),
    ),
    (False, False): (
        (ClockEffect.START, ClockEffect.NONE, ClockEffect.END, ClockEffect.RESUME),
        Text(
            "no espera ninguna corrección y no debe detenerlo",
            "awaits no correction and must not stop it",
        ),
    ),
}
WRONG = Text(
    "«{move}», de «{source}» a «{target}», hace «{clock}» con el plazo; {should}.",
    "“{move}”, from “{source}” to “{target}”, does “{clock}” to the clock; {should}.",
)
RESUMES_NOTHING = Text(
    "«{move}» reanuda el plazo desde «{state}», donde no estaba detenido ni terminado.",
    "“{move}” resumes the clock from “{state}”, where it neither stood still nor had ended.",
)
NO_WAY_OUT = Text(
    "De «{state}» no sale ningún acto: el plazo quedaría detenido para siempre.",
    "No move leaves “{state}”: the clock would stand still for ever.",
)
FACET_TOUCHES = Text(
    "La anotación «{facet}» toca el plazo; solo un acto puede.",
    "The note “{facet}” touches the clock; only a move may.",
)
PROVEN = Text(
    "Demostrado con {moves} actos y {facets} anotaciones: solo una observación abierta detiene el "
    "plazo para decidir (LPAG, art. 125.3).",
    "Proven with {moves} moves and {facets} notes: only an open observation stops the time to "
    "decide (LPAG art. 125.3).",
)


def only_observations_stop(
    moves: Iterable[Move], facets: Iterable[Facet], observed: Collection[State]
) -> tuple[Text, ...]:
    """What speaks against it, row by row; nothing where it is proven.

    `observed` are the states in which the person has been asked to correct.
    """
    rows = tuple(moves)
    over = {*observed, *_ended(rows)}
    wrong = (finding for row in rows for finding in _wrong(row, observed))
    idle = (finding for row in rows for finding in _resumes_nothing(row, over))
    return (*wrong, *idle, *_for_ever(rows, observed), *_of_facets(facets))


def _wrong(move: Move, observed: Collection[State]) -> Iterator[Text]:
    for source, target in product(move.sources, move.targets):
        effects, should = EFFECTS[source in observed, target in observed]
        if move.clock not in effects:
            yield WRONG.filled(
                move=move.id, source=source, target=target, clock=move.clock, should=should
            )


def _ended(rows: tuple[Move, ...]) -> set[State]:
    """The states to which a case can come after the clock has ended and before it goes on."""
    found: set[State] = set()
    reached = _after(rows, ClockEffect.END, set(State))
    while reached - found:
        found |= reached
        reached = _after(rows, ClockEffect.NONE, found)
    return found


def _after(rows: tuple[Move, ...], clock: ClockEffect, states: set[State]) -> set[State]:
    able = (row for row in rows if row.clock is clock and states & set(row.sources))
    return {target for row in able for target in row.targets}


def _resumes_nothing(move: Move, over: set[State]) -> Iterator[Text]:
    if move.clock is ClockEffect.RESUME:
        for state in move.sources:
            if state not in over:
                yield RESUMES_NOTHING.filled(move=move.id, state=state)


def _for_ever(rows: tuple[Move, ...], observed: Collection[State]) -> Iterator[Text]:
    for state in observed:
        ways = (row for row in rows if state in row.sources)
        if not any(set(row.targets) - set(observed) for row in ways):
            yield NO_WAY_OUT.filled(state=state)


def _of_facets(facets: Iterable[Facet]) -> Iterator[Text]:
    """A facet has no place for an effect on the clock; a row that brought one is found."""
    for facet in facets:
        if getattr(facet, "clock", ClockEffect.NONE) is not ClockEffect.NONE:
            yield FACET_TOUCHES.filled(facet=facet.kind)
