"""A proof on the tables: only an open observation stops the term to decide (LPAG art. 125.3).

Waiting for a seat, for another entity (art. 41-A) or for a report is in the tables too, as states
and as facets; none of it may touch the clock. The clock stands still exactly in the states in
which a correction is awaited: `EFFECTS` says what that asks of a move, by where it comes from and
where it leads. Every row is looked at, so what is proven holds for every case that can ever be.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.moves import ClockEffect, Move
from ventanilla.cases.core.states import State
from ventanilla.kernel.text import Text

ASKED_TO_CORRECT = (State.OBSERVED,)  # the states in which a correction is awaited
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
        (ClockEffect.START, ClockEffect.NONE, ClockEffect.END),
        Text(
            "no espera ninguna corrección: no debe detenerlo ni reanudarlo",
            "awaits no correction: it must neither stop nor resume it",
        ),
    ),
}
WRONG = Text(
    "«{move}», de «{source}» a «{target}», hace «{clock}» con el plazo; {should}.",
    "“{move}”, from “{source}” to “{target}”, does “{clock}” to the clock; {should}.",
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
    wrong = (finding for row in rows for finding in _wrong(row, observed))
    return (*wrong, *_for_ever(rows, observed), *_of_facets(facets))


def _wrong(move: Move, observed: Collection[State]) -> Iterator[Text]:
    for source in move.sources:
        effects, should = EFFECTS[source in observed, move.target in observed]
        if move.clock not in effects:
            yield WRONG.filled(
                move=move.id, source=source, target=move.target, clock=move.clock, should=should
            )


def _for_ever(rows: Iterable[Move], observed: Collection[State]) -> Iterator[Text]:
    left = {state for row in rows if row.target not in observed for state in row.sources}
    yield from (NO_WAY_OUT.filled(state=state) for state in observed if state not in left)


def _of_facets(facets: Iterable[Facet]) -> Iterator[Text]:
    """A facet has no place for an effect on the clock; a row that brought one is found."""
    for facet in facets:
        if getattr(facet, "clock", ClockEffect.NONE) is not ClockEffect.NONE:
            yield FACET_TOUCHES.filled(facet=facet.kind)
