"""Tell: what is said to the person when their case moves, in the language they chose.

Every notice waits in their case. An e-mail follows only where they consented to it (LPAG 20.4).
"""

from datetime import date

from ventanilla.accounts import queries as people
from ventanilla.appointments.core.booking import PURPOSE_NAME, Booking
from ventanilla.appointments.core.offices import Office
from ventanilla.cases.core.file import CaseFile, Observation
from ventanilla.cases.core.limits import CORRECTION
from ventanilla.journeys.papers.days import in_words
from ventanilla.journeys.sentences import TO_COUNT, Said
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.text import LANGUAGES, Text
from ventanilla.notices import actions as notices
from ventanilla.notices.core.channel import Channel
from ventanilla.notices.core.recipient import Recipient

BY_EMAIL = frozenset({"email", "mailbox"})  # who chose the mailbox hears that something came
PHONE = Channel.PHONE.value

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
OBSERVED_NOT_SERVED = (
    OBSERVED[0],
    Text(
        "Un funcionario pide corregir {count} punto(s). Tiene {days} días hábiles "
        "desde que se le notifique: en papel, o ya mismo si la recibe en su expediente, donde dice "
        "qué, por qué y cómo.",
        "An officer asks you to correct {count} point(s). You have {days} working days from the "
        "day you are notified: on paper, or right now if you receive it in your case, which says "
        "what, why and how.",
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


TERM_PASSED = {
    CORRECTION.id: (
        Text("Venció el plazo para corregir {number}", "{number}: the term to correct is over"),
        Text(
            "El último día para corregir fue el {due}. Todavía puede presentar la corrección "
            "mientras nadie declare que la solicitud no fue presentada; hágalo cuanto antes.",
            "The last day to correct was {due}. You can still hand the correction in as long as "
            "nobody has declared the application not filed; do it as soon as you can.",
        ),
    ),
}


def term_passed(file: CaseFile, term: str, due: date, stamp: Stamp) -> None:
    _tell(file, TERM_PASSED[term], stamp, due=due)


CITED = (
    Text("Su cita: {when} ({number})", "Your appointment: {when} ({number})"),
    Text(
        "{purpose}, el {when}, en {office}{address}; dura unos {minutes} minutos. Su código es "
        "{code}. Vaya usted, o quien le represente, con sus documentos. Si no puede, cambie o "
        "cancele la cita en su expediente o en la ventanilla. No ir no termina su trámite ni "
        "detiene el plazo para decidir; si el trámite queda detenido por usted treinta días "
        "hábiles puede declararse el abandono (LPAG, arts. 58, 59 y 191).",
        "{purpose}, on {when}, at {office}{address}; it takes about {minutes} minutes. Your code "
        "is {code}. Come yourself, or send whoever represents you, with your papers. If you "
        "cannot, move or cancel the appointment in your case or at the counter. Not coming does "
        "not end your procedure nor stop the time to decide; if it stands still on your side for "
        "thirty working days it may be declared abandoned (LPAG, arts. 58, 59 and 191).",
    ),
)
GIVEN_BACK = (
    Text("Canceló su cita ({number})", "You cancelled your appointment ({number})"),
    Text(
        "Su cita del {when} quedó cancelada. Puede reservar otra cuando quiera; su trámite sigue.",
        "Your appointment on {when} is cancelled. You can book another whenever you like; your "
        "procedure goes on.",
    ),
)
MISSED = (
    Text("No vino a su cita ({number})", "You did not come ({number})"),
    Text(
        "Lo esperábamos el {when}. Su trámite sigue y el plazo para decidir corre igual: reserve "
        "otra cita. Si queda detenido por usted treinta días hábiles puede declararse el abandono "
        "(LPAG, art. 191).",
        "We expected you on {when}. Your procedure goes on and the time to decide runs all the "
        "same: book another appointment. If it stands still on your side for thirty working days "
        "it may be declared abandoned (LPAG, art. 191).",
    ),
)
CARD_MISSED = (
    Text("No vino a recoger su carné ({number})", "You did not pick your card up ({number})"),
    Text(
        "Lo esperábamos el {when}. Su carné lo espera: reserve otra cita.",
        "We expected you on {when}. Your card waits for you: book another appointment.",
    ),
)
MOVED_BY_CLOSURE = (
    Text("Debe cambiar su cita ({number})", "Your appointment has to move ({number})"),
    Text(
        "La oficina no atenderá el {when}: {reason}. Elija otra hora en su expediente o en la "
        "ventanilla; su sitio se conserva hasta que lo haga.",
        "The office will not be open on {when}: {reason}. Choose another hour in your case or at "
        "the counter; your seat is kept until you do.",
    ),
)


def cited(file: CaseFile, booking: Booking, office: Office, stamp: Stamp) -> None:
    """What a citation says: where, for what, who, when, how long, and under which articles."""
    _tell(
        file,
        CITED,
        stamp,
        when=booking.starts_at,
        purpose=PURPOSE_NAME[booking.purpose],
        office=office.name,
        address=f", {office.address}" if office.address else ADDRESS_UNKNOWN,
        minutes=booking.minutes,
        code=booking.code,
    )


def seat_given_back(file: CaseFile, booking: Booking, stamp: Stamp) -> None:
    _tell(file, GIVEN_BACK, stamp, when=booking.starts_at)


def missed(file: CaseFile, booking: Booking, stamp: Stamp, *, pickup: bool) -> None:
    _tell(file, CARD_MISSED if pickup else MISSED, stamp, when=booking.starts_at)


def displaced(file: CaseFile, booking: Booking, reason: str, stamp: Stamp) -> None:
    _tell(file, MOVED_BY_CLOSURE, stamp, when=booking.starts_at, reason=reason)


ADDRESS_UNKNOWN = Text(
    " (la dirección no está confirmada: pregunte antes de ir)",
    " (the address is not confirmed: ask before you go)",
)
CARD_READY = (
    Text("Su carné está listo ({number})", "Your card is ready ({number})"),
    Text(
        "Puede recoger su Carné de Extranjería. Reserve día y hora en su expediente, por teléfono "
        "o en la ventanilla, y traiga su pasaporte.",
        "You can pick up your Carné de Extranjería. Book a day and hour in your case, by telephone "
        "or at the counter, and bring your passport.",
    ),
)


def card_ready(file: CaseFile, stamp: Stamp) -> None:
    _tell(file, CARD_READY, stamp)


def lodged(file: CaseFile, day: date, stamp: Stamp) -> None:
    _tell(file, LODGED, stamp, day=day)


def observed(file: CaseFile, observation: Observation, stamp: Stamp) -> None:
    """With its last day; before the notice counts there is none, only the days that it gives."""
    count, days = len(observation.points), observation.days
    said = OBSERVED if observation.due else OBSERVED_NOT_SERVED
    _tell(file, said, stamp, count=count, due=observation.due, days=days)


def decided(file: CaseFile, stamp: Stamp) -> None:
    _tell(file, DECIDED, stamp)


def not_filed(file: CaseFile, stamp: Stamp) -> None:
    _tell(file, NOT_FILED, stamp)


def withdrawn(file: CaseFile, stamp: Stamp) -> None:
    _tell(file, WITHDRAWN, stamp)


def say(file: CaseFile, words: Said, stamp: Stamp, **values: object) -> None:
    """Any of the sentences of `sentences`, filled."""
    _tell(file, words, stamp, **values)


def once(file: CaseFile, words: Said, key: str, stamp: Stamp, **values: object) -> None:
    """The same, unless the case was told this `key` before: then nothing is written."""
    _tell(file, words, stamp, key, **values)


def _tell(file: CaseFile, words: Said, stamp: Stamp, key: str = "", /, **values: object) -> None:
    """Say it in Spanish and in the person's language, by every way that they consented to."""
    person = people.person(file.owner_id)
    subject, body = (_filled(text, number=file.number, **values) for text in words)
    body = _with_notice(file, body)
    notices.tell(
        to=Recipient(
            person.id,
            person.language,
            address=person.email if BY_EMAIL & file.consents.keys() else "",
            phone=person.phone if PHONE in file.consents else "",
        ),
        subject=subject,
        body=body,
        case_id=file.id,
        key=key,
        stamp=stamp,
    )


def _with_notice(file: CaseFile, body: Text) -> Text:
    """Where what happened last is an act whose notice does not count yet: what makes it count."""
    newest = file.notices[-1] if file.notices else None
    if newest is None or newest.number != file.revision or newest.counts:
        return body
    how = TO_COUNT[newest.channel]
    return Text(f"{body.es} {how.es}", f"{body.en} {how.en}")


def _filled(text: Text, **values: object) -> Text:
    """The sentence with its places filled; days and hours as each language writes them."""
    return Text(
        *(
            text.say(code).format(**{k: in_words(v, code) for k, v in values.items()})
            for code in LANGUAGES
        )
    )
