"""What comes next in a case: what, from whom, by when at the latest, and under which article."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.limits import APPEAL, CORRECTION, DECISION, INTAKE, RECONSIDERATION
from ventanilla.cases.core.review_guards import ENDS
from ventanilla.cases.core.states import CHALLENGEABLE, State
from ventanilla.cases.core.terms import owed_by, term
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.dates import in_words
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text


class Turn(StrEnum):
    """Whose turn it is."""

    PERSON = "person"
    OFFICE = "office"
    NOBODY = "nobody"


AT_THE_LATEST = Text("A más tardar el {day}.", "By {day} at the latest.")
TO_DISAGREE = Text(
    "Si no está de acuerdo, dígalo hasta el {day}.", "If you disagree, say so until {day}."
)


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the table; `until` says what its last day is for."""

    what: Text
    turn: Turn
    article: str = ""
    until: Text = AT_THE_LATEST


@dataclass(frozen=True, slots=True)
class Ahead:
    """The step with its last day; None where none is fixed. `settled`: no decree can move it."""

    step: Step
    by: date | None = None
    settled: bool = True

    @property
    def until(self) -> Text | None:
        """What its last day is for, with the day; None where none is fixed."""
        return self.step.until.filled(day=in_words(self.by)) if self.by else None


DRAFT = Step(
    Text(
        "Complete lo que quiera y presente: su solicitud se recibe siempre.",
        "Complete what you like and lodge: your application is always received.",
    ),
    Turn.PERSON,
    "LPAG art. 125.1",
)
INTAKE_LOOKS = Step(
    Text(
        "La oficina mira si falta algo que la ley exige; puede pedirlo una sola vez.",
        "The office looks whether something that the law demands is missing; it may ask once.",
    ),
    Turn.OFFICE,
    INTAKE.article,
)
TO_CORRECT = Step(
    Text("Usted corrige lo observado.", "You correct what was observed."),
    Turn.PERSON,
    CORRECTION.article,
)
TO_CHECK = Step(
    Text(
        "La oficina verifica sus antecedentes y prepara la decisión.",
        "The office checks your background and prepares the decision.",
    ),
    Turn.OFFICE,
    DECISION.article,
)
TO_DECIDE = Step(
    Text(
        "Un segundo funcionario revisa el proyecto de decisión.",
        "A second officer reviews the draft of the decision.",
    ),
    Turn.OFFICE,
    DECISION.article,
)
TO_ORDER = Step(
    Text("La oficina pide su Carné de Extranjería.", "The office orders your card."), Turn.OFFICE
)
TO_MAKE = Step(
    Text(
        "Su carné está en camino. Le avisaremos cuando pueda recogerlo.",
        "Your card is on its way. We will tell you when you can pick it up.",
    ),
    Turn.OFFICE,
)
TO_PICK_UP = Step(
    Text(
        "Su carné está listo: reserve una cita para recogerlo.",
        "Your card is ready: book an appointment to pick it up.",
    ),
    Turn.PERSON,
)
DONE = Step(
    Text(
        "No queda nada pendiente. Guarde su certificado y lleve su carné.",
        "Nothing is left to do. Keep your certificate and carry your card.",
    ),
    Turn.NOBODY,
)
NOTIFIED = Step(
    Text(
        "La decisión está en su expediente, con sus razones y lo que usted puede hacer.",
        "The decision is in your case, with its reasons and what you can do.",
    ),
    Turn.PERSON,
    "LPAG arts. 24.1 · 207.2",
    TO_DISAGREE,
)
ENDED = Step(
    Text(
        "Este trámite terminó. Puede decir que no está de acuerdo, o presentar otra solicitud.",
        "This procedure is over. You can say that you disagree, or lodge another application.",
    ),
    Turn.PERSON,
    "LPAG art. 207.2",
    TO_DISAGREE,
)
RECONSIDERED = Step(
    Text(
        "La misma autoridad mira otra vez su caso con la prueba nueva.",
        "The same authority looks at your case again with the new evidence.",
    ),
    Turn.OFFICE,
    RECONSIDERATION.article,
)
APPEALED = Step(
    Text(
        "La autoridad superior, que no intervino, decide su apelación.",
        "The superior authority, which took no part, decides your appeal.",
    ),
    Turn.OFFICE,
    APPEAL.article,
)
OVER = Step(
    Text(
        "Este trámite terminó. Puede presentar otra solicitud cuando quiera.",
        "This procedure is over. You can lodge another application whenever you like.",
    ),
    Turn.NOBODY,
)
STEPS: dict[State, Step] = {
    State.DRAFT: DRAFT,
    State.LODGED: INTAKE_LOOKS,
    State.OBSERVED: TO_CORRECT,
    State.OBSERVED_AGAIN: TO_CORRECT,
    State.IN_EVALUATION: TO_CHECK,
    State.PROPOSED: TO_DECIDE,
    State.REFUSED: NOTIFIED,
    State.NOT_FILED: ENDED,
    State.ABANDONED: ENDED,
    State.RECONSIDERATION: RECONSIDERED,
    State.APPEAL: APPEALED,
    State.ANNULLED: OVER,
    State.WITHDRAWN: OVER,
}


def ahead(file: CaseFile, calendar: WorkingCalendar) -> Ahead:
    """What comes next for this file."""
    if file.state is State.GRANTED:
        return Ahead(_card(file))
    step = STEPS[file.state]
    by = _by(file, calendar)
    return Ahead(step, by, by is None or calendar.settled(by))


def _card(file: CaseFile) -> Step:
    card = file.card
    if card is None:
        return TO_ORDER
    if card.ready_at is None:
        return TO_MAKE
    return DONE if card.handed_at else TO_PICK_UP


def _by(file: CaseFile, calendar: WorkingCalendar) -> date | None:
    if file.observed and file.observation:
        return file.observation.due
    if file.state is State.LODGED and file.lodged_at and file.observation is None:
        return term(INTAKE, legal_day(file.lodged_at), calendar).day
    if file.state in CHALLENGEABLE:
        return _to_challenge(file)
    return owed_by(file, calendar)


def _to_challenge(file: CaseFile) -> date | None:
    """The last day to ask for a new look; none runs until its notice counts."""
    notice = file.notice_of(*ENDS)
    return notice.due if notice else None
