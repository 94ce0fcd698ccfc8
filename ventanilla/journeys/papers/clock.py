"""The statement of the legal clock: every day and why it counts, as of the day it is signed."""

from ventanilla.cases.core.terms import UNLESS_DECREED
from ventanilla.cases.core.unfolding import DISTANCE
from ventanilla.certificates.core.paper import Block, Facts, Heading, Note, Paper, Table
from ventanilla.journeys.papers.words import day, name_of
from ventanilla.journeys.term import Clock
from ventanilla.kernel.text import Text

HEAD = (Text("Día", "Day"), Text("Cómo cuenta", "How it counts"), Text("Artículo", "Article"))
STANDS_STILL = "no corre: se espera la corrección / it stands still: a correction is awaited"
ONLY_A_CORRECTION = Text(
    "Solo esperar una corrección detiene la cuenta (LPAG, art. 125.3). Esperar una cita, a otra "
    "entidad o un informe, no (LPAG, art. 41-A).",
    "Only waiting for a correction stops the count (LPAG, art. 125.3). Waiting for an appointment, "
    "for another entity or for a report does not (LPAG, art. 41-A).",
)
OTHERWISE = Text(
    "El artículo 131.1 también se puede leer como que se cuenta de nuevo desde que llega la "
    "corrección: {day}. A la oficina la obliga el día más próximo.",
    "Article 131.1 can also be read as counting anew once the correction is in: {day}. The earlier "
    "day binds the office.",
)


def paper(clock: Clock) -> Paper:
    """The term to decide of one case, unfolded."""
    rows = tuple((day(one.day), f"{one.why.es} / {one.why.en}", one.article) for one in clock.days)
    return Paper(
        Text("Constancia del plazo para decidir", "Statement of the time to decide"),
        (
            Facts(tuple(_facts(clock))),
            *_notes(clock),
            Heading(Text("Día a día", "Day by day")),
            Table(HEAD, rows),
        ),
        Text(
            "Dice cómo se cuenta el plazo a la fecha de su firma. No decide sobre la solicitud.",
            "It says how the time is counted on the day of its signature. It decides nothing.",
        ),
    )


def _facts(clock: Clock) -> list[tuple[Text, str]]:
    term, seen = clock.term, clock.seen
    return [
        (Text("Expediente", "Case"), seen.file.number or ""),
        (Text("Persona", "Person"), name_of(seen)),
        (Text("Presentada", "Lodged"), day(term.start)),
        (Text("Plazo", "Term"), f"{term.total} días hábiles / working days ({term.article})"),
        (Text("Usados", "Used"), f"{clock.used}"),
        (Text("Quedan", "Left"), f"{clock.left}"),
        (Text("Último día", "Last day"), _last(clock)),
    ]


def _last(clock: Clock) -> str:
    if clock.term.day is None:
        return STANDS_STILL
    said = day(clock.term.day)
    return said if clock.term.settled else f"{said}, {UNLESS_DECREED.es} / {UNLESS_DECREED.en}"


def _notes(clock: Clock) -> list[Block]:
    notes: list[Block] = [Note(ONLY_A_CORRECTION), Note(DISTANCE)]
    if clock.otherwise:
        notes.append(Note(OTHERWISE.filled(day=day(clock.otherwise))))
    if clock.retold:
        notes.append(Note(clock.retold.text))
    return notes
