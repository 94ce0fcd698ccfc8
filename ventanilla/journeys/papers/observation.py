"""The observation: every point at once, with its article and the day to correct by."""

from datetime import date

from ventanilla.cases.core.states import State
from ventanilla.certificates.core.paper import Block, Facts, Heading, Note, Paper, Paragraph
from ventanilla.journeys.papers.words import day, hour, name_of
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.text import Text

ONCE = Text(
    "Se observa una sola vez; después no se le pedirá nada nuevo (LPAG, art. 126.2). Mientras "
    "corrige, el plazo para decidir no corre (LPAG, art. 125.3).",
    "You are asked once only; nothing new will be asked later (LPAG, art. 126.2). While you "
    "correct, the time to decide does not run (LPAG, art. 125.3).",
)
AGAIN = Text(
    "Quien evalúa pide esto una sola vez, porque recepción no pudo advertirlo o sigue sin "
    "corregir (LPAG, arts. 125.5 y 126.2). Mientras corrige, el plazo para decidir no corre (LPAG, "
    "art. 125.3).",
    "Whoever evaluates asks this once only, because intake could not notice it or it is still not "
    "mended (LPAG, arts 125.5 and 126.2). While you correct, the time to decide does not run "
    "(LPAG, art. 125.3).",
)
MORE_TIME = Text(
    "Si necesita más días, pídalos una vez, antes del último (LPAG, art. 136).",
    "If you need more days, ask for them once, before the last one (LPAG, art. 136).",
)
OTHERWISE = Text(
    "Si no corrige a tiempo, la solicitud se tendrá por no presentada y se le devolverá la tasa "
    "(LPAG, art. 125.4).",
    "If you do not correct in time, the application will be treated as not filed and the fee "
    "returned (LPAG, art. 125.4).",
)


def paper(seen: CaseView) -> Paper:
    """The observation that is open in the case."""
    observation = seen.file.observation
    if observation is None:
        raise ValueError("there is no observation")
    again = observation.state is State.OBSERVED_AGAIN
    points: list[Block] = []
    for number, point in enumerate(observation.points, 1):
        points.append(Heading(Text(f"Punto {number}", f"Point {number}")))
        points.append(Paragraph(point.text))
        points.append(Paragraph(Text(f"Fundamento: {point.article}", f"Basis: {point.article}")))
    return Paper(
        Text("Observación: hay algo que corregir", "Observation: something to correct"),
        (
            Facts(
                (
                    (Text("Expediente", "Case"), seen.file.number or ""),
                    (Text("Persona", "Person"), name_of(seen)),
                    (Text("Enviada", "Sent"), hour(observation.sent_at)),
                    (Text("Plazo", "Term"), f"{observation.days} días hábiles / working days"),
                    (Text("Corrija a más tardar", "Correct by"), _by(observation.due)),
                )
            ),
            *points,
            Note(AGAIN if again else ONCE),
            Note(OTHERWISE),
            Note(MORE_TIME),
        ),
    )


def _by(due: date | None) -> str:
    """The last day; until the notice counts there is none."""
    return day(due) if due else "desde que se le notifique / from the day you are notified"
