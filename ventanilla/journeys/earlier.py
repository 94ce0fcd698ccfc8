"""Earlier: what the same person asked before and gave then, so that nothing is asked twice.

What an entity has from a procedure of the last five years may not be asked again (LPAG 40.1.1).
"""

from dataclasses import dataclass
from datetime import date

from ventanilla.cases import queries as cases
from ventanilla.cases.core.states import NAME, State
from ventanilla.cases.queries import CaseLine
from ventanilla.documents import queries as documents
from ventanilla.journeys.view import CaseView
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.office import legal_day
from ventanilla.kernel.text import Text
from ventanilla.procedures import queries as procedures


@dataclass(frozen=True, slots=True)
class Earlier:
    """One procedure of the person, and the papers that were given in it."""

    id: str
    number: str
    state: Text
    lodged_on: date | None
    papers: tuple[Text, ...]


def procedures_of(seen: CaseView, viewer: Actor) -> tuple[Earlier, ...]:
    """Every other procedure that was filed, the newest first."""
    lines = cases.mine(seen.file.owner_id)
    return tuple(
        _earlier(line, viewer)
        for line in lines
        if line.id != seen.id and line.state is not State.DRAFT
    )


def _earlier(line: CaseLine, viewer: Actor) -> Earlier:
    """Papers by what they are, never their contents."""
    file = cases.file(line.id, viewer=viewer)
    procedure = procedures.version(line.procedure_id, line.version)
    given = {paper.id for paper in documents.of_case(line.id)}
    named = [paper.evidence_id for paper in file.documents if paper.document_id in given]
    return Earlier(
        line.id,
        line.number or "",
        NAME[line.state],
        legal_day(line.lodged_at) if line.lodged_at else None,
        tuple(procedure.evidence_named(name).title for name in dict.fromkeys(named)),
    )
