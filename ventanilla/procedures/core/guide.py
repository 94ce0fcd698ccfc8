"""The guide page as a value: the seed's sections in the seed's order, filled from a definition."""

from dataclasses import dataclass

from ventanilla.kernel.citation import Citation
from ventanilla.kernel.text import Text
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.core.schema.page import Audience, Related, Step
from ventanilla.procedures.core.schema.papers import Evidence, Reported
from ventanilla.procedures.core.schema.words import Named, Statement

NOT_KNOWN = Text("No se conoce", "Not known")


@dataclass(frozen=True, slots=True)
class AtAGlance:
    """What stands at the top: one question and its answer, unknown said as unknown."""

    label: Text
    value: Text
    text: Text
    cite: Citation
    reported: tuple[Reported, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidePage:
    """The page, section by section."""

    title: Text
    legal_name: Text
    summary: Text
    glance: tuple[AtAGlance, ...]
    what_it_is: tuple[Statement, ...]
    rights: tuple[Named, ...]
    who_needs_it: tuple[Audience, ...]
    steps: tuple[Step, ...]
    documents: tuple[Evidence, ...]
    also_asked: tuple[Evidence, ...]
    details: tuple[Statement, ...]
    loss: tuple[Statement, ...]
    related: tuple[Related, ...]


def page(procedure: Procedure) -> GuidePage:
    """The page that a definition makes."""
    return GuidePage(
        title=procedure.title,
        legal_name=procedure.legal_name,
        summary=procedure.summary,
        glance=(_time(procedure), _cost(procedure)),
        what_it_is=procedure.what_it_is,
        rights=procedure.rights,
        who_needs_it=procedure.audiences,
        steps=procedure.steps,
        documents=tuple(paper for paper in procedure.evidence if paper.number),
        also_asked=tuple(paper for paper in procedure.evidence if not paper.number),
        details=procedure.details,
        loss=procedure.loss,
        related=procedure.related,
    )


def _time(procedure: Procedure) -> AtAGlance:
    term = procedure.term_named("decision")
    value = Text(f"Hasta {term.days} días hábiles", f"Up to {term.days} working days")
    time = procedure.time
    return AtAGlance(Text("Tiempo", "Time"), value, time.text, time.cite)


def _cost(procedure: Procedure) -> AtAGlance:
    """The total: the fee and the papers. As long as one part is unknown, so is the sum."""
    fee = procedure.fee
    value = Text(f"{fee.currency} {fee.amount}", f"{fee.currency} {fee.amount}")
    return AtAGlance(
        Text("Costo total", "Total cost"),
        value if fee.amount else NOT_KNOWN,
        fee.text,
        fee.cite,
        fee.reported,
    )
