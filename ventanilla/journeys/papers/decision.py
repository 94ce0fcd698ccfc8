"""The decision with its reasons, and what can be done against it (LPAG arts 6 and 24.1)."""

from ventanilla.cases.core.review import RECOURSE_NAME, Recourse
from ventanilla.certificates.core.paper import Block, Facts, Heading, Paper, Paragraph
from ventanilla.decisions.core.decision import Decision
from ventanilla.decisions.core.grounds import Outcome
from ventanilla.journeys.papers import notice
from ventanilla.journeys.papers.days import both
from ventanilla.journeys.papers.words import hour, name_of
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.text import Text

TITLE = {
    Outcome.GRANT: Text("Resolución: solicitud aprobada", "Decision: application granted"),
    Outcome.REFUSE: Text("Resolución: solicitud denegada", "Decision: application refused"),
    Outcome.REOPEN: Text("Resolución: el trámite sigue", "Decision: the procedure goes on"),
}
REVIEWED = Text(
    "Resuelve su {recourse}, presentada el {filed}. La decide {body}.",
    "It settles your {recourse}, filed on {filed}. It is decided by {body}.",
)
SAME_BODY = Text("la misma autoridad", "the same authority")
SUPERIOR_BODY = Text(
    "la autoridad superior, que no intervino", "the superior authority, which took no part"
)


def paper(seen: CaseView, signed: Decision) -> Paper:
    """The countersigned decision."""
    against = signed.outcome is Outcome.REFUSE
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
            *_reviewed(seen),
            Heading(Text("En qué se apoya", "What it rests on")),
            *(_ground(signed, number) for number in range(len(signed.grounds))),
            Heading(Text("Razones", "Reasons")),
            Paragraph(Text(signed.reasons, signed.reasons)),
            *_reports(seen),
            *(notice.foot(seen) if against else ()),
        ),
        Text(
            "Propuesta por una persona funcionaria y revisada por otra. Ninguna máquina decidió "
            "(Ley 29733, art. 23).",
            "Proposed by one officer and reviewed by another. No machine decided (Ley 29733, "
            "art. 23).",
        ),
    )


def _reviewed(seen: CaseView) -> tuple[Block, ...]:
    """Which recourse it settles, and who settles it."""
    settled = [review for review in seen.file.reviews if review.decided_at]
    if not settled:
        return ()
    newest = settled[-1]
    body = SUPERIOR_BODY if newest.kind is Recourse.APPEAL else SAME_BODY
    named = RECOURSE_NAME[newest.kind]
    return (Paragraph(REVIEWED.filled(recourse=named, filed=both(newest.filed_at), body=body)),)


def _reports(seen: CaseView) -> tuple[Block, ...]:
    """The reports that it relies on go with it (LPAG art. 6.2)."""
    named = seen.file.proposal.reports if seen.file.proposal else ()
    found = [one for one in seen.file.opinions if one.number in named]
    blocks: list[Block] = []
    for one in found:
        said = Text(f"{one.unit}: {one.question}", f"{one.unit}: {one.question}")
        blocks += [Heading(said), Paragraph(Text(one.answer, one.answer))]
    if not blocks:
        return ()
    return (Heading(Text("Informes en que se apoya", "Reports that it relies on")), *blocks)


def _ground(signed: Decision, number: int) -> Block:
    ground = signed.grounds[number]
    fact = ground.facts.get("fact", "")
    return Paragraph(
        Text(
            f"{ground.text.es} {fact} ({ground.article})",
            f"{ground.text.en} ({ground.article})",
        )
    )
