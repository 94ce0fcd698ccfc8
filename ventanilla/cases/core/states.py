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
    OBSERVED_AGAIN = "observed_again"
    PROPOSED = "proposed"
    GRANTED = "granted"
    REFUSED = "refused"
    ABANDONED = "abandoned"
    WITHDRAWN = "withdrawn"
    RECONSIDERATION = "reconsideration"
    APPEAL = "appeal"
    ANNULLED = "annulled"


NAME: dict[State, Text] = {
    State.DRAFT: Text("borrador", "draft"),
    State.LODGED: Text("presentada", "lodged"),
    State.OBSERVED: Text("observada", "observed: a correction was asked for"),
    State.NOT_FILED: Text("tenida por no presentada", "treated as not filed"),
    State.IN_EVALUATION: Text("en evaluación", "in evaluation"),
    State.OBSERVED_AGAIN: Text("observada en evaluación", "observed during the evaluation"),
    State.PROPOSED: Text("con proyecto de resolución", "decision being reviewed"),
    State.GRANTED: Text("aprobada", "granted"),
    State.REFUSED: Text("denegada", "refused"),
    State.ABANDONED: Text("en abandono", "abandoned"),
    State.WITHDRAWN: Text("desistida", "withdrawn"),
    State.RECONSIDERATION: Text("en reconsideración", "being reconsidered"),
    State.APPEAL: Text("en apelación", "under appeal"),
    State.ANNULLED: Text("anulada", "annulled"),
}

# The person was asked to correct: only here does the time to decide stand still (LPAG 125.3).
OBSERVED_STATES = (State.OBSERVED, State.OBSERVED_AGAIN)
# Filed and not decided for the first time.
PENDING = (
    State.LODGED,
    State.OBSERVED,
    State.IN_EVALUATION,
    State.OBSERVED_AGAIN,
    State.PROPOSED,
)
# Somebody looks again at what was decided, because the person asked for it.
UNDER_REVIEW = (State.RECONSIDERATION, State.APPEAL)
# What stands on the officers' desk.
WAITING = (*PENDING, *UNDER_REVIEW)
# Ended against the person, who may ask for it to be looked at again (LPAG 207).
CHALLENGEABLE = (State.NOT_FILED, State.REFUSED, State.ABANDONED)
CLOSED = (
    State.NOT_FILED,
    State.GRANTED,
    State.REFUSED,
    State.ABANDONED,
    State.WITHDRAWN,
    State.ANNULLED,
)
FILED = (*WAITING, *CLOSED)
EVERY = tuple(State)
