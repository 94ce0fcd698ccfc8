"""Coming, or not: a code is used once, and nobody is a no-show before the hour has passed."""

from datetime import timedelta

from ventanilla.appointments import models, queries
from ventanilla.appointments.core.booking import Booking, Standing
from ventanilla.kernel.actor import Stamp
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.refusal import NotFound, Refusal
from ventanilla.kernel.text import Text
from ventanilla.ledger import actions as ledger

COME = (Standing.CONFIRMED, Standing.DISPLACED)
GRACE = timedelta(minutes=15)  # nobody is absent for being a quarter of an hour late


def check_in(*, code: str, office: str, stamp: Stamp) -> Booking:
    """The person is here. Refusals: NotFound for a forged code, "code-used", "not-today"."""
    found = queries.by_code(code)
    if found.standing not in COME:
        raise Refusal(
            "code-used",
            Text(
                "Ese código ya se usó o su cita fue cancelada.",
                "That code was used, or its appointment was cancelled.",
            ),
            then=Text("Busque a la persona por su nombre.", "Look for the person by name."),
            at="code",
        )
    if found.office != office or legal_day(found.starts_at) != legal_day(stamp.at):
        raise Refusal(
            "not-today",
            Text(
                "Esa cita es de otro día o de otra oficina.",
                "That appointment is on another day or at another office.",
            ),
            then=Text("Mueva la cita a hoy, si hay sitio.", "Move it to today if there is room."),
            at="code",
        )
    return _became(found, Standing.ATTENDED, "attended", stamp)


def no_show(*, booking_id: str, office: str, stamp: Stamp) -> Booking:
    """The hour and a quarter of one more have passed and nobody came: "not-yet" before that."""
    found = queries.booking(booking_id)
    if found.office != office:
        raise NotFound("booking")
    if stamp.at < found.starts_at + GRACE:
        raise Refusal(
            "not-yet",
            Text(
                "Todavía puede venir: espere quince minutos después de la hora.",
                "They may still come: wait until fifteen minutes after the hour.",
            ),
        )
    return _became(found, Standing.NO_SHOW, "no_show", stamp)


def _became(found: Booking, standing: Standing, act: str, stamp: Stamp) -> Booking:
    changed = models.Booking.objects.filter(
        pk=found.id, standing__in=[one.value for one in COME]
    ).update(standing=standing.value)
    if not changed:
        raise Refusal(
            "changed-meanwhile",
            Text("La cita cambió mientras tanto.", "The appointment has changed meanwhile."),
            then=Text("Vuelva a abrirla y revise.", "Open it again and have a look."),
        )
    ledger.append(
        act=f"appointment.{act}",
        subject=f"case:{found.case_id}",
        details={"booking": found.id, "office": found.office, "purpose": found.purpose.value},
        stamp=stamp,
    )
    return queries.booking(found.id)
