"""Listing: a provider proposes an entry for the guide's table; an editor accepts or declines."""

from django.db import transaction

from ventanilla.accounts import actions as accounts
from ventanilla.accounts import queries as people
from ventanilla.directory import actions as directory
from ventanilla.kernel.actor import Role, Stamp


@transaction.atomic
def propose(
    *, procedure_id: str, name: str, website: str, timelines: str, cost: str, stamp: Stamp
) -> str:
    """Propose an entry and return its id. Whoever proposes one is a provider from then on."""
    if Role.PROVIDER not in people.roles(stamp.by.id):
        accounts.grant_role(user_id=stamp.by.id, role=Role.PROVIDER, stamp=stamp)
    return directory.propose(
        procedure_id=procedure_id,
        name=name,
        website=website,
        timelines=timelines,
        cost=cost,
        stamp=stamp,
    )


@transaction.atomic
def accept(*, entry_id: str, reason: str, stamp: Stamp) -> None:
    """Put a proposed entry on the guide's table, dated."""
    directory.accept(entry_id=entry_id, reason=reason, stamp=stamp)


@transaction.atomic
def decline(*, entry_id: str, reason: str, stamp: Stamp) -> None:
    """Keep a proposed entry off the table, with the reason."""
    directory.decline(entry_id=entry_id, reason=reason, stamp=stamp)
