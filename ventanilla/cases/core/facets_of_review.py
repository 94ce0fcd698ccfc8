"""What happens while a decision is looked at again, and before the authority undoes its own."""

from ventanilla.cases.core import guards
from ventanilla.cases.core import review_guards as review
from ventanilla.cases.core.events import optional
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.cases.core.limits import DECISION, HEARING
from ventanilla.cases.core.states import OBSERVED_STATES, PENDING, UNDER_REVIEW, State
from ventanilla.cases.core.terms import decision_due
from ventanilla.kernel.actor import Role
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text

BOTH = (Role.APPLICANT, Role.COUNTER)
OFFICER = (Role.OFFICER,)
DECIDED = (State.GRANTED, State.REFUSED, State.NOT_FILED, State.ABANDONED)
KINDS_OF_SILENCE = ("negative", "positive", "unconfirmed")


def _is_late(asked: Asked) -> bool:
    term = decision_due(asked.file, asked.calendar)
    return asked.file.silence is None and term.late(legal_day(asked.at))


SILENT = Guard(
    "term-still-running",
    _is_late,
    Text("El plazo para decidir no ha vencido.", "The time to decide is not over."),
    article=DECISION.article,
)
KIND_KNOWN = Guard(
    "not-understood",
    lambda asked: optional(asked.data, "kind") in KINDS_OF_SILENCE,
    Text("No se conoce esa clase de silencio.", "That kind of silence is not known."),
    article="LPAG art. 188",
    reads_data=True,
)
NOT_SENT_UP = Guard(
    "sent-up-already",
    lambda asked: asked.file.to_send_up,
    Text("No hay una apelación que elevar.", "There is no appeal to send up."),
    article="LPAG art. 209",
)
SETTLES = (guards.NOT_OWN_CASE, review.BY_THE_SUPERIOR, review.TOOK_NO_PART)
ROWS = (
    Facet(
        "silence_noted",
        PENDING,
        Text(
            "Venció el plazo para decidir sin decisión; la oficina sigue obligada a decidir.",
            "The time to decide passed without a decision; the office still has to decide.",
        ),
        keys=("kind", "due"),
        guards=(SILENT, KIND_KNOWN),
        roles=(Role.SYSTEM,),
        article="LPAG art. 188",
        tells=True,
    ),
    Facet(
        "more_time_asked",
        OBSERVED_STATES,
        Text("La persona pidió más tiempo para corregir.", "The person asked for more time."),
        keys=("reason",),
        guards=(
            guards.NOT_OWN_CASE,
            review.TIME_NOT_ASKED,
            review.BEFORE_THE_END,
            review.DAYS_ASKED,
        ),
        roles=BOTH,
        article="LPAG art. 136",
    ),
    Facet(
        "more_time_given",
        OBSERVED_STATES,
        Text("Se dieron más días para corregir.", "More days to correct were given."),
        guards=(guards.NOT_OWN_CASE, review.TIME_ASKED, review.DAYS_ASKED),
        roles=OFFICER,
        article="LPAG art. 136",
        tells=True,
    ),
    Facet(
        "more_time_refused",
        OBSERVED_STATES,
        Text("No se dieron más días para corregir.", "No more days to correct were given."),
        guards=(guards.NOT_OWN_CASE, review.TIME_ASKED, guards.REASON_GIVEN),
        roles=OFFICER,
        article="LPAG art. 136",
        tells=True,
    ),
    Facet(
        "sent_up",
        (State.APPEAL,),
        Text(
            "El expediente se elevó a la autoridad superior.",
            "The file was sent up to the superior authority.",
        ),
        guards=(guards.NOT_OWN_CASE, NOT_SENT_UP),
        roles=OFFICER,
        article="LPAG art. 209",
    ),
    Facet(
        "review_proposed",
        UNDER_REVIEW,
        Text("Se redactó un proyecto sobre el recurso.", "A decision on the recourse was drafted."),
        keys=("decision_id",),
        guards=(
            *SETTLES,
            review.NOTHING_DRAFTED,
            review.OUTCOME_OF_REVIEW,
            guards.CHECKED,
            review.REPORTS_KNOWN,
        ),
        roles=OFFICER,
        article="LPAG art. 187",
        preparatory=True,
    ),
    Facet(
        "review_returned",
        UNDER_REVIEW,
        Text("El proyecto sobre el recurso fue devuelto.", "The draft was sent back."),
        guards=(*SETTLES, review.DRAFTED, guards.ANOTHER_OFFICER, guards.REASON_GIVEN),
        roles=OFFICER,
        article="LPAG art. 6.1",
        preparatory=True,
    ),
    Facet(
        "hearing_opened",
        (State.GRANTED,),
        Text(
            "La autoridad superior evalúa anular la aprobación y pidió la versión de la persona.",
            "The superior authority considers annulling the grant and hears the person first.",
        ),
        keys=("reason", "article"),
        guards=(
            guards.NOT_OWN_CASE,
            review.BY_THE_SUPERIOR,
            review.TOOK_NO_PART,
            review.NO_HEARING_YET,
            review.WITHIN_TWO_YEARS,
            review.LAWFUL_HEARING,
        ),
        roles=OFFICER,
        article="LPAG art. 202",
        tells=True,
        notifies=True,
        opens=HEARING,
    ),
    Facet(
        "heard",
        (State.GRANTED,),
        Text("La persona dio su versión.", "The person was heard."),
        keys=("text",),
        guards=(guards.NOT_OWN_CASE, review.HEARING_OPEN),
        roles=BOTH,
        article="LPAG art. 202",
    ),
    Facet(
        "rectified",
        DECIDED,
        Text(
            "Se corrigió un error material; lo decidido no cambió.",
            "A slip of the pen was put right; what was decided did not change.",
        ),
        keys=("was", "now"),
        guards=(guards.NOT_OWN_CASE,),
        roles=OFFICER,
        tells=True,
    ),
)
