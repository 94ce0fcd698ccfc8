"""Past: what happened in a case, in sentences, and who looked at its papers."""

from dataclasses import dataclass
from datetime import datetime

from ventanilla.accounts import queries as people
from ventanilla.cases import queries as cases
from ventanilla.cases.core import facets, moves
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.text import Text
from ventanilla.ledger import queries as ledger

LOOKED = ("looked", "opened")


@dataclass(frozen=True, slots=True)
class PastEvent:
    """One thing that happened, in a sentence."""

    at: datetime
    text: Text
    by_role: str


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looked at a paper of the case."""

    at: datetime
    who: str
    role: str


@dataclass(frozen=True, slots=True)
class Past:
    """The history of a case, and who looked."""

    events: tuple[PastEvent, ...]
    looks: tuple[Look, ...]


BESIDE = {
    "appointment.booked": Text("Se reservó una cita.", "An appointment was booked."),
    "appointment.held": Text("Se apartó una hora.", "An hour was kept."),
    "appointment.confirmed": Text("Se confirmó una cita.", "An appointment was confirmed."),
    "appointment.moved": Text("Se cambió una cita.", "An appointment was moved."),
    "appointment.cancelled": Text("Se canceló una cita.", "An appointment was cancelled."),
    "appointment.expired": Text("Venció una hora apartada.", "A kept hour ran out."),
    "document.damaged": Text(
        "Un archivo guardado resultó dañado.", "A stored file was found to be damaged."
    ),
    "document.repaired": Text(
        "Un archivo dañado se repuso.", "A damaged file was put back as it was."
    ),
    "document.erase": Text("Se borró un archivo.", "A file was erased."),
    "document.reuse": Text(
        "Se usó de nuevo un papel de otro caso.", "A paper of another case was used again."
    ),
    "document.refused": Text(
        "No se recibió un archivo: llevaba un programa dañino.",
        "A file was not taken: it carried a harmful program.",
    ),
    "document.malware": Text(
        "En un archivo se encontró un programa dañino; ya no se entrega a nadie.",
        "A harmful program was found in a file; it is handed to nobody any more.",
    ),
    "document.take": Text(
        "La persona se llevó todo lo que entregó.", "The person took along all they gave."
    ),
    "appointment.attended": Text("La persona llegó a su cita.", "The person arrived."),
}
OPENED = Text("Se abrió la solicitud.", "The application was opened.")


def history(case_id: str, *, viewer: Actor) -> Past:
    """What happened in a case and who looked at its papers, oldest first."""
    events = cases.history(case_id, viewer)
    lines = ledger.lines(f"case:{case_id}")
    seen = [line for line in lines if line.act in LOOKED]
    beside = [line for line in lines if line.act in BESIDE]
    told = [PastEvent(e.at, sentence(e.kind), e.by.role.value) for e in events]
    told += [PastEvent(line.at, BESIDE[line.act], line.by.role.value) for line in beside]
    return Past(
        tuple(sorted(told, key=lambda one: one.at)),
        tuple(Look(s.at, people.person(s.by.id).name, s.by.role.value) for s in seen),
    )


def sentence(kind: str) -> Text:
    """What an event of that kind is called in a history."""
    if kind in moves.MOVES:
        return moves.MOVES[kind].log
    return facets.FACETS[kind].log if kind in facets.FACETS else OPENED
