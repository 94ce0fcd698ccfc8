"""What a person adds to the file; the counter may add it for somebody who brings paper."""

from ventanilla.cases.core import guards
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.states import EVERY, OBSERVED_STATES, State
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

IN_HAND = (State.DRAFT, *OBSERVED_STATES)  # while the file is in the person's hands
BOTH = (Role.APPLICANT, Role.COUNTER)

ROWS = (
    Facet(
        "privacy_noticed",
        (State.DRAFT,),
        Text("Se leyó el aviso de privacidad.", "The privacy notice was read."),
        guards=(guards.NOT_OWN_CASE,),
        roles=BOTH,
    ),
    Facet(
        "answered",
        IN_HAND,
        Text("Se guardaron respuestas.", "Answers were saved."),
        guards=(guards.NOT_OWN_CASE, guards.PRIVACY_FIRST, guards.PLAIN_ANSWERS),
        roles=BOTH,
    ),
    Facet(
        "declared",
        IN_HAND,
        Text("Se declaró que lo dicho es verdad.", "What was said was declared to be true."),
        guards=(guards.NOT_OWN_CASE,),
        roles=BOTH,
    ),
    Facet(
        "document_attached",
        IN_HAND,
        Text("Se agregó un documento.", "A document was added."),
        keys=("document_id", "evidence_id"),
        guards=(guards.NOT_OWN_CASE, guards.PRIVACY_FIRST, guards.NEW_PAPER),
        roles=BOTH,
    ),
    Facet(
        "document_set_aside",
        IN_HAND,
        Text("Se apartó un documento.", "A document was set aside."),
        keys=("document_id",),
        guards=(guards.NOT_OWN_CASE, guards.PAPER_THERE),
        roles=BOTH,
    ),
    Facet(
        "paper_consented",
        IN_HAND,
        Text(
            "Se consintió en que se guarde un papel que ninguna norma pide.",
            "Consent was given to keeping a paper that no norm asks for.",
        ),
        keys=("evidence_id",),
        guards=(guards.NOT_OWN_CASE, guards.PRIVACY_FIRST),
        roles=BOTH,
    ),
    Facet(
        "paper_consent_withdrawn",
        EVERY,
        Text(
            "Se retiró el consentimiento para un papel, y se borró.",
            "The consent to a paper was withdrawn, and it was erased.",
        ),
        keys=("evidence_id",),
        guards=(guards.PAPER_CONSENT_THERE,),
    ),
    Facet(
        "fee_stated",
        IN_HAND,
        Text("Se declaró el pago de la tasa.", "The payment of the fee was stated."),
        guards=(guards.NOT_OWN_CASE,),
        roles=BOTH,
    ),
    Facet(
        "consented",
        EVERY,
        Text("Se aceptó un medio de notificación.", "A means of notification was accepted."),
        keys=("channel",),
        guards=(guards.CHANNEL_THEIRS,),
        article="LPAG art. 20.4",
    ),
    Facet(
        "consent_withdrawn",
        EVERY,
        Text("Se retiró un medio de notificación.", "A means of notification was withdrawn."),
        keys=("channel",),
        guards=(guards.CHANNEL_THEIRS, guards.CONSENT_THERE),
        article="LPAG art. 20.4",
    ),
)
