"""The facets: what is added beside the moves, in which states, by whom, and what must hold.

Answers and papers can change in the draft and, as a correction, while the case is observed.
"""

from datetime import datetime

from ventanilla.cases.core import (
    facets_beside,
    facets_of_notice,
    facets_of_office,
    facets_of_person,
    facets_of_review,
)
from ventanilla.cases.core.events import Data, words
from ventanilla.cases.core.facet import Facet
from ventanilla.cases.core.file import CaseFile
from ventanilla.cases.core.guards import Asked
from ventanilla.cases.core.moves import allowed, in_order
from ventanilla.cases.core.sight import sees
from ventanilla.kernel.actor import Actor
from ventanilla.kernel.calendar import WorkingCalendar
from ventanilla.kernel.refusal import NotFound

OPENED = "opened"
_ROWS = (
    *facets_of_person.ROWS,
    *facets_of_office.ROWS,
    *facets_of_notice.ROWS,
    *facets_of_review.ROWS,
    *facets_beside.ROWS,
)
FACETS: dict[str, Facet] = {row.kind: row for row in _ROWS}


def check(
    kind: str, *, file: CaseFile, by: Actor, at: datetime, data: Data, calendar: WorkingCalendar
) -> Facet:
    """The facet, where `by` may add it now; else NotFound or the Refusal, as for moves."""
    if kind not in FACETS or not sees(file, by):
        raise NotFound("case")
    facet = FACETS[kind]
    allowed(facet.roles, facet.states, file, by)
    in_order(file, at)
    for key in facet.keys:
        words(data, key)
    asked = Asked(file, by, at, data, calendar)
    for guard in facet.guards:
        guard.check(asked)
    return facet


def possible(
    file: CaseFile, by: Actor, at: datetime, calendar: WorkingCalendar
) -> tuple[Facet, ...]:
    """The facets that `by` can add now, as far as that can be told without data."""
    if not sees(file, by):
        return ()
    asked = Asked(file, by, at, {}, calendar)
    return tuple(row for row in _ROWS if _open(row, asked))


def _open(facet: Facet, asked: Asked) -> bool:
    return (
        asked.by.role in facet.roles
        and asked.file.state in facet.states
        and all(guard.holds(asked) for guard in facet.guards if not guard.reads_data)
    )
