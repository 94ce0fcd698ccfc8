"""Start: somebody opens an application, for themselves or for another."""

from django.db import transaction
from django.utils import timezone

from ventanilla.cases import actions as cases
from ventanilla.kernel.actor import Stamp
from ventanilla.procedures import queries as procedures


@transaction.atomic
def start(*, procedure_id: str, capacity: str, stamp: Stamp) -> str:
    """Open a draft under the version of the procedure in force today; return the case's id.

    `capacity` is self, child or representative (D.S. 003-2023-IN, art. 56-C; LPAG art. 115).
    """
    procedure = procedures.current(procedure_id, on=timezone.localdate(stamp.at))
    return cases.open(
        procedure_id=procedure_id, version=procedure.version, capacity=capacity, stamp=stamp
    )
