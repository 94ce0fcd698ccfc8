"""The moves after a decision: the person asks for a new look; the authority undoes its own."""

from ventanilla.cases.core import guards, review_guards
from ventanilla.cases.core.limits import RECOURSE
from ventanilla.cases.core.move import AT_THE_COUNTER, OFFICER, ClockEffect, Move
from ventanilla.cases.core.states import CHALLENGEABLE, UNDER_REVIEW, State
from ventanilla.kernel.text import Text

SETTLES = (
    guards.NOT_OWN_CASE,
    review_guards.BY_THE_SUPERIOR,
    review_guards.TOOK_NO_PART,
    guards.ANOTHER_OFFICER,
)
ROWS = (
    Move(
        "reconsider",
        CHALLENGEABLE,
        State.RECONSIDERATION,
        AT_THE_COUNTER,
        Text("La persona pidió reconsideración.", "The person asked for reconsideration."),
        "LPAG art. 208",
        tells=True,
        guards=(
            guards.NOT_OWN_CASE,
            review_guards.NOT_RECONSIDERED,
            review_guards.IN_TIME,
            review_guards.NEW_EVIDENCE,
        ),
    ),
    Move(
        "appeal",
        (*CHALLENGEABLE, State.LODGED, State.IN_EVALUATION, State.PROPOSED),
        State.APPEAL,
        AT_THE_COUNTER,
        Text("La persona apeló.", "The person appealed."),
        "LPAG art. 209",
        tells=True,
        guards=(
            guards.NOT_OWN_CASE,
            review_guards.DECIDED_OR_SILENT,
            review_guards.NOT_APPEALED,
            review_guards.IN_TIME,
        ),
    ),
    Move(
        "reverse",
        UNDER_REVIEW,
        State.GRANTED,
        OFFICER,
        Text(
            "El recurso fue fundado: la solicitud fue aprobada.",
            "The recourse succeeded: the application was granted.",
        ),
        "LPAG art. 207.2",
        ClockEffect.END,
        tells=True,
        guards=(*SETTLES, guards.PROPOSED_GRANT),
        notifies=True,
    ),
    Move(
        "dismiss",
        UNDER_REVIEW,
        State.REFUSED,
        OFFICER,
        Text(
            "El recurso fue infundado: la decisión se mantiene.",
            "The recourse failed: the decision stands.",
        ),
        "LPAG art. 207.2",
        ClockEffect.END,
        tells=True,
        guards=(*SETTLES, guards.PROPOSED_REFUSE),
        notifies=True,
        opens=RECOURSE,
        back=CHALLENGEABLE,
    ),
    Move(
        "reopen",
        UNDER_REVIEW,
        State.IN_EVALUATION,
        OFFICER,
        Text(
            "El recurso fue fundado: el trámite sigue en evaluación.",
            "The recourse succeeded: the procedure goes on.",
        ),
        "LPAG art. 207.2",
        ClockEffect.RESUME,
        tells=True,
        guards=(*SETTLES, guards.PROPOSED_REOPEN),
        notifies=True,
    ),
    Move(
        "annul",
        (State.GRANTED,),
        State.ANNULLED,
        OFFICER,
        Text("La aprobación fue anulada de oficio.", "The grant was annulled ex officio."),
        "LPAG art. 202",
        tells=True,
        guards=(
            guards.NOT_OWN_CASE,
            review_guards.BY_THE_SUPERIOR,
            review_guards.TOOK_NO_PART,
            review_guards.HEARD,
            review_guards.WITHIN_TWO_YEARS,
            review_guards.ANOTHER_THAN_WHO_HEARD,
            guards.REASON_GIVEN,
        ),
        notifies=True,
    ),
)
