"""Tell: what is said to the person when their case moves, in the language they chose.

Every notice waits in their case. An e-mail follows only where they consented to it (LPAG 20.4).
"""

from ventanilla.accounts import queries as people
from ventanilla.cases.core.file import CaseFile
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.text import Text
from ventanilla.notices import actions as notices

EMAIL = "email"

LODGED = (
    Text("Recibimos su solicitud {number}", "We received your application {number}"),
    Text(
        "Su solicitud quedó presentada el {day} con el número {number}. Su cargo firmado está en "
        "su expediente. No tiene que hacer nada por ahora.",
        "Your application was lodged on {day} under number {number}. Your signed receipt is in "
        "your case. There is nothing you need to do now.",
    ),
)
OBSERVED = (
    Text("Falta algo en su solicitud {number}", "Something is missing in application {number}"),
    Text(
        "Una funcionaria o un funcionario revisó su solicitud y pide corregir {count} punto(s), a "
        "más tardar el {due}. Entre en su expediente: allí dice qué, por qué y cómo.",
        "An officer looked at your application and asks you to correct {count} point(s), by {due} "
        "at the latest. Open your case: it says what, why and how.",
    ),
)
DECIDED = (
    Text("Hay una decisión sobre su solicitud {number}", "Application {number} was decided"),
    Text(
        "La decisión completa, con sus razones y con lo que puede hacer si no está de acuerdo, "
        "está en su expediente.",
        "The whole decision, with its reasons and with what you can do if you disagree, is in "
        "your case.",
    ),
)
NOT_FILED = (
    Text("Su solicitud {number} se tuvo por no presentada", "Application {number}: not filed"),
    Text(
        "No llegó la corrección dentro del plazo. Le devolverán lo que pagó y puede presentar otra "
        "solicitud cuando quiera.",
        "The correction did not arrive in time. What you paid is to be returned, and you can lodge "
        "another application whenever you like.",
    ),
)
WITHDRAWN = (
    Text("Usted retiró su solicitud {number}", "You withdrew application {number}"),
    Text(
        "El procedimiento terminó porque usted lo pidió. Puede presentar otra solicitud cuando "
        "quiera.",
        "The procedure ended because you asked for it. You can lodge another application whenever "
        "you like.",
    ),
)


def lodged(file: CaseFile, day: str, stamp: Stamp) -> None:
    _tell(file, LODGED, stamp, day=day)


def observed(file: CaseFile, count: int, due: str, stamp: Stamp) -> None:
    _tell(file, OBSERVED, stamp, count=count, due=due)


def decided(file: CaseFile, stamp: Stamp) -> None:
    _tell(file, DECIDED, stamp)


def not_filed(file: CaseFile, stamp: Stamp) -> None:
    _tell(file, NOT_FILED, stamp)


def withdrawn(file: CaseFile, stamp: Stamp) -> None:
    _tell(file, WITHDRAWN, stamp)


def _tell(file: CaseFile, words: tuple[Text, Text], stamp: Stamp, **values: object) -> None:
    person = people.person(file.owner_id)
    subject, body = (text.filled(number=file.number, **values) for text in words)
    notices.tell(
        to=person.id,
        address=person.email if EMAIL in file.consents else "",
        language=person.language,
        subject=subject.say(person.language),
        body=body.say(person.language),
        case_id=file.id,
        stamp=stamp,
    )
