"""What must hold before a decision is looked at again, by whom, and before it is undone."""

from datetime import date

from ventanilla.cases.core.events import optional, whole
from ventanilla.cases.core.file import Outcome
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.cases.core.limits import HEARING, NOTICE
from ventanilla.cases.core.review import Recourse
from ventanilla.cases.core.states import CHALLENGEABLE
from ventanilla.kernel.calendar import add_years
from ventanilla.kernel.office import SECOND_INSTANCE, legal_day
from ventanilla.kernel.text import Text

ENDS = ("refuse", "declare_not_filed", "abandon", "dismiss")
YEARS_TO_ANNUL = 2
LONGEST = 30  # working days that may be asked for at once


def last_day(asked: Asked) -> date | None:
    """The last day to ask for a new look; None while no notice of the end has taken effect."""
    notice = asked.file.notice_of(*ENDS)
    return notice.due if notice else None


def _in_time(asked: Asked) -> bool:
    """A notice that does not count, or was wrong, costs nobody a day (LPAG 24.2); and no term
    runs against an appeal of silence (188.5)."""
    until = last_day(asked) if asked.file.state in CHALLENGEABLE else None
    return until is None or legal_day(asked.at) <= until


def _open_by_silence(asked: Asked) -> bool:
    file = asked.file
    if file.state in CHALLENGEABLE:
        return True
    return file.silence is not None and file.silence.kind == "negative"


def _not_granted(asked: Asked) -> bool:
    """A yes by silence stands once the days to notify are over too (LPAG 33-A, 188.1)."""
    silence = asked.file.silence
    if silence is None or silence.kind != "positive":
        return True
    return legal_day(asked.at) <= asked.calendar.add(silence.due, NOTICE.days)


def _not_yet(kind: Recourse) -> Guard:
    def holds(asked: Asked) -> bool:
        filed = {review.kind for review in asked.file.reviews}
        return kind not in filed and Recourse.APPEAL not in filed

    return Guard(
        "asked-already",
        holds,
        Text(
            "Ese recurso ya se usó: hay uno de cada clase, y la apelación es el último.",
            "That was asked already: there is one of each kind, and the appeal is the last.",
        ),
        article="LPAG art. 213",
    )


def _is_superior(asked: Asked) -> bool:
    review = asked.file.review
    elsewhere = review is not None and review.kind is Recourse.RECONSIDERATION
    return elsewhere or optional(asked.data, "office") == SECOND_INSTANCE


def _took_no_part(asked: Asked) -> bool:
    review = asked.file.review
    if review is not None and review.kind is Recourse.RECONSIDERATION:
        return True
    return not asked.file.took_part(asked.by)


def _new(asked: Asked) -> bool:
    return bool(optional(asked.data, "evidence").strip())


def _heard(asked: Asked) -> bool:
    """The person answered, or the days since the notice's effect are over."""
    hearing = asked.file.hearing
    if hearing is None:
        return False
    notice = asked.file.notice(hearing.notice)
    over = notice is not None and notice.due is not None and legal_day(asked.at) > notice.due
    return hearing.answered_at is not None or over


def _hears_long_enough(asked: Asked) -> bool:
    days = asked.data.get("days", HEARING.days)
    return isinstance(days, int) and days >= HEARING.days


def _within_two_years(asked: Asked) -> bool:
    decided = asked.file.decided_at
    if decided is None:
        return False
    return legal_day(asked.at) <= add_years(legal_day(decided), YEARS_TO_ANNUL)


def _reports_known(asked: Asked) -> bool:
    answered = {one.number for one in asked.file.opinions if one.answered_at}
    named = asked.data.get("reports", [])
    return isinstance(named, list | tuple) and all(number in answered for number in named)


def _days_asked(asked: Asked) -> bool:
    days = whole(asked.data, "days")
    return days is not None and 0 < days <= LONGEST


def _before_the_end(asked: Asked) -> bool:
    observation = asked.file.observation
    if observation is None:
        return False
    return observation.due is None or legal_day(asked.at) <= observation.due


def _time_asked(asked: Asked) -> bool:
    observation = asked.file.observation
    return observation is not None and observation.asks_time


