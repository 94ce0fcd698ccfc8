"""What must hold before a move or a facet, each with the sentence for the one who is refused.

A guard that reads the data handed in can only be asked at the moment itself; the others also
answer beforehand, so that a page shows only buttons that work.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ventanilla.cases.core.events import Data, mapping, optional, rows
from ventanilla.cases.core.file import Capacity, CaseFile, Outcome
from ventanilla.cases.core.limits import CORRECTION
from ventanilla.kernel.actor import Actor, Role
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import Refusal
from ventanilla.kernel.text import Text

# By which the person may choose to be reached; by telephone they are told, not notified.
CHOSEN_BY_THE_PERSON = ("mailbox", "email", "phone")


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody asks for something about a file, at an hour, handing in data.

    `calendar` says which days count for the office.
    """

    file: CaseFile
    by: Actor
    at: datetime
    data: Data
    calendar: WorkingCalendar


@dataclass(frozen=True, slots=True)
class Guard:
    """`holds` says whether it may be; `why`, `then` and `article` go into the refusal."""

    code: str
    holds: Callable[[Asked], bool]
    why: Text
    then: Text | None = None
    article: str = ""
    reads_data: bool = False

    def check(self, asked: Asked) -> None:
        """Refuse where it does not hold."""
        if not self.holds(asked):
            raise Refusal(self.code, self.why, then=self.then, article=self.article)


def _every_point_is_cited(asked: Asked) -> bool:
    points = rows(asked.data, "points")
    return bool(points) and all(
        optional(point, "article").strip() and point.get("text") for point in points
    )


def _term_is_lawful(asked: Asked) -> bool:
    days = asked.data.get("days", CORRECTION.days)
    return isinstance(days, int) and days >= CORRECTION.days


def _answers_are_plain(asked: Asked) -> bool:
    return all(
        value is None
        or isinstance(value, (str, int))
        or (isinstance(value, list | tuple) and all(isinstance(item, str) for item in value))
        for value in mapping(asked.data, "answers").values()
    )


def _term_is_over(asked: Asked) -> bool:
    """No term runs before its notice counts; and whoever asked for more time gets an answer."""
    observation = asked.file.observation
    if observation is None or observation.due is None or observation.asks_time:
        return False
    return legal_day(asked.at) > observation.due


def _is_checked(asked: Asked) -> bool:
    """Only a grant says that nothing is on record; a refusal may rest on something else."""
    check = asked.file.check
    return asked.data.get("outcome") != Outcome.GRANT or (check is not None and check.settled)


def _may_give_up(asked: Asked) -> bool:
    """Whoever acts for another adult needs a special power to take the application back."""
    file = asked.file
    if file.capacity is not Capacity.REPRESENTATIVE:
        return True
    known = file.representative is not None and file.representative.power == "special"
    return known or asked.data.get("special_power") is True


def _proposes(outcome: Outcome) -> Callable[[Asked], bool]:
    def holds(asked: Asked) -> bool:
        proposal = asked.file.proposal
        return proposal is not None and proposal.outcome is outcome

    return holds


