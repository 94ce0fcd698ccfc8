"""What the office adds beside the moves: the check, the visit, the card, a term that is over."""

from ventanilla.cases.core import office_guards as guards
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.guards import NOT_OWN_CASE
from ventanilla.cases.core.states import FILED, PENDING, WAITING, State
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

GRANTED = (State.GRANTED,)
STAFF = (Role.OFFICER, Role.COUNTER)
COUNTER = (Role.COUNTER,)

ROWS = (
    Facet(
        "checked",
        WAITING,
        Text("Se verificaron los antecedentes.", "The background was checked."),
        keys=("check_id",),
        guards=(NOT_OWN_CASE, guards.HITS_COUNTED),
        roles=(Role.OFFICER, Role.SYSTEM),
    ),
    Facet(
        "check_settled",
        WAITING,
        Text(
            "Dos funcionarios resolvieron las coincidencias.",
            "Two officers settled the matches.",
        ),
        keys=("check_id",),
        guards=(NOT_OWN_CASE, guards.CHECK_OPEN),
        roles=(Role.OFFICER,),
    ),
    Facet(
        "took_up",
        WAITING,
        Text(
            "Un funcionario tomó el caso a su cargo.",
            "An officer took the case in hand.",
        ),
        guards=(NOT_OWN_CASE, guards.NOT_IN_HAND),
        roles=(Role.OFFICER,),
    ),
    Facet(
        "attended",
        PENDING,
        Text(
            "La persona se presentó y mostró sus documentos.",
            "The person came and showed the papers.",
        ),
        guards=(NOT_OWN_CASE, guards.COMPARED),
        roles=COUNTER,
    ),
    Facet(
        "paper_ruled",
        WAITING,
        Text("Se revisó un papel.", "A paper was looked at."),
        keys=("evidence_id", "check", "outcome", "ruling"),
        guards=(NOT_OWN_CASE, guards.REASONED),
        roles=(Role.OFFICER,),
    ),
    Facet(
        "missed",
        (*PENDING, *GRANTED),
        Text("La persona no se presentó a su cita.", "The person did not come."),
        keys=("booking_id",),
        guards=(NOT_OWN_CASE,),
        roles=COUNTER,
    ),
    Facet(
        "card_ordered",
        GRANTED,
        Text("Se pidió el Carné de Extranjería.", "The card was ordered."),
        guards=(NOT_OWN_CASE, guards.NO_CARD_YET),
        roles=STAFF,
    ),
    Facet(
        "card_ready",
        GRANTED,
        Text("El carné está listo para recoger.", "The card is ready to be picked up."),
        keys=("number",),
        guards=(NOT_OWN_CASE, guards.CARD_IN_THE_MAKING, guards.NINE_DIGITS, guards.CARD_ENDS),
        roles=STAFF,
    ),
    Facet(
        "card_handed",
        GRANTED,
        Text("Se entregó el carné.", "The card was handed over."),
        guards=(NOT_OWN_CASE, guards.CARD_WAITS, guards.HOLDER_KNOWN),
        roles=COUNTER,
    ),
    Facet(
        "term_passed",
        FILED,
        Text("Venció un plazo.", "A term is over."),
        keys=("term", "due"),
        guards=(guards.NOT_NOTED_YET,),
        roles=(Role.SYSTEM,),
    ),
)
