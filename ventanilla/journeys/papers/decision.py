"""The decision with its reasons, and what can be done against it (LPAG arts 6 and 24.1)."""

from ventanilla.certificates.core.paper import Block, Facts, Heading, Note, Paper, Paragraph
from ventanilla.decisions.core.decision import Decision
from ventanilla.decisions.core.grounds import Outcome
from ventanilla.journeys.papers.words import day, hour, name_of
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.text import Text

TITLE = {
    Outcome.GRANT: Text("Resolución: solicitud aprobada", "Decision: application granted"),
    Outcome.REFUSE: Text("Resolución: solicitud denegada", "Decision: application refused"),
}
APPEALS = Text(
    "Si no está de acuerdo puede pedir reconsideración ante la misma autoridad, con una prueba "
    "nueva, o apelar ante su superior. Tiene quince días hábiles desde el día siguiente de ser "
    "notificado, hasta el {until} si fue hoy (LPAG, arts. 207 a 209). El error en el nombre del "
    "recurso no le perjudica.",
    "If you disagree you can ask the same authority to reconsider, with new evidence, or appeal to "
    "its superior. You have fifteen working days from the day after you are notified, until "
    "{until} if that was today (LPAG, arts 207 to 209). A wrong label does not harm you.",
)
ROUTE = Text(
    "Esta decisión no agota la vía administrativa. Surte efecto desde que se le notifica.",
    "This decision does not end the administrative route. It takes effect once you are notified.",
)


def paper(seen: CaseView, signed: Decision) -> Paper:
    """The countersigned decision."""
    until = day(seen.appeal_until) if seen.appeal_until else ""
    return Paper(
        TITLE[signed.outcome],
        (
            Facts(
                (
                    (Text("Resolución", "Resolution"), signed.number or ""),
                    (Text("Expediente", "Case"), seen.file.number or ""),
                    (Text("Persona", "Person"), name_of(seen)),
                    (Text("Trámite", "Procedure"), seen.procedure.legal_name.es),
                    (Text("Fecha", "Date"), hour(signed.reviewed_at or signed.proposed_at)),
                )
            ),
            Heading(Text("En qué se apoya", "What it rests on")),
            *(_ground(signed, number) for number in range(len(signed.grounds))),
            Heading(Text("Razones", "Reasons")),
            Paragraph(Text(signed.reasons, signed.reasons)),
            Heading(Text("Qué puede hacer", "What you can do")),
            Note(APPEALS.filled(until=until)),
            Note(ROUTE),
        ),
        Text(
            "Propuesta por una persona funcionaria y revisada por otra. Ninguna máquina decidió "
            "(Ley 29733, art. 23).",
            "Proposed by one officer and reviewed by another. No machine decided (Ley 29733, "
            "art. 23).",
        ),
    )


def _ground(signed: Decision, number: int) -> Block:
    ground = signed.grounds[number]
    fact = ground.facts.get("fact", "")
    return Paragraph(
        Text(
            f"{ground.text.es} {fact} ({ground.article})",
            f"{ground.text.en} ({ground.article})",
        )
    )
