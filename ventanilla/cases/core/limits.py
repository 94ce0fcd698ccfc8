"""The terms that the law fixes: so many working days, under which article.

TUO of 2026 (D.S. 006-2026-JUS); `articles.both` adds the number of 2019. A special rule of the
migration law comes before the general one (D.Leg. 1582, 16th final provision).
"""

from dataclasses import dataclass

from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A term fixed by law: so many working days, under which article."""

    id: str
    days: int
    article: str
    name: Text


DECISION = Rule("decision", 30, "LPAG art. 35", Text("plazo para decidir", "time to decide"))
INTAKE = Rule(
    "intake_observation", 2, "LPAG art. 125.6", Text("plazo para observar", "time to observe")
)
CORRECTION = Rule(
    "correction", 2, "LPAG art. 125.6", Text("plazo para subsanar", "time to correct")
)
NOTICE = Rule("notify", 5, "LPAG art. 24.1", Text("plazo para notificar", "time to notify"))
RECOURSE = Rule(
    "appeal_file",
    15,
    "LPAG art. 207.2",
    Text("plazo para impugnar", "time to ask for a new look"),
)
RECONSIDERATION = Rule(
    "reconsideration",
    15,
    "LPAG art. 207.2",
    Text("plazo para resolver la reconsideración", "time to decide a reconsideration"),
)
APPEAL = Rule(
    "appeal",
    30,
    "LPAG art. 207.2",
    Text("plazo para resolver la apelación", "time to decide an appeal"),
)
COMPLAINT = Rule(
    "complaint",
    3,
    "LPAG art. 158.2",
    Text("plazo para resolver una queja", "time to settle a complaint"),
)
ABANDONMENT = Rule(
    "abandonment",
    30,
    "LPAG art. 191",
    Text("parada por la persona: abandono", "standing still on the person's side: abandonment"),
)
HEARING = Rule(
    "hearing",
    5,
    "LPAG art. 202",
    Text("plazo para dar su versión antes de anular", "time to be heard before an annulment"),
)
OWN_UNIT = Rule(
    "opinion_own",
    3,
    "LPAG arts. 167 y 168",
    Text("respuesta de otra unidad de la entidad", "answer of another unit of the entity"),
)
OTHER_ENTITY = Rule(
    "opinion_other",
    5,
    "LPAG arts. 167 y 168",
    Text("respuesta de otra entidad", "answer of another entity"),
)
REPORT = Rule("report", 7, "LPAG art. 132", Text("plazo de un informe", "time for a report"))
EXIT = Rule(
    "exit_permit",
    7,
    "Reglamento art. 67.2.1",
    Text("plazo para el permiso de salida", "time to decide a permit to leave"),
)
RULES = (
    DECISION,
    INTAKE,
    CORRECTION,
    NOTICE,
    RECOURSE,
    RECONSIDERATION,
    APPEAL,
    COMPLAINT,
    ABANDONMENT,
    HEARING,
    OWN_UNIT,
    OTHER_ENTITY,
    REPORT,
    EXIT,
)
BY_ID = {rule.id: rule for rule in RULES}