NOT_RECONSIDERED = _not_yet(Recourse.RECONSIDERATION)
NOT_APPEALED = _not_yet(Recourse.APPEAL)
IN_TIME = Guard(
    "term-over",
    _in_time,
    Text(
        "El plazo para impugnar ya venció: la decisión quedó firme.",
        "The term to ask for a new look is over: the decision is firm.",
    ),
    Text(
        "Puede presentar otra solicitud cuando quiera.",
        "You can lodge another application whenever you like.",
    ),
    "LPAG art. 212",
)
NOT_GRANTED_BY_SILENCE = Guard(
    "granted-by-silence",
    _not_granted,
    Text(
        "En este trámite callar es aprobar, y el plazo pasó: ya no se puede decidir en contra.",
        "In this procedure silence grants, and the term is over: nobody can decide against it.",
    ),
    Text(
        "Apruebe, o pida a la autoridad superior que la anule de oficio.",
        "Grant it, or ask the superior authority to annul it ex officio.",
    ),
    "LPAG art. 188.2",
)
DECIDED_OR_SILENT = Guard(
    "nothing-to-appeal",
    _open_by_silence,
    Text(
        "Todavía no hay nada que apelar: no hay decisión ni silencio negativo confirmado.",
        "There is nothing to appeal yet: neither a decision nor a confirmed negative silence.",
    ),
    Text(
        "Si el plazo venció, quéjese por la demora.", "If the term is over, complain of the delay."
    ),
    "LPAG art. 188.3",
)
NEW_EVIDENCE = Guard(
    "no-new-evidence",
    _new,
    Text(
        "La reconsideración necesita una prueba nueva.",
        "A reconsideration needs new evidence.",
    ),
    Text(
        "Diga cuál es, o apele: para apelar no hace falta.",
        "Say which it is, or appeal: an appeal needs none.",
    ),
    "LPAG art. 208",
    reads_data=True,
)
BY_THE_SUPERIOR = Guard(
    "not-the-superior",
    _is_superior,
    Text(
        "Esto lo resuelve la autoridad superior, no la que decidió.",
        "The superior authority settles this, not the one that decided.",
    ),
    article="LPAG art. 209",
    reads_data=True,
)
TOOK_NO_PART = Guard(
    "took-part",
    _took_no_part,
    Text(
        "Quien intervino en la decisión no resuelve la apelación.",
        "Whoever took part in the decision does not settle the appeal.",
    ),
    Text("Otra persona de la instancia superior lo hará.", "Somebody else above will do it."),
    "LPAG art. 88.2",
)
OUTCOME_OF_REVIEW = Guard(
    "outcome-missing",
    lambda asked: asked.data.get("outcome") in tuple(Outcome),
    Text("Falta el sentido de la decisión.", "The outcome of the decision is missing."),
    article="LPAG art. 187",
    reads_data=True,
)
NOTHING_DRAFTED = Guard(
    "draft-open",
    lambda asked: asked.file.proposal is None,
    Text("Ya hay un proyecto que espera revisión.", "A draft waits for its review already."),
)
DRAFTED = Guard(
    "no-draft",
    lambda asked: asked.file.proposal is not None,
    Text("No hay un proyecto que devolver.", "There is no draft to send back."),
)
HEARD = Guard(
    "not-heard",
    _heard,
    Text(
        "Antes de anular hay que oír a la persona, por cinco días hábiles al menos.",
        "Before an annulment the person must be heard, for five working days at least.",
    ),
    Text("Espere su respuesta o el fin de esos días.", "Wait for the answer or for those days."),
    "LPAG art. 202",
)
WITHIN_TWO_YEARS = Guard(
    "too-late-to-annul",
    _within_two_years,
    Text(
        "Pasaron más de dos años: ya no se puede anular de oficio.",
        "More than two years have passed: it can no longer be annulled ex officio.",
    ),
    article="LPAG art. 202",
)
NO_HEARING_YET = Guard(
    "heard-already",
    lambda asked: asked.file.hearing is None,
    Text("La persona ya fue llamada a dar su versión.", "The person was called to be heard."),
    article="LPAG art. 202",
)
HEARING_OPEN = Guard(
    "nothing-to-answer",
    lambda asked: asked.file.hearing is not None and asked.file.hearing.answered_at is None,
    Text("No hay nada que responder.", "There is nothing to answer."),
)
ANOTHER_THAN_WHO_HEARD = Guard(
    "same-officer",
    lambda asked: asked.file.hearing is None or asked.by.id != asked.file.hearing.by,
    Text("Quien propone anular no lo decide.", "Whoever proposes an annulment does not decide it."),
    Text("Otra persona lo hará.", "Somebody else will do it."),
    "LPAG art. 88.2",
)
LAWFUL_HEARING = Guard(
    "term-too-short",
    _hears_long_enough,
    Text(
        "La persona tiene cinco días hábiles al menos para dar su versión.",
        "The person has five working days at least to be heard.",
    ),
    article="LPAG art. 202",
    reads_data=True,
)
REPORTS_KNOWN = Guard(
    "report-unknown",
    _reports_known,
    Text(
        "Uno de los informes citados no está en el expediente o no fue respondido.",
        "One of the reports relied on is not in the file, or was not answered.",
    ),
    article="LPAG art. 6.2",
    reads_data=True,
)
TIME_NOT_ASKED = Guard(
    "asked-already",
    lambda asked: asked.file.observation is not None and asked.file.observation.more_time is None,
    Text("Ya pidió más tiempo una vez.", "More time was asked for once already."),
    article="LPAG art. 136",
)
BEFORE_THE_END = Guard(
    "term-over",
    _before_the_end,
    Text("El plazo para corregir ya venció.", "The term to correct is over."),
    Text(
        "Presente la corrección cuanto antes: se recibe mientras nadie declare lo contrario.",
        "Hand the correction in soon: it is taken as long as nobody has declared otherwise.",
    ),
    "LPAG art. 136",
)
DAYS_ASKED = Guard(
    "days-unclear",
    _days_asked,
    Text(
        f"Diga cuántos días hábiles más: de uno a {LONGEST}.",
        f"Say how many more working days: from one to {LONGEST}.",
    ),
    reads_data=True,
)
TIME_ASKED = Guard(
    "nothing-asked",
    _time_asked,
    Text("Nadie espera una respuesta sobre el plazo.", "Nobody waits for an answer on the term."),
)
