"""What must hold before something is asked or answered beside the case."""

from datetime import timedelta

from ventanilla.cases.core.beside import LONGEST_LEAVE, POWER_LIFE, ExitPermit
from ventanilla.cases.core.events import day, optional, whole
from ventanilla.cases.core.file import Capacity
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.cases.core.terms import decision_due, review_due
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text

LONGEST_TEXT = 4000
POWERS = ("simple", "special")
UNITS = ("own", "other", "report")


def exit_named(asked: Asked) -> ExitPermit | None:
    """The request for a permit to leave that the data name."""
    number = whole(asked.data, "number")
    return next((one for one in asked.file.exits if one.number == number), None)


def _trip(asked: Asked) -> bool:
    """Not gone yet, thirty days at most, a receipt not of tomorrow, a passport that lasts."""
    today = legal_day(asked.at)
    leaves, paid, until = (
        day(asked.data, k) for k in ("leaves_on", "receipt_on", "passport_until")
    )
    days = whole(asked.data, "days")
    if leaves is None or paid is None or until is None or days is None:
        return False
    lasts = until >= leaves + timedelta(days=days)
    return leaves >= today and 1 <= days <= LONGEST_LEAVE and paid <= today and lasts


def _open_exit(asked: Asked) -> bool:
    found = exit_named(asked)
    return found is not None and found.open


def _silent(asked: Asked) -> bool:
    found = exit_named(asked)
    return found is not None and legal_day(asked.at) > found.silent_on


def _late(asked: Asked) -> bool:
    """Of a recourse by its own term (207.2), of the application by the time to decide."""
    review, calendar = asked.file.review, asked.calendar
    term = review_due(review, calendar) if review else decision_due(asked.file, calendar)
    return term.late(legal_day(asked.at))


def _open_complaint(asked: Asked) -> bool:
    number = whole(asked.data, "number")
    return any(one.number == number and one.open for one in asked.file.complaints)


def _open_opinion(asked: Asked) -> bool:
    number = whole(asked.data, "number")
    return any(one.number == number and one.open for one in asked.file.opinions)


def _power_serves(asked: Asked) -> bool:
    """For a child, where the day of its issue is known; for anybody else it does not age."""
    issued, today = day(asked.data, "issued_on"), legal_day(asked.at)
    if asked.file.capacity is not Capacity.CHILD or issued is None:
        return True
    return issued <= today <= issued + timedelta(days=POWER_LIFE)


def _not_linked(asked: Asked) -> bool:
    there = {asked.file.id, *(link.case_id for link in asked.file.links)}
    return optional(asked.data, "case_id") not in there


