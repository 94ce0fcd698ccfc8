"""Status: a certificate is suspended, reinstated or revoked, with a reason, by an officer."""

from django.db import transaction

from ventanilla.accounts import queries as people
from ventanilla.certificates import actions as certificates
from ventanilla.kernel.actor import Role, Stamp


@transaction.atomic
def change(*, number: str, status: str, reason: str, stamp: Stamp) -> None:
    """`status` is valid (reinstated), suspended or revoked; the status file is written anew."""
    people.require(stamp.by.id, Role.OFFICER)
    certificates.change_status(number=number, status=status, reason=reason, stamp=stamp)
