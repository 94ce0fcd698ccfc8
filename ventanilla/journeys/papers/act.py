"""An act that is notified and does not decide the application: its reasons and its law."""

from dataclasses import dataclass
from datetime import datetime

from ventanilla.cases.core.articles import both
from ventanilla.certificates.core.paper import Block, Facts, Heading, Paper, Paragraph
from ventanilla.journeys.papers import notice
from ventanilla.journeys.papers.words import hour, name_of
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Act:
    """What it is, why, and under which article; `against` the person: then it may be appealed."""

    title: Text
    text: Text
    article: str
    reasons: str = ""
    against: bool = False


def paper(seen: CaseView, act: Act, at: datetime) -> Paper:
    """The act, as of `at`."""
    reasons: tuple[Block, ...] = ()
    if act.reasons:
        said = Paragraph(Text(act.reasons, act.reasons))
        reasons = (Heading(Text("Razones", "Reasons")), said)
    return Paper(
        act.title,
        (
            Facts(
                (
                    (Text("Expediente", "Case"), seen.file.number or ""),
                    (Text("Persona", "Person"), name_of(seen)),
                    (Text("Trámite", "Procedure"), seen.procedure.legal_name.es),
                    (Text("Fecha", "Date"), hour(at)),
                    (Text("Base legal", "Legal basis"), both(act.article) or "—"),
                )
            ),
            Paragraph(act.text),
            *reasons,
            *(notice.foot(seen) if act.against else ()),
        ),
    )
