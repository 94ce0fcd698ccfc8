"""Status: a certificate is suspended, reinstated or revoked, with a reason, by an officer.

The signed file that tells the world is written by the worker.
"""

import os
from datetime import datetime

from django.db import transaction

from ventanilla import wiring
from ventanilla.accounts import queries as people
from ventanilla.certificates import actions as certificates
from ventanilla.certificates import queries as reading
from ventanilla.kernel.actor import Role, Stamp


@transaction.atomic
def change(*, number: str, status: str, reason: str, stamp: Stamp) -> None:
    """`status` is valid (reinstated), suspended or revoked; the status file is written anew."""
    people.require(stamp.by.id, Role.OFFICER)
    certificates.change_status(number=number, status=status, reason=reason, stamp=stamp)


def publish(*, at: datetime) -> int:
    """Write the signed status file beside the house, for a web server or a mirror to hand out."""
    folder = wiring.home() / "public"
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f".status.{os.getpid()}"
    fresh.write_bytes(reading.status_token(at))
    fresh.replace(folder / "status.cwt")
    return 1
