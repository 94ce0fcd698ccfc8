"""Tell of data: what is said to a person about what they asked of their own data.

It waits on the page of their data; an e-mail follows only where they wanted one for this request.
The answer itself stands on the page, never in the letter.
"""

from collections.abc import Mapping

from ventanilla.accounts import queries as people
from ventanilla.journeys.papers.days import in_words
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import LANGUAGES, Text
from ventanilla.notices import actions as notices
from ventanilla.notices.core.recipient import Recipient
from ventanilla.privacy.core.requests import DataRequest

ASKED = (
    Text("Recibimos su solicitud sobre sus datos", "We received your request about your data"),
    Text(
        "{right}: lo recibimos el {day}. Debemos responderle a más tardar el {due} ({article}).",
        "{right}: we received it on {day}. We must answer you by {due} ({article}).",
    ),
)
ANSWERED = (
    Text("Respondimos su solicitud sobre sus datos", "Your request about your data is answered"),
    Text(
        "{right}, pedido el {day}: {answer}. La respuesta está en «Mis datos». Si no está de "
        "acuerdo, puede reclamar ante la Autoridad Nacional de Protección de Datos Personales "
        "(Ley 29733, art. 24).",
        "{right}, asked on {day}: {answer}. The answer is in “My data”. If you disagree, you can "
        "complain to the national data protection authority (Ley 29733, art. 24).",
    ),
)
OVERDUE = (
    Text("Venció el plazo para responderle", "The time to answer you is over"),
    Text(
        "{right}, pedido el {day}: debíamos responderle a más tardar el {due} y no lo hicimos. "
        "Se lo debemos igual. Puede reclamar ante la Autoridad Nacional de Protección de Datos "
        "Personales (Ley 29733, art. 24).",
        "{right}, asked on {day}: we had to answer by {due} and did not. We still owe it to you. "
        "You can complain to the national data protection authority (Ley 29733, art. 24).",
    ),
)


def asked(request: DataRequest, stamp: Stamp) -> None:
    _tell(request, ASKED, stamp)


def answered(request: DataRequest, stamp: Stamp) -> None:
    _tell(request, ANSWERED, stamp)


def overdue(request: DataRequest, stamp: Stamp) -> None:
    _tell(request, OVERDUE, stamp)


def _tell(request: DataRequest, words: tuple[Text, Text], stamp: Stamp) -> None:
    person = people.person(request.person_id)
    values = {
        "right": request.right.name,
        "day": legal_day(request.asked_at),
        "due": request.due,
        "article": request.right.article,
        "answer": request.standing,
    }
    subject, body = (_filled(text, values) for text in words)
    address = person.email if request.by_email else ""
    notices.tell(
        to=Recipient(person.id, person.language, address=address),
        subject=subject,
        body=body,
        case_id="",
        stamp=stamp,
    )


def _filled(text: Text, values: Mapping[str, object]) -> Text:
    """The sentence with its places filled; days as each language writes them."""
    said = (
        text.say(code).format(**{name: in_words(value, code) for name, value in values.items()})
        for code in LANGUAGES
    )
    return Text(*said)
