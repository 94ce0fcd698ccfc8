"""Walk in: somebody comes with paper; the counter opens the case for them (LPAG art. 125.1).

An account is theirs from then on: with an address they can take it over by "forgot my password".
"""

from django.db import transaction
from django.utils import timezone

from ventanilla.accounts import actions as accounts
from ventanilla.accounts import queries as people
from ventanilla.cases import actions as cases
from ventanilla.kernel.actor import Role, Stamp
from ventanilla.kernel.refusal import NotFound
from ventanilla.procedures import queries as procedures


@transaction.atomic
def start(
    *, procedure_id: str, capacity: str, name: str, email: str, language: str, stamp: Stamp
) -> str:
    """Open a draft for the person in front of the counter and return its id.

    `email` may be empty; where it belongs to an account, the case goes to that account.
    """
    people.require(stamp.by.id, Role.COUNTER)
    procedure = procedures.current(procedure_id, on=timezone.localdate(stamp.at))
    return cases.open(
        procedure_id=procedure_id,
        version=procedure.version,
        capacity=capacity,
        stamp=stamp,
        owner_id=_account(name, email, language, stamp),
    )


def _account(name: str, email: str, language: str, stamp: Stamp) -> str:
    try:
        return people.by_email(email).id
    except NotFound:
        return accounts.introduce(email=email, name=name, language=language, stamp=stamp)
