"""Reading fees: what a case stated last, and what about it is doubtful."""

from ventanilla.fees.core.receipt import FeeStatement
from ventanilla.fees.models import Statement
from ventanilla.kernel.text import Text

REUSED = Text(
    "El recibo {number} también figura en otro expediente. Es una duda por aclarar, no un "
    "impedimento.",
    "Receipt {number} also stands in another case. It is a doubt to clear up, not an obstacle.",
)


def statement(case_id: str) -> FeeStatement | None:
    """What the case stated last, with what is doubtful about it; None where nothing was stated."""
    row = Statement.objects.filter(case_id=case_id).order_by("-order").first()
    if row is None:
        return None
    doubts = (REUSED.filled(number=row.number),) if _elsewhere(row) else ()
    return FeeStatement(row.number, row.paid_on, row.ground, row.stated_at, doubts)


def _elsewhere(row: Statement) -> bool:
    """Does the same receipt stand in another case?"""
    others = Statement.objects.filter(same=row.same).exclude(case_id=row.case_id)
    return bool(row.same) and others.exists()
