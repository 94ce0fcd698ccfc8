"""People: an operator adds an account and says what it may do."""

from collections.abc import Iterable

from django.db import transaction

from ventanilla.accounts import actions as accounts
from ventanilla.kernel.actor import Role, Stamp


@transaction.atomic
def add(
    *, email: str, name: str, password: str, language: str, roles: Iterable[Role], stamp: Stamp
) -> str:
    """Add an account with a confirmed address and these roles; return its id."""
    user_id = accounts.register(
        email=email, name=name, password=password, language=language, stamp=stamp
    )
    for role in roles:
        accounts.grant_role(user_id=user_id, role=role, stamp=stamp)
    return user_id
