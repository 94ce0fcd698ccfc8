"""What every notified act says at its end (LPAG art. 24.1): from when it counts, whether the
administrative route goes on, what can be asked, of whom, and in what term."""

from ventanilla import wiring
from ventanilla.certificates.core.paper import Block, Heading, Note
from ventanilla.journeys.papers.days import both
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.text import Text

ROUTE = Text(
    "Surte efecto desde que se le notifica. No agota la vía administrativa.",
    "It takes effect once you are notified. It does not end the administrative route.",
)
LAST = Text(
    "Surte efecto desde que se le notifica. Agota la vía administrativa: en ella no queda otro "
    "recurso (LPAG, art. 213).",
    "It takes effect once you are notified. It ends the administrative route: no other recourse "
    "is left in it (LPAG, art. 213).",
)
BOTH = Text(
    "Si no está de acuerdo puede pedir reconsideración ante la misma autoridad, con una prueba "
    "nueva, o apelar: la apelación se presenta ante la misma autoridad y la decide su superior. "
    "Tiene quince días hábiles desde el día siguiente de ser notificado, hasta el {until} si fue "
    "hoy (LPAG, arts. 207 a 209). El error en el nombre del recurso no le perjudica (LPAG, art. "
    "214).",
    "If you disagree you can ask the same authority to reconsider, with new evidence, or appeal: "
    "the appeal is handed in to the same authority and decided by its superior. You have fifteen "
    "working days from the day after you are notified, until {until} if that was today (LPAG, "
    "arts 207 to 209). A wrong label does not harm you (LPAG, art. 214).",
)
APPEAL_ONLY = Text(
    "Si no está de acuerdo puede apelar: se presenta ante la misma autoridad y decide su "
    "superior. Tiene quince días hábiles desde el día siguiente de ser notificado, hasta el "
    "{until} si fue hoy (LPAG, arts. 207 y 209).",
    "If you disagree you can appeal: it is handed in to the same authority and decided by its "
    "superior. You have fifteen working days from the day after you are notified, until {until} "
    "if that was today (LPAG, arts 207 and 209).",
)
WHERE = Text(
    "Autoridad: {authority}. Dirección: no confirmada; se presenta también por este servicio, a "
    "toda hora.",
    "Authority: {authority}. Address: not confirmed; it can also be handed in through this "
    "service, at any hour.",
)
TITLE = Text("Qué puede hacer", "What you can do")


def foot(seen: CaseView) -> tuple[Block, ...]:
    """For an act against the person: what is still open to them."""
    filed = {review.kind.value for review in seen.file.reviews}
    where = Note(WHERE.filled(authority=wiring.issuer()))
    if "appeal" in filed:
        return (Heading(TITLE), Note(LAST), where)
    ways = APPEAL_ONLY if filed else BOTH
    return (Heading(TITLE), Note(ways.filled(until=both(seen.appeal_until))), Note(ROUTE), where)
