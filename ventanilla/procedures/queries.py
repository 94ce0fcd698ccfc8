"""Reading published versions, parsed once for each text."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from ventanilla.kernel.refusal import NotFound
from ventanilla.procedures.core.reading import load
from ventanilla.procedures.core.schema.definition import Procedure
from ventanilla.procedures.models import ProcedureVersion


@dataclass(frozen=True, slots=True)
class Published:
    """One published version."""

    procedure: str
    version: str
    digest: str
    at: datetime
    by: str


def current(procedure_id: str, *, on: date) -> Procedure:
    """The version in force on `on`: the newest that takes effect on that day or before."""
    row = (
        ProcedureVersion.objects.filter(procedure=procedure_id, version__lte=on.isoformat())
        .order_by("-version")
        .first()
    )
    if row is None:
        raise NotFound(procedure_id)
    return _read(row.text)


def version(procedure_id: str, of: str) -> Procedure:
    """That very version, which a case keeps for life."""
    row = ProcedureVersion.objects.filter(procedure=procedure_id, version=of).first()
    if row is None:
        raise NotFound(f"{procedure_id} {of}")
    return _read(row.text)


def published() -> tuple[Published, ...]:
    """Every version, the newest of each procedure first."""
    rows = ProcedureVersion.objects.order_by("procedure", "-version")
    return tuple(
        Published(row.procedure, row.version, row.digest, row.published_at, row.published_by)
        for row in rows
    )


@lru_cache(maxsize=64)
def _read(text: str) -> Procedure:
    return load(text)
