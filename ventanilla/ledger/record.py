"""Writing one line: the one place where the ledger goes around the ORM.

Every change of every room writes a line; building the same statement anew through the ORM took
longer than all else that a line needs.
"""

import json

from django.db import connection

from ventanilla.kernel.actor import Stamp
from ventanilla.ledger.core.canonical import JSON

LINE = """
INSERT INTO ledger_ledgerline
  (at, by_id, by_role, act, subject, details, content, seq, sealed_at, link)
VALUES (%s, %s, %s, %s, %s, %s, %s, NULL, NULL, '')
"""


def line(act: str, subject: str, details: dict[str, JSON], content: str, stamp: Stamp) -> None:
    """Write an unsealed line in the caller's transaction."""
    at = connection.ops.adapt_datetimefield_value(stamp.at)
    by = stamp.by
    with connection.cursor() as cursor:
        cursor.execute(LINE, (at, by.id, by.role.value, act, subject, json.dumps(details), content))
