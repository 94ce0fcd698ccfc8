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
    """What the case stated last; None where nothing was stated."""
    row = _last(case_id)
    return FeeStatement(row.number, row.paid_on, row.ground, row.stated_at) if row else None


def doubts(case_id: str) -> tuple[Text, ...]:
    """What an officer should look at; empty where there is nothing."""
    row = _last(case_id)
    if row is None or not row.same:
        return ()
    elsewhere = Statement.objects.filter(same=row.same).exclude(case_id=case_id).exists()
    return (REUSED.filled(number=row.number),) if elsewhere else ()


def _last(case_id: str) -> Statement | None:
    return Statement.objects.filter(case_id=case_id).order_by("-order").first()
