"""What runs beside a case: permits to leave, complaints, opinions, messages, who acts for whom.

None of it stops the time to decide (LPAG arts 41-A, 125.3).
"""

from ventanilla.cases.core import beside_guards as guards
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.guards import NOT_OWN_CASE, REASON_GIVEN
from ventanilla.cases.core.states import FILED, WAITING, State
from ventanilla.kernel.actor import Role
from ventanilla.kernel.text import Text

BOTH = (Role.APPLICANT, Role.COUNTER)
OFFICER, STAFF = (Role.OFFICER,), (Role.OFFICER, Role.COUNTER)
EXIT_ARTICLE = "Reglamento art. 67.2.1"
WITH_DRAFT = (State.DRAFT, *WAITING)

ROWS = (
    Facet(
        "exit_asked",
        WAITING,
        Text("Se pidió un permiso de salida.", "A permit to leave was asked for."),
        keys=("leaves_on", "receipt", "receipt_on", "passport_until"),
        guards=(NOT_OWN_CASE, guards.NO_OPEN_EXIT, guards.TRIP),
        roles=BOTH,
        article=EXIT_ARTICLE,
    ),
    Facet(
        "exit_granted",
        WAITING,
        Text("Se dio el permiso de salida.", "The permit to leave was given."),
        guards=(NOT_OWN_CASE, guards.EXIT_OPEN),
        roles=OFFICER,
        article=EXIT_ARTICLE,
        tells=True,
    ),
    Facet(
        "exit_refused",
        WAITING,
        Text("No se dio el permiso de salida.", "The permit to leave was not given."),
        keys=("article",),
        guards=(NOT_OWN_CASE, guards.EXIT_OPEN, guards.EXIT_NOT_SILENT, REASON_GIVEN),
        roles=OFFICER,
        article=EXIT_ARTICLE,
        tells=True,
    ),
    Facet(
        "exit_by_silence",
        WAITING,
        Text(
            "Nadie respondió el permiso de salida a tiempo: vale como dado.",
            "Nobody answered the permit to leave in time: it counts as given.",
        ),
        guards=(guards.EXIT_OPEN, guards.EXIT_SILENT),
        roles=(Role.SYSTEM,),
        article=EXIT_ARTICLE,
        tells=True,
    ),
    Facet(
        "complained",
        WAITING,
        Text("La persona se quejó por la demora.", "The person complained of the delay."),
        guards=(NOT_OWN_CASE, guards.LATE, guards.NO_OPEN_COMPLAINT, guards.SHORT_ENOUGH),
        roles=BOTH,
        article="LPAG art. 158",
    ),
    Facet(
        "complaint_answered",
        FILED,
        Text("Se resolvió la queja por la demora.", "The complaint of delay was settled."),
        keys=("text",),
        guards=(
            NOT_OWN_CASE,
            guards.NOT_COMPLAINED_OF,
            guards.COMPLAINT_OPEN,
            guards.SHORT_ENOUGH,
        ),
        roles=OFFICER,
        article="LPAG art. 158.2",
        tells=True,
    ),
    Facet(
        "opinion_asked",
        WAITING,
        Text("Se pidió la opinión de otra unidad.", "Another unit was asked for its opinion."),
        keys=("unit", "question"),
        guards=(NOT_OWN_CASE, guards.UNIT_KNOWN),
        roles=OFFICER,
        article="LPAG arts. 167 y 168",
        preparatory=True,
    ),
    Facet(
        "opinion_given",
        WAITING,
        Text("Otra unidad respondió.", "Another unit answered."),
        keys=("text",),
        guards=(NOT_OWN_CASE, guards.OPINION_OPEN, guards.SHORT_ENOUGH),
        roles=OFFICER,
        article="LPAG arts. 167 y 168",
        preparatory=True,
    ),
    Facet(
        "messaged",
        FILED,
        Text("Se escribió un mensaje.", "A message was written."),
        keys=("text",),
        guards=(NOT_OWN_CASE, guards.SHORT_ENOUGH),
        roles=(Role.APPLICANT, Role.COUNTER, Role.OFFICER),
    ),
    Facet(
        "noted",
        FILED,
        Text("La oficina dejó una nota interna.", "The office left an internal note."),
        keys=("text",),
        guards=(NOT_OWN_CASE, guards.SHORT_ENOUGH),
        roles=STAFF,
        article="LPAG art. 160.1",
        preparatory=True,
    ),
    Facet(
        "assigned",
        WAITING,
        Text("El caso se asignó a un funcionario.", "The case was assigned to an officer."),
        keys=("to",),
        guards=(NOT_OWN_CASE, guards.ASSIGNABLE),
        roles=(Role.OFFICER, Role.MANAGER),
        article="LPAG art. 157",
    ),
    Facet(
        "address_changed",
        FILED,
        Text("Cambió el domicilio.", "The address changed."),
        keys=("address",),
        guards=(NOT_OWN_CASE,),
        roles=BOTH,
        article="D.Leg. 1350 art. 10",
    ),
    Facet(
        "representative_named",
        WITH_DRAFT,
        Text("Se nombró a quien representa.", "A representative was named."),
        keys=("name", "document", "power"),
        guards=(NOT_OWN_CASE, guards.POWER_KNOWN, guards.POWER_FRESH),
        roles=BOTH,
        article="LPAG art. 115",
    ),
    Facet(
        "representative_ended",
        WITH_DRAFT,
        Text("Terminó la representación.", "The representation ended."),
        guards=(NOT_OWN_CASE, guards.REPRESENTED),
        roles=BOTH,
        article="LPAG art. 115",
    ),
    Facet(
        "support_named",
        WITH_DRAFT,
        Text("Se nombró a una persona de apoyo.", "A support person was named."),
        keys=("name", "document"),
        guards=(NOT_OWN_CASE,),
        roles=BOTH,
        article="Reglamento art. 56-B",
    ),
    Facet(
        "exemption_ruled",
        WAITING,
        Text("Se resolvió la exoneración de la tasa.", "The fee exemption was settled."),
        keys=("ground",),
        guards=(NOT_OWN_CASE, guards.EXEMPTION_STATED, guards.EXEMPTION_SAID),
        roles=OFFICER,
        article="D.Leg. 1582, 9th final provision",
        tells=True,
    ),
    Facet(
        "refunded",
        (State.NOT_FILED,),
        Text("Se devolvió la tasa.", "The fee was paid back."),
        keys=("how",),
        guards=(NOT_OWN_CASE, guards.REFUND_OWED),
        roles=STAFF,
        article="LPAG art. 125.4",
        tells=True,
    ),
    Facet(
        "linked",
        WITH_DRAFT,
        Text("Se unió a la solicitud de un familiar.", "It was joined to a relative's."),
        keys=("case_id", "relation"),
        guards=(NOT_OWN_CASE, guards.NOT_LINKED_YET),
        roles=BOTH,
        article="D.Leg. 1350 art. 38",
    ),
)
