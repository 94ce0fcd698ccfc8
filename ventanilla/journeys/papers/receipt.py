"""The receipt of a filing (LPAG art. 124): number, day, hour, every document and digest."""

from ventanilla.certificates.core.paper import Facts, Heading, Note, Paper, Paragraph, Table
from ventanilla.documents.core.facts import DocumentFacts
from ventanilla.journeys.papers.words import day, hour, name_of, short_hour
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.text import Text

NUMBER = Text("Expediente", "Case")
WHEN = Text("Presentada", "Lodged")
WHO = Text("Persona", "Person")
WHAT = Text("Trámite", "Procedure")
FOLIOS = Text("Folios", "Folios")
BY = Text("Recibida por", "Received by")
DESK = "mesa de partes digital / digital receiving desk"
DUE = Text("Decisión, a más tardar", "Decision, at the latest")
FEE = Text("Tasa", "Fee")
HEAD = (
    Text("Documento", "Document"),
    Text("Archivo", "File"),
    Text("Recibido", "Received"),
    Text("Págs.", "Pages"),
    Text("SHA-256", "SHA-256"),
)
RIGHT = Text(
    "Su solicitud fue recibida tal como la presentó. Si falta algo que la ley exige se le pedirá "
    "una sola vez (LPAG, art. 125).",
    "Your application was received as you lodged it. If something that the law demands is missing "
    "you will be asked once (LPAG, art. 125).",
)
LEAVING = Text(
    "Mientras se tramita, salir del Perú necesita un permiso de 30 días pedido antes de cada viaje "
    "(Reglamento, art. 67.2.1).",
    "While it is pending, leaving Peru needs a 30-day permit asked for before each trip "
    "(Reglamento, art. 67.2.1).",
)
NONE = Text("No se entregó ningún documento.", "No document was handed in.")
CLOSED_FILE = "0 *"


def paper(seen: CaseView, received_by: str = DESK) -> Paper:
    """The receipt of the case as it was lodged; `received_by` names the counter's staff."""
    rows = tuple(_row(seen, one) for item in seen.items for one in item.documents)
    documents = Table(HEAD, rows) if rows else Paragraph(NONE)
    reasons = tuple(
        Note(Text(f"* {d.name}: {d.reason.es}", f"* {d.name}: {d.reason.en}"))
        for item in seen.items
        for d in item.documents
        if d.reason
    )
    return Paper(
        Text("Cargo de recepción", "Receipt of filing"),
        (
            Facts(tuple(_facts(seen, received_by))),
            Heading(Text("Documentos", "Documents")),
            documents,
            *reasons,
            Note(RIGHT),
            Note(LEAVING),
        ),
        Text(
            "Constancia de que la solicitud fue presentada. No decide sobre ella.",
            "Proof that the application was lodged. It decides nothing about it.",
        ),
    )


def _facts(seen: CaseView, received_by: str) -> list[tuple[Text, str]]:
    lodged = seen.file.lodged_at
    return [
        (NUMBER, seen.file.number or ""),
        (WHEN, hour(lodged) if lodged else ""),
        (BY, received_by),
        (FOLIOS, str(_folios(seen))),
        (WHO, name_of(seen)),
        (WHAT, f"{seen.procedure.legal_name.es} ({seen.procedure.id}, {seen.file.version})"),
        (FEE, _fee(seen)),
        (DUE, f"{day(seen.due)} (LPAG, art. 35)" if seen.due else "—"),
    ]


def _folios(seen: CaseView) -> int:
    """Sheets handed in; a file that cannot be opened counts as one."""
    given = (document for item in seen.items for document in item.documents)
    return sum(document.pages if document.opened else 1 for document in given)


def _fee(seen: CaseView) -> str:
    fee = seen.fee
    if fee is None:
        return "no se indicó / not stated"
    if fee.ground:
        return f"exoneración declarada / exemption declared: {fee.ground}"
    return f"{fee.number}, {fee.paid_on}"


def _row(seen: CaseView, document: DocumentFacts) -> tuple[str, ...]:
    title = seen.procedure.evidence_named(document.evidence_id).title.es
    pages = str(document.pages) if document.opened else CLOSED_FILE
    half = len(document.sha256) // 2  # in two, so that it breaks within its column
    digest = f"{document.sha256[:half]} {document.sha256[half:]}"
    return title, document.name, short_hour(document.received_at), pages, digest
