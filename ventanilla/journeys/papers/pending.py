"""The proof that an application is pending: it was lodged, nothing was decided, and no more."""

from datetime import datetime

from ventanilla import wiring
from ventanilla.cases.core.review import RECOURSE_NAME
from ventanilla.cases.core.terms import review_due
from ventanilla.certificates.core.paper import Facts, Note, Paper
from ventanilla.journeys.papers.words import day, hour, name_of
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.text import Text

NO_MORE = Text(
    "Prueba que la solicitud se presentó y que a esa hora no estaba resuelta. No da ni prueba "
    "calidad migratoria alguna, y no dice cómo se decidirá.",
    "It proves that the application was lodged and that at that hour it was not decided. It gives "
    "and proves no migratory status, and does not say how it will be decided.",
)
UNDER_REVIEW = Text(
    "Prueba que se presentó un recurso contra la decisión ({recourse}) y que a esa hora no estaba "
    "resuelto. No da ni prueba calidad migratoria alguna, y no dice cómo se resolverá.",
    "It proves that a recourse against the decision was filed ({recourse}) and that at that hour "
    "it was not settled. It gives and proves no migratory status, and does not say how it will be.",
)
LATER = Text(
    "Vale para el día y la hora en que se firmó. Quien quiera saber si sigue en trámite puede "
    "pedirle otra de hoy.",
    "It speaks of the day and hour of its signature. Whoever wants to know whether the application "
    "is still pending may ask for one of today.",
)


def paper(seen: CaseView, at: datetime) -> Paper:
    """As of `at`; ValueError for a case that was not lodged."""
    if seen.file.lodged_at is None:
        raise ValueError("a draft is not pending")
    return Paper(
        Text("Constancia de solicitud en trámite", "Proof of a pending application"),
        (
            Facts(
                (
                    (Text("Expediente", "Case"), seen.file.number or ""),
                    (Text("Persona", "Person"), name_of(seen)),
                    (Text("Trámite", "Procedure"), seen.procedure.legal_name.es),
                    (Text("Presentada", "Lodged"), hour(seen.file.lodged_at)),
                    (Text("En trámite el", "Pending on"), hour(at)),
                    (Text("Último día para decidir", "Last day to decide"), _due(seen)),
                )
            ),
            Note(_no_more(seen)),
            Note(LATER),
        ),
        Text("Atestigua la presentación y nada más.", "It attests the filing and nothing more."),
    )


def _due(seen: CaseView) -> str:
    """Of the decision, or of the answer to the recourse."""
    review = seen.file.review
    term = review_due(review, wiring.calendar()) if review else seen.term
    return f"{day(term.day)} ({term.article})" if term and term.day else "—"


def _no_more(seen: CaseView) -> Text:
    review = seen.file.review
    return UNDER_REVIEW.filled(recourse=RECOURSE_NAME[review.kind]) if review else NO_MORE
