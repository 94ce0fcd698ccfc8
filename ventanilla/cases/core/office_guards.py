"""What must hold before the office adds to a file, with the sentence for the one refused."""

import re
from datetime import date

from ventanilla.cases.core.events import optional, rows
from ventanilla.cases.core.file import Seen
from ventanilla.cases.core.guards import Asked, Guard
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text

ACCEPT, OBJECT = "accept", "object"
NINE = re.compile(r"[0-9]{9}")


def _counted(asked: Asked) -> bool:
    hits = asked.data.get("hits")
    return isinstance(hits, int) and not isinstance(hits, bool) and hits >= 0


def _open_check(asked: Asked) -> bool:
    check = asked.file.check
    named = optional(asked.data, "check_id")
    return check is not None and not check.settled and named == check.check_id


def _compared(asked: Asked) -> bool:
    """Each row is a paper that counts in the case, once, with one of the three findings."""
    papers = rows(asked.data, "papers")
    named = [optional(row, "document_id") for row in papers]
    known = all(asked.file.holds(name) for name in named)
    said = all(row.get("seen") in tuple(Seen) for row in papers)
    return known and said and len(set(named)) == len(named)


def _reasoned(asked: Asked) -> bool:
    """An objection says why; so does whoever accepts what the machine found unfit."""
    ruling, reason = optional(asked.data, "ruling"), optional(asked.data, "reason").strip()
    unfit = optional(asked.data, "outcome") == "unfit"
    return ruling in (ACCEPT, OBJECT) and bool(reason or (ruling == ACCEPT and not unfit))


def _ends_later(asked: Asked) -> bool:
    until = optional(asked.data, "until")
    try:
        return not until or date.fromisoformat(until) > legal_day(asked.at)
    except ValueError:
        return False


def _not_noted(asked: Asked) -> bool:
    due = optional(asked.data, "due")
    try:
        day = date.fromisoformat(due)
    except ValueError:
        return False
    return day < legal_day(asked.at) and (optional(asked.data, "term"), day) not in (
        asked.file.passed
    )


NOT_IN_HAND = Guard(
    "in-hand-already",
    lambda asked: asked.file.handled_by != asked.by.id,
    Text("Usted ya tiene este caso a su cargo.", "You have this case in hand already."),
)
HITS_COUNTED = Guard(
    "hits-uncounted",
    _counted,
    Text("Falta cuántas coincidencias hubo.", "How many matches there were is missing."),
    reads_data=True,
)
CHECK_OPEN = Guard(
    "no-open-check",
    _open_check,
    Text("Esa verificación no está abierta.", "That check is not open."),
    reads_data=True,
)
COMPARED = Guard(
    "papers-unclear",
    _compared,
    Text(
        "Diga de cada documento si es igual, si difiere o si no se mostró.",
        "Say of each paper whether it is the same, differs, or was not shown.",
    ),
    article="LPAG art. 41.1.1",
    reads_data=True,
)
REASONED = Guard(
    "ruling-without-reason",
    _reasoned,
    Text(
        "Diga por qué: la persona y quien revise después lo leerán.",
        "Say why: the person, and whoever looks at it later, will read it.",
    ),
    reads_data=True,
)
NO_CARD_YET = Guard(
    "card-ordered-already",
    lambda asked: asked.file.card is None,
    Text("El carné ya fue pedido.", "The card was ordered already."),
)
CARD_IN_THE_MAKING = Guard(
    "card-not-ordered",
    lambda asked: asked.file.card is not None and asked.file.card.ready_at is None,
    Text(
        "El carné no fue pedido, o ya está listo.", "The card was not ordered, or is ready already."
    ),
)
NINE_DIGITS = Guard(
    "card-number",
    lambda asked: bool(NINE.fullmatch(optional(asked.data, "number"))),
    Text(
        "El número del Carné de Extranjería tiene nueve dígitos; los ceros cuentan.",
        "A card's number has nine digits; zeros count.",
    ),
    reads_data=True,
)
CARD_ENDS = Guard(
    "card-end",
    _ends_later,
    Text(
        "La fecha de caducidad impresa en el carné debe ser futura.",
        "The expiry date printed on the card must lie ahead.",
    ),
    reads_data=True,
)
CARD_WAITS = Guard(
    "card-not-ready",
    lambda asked: (
        asked.file.card is not None
        and asked.file.card.ready_at is not None
        and asked.file.card.handed_at is None
    ),
    Text(
        "El carné no está listo, o ya fue entregado.",
        "The card is not ready, or was handed over already.",
    ),
)
HOLDER_KNOWN = Guard(
    "holder-unknown",
    lambda asked: asked.data.get("holder_seen") is True,
    Text(
        "Confirme que quien recoge el carné es su titular, o quien tiene su poder.",
        "Confirm that whoever picks the card up is its holder, or holds a power.",
    ),
    article="LPAG art. 115.1",
    reads_data=True,
)
NOT_NOTED_YET = Guard(
    "term-noted-already",
    _not_noted,
    Text("Ese plazo no venció, o ya se anotó.", "That term is not over, or was noted already."),
    reads_data=True,
)
