"""What happens to a notice after it was sent (LPAG 20 to 25)."""

from ventanilla.cases.core import notice_guards as guards
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.guards import NOT_OWN_CASE
from ventanilla.cases.core.states import EVERY, FILED
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

ROWS = (
    Facet(
        "notice_opened",
        FILED,
        Text("Se abrió una notificación.", "A notice was opened."),
        guards=(guards.NOTICE_THERE, guards.FIRST_OPENING),
        article="LPAG art. 20.4",
    ),
    Facet(
        "notice_seen",
        FILED,
        Text("Se anotó qué pasó con una notificación.", "What became of a notice was noted."),
        keys=("seen",),
        guards=(
            NOT_OWN_CASE,
            guards.THEIRS_TO_SAY,
            guards.NOTICE_THERE,
            guards.MAILBOX_CONSENTED,
            guards.ITS_DAYS_ARE_OVER,
            guards.CAN_BE_SEEN,
        ),
        roles=(Role.APPLICANT, Role.COUNTER, Role.OFFICER, Role.SYSTEM),
        article="LPAG art. 20",
    ),
    Facet(
        "state_mailbox_assigned",
        EVERY,
        Text(
            "El Estado le asignó una casilla única: allí se notifica desde ahora.",
            "The State assigned its single mailbox: notices go there from now on.",
        ),
        guards=(NOT_OWN_CASE,),
        roles=(Role.OFFICER,),
        article="D.S. 029-2021-PCM art. 59.2",
        tells=True,
    ),
    Facet(
        "notice_redone",
        FILED,
        Text(
            "Una notificación estaba mal y se hizo de nuevo; sus plazos corren desde la nueva.",
            "A notice was wrong and was made anew; its terms run from the new one.",
        ),
        keys=("wrong",),
        guards=(NOT_OWN_CASE, guards.NOTICE_THERE, guards.SAYS_WHAT_WAS_WRONG),
        roles=(Role.OFFICER,),
        article="LPAG art. 24.2",
        tells=True,
    ),
)
