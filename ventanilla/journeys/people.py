"""People: an operator adds an account, says what it may do, and shuts it again."""

from collections.abc import Iterable

from django.db import transaction

from ventanilla.accounts import actions as accounts
from ventanilla.journeys import staff
from ventanilla.kernel.actor import Role, Stamp


@transaction.atomic
def add(
    *,
    email: str,
    name: str,
    password: str,
    language: str,
    roles: Iterable[Role],
    stamp: Stamp,
    office: str = "",
) -> str:
    """Add an account with a confirmed address and these roles, in that office; return its id."""
    user_id = accounts.register(
        email=email, name=name, password=password, language=language, stamp=stamp
    )
    for role in roles:
        staff.grant(user_id=user_id, role=role, office=office, stamp=stamp)
    return user_id


@transaction.atomic
def revoke(*, user_id: str, role: Role, stamp: Stamp) -> None:
    """Take a role away."""
    accounts.revoke_role(user_id=user_id, role=role, stamp=stamp)


@transaction.atomic
def close(*, user_id: str, stamp: Stamp) -> None:
    """Shut an account and end its sessions: somebody left, or a password is in wrong hands."""
    accounts.close(user_id=user_id, stamp=stamp)


@transaction.atomic
def reopen(*, user_id: str, stamp: Stamp) -> None:
    """Let the person of a shut account in again."""
    accounts.reopen(user_id=user_id, stamp=stamp)


@transaction.atomic
def sign_out(*, user_id: str, stamp: Stamp) -> int:
    """End every session of the person; how many there were."""
    return accounts.sign_out(user_id=user_id, stamp=stamp)


@transaction.atomic
def drop_factors(*, user_id: str, stamp: Stamp) -> None:
    """Take somebody's second factor away, after meeting them in person."""
    accounts.drop_factors(user_id=user_id, stamp=stamp)


def forget_sessions(*, stamp: Stamp) -> int:
    """Drop what is kept of sessions that are over."""
    return accounts.forget_sessions(stamp=stamp)