NOT_OWN_CASE = Guard(
    "own-case",
    lambda asked: asked.by.role is Role.APPLICANT or asked.by.id != asked.file.owner_id,
    Text("Nadie tramita ni decide su propio caso.", "Nobody handles or decides their own case."),
    Text("Otra persona de la oficina lo hará.", "Somebody else of the office will do it."),
    "LPAG art. 88.3",
)
SPECIAL_POWER = Guard(
    "no-special-power",
    _may_give_up,
    Text(
        "Para desistirse en nombre de otra persona hace falta un poder especial.",
        "To withdraw in somebody else's name a special power is needed.",
    ),
    Text(
        "Diga que tiene ese poder y súbalo, o que desista la propia persona.",
        "Say that you hold one and upload it, or let the person withdraw.",
    ),
    "LPAG art. 115",
    reads_data=True,
)
ONCE = Guard(
    "observed-once",
    lambda asked: asked.file.observation is None,
    Text(
        "Este caso ya fue observado; la ley permite una sola observación.",
        "This case was observed already; the law allows one observation only.",
    ),
    Text("Continúe con la evaluación.", "Go on with the evaluation."),
    "LPAG art. 126.2",
)
CITED = Guard(
    "point-without-article",
    _every_point_is_cited,
    Text(
        "Cada punto observado necesita un texto y el artículo que lo exige.",
        "Each observed point needs a text and the article that asks for it.",
    ),
    Text("Complete o retire los puntos sin artículo.", "Complete or drop the points without one."),
    "LPAG art. 126.2",
    reads_data=True,
)
LAWFUL_TERM = Guard(
    "term-too-short",
    _term_is_lawful,
    Text(
        "El plazo para subsanar no puede ser menor que el de la ley.",
        "The term to correct cannot be shorter than the law's.",
    ),
    article=CORRECTION.article,
    reads_data=True,
)
TERM_OVER = Guard(
    "term-still-running",
    _term_is_over,
    Text(
        "El plazo para subsanar no ha empezado, no ha vencido, o se pidió más y nadie respondió.",
        "The term to correct has not begun, is not over, or more was asked for and nobody replied.",
    ),
    Text(
        "Complete la notificación, responda el pedido, o espere al día siguiente del último.",
        "See to the notice, answer the request, or wait for the day after the last one.",
    ),
    "LPAG art. 125.4",
)
OUTCOME_NAMED = Guard(
    "outcome-missing",
    lambda asked: asked.data.get("outcome") in (Outcome.GRANT, Outcome.REFUSE),
    Text("Falta el sentido de la decisión.", "The outcome of the decision is missing."),
    article="LPAG art. 187",
    reads_data=True,
)
ANOTHER_OFFICER = Guard(
    "same-officer",
    lambda asked: asked.file.proposal is None or asked.by.id != asked.file.proposal.by,
    Text(
        "Quien propone una decisión no puede revisarla.",
        "Whoever proposes a decision cannot review it.",
    ),
    Text("Otra persona de la oficina lo hará.", "Somebody else of the office will do it."),
    "LPAG art. 88.2",
)
REASON_GIVEN = Guard(
    "reason-missing",
    lambda asked: bool(optional(asked.data, "reason").strip()),
    Text("Diga por qué devuelve el proyecto.", "Say why you send the draft back."),
    article="LPAG art. 6.1",
    reads_data=True,
)
PROPOSED_GRANT = Guard(
    "not-the-proposal",
    _proposes(Outcome.GRANT),
    Text("El proyecto no propone aprobar.", "The draft does not propose to grant."),
    Text("Devuelva el proyecto con sus razones.", "Send the draft back with your reasons."),
    "LPAG art. 6.1",
)
PROPOSED_REFUSE = Guard(
    "not-the-proposal",
    _proposes(Outcome.REFUSE),
    Text("El proyecto no propone denegar.", "The draft does not propose to refuse."),
    Text("Devuelva el proyecto con sus razones.", "Send the draft back with your reasons."),
    "LPAG art. 6.1",
)
PROPOSED_REOPEN = Guard(
    "not-the-proposal",
    _proposes(Outcome.REOPEN),
    Text(
        "El proyecto no propone que el trámite siga.",
        "The draft does not propose that the procedure goes on.",
    ),
    Text("Devuelva el proyecto con sus razones.", "Send the draft back with your reasons."),
    "LPAG art. 6.1",
)
SCOPE = Guard(
    "scope-unknown",
    lambda asked: asked.data.get("scope", "procedure") in ("procedure", "claim"),
    Text(
        "Diga si desiste del procedimiento o de la pretensión.",
        "Say whether you withdraw from the procedure or give up the claim.",
    ),
    article="LPAG art. 189.4",
    reads_data=True,
)
CHECKED = Guard(
    "check-open",
    _is_checked,
    Text(
        "Falta la verificación de antecedentes, o una coincidencia espera a dos funcionarios.",
        "The background check is missing, or a match waits for two officers.",
    ),
    Text(
        "Haga la verificación o resuelva la coincidencia; el plazo sigue corriendo.",
        "Make the check or settle the match; the term goes on running.",
    ),
    "D.Leg. 1350 art. 75.1",
    reads_data=True,
)
PRIVACY_FIRST = Guard(
    "privacy-first",
    lambda asked: asked.file.privacy_at is not None,
    Text(
        "Antes de dar datos personales, lea cómo los usamos.",
        "Before you give personal data, read how we use them.",
    ),
    article="Ley 29733 art. 18",
)
PLAIN_ANSWERS = Guard(
    "answer-unreadable",
    _answers_are_plain,
    Text("No entendemos una de las respuestas.", "We cannot read one of the answers."),
    reads_data=True,
)
NEW_PAPER = Guard(
    "paper-there-already",
    lambda asked: not asked.file.holds(optional(asked.data, "document_id")),
    Text("Ese documento ya está en el caso.", "That document is in the case already."),
    reads_data=True,
)
PAPER_THERE = Guard(
    "paper-not-there",
    lambda asked: asked.file.holds(optional(asked.data, "document_id")),
    Text("Ese documento no está en el caso.", "That document is not in the case."),
    reads_data=True,
)
PAPER_CONSENT_THERE = Guard(
    "consent-not-there",
    lambda asked: optional(asked.data, "evidence_id") in asked.file.paper_consents,
    Text("No hay un consentimiento que retirar.", "There is no consent to withdraw."),
    reads_data=True,
)
CHANNEL_THEIRS = Guard(
    "channel-not-theirs",
    lambda asked: optional(asked.data, "channel") in CHOSEN_BY_THE_PERSON,
    Text(
        "Ese medio no se acepta ni se retira: la casilla única la asigna el Estado.",
        "That means is not accepted nor taken back: the State assigns its single mailbox.",
    ),
    Text("Elija su buzón, el correo o el teléfono.", "Choose your mailbox, e-mail or telephone."),
    "D.S. 029-2021-PCM art. 59.2",
    reads_data=True,
)
CONSENT_THERE = Guard(
    "consent-not-there",
    lambda asked: optional(asked.data, "channel") in asked.file.consents,
    Text("No hay un consentimiento que retirar.", "There is no consent to withdraw."),
    article="LPAG art. 20.4",
    reads_data=True,
)
