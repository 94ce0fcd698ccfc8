"""The states of a case are those of the procedure; what runs beside them is a facet."""

from enum import StrEnum

from ventanilla.kernel.text import Text


class State(StrEnum):
    """Where a case stands."""

    DRAFT = "draft"
    LODGED = "lodged"
    OBSERVED = "observed"
    NOT_FILED = "not_filed"
    IN_EVALUATION = "in_evaluation"
    PROPOSED = "proposed"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


NAME: dict[State, Text] = {
    State.DRAFT: Text("borrador", "draft"),
    State.LODGED: Text("presentada", "lodged"),
    State.OBSERVED: Text("observada", "observed: a correction was asked for"),
    State.NOT_FILED: Text("tenida por no presentada", "treated as not filed"),
    State.IN_EVALUATION: Text("en evaluación", "in evaluation"),
    State.PROPOSED: Text("con proyecto de resolución", "decision being reviewed"),
    State.GRANTED: Text("aprobada", "granted"),
    State.REFUSED: Text("denegada", "refused"),
    State.WITHDRAWN: Text("desistida", "withdrawn"),
}

# What stands on the officer's desk: filed and not yet at its end.
PENDING = (State.LODGED, State.OBSERVED, State.IN_EVALUATION, State.PROPOSED)
CLOSED = (State.NOT_FILED, State.GRANTED, State.REFUSED, State.WITHDRAWN)
EVERY = tuple(State)