NO_OPEN_EXIT = Guard(
    "asked-already",
    lambda asked: all(not one.open for one in asked.file.exits),
    Text(
        "Ya pidió un permiso de salida que está por resolverse.",
        "You have asked for a permit to leave that is not decided yet.",
    ),
    article="Reglamento art. 67.2.1",
)
TRIP = Guard(
    "trip-unclear",
    _trip,
    Text(
        "Diga qué día sale (desde hoy), por cuántos días (30 como máximo), el recibo con su fecha "
        "y hasta cuándo vale su pasaporte, que debe cubrir el viaje.",
        "Say on which day you leave (from today), for how many days (30 at most), the receipt with "
        "its date, and until when your passport is valid, which must cover the trip.",
    ),
    article="Reglamento art. 67.2.1",
    reads_data=True,
)
EXIT_OPEN = Guard(
    "nothing-asked",
    _open_exit,
    Text("Ese permiso no está por resolverse.", "That permit does not wait for a decision."),
    reads_data=True,
)
EXIT_NOT_SILENT = Guard(
    "given-by-silence",
    lambda asked: not _silent(asked),
    Text(
        "Nadie respondió a tiempo: el permiso vale como dado y ya no se puede negar.",
        "Nobody answered in time: the permit counts as given and can no longer be refused.",
    ),
    article="LPAG art. 188.2",
    reads_data=True,
)
EXIT_SILENT = Guard(
    "term-still-running",
    _silent,
    Text("El plazo del permiso no ha vencido.", "The term of the permit is not over."),
    article="LPAG art. 188",
    reads_data=True,
)
LATE = Guard(
    "not-late",
    _late,
    Text("El plazo para decidir no ha vencido.", "The time to decide is not over."),
    Text("Puede escribir un mensaje a la oficina.", "You can write a message to the office."),
    "LPAG art. 158",
)
NO_OPEN_COMPLAINT = Guard(
    "asked-already",
    lambda asked: not any(one.open for one in asked.file.complaints),
    Text("Su queja está por resolverse.", "Your complaint is about to be settled."),
    article="LPAG art. 158.2",
)
COMPLAINT_OPEN = Guard(
    "nothing-asked",
    _open_complaint,
    Text("Esa queja no espera respuesta.", "That complaint does not wait for an answer."),
    reads_data=True,
)
NOT_COMPLAINED_OF = Guard(
    "took-part",
    lambda asked: not asked.file.took_part(asked.by),
    Text(
        "La queja la resuelve el superior, no quien tramita el caso.",
        "The superior settles a complaint, not whoever handles the case.",
    ),
    article="LPAG art. 158.2",
)
UNIT_KNOWN = Guard(
    "not-understood",
    lambda asked: optional(asked.data, "sort") in UNITS,
    Text(
        "Diga si es un informe, otra unidad de la entidad u otra entidad.",
        "Say whether it is a report, another unit of the entity, or another entity.",
    ),
    article="LPAG arts. 167 y 168",
    reads_data=True,
)
OPINION_OPEN = Guard(
    "nothing-asked",
    _open_opinion,
    Text("Esa opinión no espera respuesta.", "That opinion does not wait for an answer."),
    reads_data=True,
)
SHORT_ENOUGH = Guard(
    "too-long",
    lambda asked: len(optional(asked.data, "text")) <= LONGEST_TEXT,
    Text(f"Escriba {LONGEST_TEXT} letras como máximo.", f"Write {LONGEST_TEXT} letters at most."),
    reads_data=True,
)
POWER_KNOWN = Guard(
    "not-understood",
    lambda asked: optional(asked.data, "power") in POWERS,
    Text(
        "Diga si la carta poder es simple o especial.",
        "Say whether it is a simple or a special power.",
    ),
    article="LPAG art. 115",
    reads_data=True,
)
POWER_FRESH = Guard(
    "power-too-old",
    _power_serves,
    Text(
        f"El poder para tramitar por un menor vale {POWER_LIFE} días calendario desde que se dio.",
        f"A power to act for a child serves for {POWER_LIFE} calendar days from its issue.",
    ),
    Text("Traiga uno más reciente.", "Bring a more recent one."),
    "Reglamento art. 56-C",
    reads_data=True,
)
REPRESENTED = Guard(
    "nobody-represents",
    lambda asked: asked.file.representative is not None,
    Text("Nadie la representa en este caso.", "Nobody represents you in this case."),
)
EXEMPTION_STATED = Guard(
    "no-exemption-stated",
    lambda asked: asked.file.exemption_claimed,
    Text(
        "No se declaró una exoneración, o ya fue resuelta.",
        "No exemption was stated, or it was settled already.",
    ),
    article="D.Leg. 1582, 9th final provision",
)
EXEMPTION_SAID = Guard(
    "reason-missing",
    lambda asked: (
        isinstance(asked.data.get("granted"), bool) and bool(optional(asked.data, "reason").strip())
    ),
    Text("Diga si procede y por qué.", "Say whether it holds, and why."),
    reads_data=True,
)
REFUND_OWED = Guard(
    "no-refund-owed",
    lambda asked: asked.file.refund_owed,
    Text("No hay una tasa que devolver.", "There is no fee to pay back."),
    article="LPAG art. 125.4",
)
NOT_LINKED_YET = Guard(
    "linked-already",
    _not_linked,
    Text("Esas solicitudes ya van juntas.", "Those applications go together already."),
    reads_data=True,
)
ASSIGNABLE = Guard(
    "own-case",
    lambda asked: optional(asked.data, "to") not in ("", asked.file.owner_id),
    Text("Nadie tramita su propio caso.", "Nobody handles their own case."),
    article="LPAG art. 88.3",
    reads_data=True,
)
